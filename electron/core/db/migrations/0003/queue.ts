const lanes = `'promise', 'inbound', 'follow-up', 'step', 'fresh', 'again'`;

/**
 * Adds to the counts of `waiting` what a row of `standing` (NEW or OLD) stands for: in its list and,
 * in the lanes with a day, in all lists together; on its day and in total. And to that of its bucket.
 */
const count = (row: 'NEW' | 'OLD', step: 1 | -1) => /* sql */ `
  INSERT INTO waiting (lane, list_seq, due_on, n)
    SELECT ${row}.lane, l.list_seq, d.due_on, 0
    FROM (SELECT coalesce(${row}.list_seq, 0) AS list_seq UNION ALL SELECT -1 WHERE ${row}.due_on IS NOT NULL) l,
      (SELECT '' AS due_on UNION ALL SELECT ${row}.due_on WHERE ${row}.due_on IS NOT NULL) d
    WHERE ${row}.lane <> 'closed' AND NOT EXISTS (
      SELECT 1 FROM waiting w
      WHERE w.lane = ${row}.lane AND w.list_seq = l.list_seq AND w.due_on = d.due_on);
  UPDATE waiting SET n = n + (${step})
    WHERE lane = ${row}.lane AND due_on IN ('', coalesce(${row}.due_on, ''))
      AND list_seq IN (coalesce(${row}.list_seq, 0), iif(${row}.due_on IS NULL, coalesce(${row}.list_seq, 0), -1));
  INSERT INTO bucket_count (lane, bucket_seq, n, changed)
    SELECT ${row}.lane, ${row}.bucket_seq, ${step}, 1 + coalesce((SELECT max(changed) FROM bucket_count), 0)
    WHERE ${row}.bucket_seq IS NOT NULL
    ON CONFLICT (lane, bucket_seq) DO UPDATE SET n = n + (${step}), changed = excluded.changed;`;

const countAlso = (row: 'NEW' | 'OLD', step: 1 | -1) => /* sql */ `
  INSERT INTO waiting_also (list_seq, lane, due_on, n)
    SELECT ${row}.list_seq, ${row}.lane, d.due_on, 0
    FROM (SELECT '' AS due_on UNION SELECT coalesce(${row}.due_on, '')) d
    WHERE NOT EXISTS (SELECT 1 FROM waiting_also w
      WHERE w.list_seq = ${row}.list_seq AND w.lane = ${row}.lane AND w.due_on = d.due_on);
  UPDATE waiting_also SET n = n + (${step})
    WHERE list_seq = ${row}.list_seq AND lane = ${row}.lane AND due_on IN ('', coalesce(${row}.due_on, ''));`;

/** Counts calls going out among the touches that meet the condition. */
const countCalls = (which: string, step: 1 | -1) => /* sql */ `
  INSERT INTO call_count (on_date, their_hour, attempt, dials, answered)
    SELECT t.on_date, coalesce(t.their_hour, -1), coalesce(t.attempt, 0), (${step}) * count(*), (${step}) * sum(t.reached = 'person')
    FROM touch t WHERE ${which} AND t.channel = 'call' AND t.direction = 'out'
    GROUP BY 1, 2, 3 HAVING count(*) > 0
    ON CONFLICT (on_date, their_hour, attempt)
      DO UPDATE SET dials = dials + excluded.dials, answered = answered + excluded.answered;`;

/** Counts who was worked of a source, and with whom an appointment was set. */
const rate = (row: 'NEW' | 'OLD', step: 1 | -1) => /* sql */ `
  INSERT INTO source_count (source_seq, worked, appointed)
    SELECT ${row}.source_seq, ${step}, (${step}) * ${row}.appointed
    WHERE ${row}.source_seq IS NOT NULL AND ${row}.last_touch_at IS NOT NULL
    ON CONFLICT (source_seq) DO UPDATE SET worked = worked + excluded.worked, appointed = appointed + excluded.appointed;`;

/**
 * The order of the queue by score. What many people have in common is a bucket; the head of the queue is among
 * the heads of the buckets. All of it follows from the facts: it is made anew as the book is opened.
 */
export const queue = /* sql */ `
DROP TABLE standing_also;
DROP TABLE waiting_also;
DROP TABLE standing;
DROP TABLE waiting;

CREATE TABLE bucket (
  seq INTEGER PRIMARY KEY,
  -- The place whose hours count, as a key; '' for those who are written to.
  place TEXT NOT NULL,
  -- Of source; 0 where nobody knows.
  source_seq INTEGER NOT NULL,
  -- 0 target, 1 existing, 2 any other
  class_rank INTEGER NOT NULL CHECK (class_rank IN (0, 1, 2)),
  -- Which call in a row the next one is.
  attempt INTEGER NOT NULL,
  -- The list that brought them, as long as nobody has touched them, so that the people of an unsealed
  -- import are never even read past; else 0.
  list_seq INTEGER NOT NULL,
  UNIQUE (place, source_seq, class_rank, attempt, list_seq)
) STRICT;

CREATE TABLE bucket_count (
  lane TEXT NOT NULL,
  bucket_seq INTEGER NOT NULL,
  n INTEGER NOT NULL,
  -- Rises over the whole table whenever somebody comes to stand there or goes, so that whoever keeps in memory
  -- where anybody stands reads what has changed since, and no more.
  changed INTEGER NOT NULL,
  PRIMARY KEY (lane, bucket_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX bucket_count_changed ON bucket_count (changed);

-- What stands of each prospect after all facts so far: where they wait in the queue, and the counts
-- on their card. Written anew for a prospect with each command that concerns them.
CREATE TABLE standing (
  prospect_seq INTEGER PRIMARY KEY REFERENCES prospect (seq),
  lane TEXT NOT NULL CHECK (lane IN (${lanes}, 'closed')),
  bucket_seq INTEGER REFERENCES bucket (seq),
  -- The bands in which the last call was missed, a bit each.
  missed_bands INTEGER NOT NULL DEFAULT 0,
  -- promise, inbound: an instant; else midnight UTC of a day: of the arrival, or on which they are due
  due_at INTEGER NOT NULL DEFAULT 0,
  -- The local date of it; null exactly in the lanes inbound, fresh and closed.
  due_on TEXT,
  -- Until then caps hold the next call; 0 when they do not.
  callable_at INTEGER NOT NULL DEFAULT 0,
  received_on TEXT,
  -- The local date on which the rep passed them over; not offered again on that date.
  skipped_on TEXT,
  spoken INTEGER NOT NULL DEFAULT 0,
  attempted INTEGER NOT NULL DEFAULT 0,
  written INTEGER NOT NULL DEFAULT 0,
  last_touch_at INTEGER,
  list_seq INTEGER REFERENCES list (seq),
  source_seq INTEGER,
  -- Whether an appointment was ever set with them.
  appointed INTEGER NOT NULL DEFAULT 0 CHECK (appointed IN (0, 1)),
  CHECK ((lane = 'closed') = (bucket_seq IS NULL)),
  CHECK ((lane IN ('inbound', 'fresh', 'closed')) = (due_on IS NULL))
) STRICT;
-- Each bucket of a lane is read from its head, and apart by the band that was missed.
CREATE INDEX standing_bucket ON standing (lane, bucket_seq, missed_bands, due_at, prospect_seq)
  WHERE bucket_seq IS NOT NULL;
CREATE INDEX standing_due ON standing (lane, due_at, prospect_seq) WHERE due_on IS NOT NULL;
-- The same over one list: the untouched of a list have buckets of their own.
CREATE INDEX standing_list ON standing (list_seq, lane, bucket_seq, missed_bands, due_at, prospect_seq)
  WHERE due_on IS NOT NULL AND list_seq IS NOT NULL;
CREATE INDEX standing_list_due ON standing (list_seq, lane, due_at, prospect_seq)
  WHERE due_on IS NOT NULL AND list_seq IS NOT NULL;
CREATE INDEX standing_skipped ON standing (skipped_on) WHERE skipped_on IS NOT NULL;

-- How many stand in a lane, by day due and list, kept by the triggers below so that nobody has to
-- count a million rows. list_seq 0: of no list; -1: all lists together, in the lanes with a day.
-- due_on '': in total.
CREATE TABLE waiting (
  seq INTEGER PRIMARY KEY,
  lane TEXT NOT NULL CHECK (lane IN (${lanes})),
  list_seq INTEGER NOT NULL,
  due_on TEXT NOT NULL,
  n INTEGER NOT NULL,
  UNIQUE (lane, list_seq, due_on)
) STRICT;

-- People of a source that were touched, and those of them with whom an appointment was ever set.
CREATE TABLE source_count (
  source_seq INTEGER PRIMARY KEY,
  worked INTEGER NOT NULL,
  appointed INTEGER NOT NULL
) STRICT;

-- The untouched of the one unsealed import are counted by a statement of their own, all at once.
CREATE TRIGGER standing_comes AFTER INSERT ON standing
WHEN NEW.lane <> 'fresh' OR NEW.list_seq IS NULL OR NEW.list_seq IS NOT (SELECT seq FROM list WHERE state = 'loading')
BEGIN${count('NEW', 1)}${rate('NEW', 1)}
END;
CREATE TRIGGER standing_goes AFTER DELETE ON standing BEGIN${count('OLD', -1)}${rate('OLD', -1)}
END;
CREATE TRIGGER standing_moves AFTER UPDATE OF lane, due_at, due_on, list_seq, bucket_seq, missed_bands, callable_at ON standing
WHEN OLD.lane <> NEW.lane OR OLD.due_at <> NEW.due_at OR OLD.due_on IS NOT NEW.due_on
  OR OLD.list_seq IS NOT NEW.list_seq OR OLD.bucket_seq IS NOT NEW.bucket_seq
  OR OLD.missed_bands <> NEW.missed_bands OR OLD.callable_at <> NEW.callable_at
BEGIN${count('OLD', -1)}${count('NEW', 1)}
END;
CREATE TRIGGER standing_is_worked AFTER UPDATE OF source_seq, last_touch_at, appointed ON standing
WHEN OLD.source_seq IS NOT NEW.source_seq OR OLD.appointed <> NEW.appointed
  OR (OLD.last_touch_at IS NULL) <> (NEW.last_touch_at IS NULL)
BEGIN${rate('OLD', -1)}${rate('NEW', 1)}
END;

-- Whoever several lists have brought stands under the newest of them in standing, and here under each
-- of the others, so that calling a list finds all of its people by the head of an index.
CREATE TABLE standing_also (
  prospect_seq INTEGER NOT NULL REFERENCES standing (prospect_seq) ON DELETE CASCADE,
  -- Of list. No reference: without an index over all rows each list that goes would read them all.
  list_seq INTEGER NOT NULL,
  -- As in standing, for those who can be offered at all.
  lane TEXT NOT NULL CHECK (lane IN (${lanes})),
  bucket_seq INTEGER NOT NULL,
  missed_bands INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  due_on TEXT,
  callable_at INTEGER NOT NULL,
  skipped_on TEXT,
  PRIMARY KEY (prospect_seq, list_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX standing_also_bucket ON standing_also (list_seq, lane, bucket_seq, missed_bands, due_at, prospect_seq);
CREATE INDEX standing_also_due ON standing_also (list_seq, lane, due_at, prospect_seq);

-- How many of them stand in a lane, by list and day due; due_on '': in total.
CREATE TABLE waiting_also (
  list_seq INTEGER NOT NULL,
  lane TEXT NOT NULL,
  due_on TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (list_seq, lane, due_on)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER standing_also_comes AFTER INSERT ON standing_also BEGIN${countAlso('NEW', 1)}
END;
CREATE TRIGGER standing_also_goes AFTER DELETE ON standing_also BEGIN${countAlso('OLD', -1)}
  DELETE FROM waiting_also WHERE list_seq = OLD.list_seq AND n = 0;
END;

-- Whose standing follows from the facts otherwise than it is kept, where they are too many for one transaction:
-- worked out anew in the order of their seq, some at a time, beside whoever works.
CREATE TABLE recount (
  seq INTEGER PRIMARY KEY,
  whose TEXT NOT NULL UNIQUE CHECK (json_valid(whose)),
  -- Everybody up to this prospect has been seen to.
  reached INTEGER NOT NULL DEFAULT 0,
  -- Since when somebody is at it, and where they began: by that it is told how long it still takes.
  begun_at INTEGER,
  begun_after INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO recount (whose) SELECT '{"kind":"everybody"}' WHERE EXISTS (SELECT 1 FROM prospect);

-- Which call in a row it was, frozen with it; null where nobody counted.
ALTER TABLE touch ADD COLUMN attempt INTEGER;

-- Calls going out, by day, hour on their clock (-1: unknown) and attempt (0: unknown), kept by the triggers below.
CREATE TABLE call_count (
  on_date TEXT NOT NULL,
  their_hour INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  dials INTEGER NOT NULL,
  answered INTEGER NOT NULL,
  PRIMARY KEY (on_date, their_hour, attempt)
) STRICT, WITHOUT ROWID;
INSERT INTO call_count
  SELECT on_date, coalesce(their_hour, -1), 0, count(*), sum(reached = 'person') FROM live_touch
  WHERE channel = 'call' AND direction = 'out' GROUP BY 1, 2;

-- Rises whenever a call of an earlier day is written down or taken back.
CREATE TABLE call_version (
  seq INTEGER PRIMARY KEY CHECK (seq = 1),
  n INTEGER NOT NULL
) STRICT;
INSERT INTO call_version VALUES (1, 0);

CREATE TRIGGER touch_is_counted AFTER INSERT ON touch BEGIN${countCalls('t.seq = NEW.seq', 1)}${countCalls('t.seq = NEW.replaces_seq', -1)}
  UPDATE call_version SET n = n + 1 WHERE NEW.on_date < (SELECT on_date FROM command WHERE seq = NEW.command_seq);
END;
CREATE TRIGGER void_is_counted AFTER INSERT ON void BEGIN${countCalls('t.command_seq = NEW.voids_command_seq', -1)}${countCalls(
  't.seq IN (SELECT replaces_seq FROM touch WHERE command_seq = NEW.voids_command_seq AND replaces_seq IS NOT NULL)',
  1,
)}
  UPDATE call_version SET n = n + 1 WHERE EXISTS (
    SELECT 1 FROM touch t WHERE t.command_seq = NEW.voids_command_seq
      AND t.on_date < (SELECT on_date FROM command WHERE seq = NEW.command_seq));
END;
`;
