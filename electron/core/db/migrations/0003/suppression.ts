/**
 * What closes somebody is never changed. Lifting it is a fact of its own, with a reason, and can be taken back
 * like any other. Whatever is lifted closes nobody any more; a later word closes them again.
 */
export const suppression = /* sql */ `
CREATE TABLE suppression_lift (
  seq INTEGER PRIMARY KEY,
  suppression_seq INTEGER NOT NULL REFERENCES suppression (seq) ON DELETE CASCADE,
  reason TEXT NOT NULL CHECK (reason <> ''),
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  on_date TEXT NOT NULL,
  command_seq INTEGER REFERENCES command (seq)
) STRICT;
CREATE INDEX suppression_lift_of ON suppression_lift (suppression_seq);
CREATE TRIGGER suppression_lift_is_append_only BEFORE UPDATE ON suppression_lift BEGIN
  SELECT RAISE(ABORT, 'a fact is never changed');
END;

DROP VIEW live_suppression;
CREATE VIEW live_suppression AS
  SELECT s.* FROM suppression s
  WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = s.command_seq)
    AND s.list_seq IS NOT coalesce((SELECT seq FROM list WHERE state = 'loading'), -1)
    AND NOT EXISTS (
      SELECT 1 FROM suppression_lift l WHERE l.suppression_seq = s.seq
        AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = l.command_seq));
`;
