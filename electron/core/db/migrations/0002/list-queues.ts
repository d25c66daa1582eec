const count = (row: 'NEW' | 'OLD', step: 1 | -1) => /* sql */ `
  INSERT INTO waiting_also (list_seq, lane, due_on, n)
    SELECT ${row}.list_seq, ${row}.lane, d.due_on, 0
    FROM (SELECT '' AS due_on UNION SELECT coalesce(${row}.due_on, '')) d
    WHERE NOT EXISTS (SELECT 1 FROM waiting_also w
      WHERE w.list_seq = ${row}.list_seq AND w.lane = ${row}.lane AND w.due_on = d.due_on);
  UPDATE waiting_also SET n = n + (${step})
    WHERE list_seq = ${row}.list_seq AND lane = ${row}.lane AND due_on IN ('', coalesce(${row}.due_on, ''));`;

/**
 * Whoever several lists have brought stands under the newest of them in `standing`, and here under each
 * of the others, so that calling a list finds all of its people by the head of an index.
 */
export const listQueues = /* sql */ `
CREATE TABLE standing_also (
  prospect_seq INTEGER NOT NULL REFERENCES standing (prospect_seq) ON DELETE CASCADE,
  -- Of list. No reference: without an index over all rows each list that goes would read them all.
  list_seq INTEGER NOT NULL,
  -- As in standing, for those who can be offered at all.
  lane TEXT NOT NULL CHECK (lane IN ('promise', 'follow-up', 'fresh', 'again')),
  due_at INTEGER NOT NULL,
  due_on TEXT,
  class_rank INTEGER NOT NULL,
  received_on TEXT,
  skipped_on TEXT,
  last_touch_at INTEGER,
  PRIMARY KEY (prospect_seq, list_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX standing_also_due ON standing_also (list_seq, lane, due_at, class_rank, last_touch_at, prospect_seq)
  WHERE due_on IS NOT NULL;
CREATE INDEX standing_also_fresh ON standing_also (list_seq, class_rank, received_on DESC, prospect_seq)
  WHERE lane = 'fresh';

-- How many of them stand in a lane, by list and day due; due_on '': in total.
CREATE TABLE waiting_also (
  list_seq INTEGER NOT NULL,
  lane TEXT NOT NULL,
  due_on TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (list_seq, lane, due_on)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER standing_also_comes AFTER INSERT ON standing_also BEGIN${count('NEW', 1)}
END;
CREATE TRIGGER standing_also_goes AFTER DELETE ON standing_also BEGIN${count('OLD', -1)}
  DELETE FROM waiting_also WHERE list_seq = OLD.list_seq AND n = 0;
END;

INSERT INTO standing_also (prospect_seq, list_seq, lane, due_at, due_on, class_rank, received_on, skipped_on, last_touch_at)
  SELECT s.prospect_seq, l.list_seq, s.lane, s.due_at, s.due_on, s.class_rank, s.received_on, s.skipped_on, s.last_touch_at
  FROM (SELECT DISTINCT prospect_seq, list_seq FROM lead WHERE list_seq IS NOT NULL) l
  JOIN standing s ON s.prospect_seq = l.prospect_seq
  WHERE s.lane <> 'closed' AND l.list_seq IS NOT s.list_seq;
`;
