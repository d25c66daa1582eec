import { ofNoMake } from '#shared/domain/match/identity.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCandidates } from '../import/candidates/read.ts';
import { decisionsFor } from '../import/decide.ts';
import { stagedOf } from '../staged/staging.ts';
import { type TestBook, testBook } from '../testing.ts';
import { countIn, importSteps, listFile } from '../testing-imports.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

const { open, check, commit, bring } = importSteps(() => at);
const header = 'First Name,Last Name,Company,Title,Email,Mobile\n';
const target = { sourceKind: 'trade show', sourceName: 'Fair', receivedOn: '2026-11-18' } as const;
/** Two of one family name who may be one. */
const pairOf = (family: string, digits: string) =>
  `William,${family},${family} Drives,Buyer,william@${family.toLowerCase()}.example,217-555-${digits}\n` +
  `Bill,${family},${family} Drives,,,217-555-${digits}\n`;
const others = (count: number) =>
  Array.from({ length: count }, (_, n) => `Ada${n},Lind${n},Firm ${n},,ada@firm${n}.example,\n`).join('');

const idOf = async (importId: string, name: string) => {
  const { suggestions } = await at.client.imports.suggestions({ importId, limit: 50 });
  return suggestions.find(({ row }) => row.name === name)?.suggestionId ?? '';
};
const same = async (importId: string, name: string) =>
  at.client.imports.decide({
    commandId: at.id(),
    importId,
    suggestionId: await idOf(importId, name),
    decision: 'same',
  });
const named = (family: string) => countIn(at, `seen_prospect WHERE last_name = '${family}'`);

/** Does something once, as soon as an import tells what it is doing. */
async function during<Item extends { readonly kind: string }>(
  stream: AsyncIterable<Item>,
  act: () => Promise<unknown>,
): Promise<unknown> {
  let outcome: Promise<unknown> | null = null;
  for await (const { kind } of stream)
    if (kind === 'progress') outcome ??= act().catch((problem: unknown) => problem);
  return outcome;
}

describe('while a list comes in', () => {
  test('a decision on it is not taken back', async () => {
    const { importId } = await open(listFile(header + pairOf('Kessler', '0142') + others(600)));
    await check(importId);
    await same(importId, 'Bill Kessler');
    const stream = await at.client.imports.commit({ commandId: at.id(), importId, target });
    const refused = await during(stream, () => at.client.history.undo({ commandId: at.id() }));
    expect(refused).toMatchObject({ code: 'JOB_RUNNING' });
    expect(named('Kessler')).toBe(1);
  });

  test('two who became one are not parted', async () => {
    const [william = '', bill = ''] = pairOf('Kessler', '0142').split('\n');
    await bring(listFile(`${header}${william}\n`, 'one.csv'));
    const { done } = await bring(listFile(`${header}${bill}\n`, 'two.csv'));
    await same(done.listId, 'Bill Kessler');
    const { importId } = await open(listFile(header + others(600), 'three.csv'));
    await check(importId);
    const stream = await at.client.imports.commit({ commandId: at.id(), importId, target });
    const refused = await during(stream, () => at.client.history.undo({ commandId: at.id() }));
    expect(refused).toMatchObject({ code: 'JOB_RUNNING' });
    expect(named('Kessler')).toBe(1);
  });
});

test('a decision made while who is who is worked out is heeded', async () => {
  const { importId } = await open(
    listFile(header + pairOf('Kessler', '0142') + pairOf('Amsel', '0143') + others(20)),
  );
  await check(importId);
  await same(importId, 'Bill Kessler');
  const { folder } = at.world;
  const staged = stagedOf(folder, importId);
  const candidates = openCandidates(folder, staged);
  if (candidates === null) throw new Error('nothing was checked');
  const amsel = await idOf(importId, 'Bill Amsel');
  const deciding = decisionsFor(
    folder,
    at.book.reader,
    candidates,
    staged,
    ofNoMake,
    new AbortController().signal,
  );
  expect(await deciding.next()).toMatchObject({ done: false });
  await at.client.imports.decide({ commandId: at.id(), importId, suggestionId: amsel, decision: 'same' });
  let last = await deciding.next();
  while (!last.done) last = await deciding.next();
  candidates.close();
  expect(last.value).toMatchObject({ same: 2, maybe: 0 });
  expect((await commit(importId)).counts).toMatchObject({ same: 2, maybe: 0 });
  expect([named('Kessler'), named('Amsel')]).toEqual([1, 1]);
});

test('a list stopped on its way leaves nothing that waited or was to be decided', async () => {
  await bring(listFile(header + pairOf('Kessler', '0142'), 'one.csv'));
  const tables = ['prospect', 'list', 'list_block', 'list_pending', 'list_change', 'suggestion'];
  const counts = () => tables.map((table) => countIn(at, table));
  const before = counts();
  const again = pairOf('Kessler', '0142').replaceAll('Buyer', 'Head of buying');
  const { importId } = await open(
    listFile(header + again + pairOf('Amsel', '0143') + others(3000), 'two.csv'),
  );
  await check(importId);
  const stopper = new AbortController();
  const stream = await at.client.imports.commit(
    { commandId: at.id(), importId, target },
    { signal: stopper.signal },
  );
  let most = before;
  for await (const _ of stream) {
    most = counts().map((count, index) => Math.max(count, most[index] ?? 0));
    if (countIn(at, 'list_pending') > 0) stopper.abort();
  }
  expect(most[3]).toBeGreaterThan(0);
  await expect.poll(counts).toEqual(before);
});
