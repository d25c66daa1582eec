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
         AND NOT EXISTS (SELECT 1 FROM written_draft d WHERE d.prospect_seq = p.seq)
         AND NOT EXISTS (SELECT 1 FROM lead o LEFT JOIN list i ON i.seq = o.list_seq
           WHERE o.prospect_seq = p.seq AND o.list_seq IS NOT l.seq AND i.state IS NOT 'undone')
         AND NOT EXISTS (SELECT 1 FROM command c WHERE c.prospect_seq = p.seq))`,
    ({ seq }) => `List ${seq} was undone, and somebody of it whom nobody has worked on is still here.`,
  ),
  noRow<{ seq: number }>(
    'a list counts the rows that it brought',
    `SELECT seq FROM (
       SELECT l.seq, l.counts ->> 'rows' AS rows, l.counts ->> 'accepted' AS accepted,
         l.counts ->> 'rejected' AS rejected, l.counts ->> 'same' AS same,
         l.counts ->> 'new' + coalesce(l.counts ->> 'maybe', 0) AS new,
         (SELECT sum(b.rows) FROM list_block b WHERE b.list_seq = l.seq) AS kept,
         (SELECT count(*) FROM prospect p WHERE p.list_seq = l.seq) AS here
       FROM list l WHERE l.state IN ('sealed', 'applied'))
     WHERE rows <> accepted + rejected OR accepted <> new + same OR here > new OR kept <> accepted`,
    ({ seq }) => `List ${seq} counts other rows than it brought.`,
  ),
  noRow<{ seq: number; state: string }>(
    'nothing of a finished list waits to be applied',
    `SELECT DISTINCT l.seq, l.state FROM list_pending p JOIN list l ON l.seq = p.list_seq
     WHERE l.state IN ('applied', 'undone')`,
    ({ seq, state }) => `List ${seq} is ${state}, and some of it still waits to be applied.`,
  ),
];
