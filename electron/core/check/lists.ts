import { type Invariant, noRow } from './invariant.ts';

export const lists: readonly Invariant[] = [
  {
    name: 'no import is unfinished',
    *look({ reader, importing }) {
      if (importing) return;
      const unfinished = reader.all<{ seq: number; state: string }>(
        `SELECT seq, state FROM list WHERE state IN ('loading', 'sealed', 'undoing') ORDER BY seq`,
      );
      for (const { seq, state } of unfinished) {
        yield `List ${seq} stayed ${state}. Opening the book finishes it.`;
      }
    },
  },
  noRow<{ seq: number }>(
    'an undone list has left nobody behind whom nobody has worked on',
    `SELECT l.seq FROM list l
     WHERE l.state = 'undone' AND EXISTS (
       SELECT 1 FROM prospect p WHERE p.list_seq = l.seq
         AND NOT EXISTS (SELECT 1 FROM touch t WHERE t.prospect_seq = p.seq)
         AND NOT EXISTS (SELECT 1 FROM launch n WHERE n.prospect_seq = p.seq)
         AND NOT EXISTS (SELECT 1 FROM note_draft d WHERE d.prospect_seq = p.seq)
         AND NOT EXISTS (SELECT 1 FROM lead o WHERE o.prospect_seq = p.seq AND o.list_seq IS NOT l.seq)
         AND NOT EXISTS (SELECT 1 FROM command c WHERE c.prospect_seq = p.seq))`,
    ({ seq }) => `List ${seq} was undone, and somebody of it whom nobody has worked on is still here.`,
  ),
];
