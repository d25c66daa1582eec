/**
 * Adds to the counts of `waiting` what a row of `standing` (NEW or OLD) stands for: in its list and,
 * in the lanes with a day, in all lists together; on its day and in total.
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
      AND list_seq IN (coalesce(${row}.list_seq, 0), iif(${row}.due_on IS NULL, coalesce(${row}.list_seq, 0), -1));`;

// The fresh of the one unsealed import are counted by the statement that lets them stand, all at once.
const counting = /* sql */ `
CREATE TRIGGER standing_comes AFTER INSERT ON standing
WHEN NEW.lane <> 'fresh' OR NEW.list_seq IS NOT (SELECT seq FROM list WHERE state = 'loading') OR NEW.list_seq IS NULL
BEGIN${count('NEW', 1)}
END;
CREATE TRIGGER standing_goes AFTER DELETE ON standing BEGIN${count('OLD', -1)}
END;
CREATE TRIGGER standing_moves AFTER UPDATE OF lane, due_on, list_seq ON standing
WHEN OLD.lane <> NEW.lane OR OLD.due_on IS NOT NEW.due_on OR OLD.list_seq IS NOT NEW.list_seq
BEGIN${count('OLD', -1)}${count('NEW', 1)}
END;`;

/**
 * What makes reading quick: the live views, what stands of each prospect, and search. All of it
 * follows from the facts and can be made anew; the check compares it with a recount.
 */
export const reading = /* sql */ `
CREATE VIEW live_touch AS
  SELECT t.* FROM touch t
  WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = t.command_seq)
    AND NOT EXISTS (
      SELECT 1 FROM touch r
      WHERE r.replaces_seq = t.seq
        AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = r.command_seq));

CREATE VIEW live_follow_up AS
  SELECT f.* FROM follow_up f
  WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = f.command_seq);

CREATE VIEW live_appointment AS
  SELECT a.* FROM appointment a
  WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = a.command_seq);

CREATE VIEW live_appointment_event AS
  SELECT e.* FROM appointment_event e
  WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = e.command_seq);

CREATE VIEW live_suppression AS
  SELECT s.* FROM suppression s
  WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = s.command_seq)
    AND s.list_seq IS NOT coalesce((SELECT seq FROM list WHERE state = 'loading'), -1);

CREATE VIEW live_note AS
  SELECT n.* FROM note n
  WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = n.command_seq);

CREATE VIEW live_session_event AS
  SELECT e.* FROM session_event e
  WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = e.command_seq);

CREATE VIEW live_opportunity_event AS
  SELECT e.* FROM opportunity_event e
  WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = e.command_seq);

-- Everything but what the one unsealed import has brought so far, and what was taken back.
CREATE VIEW seen_prospect AS
  SELECT p.* FROM prospect p
  WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = p.command_seq)
    AND p.list_seq IS NOT coalesce((SELECT seq FROM list WHERE state = 'loading'), -1);

CREATE VIEW seen_account AS
  SELECT a.* FROM account a
  WHERE a.list_seq IS NOT coalesce((SELECT seq FROM list WHERE state = 'loading'), -1);

CREATE VIEW seen_phone AS
  SELECT p.* FROM phone p
  WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = p.command_seq)
    AND p.list_seq IS NOT coalesce((SELECT seq FROM list WHERE state = 'loading'), -1);

CREATE VIEW seen_email AS
  SELECT e.* FROM email e
  WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = e.command_seq)
    AND e.list_seq IS NOT coalesce((SELECT seq FROM list WHERE state = 'loading'), -1);

CREATE VIEW seen_lead AS
  SELECT l.* FROM lead l
  WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = l.command_seq)
    AND l.list_seq IS NOT coalesce((SELECT seq FROM list WHERE state = 'loading'), -1);

-- What stands of each prospect after all facts so far: where they wait in the queue, and the counts
-- on their card. Written anew for a prospect with each command that concerns them.
CREATE TABLE standing (
  prospect_seq INTEGER PRIMARY KEY REFERENCES prospect (seq),
  lane TEXT NOT NULL CHECK (lane IN ('promise', 'follow-up', 'fresh', 'again', 'closed')),
  -- promise: the instant promised; follow-up: midnight UTC of its day; again: of the day the rest is over
  due_at INTEGER NOT NULL DEFAULT 0,
  -- The local date of it; null exactly in the lanes fresh and closed.
  due_on TEXT,
  -- 0 target, 1 existing, 2 any other: what goes first among equals
  class_rank INTEGER NOT NULL DEFAULT 2,
  received_on TEXT,
  -- The local date on which the rep passed them over; not offered again on that date.
  skipped_on TEXT,
  spoken INTEGER NOT NULL DEFAULT 0,
  attempted INTEGER NOT NULL DEFAULT 0,
  written INTEGER NOT NULL DEFAULT 0,
  last_touch_at INTEGER,
  list_seq INTEGER REFERENCES list (seq)
) STRICT;
-- Each lane is read from its head, over the whole book and over one list.
CREATE INDEX standing_due ON standing (lane, due_at, class_rank, last_touch_at) WHERE due_on IS NOT NULL;
CREATE INDEX standing_list_due ON standing (list_seq, lane, due_at, class_rank, last_touch_at)
  WHERE due_on IS NOT NULL AND list_seq IS NOT NULL;
-- By list, so that the people of an unsealed import are never even read past.
CREATE INDEX standing_fresh ON standing (list_seq, class_rank, received_on DESC, prospect_seq) WHERE lane = 'fresh';
CREATE INDEX standing_skipped ON standing (skipped_on) WHERE skipped_on IS NOT NULL;

-- How many stand in a lane, by day due and list, kept by the triggers below so that nobody has to
-- count a million rows. list_seq 0: of no list; -1: all lists together, in the lanes with a day.
-- due_on '': in total.
CREATE TABLE waiting (
  seq INTEGER PRIMARY KEY,
  lane TEXT NOT NULL CHECK (lane IN ('promise', 'follow-up', 'fresh', 'again')),
  list_seq INTEGER NOT NULL,
  due_on TEXT NOT NULL,
  n INTEGER NOT NULL,
  UNIQUE (lane, list_seq, due_on)
) STRICT;
${counting}

CREATE VIRTUAL TABLE prospect_search USING fts5 (
  name, account, email,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2",
  prefix = '1 2 3'
);
`;
