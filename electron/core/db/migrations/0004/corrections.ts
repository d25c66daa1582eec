/** Whether a correction that stands replaces the touch of a row: what followed from it then fell with it. */
const touchStands = (row: string) => /* sql */ `
    NOT EXISTS (
      SELECT 1 FROM touch r WHERE r.replaces_seq = ${row}.touch_seq
        AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = r.command_seq))`;

const notVoided = (row: string) => /* sql */ `
    NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = ${row}.command_seq)`;

const plainly = (view: string, table: string) => /* sql */ `
DROP VIEW ${view};
CREATE VIEW ${view} AS
  SELECT x.* FROM ${table} x WHERE${notVoided('x')}
    AND${touchStands('x')};`;

/**
 * A corrected touch takes along what had followed from it: its step, its appointment, the word not to be contacted and
 * the note. The correction writes anew what still holds, so that taking the correction back brings all of it back.
 */
export const corrections = /* sql */ `
-- A step's place among the steps of a person, where it is not the one at which it was written: a correction says
-- what was agreed then. Otherwise they stand in the order of their commands; what was there before any goes first.
ALTER TABLE follow_up ADD COLUMN in_turn INTEGER;
DROP VIEW live_follow_up;
CREATE VIEW live_follow_up AS
  SELECT x.*, coalesce(x.in_turn, (coalesce(x.command_seq, 0) << 32) + x.seq) AS turn FROM follow_up x
  WHERE${notVoided('x')}
    AND${touchStands('x')};
${plainly('live_appointment', 'appointment')}${plainly('live_note', 'note')}
DROP VIEW live_suppression;
CREATE VIEW live_suppression AS
  SELECT s.* FROM suppression s
  WHERE${notVoided('s')}
    AND s.list_seq IS NOT coalesce((SELECT seq FROM list WHERE state = 'loading'), -1)
    AND NOT EXISTS (
      SELECT 1 FROM suppression_lift l WHERE l.suppression_seq = s.seq
        AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = l.command_seq))
    AND${touchStands('s')};
`;
