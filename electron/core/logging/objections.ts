import { Problem } from '#shared/contract/problems.ts';
import type { CommandScope } from '../operation/definition.ts';
import { heardCard, insertHeard } from '../store/objections.ts';
import type { LogInput } from './check.ts';

/** What was heard on a touch: the cards, and the name that the touch itself states. */
export interface Heard {
  readonly versionSeqs: readonly number[];
  readonly name: string | null;
}

/**
 * The cards of what was heard, each once. The first gives the touch its objection, unless one was named.
 *
 * @throws NOT_FOUND
 */
export function heardOn({ writer }: CommandScope, input: Pick<LogInput, 'objection' | 'objections'>): Heard {
  const cards = [...new Set(input.objections)].map((objectionId) => {
    const card = heardCard(writer, objectionId);
    if (!card) throw new Problem('NOT_FOUND', 'There is no such objection card.', { what: 'objection' });
    return card;
  });
  return {
    versionSeqs: cards.map(({ versionSeq }) => versionSeq),
    name: input.objection ?? cards[0]?.name ?? null,
  };
}

/** Keeps with a touch what was heard on it; one that heard nothing writes nothing. */
export function keepHeard({ writer }: CommandScope, touchSeq: number, { versionSeqs }: Heard): void {
  versionSeqs.forEach((versionSeq, place) => insertHeard(writer, { touchSeq, place, versionSeq }));
}
