import { type Invariant, noRow } from './invariant.ts';

/** What the rules of calling left behind. */
export const calling: readonly Invariant[] = [
  noRow<{ seq: number }>(
    'a call that was held back or warned of says why',
    `SELECT seq FROM launch_decision WHERE rule_version = '' OR (level <> 'info' AND json_array_length(reasons) = 0)`,
    ({ seq }) => `Decision ${seq} does not say why, or by which rules.`,
  ),
  noRow<{ seq: number }>(
    'whether a call could be placed was decided as it was',
    `SELECT d.seq FROM launch_decision d JOIN launch l ON l.seq = d.launch_seq
     WHERE d.occurred_at <> l.occurred_at OR d.command_seq IS NOT l.command_seq`,
    ({ seq }) => `Decision ${seq} is of another moment than its call.`,
  ),
];
