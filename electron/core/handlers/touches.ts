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
import { standOnNumbers } from '../queue/stand-anew.ts';
import { refreshStandings } from '../queue/standings.ts';
import { peopleConcernedBy } from '../store/suppression.ts';
import { type AnyTouch, anyTouchBy } from '../store/touches.ts';
import { touchViews } from '../store/touches-views.ts';

/**
 * Whoever shared a number or address with them stands as before the touch.
 *
 * @throws BUILT_ON where a correction stands on it
 */
function undoTouch({ writer }: CommandScope, touchId: string): AnyTouch | undefined {
  const touch = anyTouchBy(writer, touchId);
  if (!touch) return undefined;
  if (isCorrected(writer, touch.seq))
    throw new Problem('BUILT_ON', 'This was corrected since. Undo the correction first.', {
      inTheWay: ['a correction'],
    });
  refreshStandings(writer, peopleConcernedBy(writer, touch.prospect_seq));
  standOnNumbers(writer, [touch.number, touch.numberBefore]);
  return touch;
}

/** What was noted with a touch that was logged becomes a draft again. */
function undoLog(scope: CommandScope, { touchId }: LogReceipt): void {
  const { writer, now } = scope;
  const touch = undoTouch(scope, touchId);
  if (touch === undefined) return;
  const noted = noteOfTouch(writer, touch.seq);
  if (noted !== undefined && noteDraft(writer, touch.prospect_seq) === '')
    saveDraft(writer, touch.prospect_seq, noted, now);
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
    undo: (scope, { touchId }: CorrectReceipt) => void undoTouch(scope, touchId),
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
