import { Problem } from '#shared/contract/problems.ts';
import { isSuppressed } from '#shared/domain/suppression.ts';
import { datedDay } from '#shared/domain/time/said.ts';
import type { AreaDefinitions, CommandScope, ReadScope } from '../operation/definition.ts';
import { type PersonRow, personRow, prospectSeqOf } from '../store/cards.ts';
import { suppressionsOf } from '../store/reach.ts';
import { allOwed, insertOwed, insertOwedEvent, owedBy, owedTo } from '../store/owed.ts';

/** As many as one looks at in a day; how many there are is said beside them. */
const mostListed = 100;

function personUnder(scope: ReadScope, seq: number | undefined): PersonRow {
  const person = seq === undefined ? undefined : personRow(scope.reader, seq);
  if (!person) throw new Problem('NOT_FOUND', 'This person is not in the book.', { what: 'prospect' });
  return person;
}

const timesOf = ({ now, onDate, commandSeq }: CommandScope) => ({
  occurredAt: now,
  recordedAt: now,
  onDate,
  commandSeq,
});

interface Receipt {
  readonly owedId: string;
  readonly prospectId: string;
}

function stateOf(scope: ReadScope, { prospectId }: Receipt, said: string) {
  const seq = prospectSeqOf(scope.reader, prospectId);
  return { said, prospectId, owed: seq === undefined ? [] : owedTo(scope.reader, seq).open };
}

export const owedDefinitions: AreaDefinitions<'owed'> = {
  add: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run(scope, { prospectId, what, dueOn }) {
      const { writer, world, onDate } = scope;
      const person = personUnder(scope, prospectSeqOf(writer, prospectId));
      if (dueOn !== undefined && dueOn < onDate)
        throw new Problem('INVALID', 'That day is over. Name one that is still to come.', { field: 'dueOn' });
      const owedId = world.newId();
      insertOwed(writer, {
        ...timesOf(scope),
        id: owedId,
        prospectSeq: person.seq,
        what,
        dueOn: dueOn ?? null,
      });
      const by = dueOn === undefined ? '' : ` by ${datedDay(dueOn, onDate)}`;
      return {
        receipt: { owedId, prospectId: person.prospectId },
        said: `You owe ${person.full_name}${by}: ${what}.`,
        prospectSeq: person.seq,
      };
    },
    answer: (scope, receipt: Receipt, _input, said) => ({
      ...stateOf(scope, receipt, said),
      owedId: receipt.owedId,
    }),
  },
  close: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run(scope, { owedId, as }) {
      const owed = owedBy(scope.writer, owedId);
      if (!owed) throw new Problem('NOT_FOUND', 'Nothing is owed under this id.', { what: 'owed' });
      if (owed.closed === 1) throw new Problem('INVALID', 'This is settled already.', { field: 'owedId' });
      const person = personUnder(scope, owed.prospect_seq);
      insertOwedEvent(scope.writer, { ...timesOf(scope), owedSeq: owed.seq, kind: as });
      return {
        receipt: { owedId, prospectId: person.prospectId },
        said:
          as === 'done'
            ? `Done for ${person.full_name}: ${owed.what}.`
            : `No longer owed to ${person.full_name}: ${owed.what}.`,
        prospectSeq: person.seq,
      };
    },
    answer: (scope, receipt: Receipt, _input, said) => stateOf(scope, receipt, said),
  },
  open: {
    kind: 'query',
    run({ reader, onDate }) {
      const all = allOwed(reader);
      const words = Map.groupBy(
        suppressionsOf(reader, [...new Set(all.map(({ prospectSeq }) => prospectSeq))]),
        ({ prospect_seq: seq }) => seq,
      );
      // Whoever asked not to be contacted is owed that first; on their card it still stands.
      const open = all.filter(({ prospectSeq }) => !isSuppressed(words.get(prospectSeq) ?? []));
      return {
        onDate,
        count: open.length,
        owed: open.slice(0, mostListed).map(({ owed: each }) => each),
      };
    },
  },
};
