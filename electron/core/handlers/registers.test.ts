import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { countIn, countsOfAll, exportedText, importSteps, lastOf, listFile } from '../testing-imports.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());
const { open, check, commit, bring } = importSteps(() => at);

const people = `First Name,Last Name,Phone,Email
Dana,Whitlock,217-555-0142,dana@brightline.example
Victor,Amsel,217-555-0150,
`;
const full = (numbers: readonly string[], name = 'dnc.txt') => listFile(`${numbers.join('\r\n')}\r\n`, name);
const bringRegister = async (file: File, asOf = '2026-11-01', name = 'Do-not-call 217') =>
  (await bring(file, { sourceName: name, receivedOn: asOf })).done;
const undo = async (listId: string) => lastOf(await at.client.imports.undo({ commandId: at.id(), listId }));
const sound = async () =>
  expect(await lastOf(await at.client.book.check({}))).toMatchObject({ findings: [] });

const cardOf = async (name: string) => {
  const { found } = await at.client.prospects.find({ text: name });
  return at.client.queue.card({ prospectId: found[0]?.prospectId ?? '' });
};
const isClosed = async (name: string) => (await cardOf(name)).phones[0]?.state === 'suppressed';
const laneOf = (name: string) =>
  at.book.reader.value<string>(
    'SELECT s.lane FROM standing s JOIN prospect p ON p.seq = s.prospect_seq WHERE p.full_name = ?',
    [name],
  );

describe('a register', () => {
  test('is told by its content, shown for what it is, and counted', async () => {
    await bring(listFile(people));
    const preview = await open(full(['2175550142', '217,5550143', '', 'no number'], 'dnc 2026-11-01.csv'));
    expect(preview).toMatchObject({ kind: 'people' });
    const other = await open(full(['2175550142', '217,5550143', ''], 'dnc 2026-11-01.csv'));
    expect(other).toMatchObject({
      kind: 'register',
      register: { kind: 'full' },
      columns: [],
      suggested: { sourceName: 'Do-not-call register 217', receivedOn: '2026-11-01' },
      before: null,
    });
    expect(other.rows.map(({ cells }) => cells)).toEqual([['+12175550142'], ['+12175550143']]);
    expect(await check(other.importId)).toMatchObject({
      counts: { rows: 2, accepted: 2, rejected: 0, skipped: 1, new: 2, same: 0 },
      register: { kind: 'full', added: 2, removed: 0, people: 1 },
    });
    expect(countIn(at, 'register_number')).toBe(0);
  });

  test('gives back the lines that are no numbers', async () => {
    const numbers = Array.from({ length: 120 }, (_, n) => `217555${String(n).padStart(4, '0')}`);
    const { importId } = await open(full([...numbers, '217555']));
    expect(await check(importId)).toMatchObject({ counts: { rows: 121, accepted: 120, rejected: 1 } });
    expect(await at.client.imports.rejected({ importId })).toEqual({
      fileName: 'dnc rejected.txt',
      text: '217555\r\n',
    });
  });

  test('can be said to be a list of people instead', async () => {
    const { importId } = await open(full(['2175550142', '2175550143']));
    const preview = await at.client.imports.reopen({ importId, reading: { kind: 'people' } });
    expect(preview).toMatchObject({ kind: 'people', register: null });
  });

  test('closes its numbers to calls, on the card, in the queue and when calling, and makes nobody', async () => {
    await bring(listFile(people));
    const before = countIn(at, 'prospect');
    const done = await bringRegister(full(['2175550142', '2175550150', '2175559999']));
    expect(done).toMatchObject({ isRegister: true, said: '3 numbers of Do-not-call 217 may not be called.' });
    expect(countIn(at, 'prospect')).toBe(before);
    expect(countIn(at, 'suppression')).toBe(0);
    const dana = await cardOf('Dana');
    expect(dana.phones).toMatchObject([
      { state: 'suppressed', register: { name: 'Do-not-call 217', asOf: '2026-11-01' } },
    ]);
    expect(dana).toMatchObject({
      suppressed: false,
      ways: ['email'],
      emails: [{ value: 'dana@brightline.example', closed: false }],
      closings: ['217-555-0142 is in Do-not-call 217, as of Sun 1 Nov.'],
    });
    expect((await cardOf('Victor')).ways).toEqual([]);
    expect([laneOf('Dana Whitlock'), laneOf('Victor Amsel')]).toEqual(['fresh', 'closed']);
    await expect(
      at.client.calls.launch({
        commandId: at.id(),
        prospectId: dana.prospectId,
        phoneId: dana.phones[0]?.phoneId ?? '',
      }),
    ).rejects.toMatchObject({
      code: 'SUPPRESSED',
      message: 'Dana Whitlock may not be called. 217-555-0142 is in Do-not-call 217, as of Sun 1 Nov.',
    });
    await sound();
  });

  test('closes whoever a list brings afterwards', async () => {
    await bringRegister(full(['2175550150']));
    await bring(listFile(people));
    expect(await isClosed('Victor')).toBe(true);
    expect(laneOf('Victor Amsel')).toBe('closed');
    await sound();
  });

  test('gives way to its newer version, and holds again when that is taken back', async () => {
    await bring(listFile(people));
    await bringRegister(full(['2175550142']), '2026-10-01');
    const newer = await bringRegister(full(['2175550150'], 'newer.txt'), '2026-11-01', 'do-not-call 217');
    expect([await isClosed('Dana'), await isClosed('Victor')]).toEqual([false, true]);
    expect(await undo(newer.listId)).toMatchObject({
      buckets: { removed: 1 },
      said: 'Do-not-call 217 taken back: 1 number removed.',
    });
    expect([await isClosed('Dana'), await isClosed('Victor')]).toEqual([true, false]);
    expect(laneOf('Victor Amsel')).toBe('fresh');
    expect(countIn(at, 'register_number')).toBe(1);
    await sound();
  });

  test('takes changes, the later one of a number, and gives them back', async () => {
    await bring(listFile(people));
    await bringRegister(full(['2175550142']), '2026-10-01');
    const changes = full([
      '217,5550142,2026-11-02,D',
      '217,5550150,2026-11-03,A',
      '217,5550150,2026-11-01,D',
    ]);
    expect(await open(changes)).toMatchObject({ kind: 'register', register: { kind: 'changes' } });
    const done = await bringRegister(changes, '2026-11-04');
    expect(done.said).toBe('1 number of Do-not-call 217 may not be called. 1 number may be called again.');
    expect([await isClosed('Dana'), await isClosed('Victor')]).toEqual([false, true]);
    await undo(done.listId);
    expect([await isClosed('Dana'), await isClosed('Victor')]).toEqual([true, false]);
  });

  test('says before it comes in how many numbers may be called again, by its name and its day', async () => {
    await bringRegister(full(['2175550142', '2175550143', '2175550144', '3125550142']), '2026-10-01');
    await bringRegister(full(['2175550144'], 'other.txt'), '2026-10-15', 'Other');
    const { importId } = await open(full(['2175550143', '2175550150'], 'newer.txt'));
    const { register } = await check(importId);
    // 0142 is in the older one alone; 0144 in another too; 312 is an area that this file says nothing of.
    expect(register?.opens).toEqual([{ register: 'Do-not-call 217', from: '2026-10-01', numbers: 1 }]);
    const done = await bringRegister(full(['2175550143', '2175550150'], 'newer.txt'), '2026-10-01');
    expect(done.said).toBe('2 numbers of Do-not-call 217 may not be called. 1 number may be called again.');
    const older = await bringRegister(full(['2175550150'], 'older.txt'), '2026-09-01');
    expect(older.said).toBe('1 number of Do-not-call 217 may not be called.');
  });

  test('of one name leaves a register of another alone', async () => {
    await bring(listFile(people));
    await bringRegister(full(['2175550142']), '2026-10-01', 'One');
    await bringRegister(full(['2175550150']), '2026-11-01', 'Two');
    expect([await isClosed('Dana'), await isClosed('Victor')]).toEqual([true, true]);
  });

  test('of some areas replaces nothing of the others, however it is named', async () => {
    const closed = () =>
      at.book.reader
        .all<{ number: number }>('SELECT DISTINCT number FROM registered_number ORDER BY number')
        .map(({ number }) => number);
    const ofAreas = (areas: readonly number[], name: string) =>
      bringRegister(
        full(
          areas.map((area, index) => `${area},55501${10 + index}`),
          name,
        ),
        '2026-11-01',
        'Do-not-call',
      );
    await ofAreas([217, 312, 630, 708, 773], 'a.txt');
    const first = closed();
    await ofAreas([202, 212, 213, 305, 415], 'b.txt');
    expect(closed().length).toBe(10);
    expect(closed()).toEqual(expect.arrayContaining(first));
    const { registers } = await at.client.imports.list({});
    expect(registers.map(({ current }) => current)).toEqual([true, true]);
    const third = await ofAreas([630, 217, 312, 708, 773], 'c.txt');
    expect(closed().length).toBe(10);
    expect((await at.client.imports.list({})).registers.map(({ current }) => current)).toEqual([
      true,
      true,
      false,
    ]);
    await undo(third.listId);
    expect(closed()).toEqual(expect.arrayContaining(first));
    expect(countIn(at, 'register_area')).toBe(10);
    await sound();
  });

  test('in XML is one too', async () => {
    await bring(listFile(people));
    await bringRegister(
      listFile('<?xml version="1.0"?><list><ac val="217"><ph val="5550142"/></ac></list>', 'a.xml'),
    );
    expect(await isClosed('Dana')).toBe(true);
  });

  test('may come in an archive, one file for each area code', async () => {
    await bring(listFile(people));
    const packed = zipSync({
      'dnc/217.txt': strToU8('217,5550142\r\n'),
      'dnc/815.txt': strToU8('815,5550150\r\n815,5550151\r\n'),
      'readme.txt': strToU8('No older than 31 days.'),
    });
    const file = listFile(new Uint8Array(packed), 'dnc.zip');
    const preview = await open(file);
    expect(preview).toMatchObject({
      kind: 'register',
      suggested: { sourceName: 'Do-not-call register 217, 815' },
    });
    expect(await bringRegister(file)).toMatchObject({ counts: { rows: 3, accepted: 3 } });
    expect(await isClosed('Dana')).toBe(true);
    const mixed = zipSync({ '217.txt': strToU8('217,5550142\n'), 'list.csv': strToU8(people) });
    expect(await open(listFile(new Uint8Array(mixed), 'mixed.zip'))).toMatchObject({ kind: 'people' });
  });

  test('stands in the history with its age', async () => {
    const first = await bringRegister(full(['2175550142', '2175550143']), '2026-10-20');
    await bringRegister(full(['2175550144'], 'b.txt'), '2026-11-10');
    const { lists, registers } = await at.client.imports.list({});
    expect(lists).toEqual([]);
    expect(registers).toMatchObject([
      { asOf: '2026-11-10', ageDays: 9, added: 1, current: true, fileName: 'b.txt' },
      { asOf: '2026-10-20', ageDays: 30, added: 2, current: false, versionId: first.listId, undoneAt: null },
    ]);
    expect(await open(full(['2175550142', '2175550143']))).toMatchObject({
      before: { listId: first.listId, name: 'Do-not-call 217' },
    });
    await undo(first.listId);
    const again = await at.client.imports.list({});
    expect(again.registers[1]).toMatchObject({ state: 'undone', undoneAt: at.world.now() });
    await expect(undo(first.listId)).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
  });

  test('stays out of an export, which says only what people said', async () => {
    await bring(listFile(people));
    const before = await exportedText(at);
    await bringRegister(full(['2175550142']));
    expect(await exportedText(at)).toBe(before);
  });

  test('does not keep a call that was made from being told', async () => {
    await bring(listFile(people));
    await bringRegister(full(['2175550142']));
    const { prospectId, phones } = await cardOf('Dana');
    const told = { prospectId, outcome: 'voicemail' } as const;
    // Of nothing more than a key there was no call: a number that may not be called has to be named.
    await expect(at.client.touches.log({ commandId: at.id(), ...told })).rejects.toMatchObject({
      message: 'None of the numbers of Dana Whitlock can be called. Name the one that was.',
    });
    await at.client.touches.log({ commandId: at.id(), ...told, phoneId: phones[0]?.phoneId ?? '' });
    expect((await cardOf('Dana')).balance.attempted).toBe(1);
  });

  test('stopped before its end was never there, and a death is put right at the next start', async () => {
    await bring(listFile(people));
    const before = countsOfAll(at);
    const { importId } = await open(full(['2175550142']));
    await check(importId);
    const stopper = new AbortController();
    const stream = await at.client.imports.commit(
      {
        commandId: at.id(),
        importId,
        target: { sourceKind: 'other', sourceName: 'Do-not-call 217', receivedOn: '2026-11-01' },
      },
      { signal: stopper.signal },
    );
    for await (const { kind } of stream) {
      expect(kind).toBe('progress');
      stopper.abort();
    }
    expect([countsOfAll(at), countIn(at, 'register'), countIn(at, 'register_number')]).toEqual([
      before,
      0,
      0,
    ]);
    await bringRegister(full(['2175550150']));
    at.book.writer.run(`UPDATE register_version SET state = 'sealed'`);
    at.book.writer.run(
      `INSERT INTO register_version (id, register_seq, kind, file_name, sha256, bytes, as_of, counts, state, recorded_at, on_date)
       VALUES (randomblob(16), 1, 'full', 'x', x'00', 0, '2026-12-01', '{}', 'loading', 0, '2026-11-19')`,
    );
    at.book.writer.run('INSERT INTO register_number VALUES (12175550142, 2, 0, 0)');
    expect(await isClosed('Dana')).toBe(false);
    at = await at.reopen();
    expect(at.book.reader.all('SELECT state FROM register_version')).toEqual([{ state: 'applied' }]);
    expect(countIn(at, 'register_number')).toBe(1);
  });
});

test('what a touch closed and what a register closed are two things', async () => {
  await bring(listFile(people));
  const done = await bringRegister(full(['2175550142']));
  const { prospectId } = await cardOf('Dana');
  await at.client.touches.log({ commandId: at.id(), prospectId, outcome: 'do-not-contact', direction: 'in' });
  await undo(done.listId);
  expect((await cardOf('Dana')).suppressed).toBe(true);
  await commit((await open(listFile(people, 'again.csv'))).importId).catch(() => {});
  expect((await cardOf('Dana')).suppressed).toBe(true);
});
