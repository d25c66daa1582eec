import { cardOf } from '../cards/card.ts';
import type { AreaDefinitions } from '../operation/definition.ts';
import { countProspects } from '../store/prospect-counts.ts';
import { type Added, addProspect, undoAdding } from './prospects/add.ts';
import { findProspects } from './prospects/find.ts';
import { likelyProspects } from './prospects/likely.ts';
import { addNumber, type NumberAdded } from './prospects/number.ts';
import { setZone, type ZoneSet } from './prospects/zone.ts';

export const prospectsDefinitions: AreaDefinitions<'prospects'> = {
  add: {
    kind: 'command',
    undoable: true,
    recorded: true,
    // A demo that is stopped empties the book again.
    notDuring: 'demo',
    run: addProspect,
    answer: (scope, { prospectId, prospectSeq }: Added, _input, said) => ({
      prospectId,
      said,
      card: cardOf(scope, prospectSeq),
    }),
    undo: undoAdding,
  },
  addNumber: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run: addNumber,
    answer: (scope, { prospectSeq }: NumberAdded, _input, said) => ({
      said,
      card: cardOf(scope, prospectSeq),
    }),
  },
  setZone: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run: setZone,
    answer: (scope, { prospectSeq }: ZoneSet, _input, said) => ({ said, card: cardOf(scope, prospectSeq) }),
  },
  likely: { kind: 'query', run: (scope, input) => ({ likely: likelyProspects(scope, input) }) },
  find: { kind: 'query', run: (scope, { text, limit }) => ({ found: findProspects(scope, text, limit) }) },
  count: { kind: 'query', run: ({ reader }) => countProspects(reader) },
};
