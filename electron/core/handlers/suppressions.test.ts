import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loops } from '../check/loops.ts';
import { standings } from '../check/standings.ts';
import { touches } from '../check/touches.ts';
import { type TestBook, testBook } from '../testing.ts';
import { importSteps, listFile, listHeader } from '../testing-imports.ts';
import { type Seeded, seedPerson } from '../testing-people.ts';

let at: TestBook;
let dana: Seeded;
let victor: Seeded;

beforeEach(async () => {
  at = await testBook();
  dana = seedPerson(at.book, { name: 'Dana Whitlock', emails: ['dana@marlow.example'] });
  victor = seedPerson(at.book, {
    name: 'Victor Amsel',
    emails: ['victor@marlow.example'],
    phones: ['+18155550150'],
  });
});
afterEach(() => at.close());

const { bring } = importSteps(() => at);
const add = (what: string, more: { channels?: 'all' | 'call' | 'email' } = {}) =>
  at.client.suppressions.add({ commandId: at.id(), what, reason: 'Asked at the fair', ...more });
const lift = (suppressionId: string, reason = 'They called back and want to talk') =>
  at.client.suppressions.lift({ commandId: at.id(), suppressionId, reason });
const ledger = (asked: { text?: string; state?: 'standing' | 'lifted' | 'all' } = {}) =>
  at.client.suppressions.list(asked);
const isSuppressed = async ({ id: prospectId }: { id: string }) =>
  (await at.client.queue.card({ prospectId })).suppressed;
const offered = async () => (await at.client.queue.list({})).cards.map(({ name }) => name);
const log = ({ id: prospectId }: Seeded, outcome: 'do-not-contact' | 'no-answer') =>
  at.client.touches.log({ commandId: at.id(), prospectId, outcome });
const undo = () => at.client.history.undo({ commandId: at.id() });

/** The book is whole: everybody stands where the facts say. */
function expectWhole(): void {
  const scope = { reader: at.book.writer, now: at.world.now(), importing: false };
  const sentences = [...standings, ...touches, ...loops].flatMap((invariant) =>
    [...invariant.look(scope)].filter((sentence) => sentence !== null),
  );
  expect(sentences).toEqual([]);
}

describe('what is closed by hand', () => {
  it('a number closes whoever has it, and is said of nobody', async () => {
    expect(await add('815-555-0142')).toMatchObject({ people: 1 });
    expect(await offered()).toEqual(['Victor Amsel']);
    const { rows } = await ledger();
    expect(rows).toMatchObject([
      { kind: 'number', shown: '815-555-0142', person: null, by: { kind: 'hand' }, lifted: null },
    ]);
    expectWhole();
  });

  it('a domain closes everybody who writes from it', async () => {
    expect(await add('@Marlow.example')).toMatchObject({
      said: 'marlow.example is not to be contacted any more. Two people have it.',
      people: 2,
    });
    expect(await offered()).toEqual([]);
    await undo();
    expect(await offered()).toHaveLength(2);
    expectWhole();
  });

  it('an address closed to e-mail leaves the call', async () => {
    await add('dana@marlow.example', { channels: 'email' });
    const card = await at.client.queue.card({ prospectId: dana.id });
    expect(card).toMatchObject({ suppressed: false, ways: ['call'] });
  });

  it('a person is closed by who they are', async () => {
    await at.client.suppressions.add({ commandId: at.id(), prospectId: dana.id, reason: 'By letter' });
    expect(await isSuppressed(dana)).toBe(true);
    expect((await ledger({ text: 'whitlock' })).rows).toMatchObject([
      { kind: 'person', shown: 'Dana Whitlock' },
    ]);
  });

  it.each(['Dana', '', 'gmail.com'])('%j is refused', async (what) => {
    await expect(add(what)).rejects.toMatchObject({ code: expect.stringMatching(/INVALID|BAD_REQUEST/) });
    expect((await ledger({ state: 'all' })).rows).toEqual([]);
  });
});

describe('a word that came without a call', () => {
  const takeDown = (more: { note?: string; sessionId?: string; phoneId?: string } = {}) =>
    at.client.suppressions.takeDown({ commandId: at.id(), prospectId: dana.id, ...more });
  const cardOfDana = () => at.client.queue.card({ prospectId: dana.id });
  const hours = () => at.book.reader.value<number>('SELECT count(*) FROM call_count');

  it('closes what it closes on a call, and is no touch', async () => {
    const shares = seedPerson(at.book, { name: 'Shares S', phones: ['+18155550142'] });
    const before = await cardOfDana();
    const [phone] = before.phones;
    const { next, said } = await takeDown({ note: 'By letter', ...(phone && { phoneId: phone.phoneId }) });
    expect(said).toBe('Nobody from this book will contact Dana Whitlock.');
    expect(next?.name).toBe('Victor Amsel');
    expect(await isSuppressed(shares)).toBe(true);
    const { rows } = await ledger();
    expect(rows.map(({ kind }) => kind)).toEqual(['email', 'number', 'person']);
    expect(rows.every(({ by, person }) => by.kind === 'hand' && person?.name === 'Dana Whitlock')).toBe(true);
    const card = await cardOfDana();
    expect(card).toMatchObject({ suppressed: true, role: before.role, noteDraft: '' });
    expect(card.closings).toEqual(['Asked today not to be contacted.']);
    expect(card.history.map(({ kind }) => kind)).toEqual(['note', 'word', 'arrived']);
    expect(card.balance).toEqual({ spoken: 0, attempted: 0, written: 0 });
    const { figures } = await at.client.weeks.read({});
    expect(figures).toMatchObject({ dials: 0, conversations: 0, rejections: 0 });
    expect(hours()).toBe(0);
    expectWhole();
  });

  it('closes, where no number was before the rep, those that are theirs alone', async () => {
    const shares = seedPerson(at.book, { name: 'Shares S', phones: ['+18155550142'] });
    await takeDown();
    expect([await isSuppressed(dana), await isSuppressed(shares)]).toEqual([true, false]);
  });

  it('is taken back whole, with its note a draft again', async () => {
    await takeDown({ note: 'By letter' });
    await undo();
    expect(await cardOfDana()).toMatchObject({ suppressed: false, noteDraft: 'By letter' });
    expect((await cardOfDana()).history.map(({ kind }) => kind)).toEqual(['arrived']);
    expect((await ledger()).rows).toEqual([]);
    expectWhole();
  });

  it('is lifted whole', async () => {
    await takeDown();
    await log(victor, 'no-answer');
    await lift((await ledger()).rows[0]?.suppressionId ?? '');
    expect(await isSuppressed(dana)).toBe(false);
    expect((await ledger()).rows).toEqual([]);
    expectWhole();
  });

  it('stands in its session as what it is, until it is taken back', async () => {
    const { sessionId } = (await at.client.sessions.start({ commandId: at.id() })).session;
    await takeDown({ sessionId });
    const word = { kind: 'word', prospectId: dana.id, name: 'Dana Whitlock' };
    const { session, balance } = await at.client.sessions.summary({ sessionId });
    expect(session).toMatchObject({ tape: [word], conversations: 0 });
    expect(balance).toEqual({ spoken: 0, attempted: 0, written: 0 });
    await undo();
    expect((await at.client.sessions.summary({ sessionId })).session.tape).toEqual([]);
  });

  it('is of somebody in the book, and of a number of theirs', async () => {
    const prospectId = at.id();
    await expect(at.client.suppressions.takeDown({ commandId: at.id(), prospectId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(takeDown({ phoneId: at.id() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(takeDown({ sessionId: at.id() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the ledger', () => {
  it('says whose touch closed what, and finds it by digits, by address and by name', async () => {
    await log(dana, 'do-not-contact');
    await add('+44 20 7946 0123');
    const { rows, standing } = await ledger();
    expect(rows.map(({ kind }) => kind)).toEqual(['number', 'email', 'number', 'person']);
    expect(standing).toBe(4);
    expect(rows[1]).toMatchObject({ by: { kind: 'touch' }, person: { name: 'Dana Whitlock' } });
    expect((await ledger({ text: '555-0142' })).rows).toHaveLength(1);
    expect((await ledger({ text: 'MARLOW' })).rows).toMatchObject([{ shown: 'dana@marlow.example' }]);
    expect((await ledger({ text: 'dana' })).rows).toHaveLength(3);
    expect((await ledger({ text: 'nobody' })).rows).toEqual([]);
  });

  it('goes on page by page', async () => {
    for (const last of ['10', '11', '12']) await add(`815-555-01${last}`);
    const first = await at.client.suppressions.list({ limit: 2 });
    expect(first).toMatchObject({ more: true, rows: [{ shown: '815-555-0112' }, { shown: '815-555-0111' }] });
    const after = first.rows.at(-1)?.suppressionId;
    const rest = await at.client.suppressions.list({ limit: 2, ...(after === undefined ? {} : { after }) });
    expect(rest).toMatchObject({ more: false, rows: [{ shown: '815-555-0110' }] });
  });

  it('goes out as a file that runs nothing', async () => {
    await add('815-555-0142');
    const { text, lines, fileName } = await at.client.suppressions.export({});
    expect({ lines, fileName }).toEqual({ lines: 1, fileName: 'do not contact 2026-11-19.csv' });
    expect(text).toBe(
      'Kind,What,Closed to,Reason,Who,From,On,Lifted on,Lifted because\r\n' +
        "number,'+18155550142,all,Asked at the fair,,hand,2026-11-19,,\r\n",
    );
  });
});

describe('lifting', () => {
  it('waits until Undo would not do: nothing was logged since', async () => {
    const { suppressionId } = await add('815-555-0142');
    await expect(lift(suppressionId)).rejects.toMatchObject({ code: 'INVALID' });
    await log(victor, 'no-answer');
    await expect(lift(suppressionId)).resolves.toMatchObject({ people: 1 });
    expect(await offered()).toContain('Dana Whitlock');
    expect((await ledger()).rows).toEqual([]);
    expect((await ledger({ state: 'lifted' })).rows).toMatchObject([
      { lifted: { reason: 'They called back and want to talk', onDate: '2026-11-19' } },
    ]);
    expectWhole();
  });

  it('lifts all that one word closed, and Undo closes it again', async () => {
    await log(dana, 'do-not-contact');
    await log(victor, 'no-answer');
    const [line] = (await ledger({ text: 'dana whitlock' })).rows;
    await lift(line?.suppressionId ?? '');
    expect(await isSuppressed(dana)).toBe(false);
    expectWhole();
    await undo();
    expect(await isSuppressed(dana)).toBe(true);
    expect((await ledger()).standing).toBe(3);
    expectWhole();
  });

  it('of something lifted already is refused', async () => {
    const { suppressionId } = await add('815-555-0142');
    await log(victor, 'no-answer');
    await lift(suppressionId);
    await expect(lift(suppressionId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('gives way to a word said after it', async () => {
    const { suppressionId } = await add('815-555-0142');
    await log(victor, 'no-answer');
    await lift(suppressionId);
    await add('815-555-0142');
    expect(await isSuppressed(dana)).toBe(true);
  });
});

const row = (phone: string, stop = '', name = 'Iris,Null') => `${name},Okafor & Lund,,,${phone},${stop}\n`;

describe('what is closed stays closed', () => {
  it('for whoever a list brings with the number later', async () => {
    await add('217-555-0199');
    await bring(listFile(listHeader + row('217-555-0199')));
    expect(await offered()).not.toContain('Iris Null');
    expectWhole();
  });

  it('and is open again for whoever comes after it was lifted', async () => {
    const { suppressionId } = await add('217-555-0199');
    await log(victor, 'no-answer');
    await lift(suppressionId);
    await bring(listFile(listHeader + row('217-555-0199')));
    expect(await offered()).toContain('Iris Null');
    expectWhole();
  });

  it('when the list that said so comes in again, and when a later one says so after a lifting', async () => {
    const list = listHeader + row('217-555-0199', 'yes');
    await bring(listFile(list));
    await bring(listFile(list, 'again.csv'));
    expect(await offered()).not.toContain('Iris Null');
    const stood = (await ledger()).rows;
    await log(victor, 'no-answer');
    for (const { suppressionId } of stood) await lift(suppressionId).catch(() => null);
    expect((await ledger()).rows).toEqual([]);
    expect(await offered()).toContain('Iris Null');
    await bring(listFile(list, 'later.csv'));
    expect(await offered()).not.toContain('Iris Null');
    expectWhole();
  });

  it('through undoing everything that was done after it', async () => {
    await add('815-555-0142');
    await log(victor, 'no-answer');
    await undo();
    expect(await isSuppressed(dana)).toBe(true);
  });

  it('when two people become one', async () => {
    const [list] = [listHeader + row('217-555-0199', 'yes', 'Iris,Null')];
    await bring(listFile(list));
    const same = `First Name,Last Name,Company,Email,Phone,Do Not Call\nIris,Null,Okafor & Lund,,217-555-0199,\n`;
    await bring(listFile(same, 'other.csv'));
    const { found } = await at.client.prospects.find({ text: 'iris' });
    for (const { prospectId } of found)
      expect((await at.client.queue.card({ prospectId })).ways).not.toContain('call');
    expect(await offered()).not.toContain('Iris Null');
    expectWhole();
  });
});

it('refuses the dial of what is closed', async () => {
  await add('815-555-0142', { channels: 'call' });
  await expect(
    at.client.calls.launch({ commandId: at.id(), prospectId: dana.id, phoneId: dana.phoneIds[0] ?? '' }),
  ).rejects.toMatchObject({ code: 'SUPPRESSED' });
});
