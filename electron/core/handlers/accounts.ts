import { Problem } from '#shared/contract/problems.ts';
import type { TargetView } from '#shared/contract/accounts.ts';
import { gapOf, researchTask } from '#shared/domain/coverage.ts';
import type { Outlook } from '#shared/domain/queue/outlook.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import type { AreaDefinitions, CommandScope, ReadScope } from '../operation/definition.ts';
import { outlookOf } from '../queue/outlook.ts';
import { peopleToTurnTo } from '../queue/people-to-turn-to.ts';
import { standAnew } from '../queue/stand-anew.ts';
import { accountById, type AccountRow, changeClass } from '../store/accounts.ts';
import {
  countTasks,
  coverageOf,
  insertAccountTask,
  openTasks,
  readTargets,
  type TargetRow,
} from '../store/targets.ts';

const mostTasks = 50;

/** @throws NOT_FOUND */
function accountOf({ reader }: Pick<ReadScope, 'reader'>, accountId: string): AccountRow {
  const account = accountById(reader, accountId);
  if (!account) throw new Problem('NOT_FOUND', 'This account is not in the book.', { what: 'account' });
  return account;
}

function viewOf(scope: ReadScope, { seq, ...row }: TargetRow, outlook: Outlook): TargetView {
  const { reader, now, zone } = scope;
  const [next] = peopleToTurnTo(scope, seq, -1, 1, outlook);
  return {
    ...row,
    ...coverageOf(reader, seq, now, (at) => dateIn(at, zone)),
    next: next ? { prospectId: next.prospectId, name: next.name, title: next.title } : null,
  };
}

function plan(scope: CommandScope, account: AccountRow, kind: 'research' | 'done', task: string): void {
  const { writer, world, now, onDate, commandSeq } = scope;
  insertAccountTask(writer, {
    id: world.newId(),
    accountSeq: account.seq,
    kind,
    task,
    now,
    onDate,
    commandSeq,
  });
}

export const accountsDefinitions: AreaDefinitions<'accounts'> = {
  targets: {
    kind: 'query',
    run(scope, { text, after, limit }) {
      const rows = readTargets(scope.reader, {
        text: text.toLowerCase(),
        after: after === undefined ? null : { seq: accountOf(scope, after.accountId).seq, gap: after.gap },
        limit: limit + 1,
        now: scope.now,
      });
      const outlook = outlookOf(scope);
      return {
        targets: rows.slice(0, limit).map((row) => viewOf(scope, row, outlook)),
        more: rows.length > limit,
      };
    },
  },
  classify: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run(scope, { accountId, class: to }) {
      const account = accountOf(scope, accountId);
      if (account.class === to) return { receipt: {}, said: `${account.name} is ${to} already.` };
      changeClass(scope, account, to);
      standAnew(scope.writer, { kind: 'account', accountSeq: account.seq });
      return { receipt: {}, said: `${account.name} is ${to} from now on.` };
    },
    answer: (_scope, _receipt, _input, said) => ({ said }),
  },
  research: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run(scope, { accountId, task }) {
      const account = accountOf(scope, accountId);
      const words = task ?? researchTask(gapAt(scope, account));
      plan(scope, account, 'research', words);
      return {
        receipt: { task: words },
        said: `${account.name}: ${words.charAt(0).toLowerCase()}${words.slice(1)}.`,
      };
    },
    answer: (_scope, { task }: { task: string }, _input, said) => ({ said, task }),
  },
  researched: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run(scope, { accountId }) {
      const account = accountOf(scope, accountId);
      plan(scope, account, 'done', '');
      return { receipt: {}, said: `Research on ${account.name} is done.` };
    },
    answer: (_scope, _receipt, _input, said) => ({ said }),
  },
  tasks: {
    kind: 'query',
    run: ({ reader }) => ({ tasks: openTasks(reader, mostTasks), count: countTasks(reader) }),
  },
};

/** What is missing at an account, whatever its class. */
function gapAt({ reader, now, zone }: ReadScope, { seq }: AccountRow) {
  const { people, deciders, lastSpoken, nextStep } = coverageOf(reader, seq, now, (at) => dateIn(at, zone));
  return gapOf({ people, deciders, spoken: lastSpoken !== null, planned: nextStep !== null });
}
