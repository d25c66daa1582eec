import { Problem } from '#shared/contract/problems.ts';
import { lookAhead } from '../cards/ahead.ts';
import { nextCard } from '../cards/next.ts';
import { type LogReceipt, logTouch } from '../logging/log-touch.ts';
import type { AreaDefinitions, CommandScope } from '../operation/definition.ts';
import { noteDraft, prospectSeqOf } from '../store/cards.ts';
import { noteOfTouch, saveDraft } from '../store/notes.ts';
import { refreshStandings } from '../queue/standings.ts';
import { peopleConcernedBy } from '../store/suppression.ts';
import { anyTouchBy } from '../store/touches.ts';
import { touchViews } from '../store/touches-views.ts';

/** What was noted becomes a draft again, and whoever shared a number or address may be offered again. */
function undoLog({ writer, now }: CommandScope, { touchId }: LogReceipt): void {
  const touch = anyTouchBy(writer, touchId);
  if (!touch) return;
  const noted = noteOfTouch(writer, touch.seq);
  if (noted !== undefined && noteDraft(writer, touch.prospect_seq) === '') {
    saveDraft(writer, touch.prospect_seq, noted, now);
  }
  refreshStandings(writer, peopleConcernedBy(writer, touch.prospect_seq));
}

export const touchesDefinitions: AreaDefinitions<'touches'> = {
  log: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run: logTouch,
    answer(scope, { touchId }: LogReceipt, input, said) {
      const { card, waiting } = nextCard(scope, input);
      return { touchId, said, next: card, waiting };
    },
    behind: lookAhead,
    undo: undoLog,
  },
  list: {
    kind: 'query',
    run({ reader }, { prospectId }) {
      const seq = prospectSeqOf(reader, prospectId);
      if (seq === undefined)
        throw new Problem('NOT_FOUND', 'This person is not in the book.', { what: 'prospect' });
      return {
        touches: touchViews(reader, 'WHERE t.prospect_seq = ? ORDER BY t.occurred_at DESC, t.seq DESC', [
          seq,
        ]),
      };
    },
  },
};
