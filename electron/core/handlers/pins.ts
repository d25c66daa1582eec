import { Problem } from '#shared/contract/problems.ts';
import type { AreaDefinitions } from '../operation/definition.ts';
import { knownPerson } from '../operation/known.ts';
import { personRow } from '../store/cards.ts';
import { insertPin, isPinned, pinBy } from '../store/pins.ts';
import { reindexNotes } from '../store/search.ts';

interface Pinned {
  readonly pinId: string;
}

export const pinsDefinitions: AreaDefinitions<'pins'> = {
  add: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run({ writer, world, now, onDate, commandSeq }, { prospectId, kind, body }) {
      const person = knownPerson(writer, prospectId);
      const pinId = world.newId();
      insertPin(writer, {
        id: pinId,
        prospectSeq: person.seq,
        kind,
        body,
        removesSeq: null,
        at: now,
        onDate,
        commandSeq,
      });
      reindexNotes(writer, person.seq);
      const receipt: Pinned = { pinId };
      return { receipt, said: `Pinned for ${person.full_name}.`, prospectSeq: person.seq };
    },
    answer({ reader }, { pinId }: Pinned, _input, said) {
      const pin = pinBy(reader, pinId);
      if (!pin) throw new Problem('NOT_FOUND', 'This is not pinned.', { what: 'pin' });
      const { seq: _seq, prospectSeq: _of, ...view } = pin;
      return { said, pin: view };
    },
  },
  remove: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run({ writer, world, now, onDate, commandSeq }, { pinId }) {
      const pin = pinBy(writer, pinId);
      const person = pin && personRow(writer, pin.prospectSeq);
      if (!person || !isPinned(writer, pin.seq))
        throw new Problem('NOT_FOUND', 'This is not pinned any more.', { what: 'pin' });
      const { seq: removesSeq, prospectSeq, kind, body } = pin;
      insertPin(writer, {
        id: world.newId(),
        prospectSeq,
        kind,
        body,
        removesSeq,
        at: now,
        onDate,
        commandSeq,
      });
      reindexNotes(writer, prospectSeq);
      return { receipt: {}, said: `No longer pinned for ${person.full_name}.`, prospectSeq };
    },
    answer: (_scope, _receipt, _input, said) => ({ said }),
  },
};
