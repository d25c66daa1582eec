import { Problem } from '#shared/contract/problems.ts';
import type { AreaDefinitions, CommandDefinition, CommandScope } from '../operation/definition.ts';
import { personRow } from '../store/cards.ts';
import { putBack } from '../store/changes.ts';
import {
  type DoneCommand,
  insertVoid,
  lastUndoable,
  lastUndoablePast,
  changedAccounts,
  standingAfter,
} from '../store/commands.ts';
import { standAnew } from '../queue/stand-anew.ts';
import { reindexNotes } from '../store/search.ts';
import { refreshStandings } from '../queue/standings.ts';

/** What undoing an operation needs beyond voiding its facts and putting changed fields back, and when it must wait. */
export type Undoing = Pick<CommandDefinition<never, unknown, unknown>, 'undo' | 'notDuring'>;

type UndoingOf = (operation: string) => Undoing | undefined;

interface Undone {
  readonly prospectId: string | null;
}

function toUndo({ writer }: CommandScope, expect: string | undefined): DoneCommand {
  const last = lastUndoable(writer);
  if (last && (expect === undefined || last.id === expect)) return last;
  const inTheWay = expect === undefined ? undefined : standingAfter(writer, expect);
  if (!inTheWay) {
    throw new Problem(
      'NOTHING_TO_UNDO',
      last && expect !== undefined ? 'That was taken back before.' : 'There is nothing to undo.',
      {},
    );
  }
  throw new Problem('BUILT_ON', 'More was done since. Undo that first.', { inTheWay });
}

/**
 * Takes a command back: appends its voiding, puts fields back, runs the operation's own undoing, and works
 * out anew where everybody concerned stands. A launch is never taken back, for a placed call was placed;
 * the operation's own undoing refuses what was built on.
 */
function takeBack(scope: CommandScope, undone: DoneCommand, undoingOf: UndoingOf) {
  const { writer, commandSeq, now } = scope;
  const { seq, prospectSeq } = undone;
  insertVoid(writer, seq, commandSeq, now);
  putBack(scope, seq);
  if (prospectSeq !== null) refreshStandings(writer, [prospectSeq]);
  for (const accountSeq of changedAccounts(writer, seq)) standAnew(writer, { kind: 'account', accountSeq });
  undoingOf(undone.operation)?.undo?.(scope, undone.receipt);
  const person = prospectSeq === null ? undefined : personRow(writer, prospectSeq);
  // What was noted with it is found no more.
  if (person) reindexNotes(writer, person.seq);
  const receipt: Undone = { prospectId: person?.prospectId ?? null };
  return {
    receipt,
    said: `Undone: ${undone.said}`,
    ...(person ? { prospectSeq: person.seq } : {}),
  };
}

/**
 * Takes the last command back that can be.
 *
 * @throws BUILT_ON where something was built on it, unless somebody was told so before and goes past it
 */
function undo(
  scope: CommandScope,
  expect: string | undefined,
  past: readonly string[],
  undoingOf: UndoingOf,
) {
  const { writer } = scope;
  for (let undone = toUndo(scope, expect); ; ) {
    const { id, seq } = undone;
    try {
      return writer.transaction(() => takeBack(scope, undone, undoingOf));
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.code !== 'BUILT_ON') throw problem;
      const before = lastUndoable(writer, seq);
      if (!past.includes(id)) throw refusal(problem as Problem<'BUILT_ON'>, id, before);
      if (before === undefined) throw problem;
      undone = before;
    }
  }
}

function refusal({ message, data }: Problem<'BUILT_ON'>, refused: string, before: DoneCommand | undefined) {
  const further = before === undefined ? undefined : 'Undo once more for what you did before it.';
  const forward = [data.forward, further].filter((part) => part !== undefined).join(' ');
  return new Problem('BUILT_ON', message, { ...data, refused, ...(forward === '' ? {} : { forward }) });
}

/** @param undoingOf finds the own undoing of 'area.verb' */
export function historyDefinitions(undoingOf: UndoingOf): AreaDefinitions<'history'> {
  return {
    peek: {
      kind: 'query',
      run({ reader }) {
        const last = lastUndoable(reader);
        return { last: last ? { said: last.said, at: last.at } : null };
      },
    },
    undo: {
      kind: 'command',
      undoable: false,
      recorded: true,
      // What a job would lose, it would lose the undoing of just as well.
      notDuring({ reader }, { past }) {
        const last = lastUndoablePast(reader, past);
        const job = last && undoingOf(last.operation)?.notDuring;
        return typeof job === 'string' ? job : undefined;
      },
      run: (scope, { expect, past = [] }) => undo(scope, expect, past, undoingOf),
      answer: (_scope, { prospectId }: Undone, _input, said) => ({ said, prospectId }),
    },
  };
}
