import { type Invariant, noRow } from './invariant.ts';

/** What was opened to be sent, and what was said of it. */
export const writtenLaunches: readonly Invariant[] = [
  noRow<{ seq: number }>(
    'a message that was opened is told of once',
    `SELECT l.seq FROM written_launch l
     WHERE (SELECT count(*) FROM touch_written_launch w JOIN live_touch t ON t.seq = w.touch_seq
              WHERE w.written_launch_seq = l.seq)
       + (SELECT count(*) FROM live_written_launch_end e WHERE e.written_launch_seq = l.seq) > 1`,
    ({ seq }) => `Of the written launch ${seq} it is told more than once what became of it.`,
  ),
  noRow<{ seq: number }>(
    'a touch tells of a message to the same person',
    `SELECT t.seq FROM touch t
     JOIN touch_written_launch w ON w.touch_seq = t.seq
     JOIN written_launch l ON l.seq = w.written_launch_seq
     WHERE l.prospect_seq <> t.prospect_seq`,
    ({ seq }) => `Touch ${seq} tells of a message to somebody else.`,
  ),
];
