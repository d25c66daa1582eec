import { type Invariant, noRow } from './invariant.ts';

export const touches: readonly Invariant[] = [
  noRow<{ seq: number }>(
    'only a person answers',
    `SELECT seq FROM touch WHERE reached <> 'person' AND (answer <> 'none' OR decision_maker = 1)`,
    ({ seq }) => `Touch ${seq} has an answer, but nobody was reached who could give it.`,
  ),
  noRow<{ seq: number }>(
    'a correction is of the same person, and later than what it corrects',
    `SELECT r.seq FROM touch r JOIN touch t ON t.seq = r.replaces_seq
     WHERE r.prospect_seq <> t.prospect_seq OR r.seq <= t.seq`,
    ({ seq }) => `Touch ${seq} corrects a touch that it cannot correct.`,
  ),
  noRow<{ seq: number }>(
    'a correction stands at the time of what it corrects',
    `SELECT r.seq FROM touch r JOIN touch t ON t.seq = r.replaces_seq
     WHERE r.occurred_at <> t.occurred_at OR r.on_date <> t.on_date`,
    ({ seq }) => `Touch ${seq} corrects one of another time.`,
  ),
  noRow<{ seq: number }>(
    'a touch gives way to one correction alone',
    `SELECT r.replaces_seq AS seq FROM touch r
     WHERE r.replaces_seq IS NOT NULL AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = r.command_seq)
     GROUP BY r.replaces_seq HAVING count(*) > 1`,
    ({ seq }) => `Touch ${seq} was corrected twice over.`,
  ),
  noRow<{ what: string; seq: number }>(
    'a number on a touch or launch is one of that person’s',
    `SELECT 'Touch' AS what, t.seq FROM touch t JOIN phone p ON p.seq = t.phone_seq
     WHERE p.prospect_seq <> t.prospect_seq
     UNION ALL
     SELECT 'Launch', l.seq FROM launch l JOIN phone p ON p.seq = l.phone_seq
     WHERE p.prospect_seq <> l.prospect_seq`,
    ({ what, seq }) => `${what} ${seq} was on a number of somebody else.`,
  ),
  noRow<{ seq: number }>(
    'whoever asked not to be contacted is suppressed',
    `SELECT t.seq FROM live_touch t
     WHERE t.outcome = 'do-not-contact'
       AND NOT EXISTS (
         SELECT 1 FROM suppression s WHERE s.prospect_seq = t.prospect_seq
           AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = s.command_seq))`,
    ({ seq }) => `After touch ${seq} somebody is not to be contacted, and no suppression says so.`,
  ),
  noRow<{ seq: number }>(
    'a touch sets or closes one step',
    `SELECT touch_seq AS seq FROM live_follow_up WHERE touch_seq IS NOT NULL GROUP BY touch_seq HAVING count(*) > 1`,
    ({ seq }) => `Touch ${seq} set or closed more than one step.`,
  ),
  noRow<{ seq: number }>(
    'a follow-up says when, and a promise to the minute',
    `SELECT seq FROM follow_up
     WHERE (kind = 'promise' AND (due_at IS NULL OR zone IS NULL))
       OR (due_on IS NOT NULL AND date(due_on) IS NOT due_on)`,
    ({ seq }) => `Follow-up ${seq} does not say when.`,
  ),
];
