import { Problem } from '#shared/contract/problems.ts';
import type { SuppressionView } from '#shared/contract/suppressions.ts';
import { countOf } from '#shared/domain/count-words.ts';
import { isFreeMail } from '#shared/domain/record/emails.ts';
import { displayNumber } from '#shared/domain/phones.ts';
import { ledgerAsCsv } from '#shared/domain/suppression-csv.ts';
import { readEntry, type SuppressionEntry } from '#shared/domain/suppression-entry.ts';
import { lookAhead } from '../cards/ahead.ts';
import { countryOf } from '../cards/card.ts';
import { nextCard } from '../cards/next.ts';
import { takeDown, type TakenDown, undoTakingDown } from '../logging/take-down.ts';
import type { AreaDefinitions, CommandScope, ReadScope } from '../operation/definition.ts';
import { knownPerson } from '../operation/known.ts';
import { mostAtOnce, standAnew } from '../queue/stand-anew.ts';
import { lastUndoable } from '../store/commands.ts';
import { registerAges } from '../store/registers.ts';
import { refreshStandings } from '../queue/standings.ts';
import {
  anyLine,
  insertLift,
  insertSuppression,
  type LiftedLine,
  peopleAtDomain,
  peopleOf,
  sameWord,
  standingLine,
  touchedSince,
} from '../store/suppression.ts';
import {
  countStanding,
  ledger,
  type LedgerRow,
  suppressionSeqOf,
  wholeLedger,
} from '../store/suppression-ledger.ts';

const closedWords = { all: 'contacted', call: 'called', email: 'e-mailed' } as const;

/** A value as people read it: the number as the rep's country writes it, the name of a person. */
function shownOf(scope: ReadScope, row: LedgerRow): string {
  if (row.kind === 'number') return displayNumber({ e164: row.value }, countryOf(scope));
  if (row.kind === 'person') return row.person?.name ?? 'Somebody';
  return row.value;
}

function viewOf(scope: ReadScope, row: LedgerRow): SuppressionView {
  const { value: _, ...view } = row;
  return { ...view, shown: shownOf(scope, row) };
}

interface Named extends Omit<SuppressionEntry, 'kind'> {
  readonly kind: SuppressionView['kind'];
  readonly prospectSeq: number | null;
  readonly shown: string;
}

/** @throws INVALID for what is no number, address or domain, NOT_FOUND for a person who is not in the book */
function namedBy(
  scope: ReadScope,
  input: { readonly what?: string | undefined; readonly prospectId?: string | undefined },
): Named {
  const { reader } = scope;
  if (input.prospectId !== undefined) {
    const person = knownPerson(reader, input.prospectId);
    return { kind: 'person', value: person.prospectId, prospectSeq: person.seq, shown: person.full_name };
  }
  const entry = readEntry(input.what ?? '', countryOf(scope));
  if (!entry)
    throw new Problem('INVALID', 'Type a number, an e-mail address or a domain.', { field: 'what' });
  if (entry.kind === 'domain' && isFreeMail(entry.value))
    throw new Problem(
      'INVALID',
      `${entry.value} is where everybody has a mailbox. Close single addresses there.`,
      {
        field: 'what',
      },
    );
  const shown =
    entry.kind === 'number' ? displayNumber({ e164: entry.value }, countryOf(scope)) : entry.value;
  return { ...entry, prospectSeq: null, shown };
}

/**
 * Lets everybody whom some lines concern stand where they now do.
 *
 * @returns how many those are, or a number above `mostAtOnce`
 */
function standConcerned(writer: CommandScope['writer'], lines: Parameters<typeof peopleOf>[1]): number {
  const domains = lines.flatMap(({ kind, value }) => (kind === 'domain' ? [value] : []));
  const people = peopleOf(
    writer,
    lines.filter(({ kind }) => kind !== 'domain'),
  );
  refreshStandings(writer, people);
  const all = new Set(people);
  for (const domain of domains) {
    standAnew(writer, { kind: 'domain', domain });
    for (const seq of peopleAtDomain(writer, domain, { after: 0, limit: mostAtOnce + 1 })) all.add(seq);
  }
  return all.size;
}

interface Added {
  readonly suppressionId: string;
  readonly people: number;
}

function add(
  scope: CommandScope,
  input: {
    readonly what?: string | undefined;
    readonly prospectId?: string | undefined;
    readonly channels: SuppressionView['channels'];
    readonly reason: string;
  },
) {
  const { writer, world, now, onDate, commandSeq } = scope;
  const { kind, value, prospectSeq, shown } = namedBy(scope, input);
  const suppressionId = world.newId();
  insertSuppression(writer, {
    id: suppressionId,
    kind,
    value,
    channels: input.channels,
    reason: input.reason,
    prospectSeq,
    touchSeq: null,
    occurredAt: now,
    recordedAt: now,
    onDate,
    commandSeq,
  });
  const people = standConcerned(writer, [{ kind, value, prospect_seq: prospectSeq }]);
  const receipt: Added = { suppressionId, people };
  const has = people === 0 || kind === 'person' ? '' : ` ${whoHas(people)}.`;
  return {
    receipt,
    said: `${shown} is not to be ${closedWords[input.channels]} any more.${has}`,
    ...(prospectSeq === null ? {} : { prospectSeq }),
  };
}

const howMany = (people: number): string =>
  people > mostAtOnce
    ? `more than ${mostAtOnce.toLocaleString('en')} people`
    : countOf(people, 'person', 'people');

const whoHas = (people: number): string => {
  if (people > mostAtOnce) return `More than ${mostAtOnce.toLocaleString('en')} people have it`;
  const words = countOf(people, 'person has it', 'people have it');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/**
 * The lines that lifting one lifts.
 *
 * @throws NOT_FOUND for what does not stand, BUILT_ON for what Undo takes back by itself
 */
function linesToLift(scope: CommandScope, suppressionId: string, whole: boolean): LiftedLine[] {
  const { writer } = scope;
  const seq = suppressionSeqOf(writer, suppressionId);
  const line = seq === undefined ? undefined : standingLine(writer, seq);
  if (!line) throw new Problem('NOT_FOUND', 'Nothing of this is closed any more.', { what: 'suppression' });
  const last = lastUndoable(writer, scope.commandSeq);
  if (line.command_seq !== null && last?.seq === line.command_seq && !touchedSince(writer, line.command_seq))
    throw new Problem('INVALID', 'Nothing was logged since this was closed: Undo takes it back whole.', {
      field: 'suppressionId',
      forward: 'Press Ctrl Z.',
    });
  return whole ? sameWord(writer, line) : [line];
}

interface Lifted {
  readonly lines: readonly string[];
  readonly people: number;
}

export const suppressionsDefinitions: AreaDefinitions<'suppressions'> = {
  list: {
    kind: 'query',
    run(scope, { text, state, after, limit }) {
      const { reader } = scope;
      const afterSeq = after === undefined ? undefined : suppressionSeqOf(reader, after);
      const rows = ledger(reader, {
        text: text.toLowerCase(),
        state,
        afterSeq: afterSeq ?? Number.MAX_SAFE_INTEGER,
        limit: limit + 1,
      });
      return {
        rows: rows.slice(0, limit).map((row) => viewOf(scope, row)),
        standing: countStanding(reader),
        more: rows.length > limit,
      };
    },
  },
  registers: {
    kind: 'query',
    run: ({ reader, onDate }) => ({ registers: registerAges(reader, onDate) }),
  },
  add: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run: add,
    answer: (_scope, { suppressionId, people }: Added, _input, said) => ({ suppressionId, people, said }),
    undo({ writer }, { suppressionId }) {
      refreshConcerned(writer, [suppressionId]);
    },
  },
  takeDown: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run: takeDown,
    answer(scope, { suppressionId }: TakenDown, input, said) {
      const { card, waiting } = nextCard(scope, input);
      return { suppressionId, said, next: card, waiting };
    },
    behind: lookAhead,
    undo: undoTakingDown,
  },
  lift: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run(scope, { suppressionId, reason, whole }) {
      const { writer, now, onDate, commandSeq } = scope;
      const lines = linesToLift(scope, suppressionId, whole);
      for (const line of lines)
        insertLift(writer, { suppressionSeq: line.seq, reason, now, onDate, commandSeq });
      const people = standConcerned(writer, lines);
      const receipt: Lifted = { lines: [suppressionId], people };
      const who = people === 0 ? '' : ` It concerned ${howMany(people)}.`;
      return { receipt, said: `Lifted: ${reason.replace(/[.\s]+$/, '')}.${who}` };
    },
    answer: (_scope, { people }: Lifted, _input, said) => ({ said, people }),
    undo({ writer }, { lines }) {
      refreshConcerned(writer, lines);
    },
  },
  export: {
    kind: 'query',
    run(scope) {
      const rows = [...wholeLedger(scope.reader)];
      return {
        fileName: `do not contact ${scope.onDate}.csv`,
        mediaType: 'text/csv; charset=utf-8',
        text: ledgerAsCsv(rows),
        lines: rows.length,
      };
    },
  },
};

/** Whoever a word concerns that was taken back, or whose lifting was. */
function refreshConcerned(writer: CommandScope['writer'], ids: readonly string[]): void {
  const lines = ids.flatMap((id) => {
    const line = anyLine(writer, id);
    return line ? [line, ...sameWord(writer, line)] : [];
  });
  standConcerned(writer, lines);
}
