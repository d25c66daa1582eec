import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { contract } from '#shared/contract/contract.ts';
import type { OperationMeta } from '#shared/contract/operation.ts';
import type { ExportPlan } from '../export/people.ts';
import { type TestBook, testBook } from '../testing.ts';
import { seedPerson } from '../testing-people.ts';
import { foldQuestion } from './questions.ts';
import { servedByReader } from './reader.ts';

/**
 * The questions that may take long on a big book, and one of each to ask. They never run on the thread
 * that writes; a question that joins them or leaves them is changed here as well.
 */
const slow: Record<string, (id: string) => object> = {
  'accounts.targets': () => ({}),
  'accounts.tasks': () => ({}),
  'appointments.list': () => ({}),
  'book.backups': () => ({}),
  'cadences.count': () => ({ whom: { untouched: true } }),
  'cadences.effect': (cadenceId) => ({ cadenceId }),
  'cadences.list': () => ({}),
  'cadences.people': (cadenceId) => ({ cadenceId, index: 0 }),
  'cadences.read': (cadenceId) => ({ cadenceId }),
  'callingRules.read': () => ({}),
  'calls.open': () => ({}),
  'dayPlan.read': () => ({}),
  'dayPlan.settings': () => ({}),
  'imports.list': () => ({}),
  'imports.rejected': (importId) => ({ importId }),
  'imports.suggestions': (importId) => ({ importId, limit: 5 }),
  'imports.undoPreview': (listId) => ({ listId }),
  'lists.people': (listId) => ({ listId }),
  'lists.read': (listId) => ({ listId }),
  'objections.list': () => ({}),
  'owed.open': () => ({}),
  'prospects.find': () => ({ text: 'Whit' }),
  'prospects.likely': () => ({ name: 'Dana Whitlock' }),
  'queue.list': () => ({}),
  'queue.opening': () => ({}),
  'scripts.behind': (scriptId) => ({ scriptId }),
  'scripts.export': () => ({}),
  'scripts.list': () => ({}),
  'scripts.measured': () => ({}),
  'scripts.read': (scriptId) => ({ scriptId }),
  'sources.list': () => ({}),
  'suppressions.export': () => ({}),
  'suppressions.list': () => ({}),
  'suppressions.registers': () => ({}),
  'today.read': () => ({}),
  'touches.list': (prospectId) => ({ prospectId }),
  'weeks.behind': () => ({ figure: 'dials' }),
  'weeks.read': () => ({}),
  'weeks.report': () => ({ format: 'md' }),
  'workingTime.read': () => ({}),
  'written.open': () => ({}),
};

interface Operation {
  readonly '~orpc': { readonly meta: OperationMeta; readonly inputSchema: z.ZodType };
}
const operations = (area: string) =>
  contract[area as keyof typeof contract] as unknown as Record<string, Operation>;

const marked = Object.keys(contract).flatMap((area) =>
  Object.entries(operations(area))
    .filter(([, operation]) => operation['~orpc'].meta.reader === 'worker')
    .map(([verb]) => `${area}.${verb}`),
);

describe('the reading thread', () => {
  let at: TestBook;
  let prospectId: string;
  beforeAll(async () => {
    at = await testBook();
    prospectId = seedPerson(at.book).id;
  });
  afterAll(() => at.close());

  it('is asked exactly the questions that may take long', () => {
    expect(marked.toSorted()).toEqual(Object.keys(slow).toSorted());
  });

  /** What was answered, or the code of the problem. */
  async function outcome(ask: () => unknown): Promise<unknown> {
    try {
      return await ask();
    } catch (error) {
      return (error as { code: string }).code;
    }
  }

  it.each(Object.keys(slow))('answers %s as the main thread does', async (operation) => {
    const [area = '', verb = ''] = operation.split('.');
    const input = operations(area)[verb]?.['~orpc'].inputSchema.parse(slow[operation]?.(prospectId));
    const areas = at.client as unknown as Record<string, Record<string, (input: unknown) => unknown>>;
    const ask = servedByReader(at.world).ask[operation] as (input: unknown) => unknown;
    const answer = await outcome(() => ask(input));
    expect(answer).toBeDefined();
    expect(answer).toEqual(await outcome(() => areas[area]?.[verb]?.(input)));
  });

  it('writes the rows of an export', () => {
    const { ask } = servedByReader(at.world);
    const plan = (ask['export plan'] as (input: unknown) => ExportPlan)({ listSeq: null });
    expect(plan.seqs).toHaveLength(1);
    expect((ask['export rows'] as (input: unknown) => string)(plan)).toContain('Dana');
  });

  it('folds what was written into the book', () => {
    const { writer } = at.book;
    writer.pragma('wal_autocheckpoint = 0');
    writer.transaction(() => writer.run('UPDATE setting SET value = value'));
    const left = () => {
      const [found] = writer.all<{ log: number; checkpointed: number }>('PRAGMA wal_checkpoint(NOOP)');
      return (found?.log ?? 0) - (found?.checkpointed ?? 0);
    };
    expect(left()).toBeGreaterThan(0);
    servedByReader(at.world).ask[foldQuestion]?.(null as never);
    expect(left()).toBe(0);
  });
});
