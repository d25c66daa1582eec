/**
 * The plan of a day, kept as it was made and as it became: each change is a version of its own, whole, so that
 * what was planned can be compared with what was done on any day that is past.
 */
export const dayPlan = /* sql */ `
CREATE TABLE day_plan (
  seq INTEGER PRIMARY KEY,
  -- The local date that is planned.
  for_date TEXT NOT NULL,
  why TEXT NOT NULL CHECK (why IN ('made', 'moved', 'swapped', 'removed', 'added', 'replanned')),
  -- The working hours of that day; null on a day off.
  hours_from INTEGER,
  hours_until INTEGER,
  -- What did not fit, and why.
  left_out TEXT NOT NULL CHECK (json_valid(left_out)),
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  on_date TEXT NOT NULL,
  command_seq INTEGER REFERENCES command (seq),
  CHECK ((hours_from IS NULL) = (hours_until IS NULL))
) STRICT;
CREATE INDEX day_plan_date ON day_plan (for_date, seq);

CREATE TABLE day_plan_block (
  seq INTEGER PRIMARY KEY,
  plan_seq INTEGER NOT NULL REFERENCES day_plan (seq),
  -- Names the block within its day, in every version.
  number INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('calls', 'written', 'research', 'promises', 'appointment', 'break')),
  from_at INTEGER NOT NULL,
  until_at INTEGER NOT NULL,
  people INTEGER NOT NULL CHECK (people >= 0),
  -- How many of which group of those who wait; and what has its own time, by ids alone.
  shares TEXT NOT NULL CHECK (json_valid(shares)),
  dated TEXT NOT NULL CHECK (json_valid(dated)),
  UNIQUE (plan_seq, number),
  CHECK (from_at < until_at)
) STRICT;

CREATE TRIGGER day_plan_is_append_only BEFORE UPDATE ON day_plan BEGIN
  SELECT RAISE(ABORT, 'a fact is never changed');
END;
CREATE TRIGGER day_plan_block_is_append_only BEFORE UPDATE ON day_plan_block BEGIN
  SELECT RAISE(ABORT, 'a fact is never changed');
END;

CREATE VIEW live_day_plan AS
  SELECT p.* FROM day_plan p
  WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = p.command_seq);

-- A session on calls alone, or on writing alone; null works the queue as it comes.
ALTER TABLE session ADD COLUMN work TEXT CHECK (work IN ('calls', 'written'));

-- Who is to be looked up before they are called, and what was noted without a touch.
CREATE INDEX session_event_research ON session_event (prospect_seq) WHERE kind = 'skipped' AND reason = 'need research';
CREATE INDEX note_alone ON note (on_date) WHERE touch_seq IS NULL;
`;
