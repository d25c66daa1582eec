import { Problem } from '#shared/contract/problems.ts';
import { lookAhead } from '../cards/ahead.ts';
import { cardOf } from '../cards/card.ts';
import { listSeqOf, nextCard, queueRows, waitingIn } from '../cards/next.ts';
import type { AreaDefinitions } from '../operation/definition.ts';
import { momentScope } from '../operation/moment.ts';
import { nextOpening } from '../queue/opening.ts';
import { outlookOf } from '../queue/outlook.ts';
import { recountProgress } from '../queue/recount.ts';
import { prospectSeqOf } from '../store/cards.ts';

/** Who may be touched now, in what order, and why: docs/queue.md says the order in words. */
export const queueDefinitions: AreaDefinitions<'queue'> = {
  list: {
    kind: 'query',
    run(scope, { limit, at, listId }) {
      const then = momentScope(scope, at);
      return { at: then.now, cards: queueRows(then, listSeqOf(scope.reader, listId), limit) };
    },
  },
  next: {
    kind: 'query',
    run: (scope, { at, ...asked }) => nextCard(momentScope(scope, at), asked),
    behind: lookAhead,
  },
  opening: {
    kind: 'query',
    run(scope, { at, listId }) {
      const then = momentScope(scope, at);
      const listSeq = listSeqOf(scope.reader, listId);
      const opensAt = nextOpening(then, listSeq, outlookOf(then));
      return { waiting: waitingIn(then, listSeq), opensAt };
    },
  },
  recounting: {
    kind: 'query',
    run: ({ reader, now }) => ({ work: recountProgress(reader, now) }),
  },
  card: {
    kind: 'query',
    run(scope, { prospectId }) {
      const seq = prospectSeqOf(scope.reader, prospectId);
      if (seq === undefined)
        throw new Problem('NOT_FOUND', 'This person is not in the book.', { what: 'prospect' });
      return cardOf(scope, seq);
    },
  },
};
