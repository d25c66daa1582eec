import type { ObjectionView } from '#shared/contract/objections.ts';
import { Problem } from '#shared/contract/problems.ts';
import type { Contract } from '#shared/contract/contract.ts';
import type { AreaDefinitions, CommandScope, Done, Handled, ReadScope } from '../operation/definition.ts';
import {
  allObjections,
  heardOnTouch,
  insertObjection,
  keepObjection,
  type ObjectionRow,
  objectionBy,
} from '../store/objections.ts';

type Verbs = Contract['objections'];

interface Receipt {
  readonly objectionId: string;
}

const viewOf = (card: ObjectionRow): ObjectionView => ({
  objectionId: card.objectionId,
  version: card.version,
  archived: card.archived,
  name: card.name,
  heard: card.heard,
  means: card.means,
  answers: [...card.answers],
  ask: card.ask,
});

/** @throws NOT_FOUND */
function cardOf(reader: ReadScope['reader'], objectionId: string): ObjectionRow {
  const card = objectionBy(reader, objectionId);
  if (!card) throw new Problem('NOT_FOUND', 'There is no such objection card.', { what: 'objection' });
  return card;
}

/** Reports count objections by name, so two of one name would be one there. @throws INVALID */
function refuseTwin(reader: ReadScope['reader'], name: string, objectionId: string | null): void {
  const twin = allObjections(reader).find(
    (other) =>
      !other.archived && other.objectionId !== objectionId && other.name.toLowerCase() === name.toLowerCase(),
  );
  if (twin) throw new Problem('INVALID', `There is another card called ${twin.name}.`, { field: 'name' });
}

const command = { kind: 'command', undoable: true, recorded: true } as const;
const answer = (_: ReadScope, { objectionId }: Receipt, _input: unknown, said: string) => ({
  said,
  objectionId,
});

export const objectionsDefinitions: AreaDefinitions<'objections'> = {
  cards: {
    kind: 'query',
    run: ({ reader }) => ({
      objections: allObjections(reader)
        .filter(({ archived }) => !archived)
        .map(viewOf),
    }),
  },
  list: { kind: 'query', run: ({ reader }) => ({ objections: allObjections(reader).map(viewOf) }) },
  heard: {
    kind: 'query',
    run: ({ reader }, { touchId }) => ({ objectionIds: heardOnTouch(reader, touchId) }),
  },
  keep: {
    ...command,
    run(
      { writer, world, commandSeq }: CommandScope,
      { objectionId, objection }: Handled<Verbs['keep']>,
    ): Done<Receipt> {
      const before = objectionId === undefined ? null : cardOf(writer, objectionId);
      refuseTwin(writer, objection.name, before?.objectionId ?? null);
      const made =
        before === null
          ? insertObjection(writer, world, { readyMade: null, commandSeq })
          : { seq: before.seq, objectionId: before.objectionId };
      keepObjection(writer, world, made.seq, objection, {
        archived: before?.archived ?? false,
        commandSeq,
      });
      const said = before === null ? `Card made: ${objection.name}.` : `Card changed: ${objection.name}.`;
      return { receipt: { objectionId: made.objectionId }, said };
    },
    answer,
  },
  putAway: {
    ...command,
    run(
      { writer, world, commandSeq }: CommandScope,
      { objectionId, archived }: Handled<Verbs['putAway']>,
    ): Done<Receipt> {
      const card = cardOf(writer, objectionId);
      if (card.archived === archived) {
        throw new Problem('INVALID', archived ? 'It is put away.' : 'It is not put away.', {
          field: 'objectionId',
        });
      }
      if (!archived) refuseTwin(writer, card.name, objectionId);
      keepObjection(writer, world, card.seq, card, { archived, commandSeq });
      const said = archived ? `Card put away: ${card.name}.` : `Card back: ${card.name}.`;
      return { receipt: { objectionId }, said };
    },
    answer,
  },
};
