import { Problem } from '#shared/contract/problems.ts';
import { lookAhead } from '../cards/ahead.ts';
import { nextCard } from '../cards/next.ts';
import { cardOf } from '../cards/card.ts';
import { type CorrectReceipt, correctTouch } from '../logging/correct.ts';
import { type LogReceipt, logTouch } from '../logging/log-touch.ts';
import type { AreaDefinitions, CommandScope } from '../operation/definition.ts';
import { noteDraft, prospectSeqOf } from '../store/cards.ts';
import { isCorrected } from '../store/corrections.ts';
import { noteOfTouch, saveDraft } from '../store/notes.ts';
import { refreshStandings } from '../queue/standings.ts';
import { peopleConcernedBy } from '../store/suppression.ts';
import { anyTouchBy } from '../store/touches.ts';
import { touchViews } from '../store/touches-views.ts';

/** Whoever a word closed or opened with the correction stands as before it. */
function undoCorrection(scope: CommandScope, { touchId }: CorrectReceipt): void {
  const { writer } = scope;
  const touch = anyTouchBy(writer, touchId);
  if (!touch) return;
  refuseCorrected(scope, touch.seq);
  refreshStandings(writer, peopleConcernedBy(writer, touch.prospect_seq));
}

/** @throws BUILT_ON where a correction stands on the touch */
function refuseCorrected({ writer }: CommandScope, touchSeq: number): void {
  if (isCorrected(writer, touchSeq))
    throw new Problem('BUILT_ON', 'This was corrected since. Undo the correction first.', {
      inTheWay: ['a correction'],
    });
}

/** What was noted becomes a draft again, and whoever shared a number or address may be offered again. */
function undoLog(scope: CommandScope, { touchId }: LogReceipt): void {
  const { writer, now } = scope;
  const touch = anyTouchBy(writer, touchId);
  if (!touch) return;
  refuseCorrected(scope, touch.seq);
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
  correct: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run: correctTouch,
    answer(scope, { touchId }: CorrectReceipt, _input, said) {
      const touch = anyTouchBy(scope.reader, touchId);
      if (!touch) throw new Problem('NOT_FOUND', 'There is no such touch in the book.', { what: 'touch' });
      return { touchId, said, card: cardOf(scope, touch.prospect_seq) };
    },
    undo: undoCorrection,
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
