import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { seedAppointment, seedTouch } from '../testing-facts.ts';
import { importSteps, lastOf, listFile } from '../testing-imports.ts';
import { recountStandings, refreshStandings } from '../queue/standings.ts';
import { keptStandings } from '../store/standing.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());
const { bring, commit } = importSteps(() => at);

const people = `First Name,Last Name,Company,Email,Phone,Do Not Call,Booth,Plan
Dana,Whitlock,Brightline,dana@brightline.example,217-555-0142,,A1,Gold
Victor,Amsel,Formline,victor@formline.example,217-555-0150,,A2,
Iris,Null,Okafor & Lund,iris@okafor.example,217-555-0151,,,
Joao,Pires,Lund,joao@lund.example,217-555-0152,yes,A4,
,,,,,,,
,,,,,,A5,
`;
const bringPeople = () =>
  bring(listFile(people, 'fair.csv'), { cost: '1200', owner: 'Maya', event: 'Chicago' });
const seqOf = (name: string) =>
  at.book.reader.value<number>('SELECT seq FROM prospect WHERE full_name = ?', [name]);
const day = (text: string) => Date.parse(`${text}T16:00:00Z`);
const touch = (name: string, outcome: 'voicemail' | 'follow-up' | 'appointment', on = '2026-11-20') =>
  seedTouch(at.book, { prospectSeq: seqOf(name), occurredAt: day(on), outcome });
const standAnew = () =>
  refreshStandings(
    at.book.writer,
    at.book.reader.all<{ seq: number }>('SELECT seq FROM prospect').map(({ seq }) => seq),
  );
const read = async (listId: string) => at.client.lists.read({ listId });
const names = async (listId: string, more: object) =>
  (await at.client.lists.people({ listId, ...more })).people.map(({ name }) => name);

describe('the page of a list', () => {
  test('tells how it came in and what it brought', async () => {
    const { done } = await bringPeople();
    const page = await read(done.listId);
    expect(page).toMatchObject({
      name: 'Chicago',
      cost: '1200',
      owner: 'Maya',
      event: 'Chicago',
      encoding: expect.stringMatching(/utf-8/i),
      delimiter: ',',
      headerLine: 1,
      brought: { new: 4, updated: 0, rejected: 1, skipped: 1, maybe: 0 },
      takenBack: null,
    });
    expect(page.mapping).toMatchObject({ 'First Name': 'firstName', Phone: 'phones.work' });
    expect(page.customFields).toEqual([
      { key: 'booth', label: 'Booth', filled: 3 },
      { key: 'plan', label: 'Plan', filled: 1 },
    ]);
  });

  test('says whose dates tell when a row was received, and that one day was chosen for all', async () => {
    const dated = `First Name,Last Name,Email,Create Date
Dana,Whitlock,dana@brightline.example,2026-03-02
Victor,Amsel,victor@formline.example,
`;
    const receivedOn = () =>
      at.book.reader
        .all<{ on: string }>('SELECT received_on AS "on" FROM lead ORDER BY seq')
        .map(({ on }) => on);
    const preview = await at.client.imports.open({ fileName: 'crm.csv', file: listFile(dated, 'crm.csv') });
    expect(preview.datesArrival).toBe(true);
    const { done } = await bring(listFile(dated, 'crm.csv'));
    expect((await read(done.listId)).receivedBy).toEqual(['Create Date']);
    expect(receivedOn()).toEqual(['2026-03-02', '2026-11-18']);
    await lastOf(await at.client.imports.undo({ commandId: at.id(), listId: done.listId }));

    const again = await at.client.imports.open({ fileName: 'crm.csv', file: listFile(dated, 'crm.csv') });
    await lastOf(
      await at.client.imports.check({ importId: again.importId, mapping: { 'Create Date': null } }),
    );
    await commit(again.importId);
    expect((await read(again.importId)).receivedBy).toEqual([]);
    expect(receivedOn()).toEqual(['2026-11-18', '2026-11-18']);
    // It is remembered for the next file of this shape, and the dates are kept beside the record.
    const next = await at.client.imports.open({ fileName: 'crm.csv', file: listFile(dated, 'crm.csv') });
    expect(next.columns.at(-1)).toMatchObject({ header: 'Create Date', field: null });
    expect((await read(again.importId)).customFields).toMatchObject([{ label: 'Create Date', filled: 1 }]);
  });

  test('counts what became of it from the facts, each stage with those further on', async () => {
    const { done } = await bringPeople();
    expect((await read(done.listId)).became).toMatchObject({
      received: 4,
      untouched: 3,
      closed: 1,
      touched: 0,
    });
    touch('Dana Whitlock', 'voicemail');
    const set = touch('Victor Amsel', 'appointment');
    seedAppointment(at.book, {
      prospectSeq: seqOf('Victor Amsel'),
      touchSeq: set.seq,
      setAt: day('2026-11-20'),
      startsAt: day('2026-11-24'),
      cameTo: { kind: 'held' },
      deal: 'won',
    });
    standAnew();
    expect((await read(done.listId)).became).toEqual({
      received: 4,
      untouched: 1,
      touched: 2,
      reached: 1,
      spoken: 1,
      set: 1,
      held: 1,
      won: 1,
      closed: 1,
    });
  });

  test('does not count what happened before the list was received', async () => {
    const { done } = await bringPeople();
    touch('Dana Whitlock', 'follow-up', '2026-11-17');
    standAnew();
    expect((await read(done.listId)).became).toMatchObject({ untouched: 3, reached: 0 });
  });

  test('says when it was taken back and what that did', async () => {
    const { done } = await bringPeople();
    touch('Dana Whitlock', 'voicemail');
    standAnew();
    await lastOf(await at.client.imports.undo({ commandId: at.id(), listId: done.listId }));
    const page = await read(done.listId);
    expect(page.takenBack).toEqual({ removed: 3, kept: 1, restored: 0, at: at.world.now() });
    expect(page.brought.new).toBe(4);
    expect(page.became).toMatchObject({ received: 1, touched: 1 });
    const { lists } = await at.client.imports.list({});
    expect(lists).toMatchObject([{ state: 'undone', takenBack: { removed: 3, kept: 1, restored: 0 } }]);
  });

  test('is refused for a list that there is not', async () => {
    await expect(read(at.id())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('somebody whom two lists have brought', () => {
  const again = `First Name,Last Name,Company,Email,Phone
Dana,Whitlock,Brightline,dana@brightline.example,217-555-0142
Marta,Keller,Larkmoor,marta@larkmoor.example,217-555-0160
`;
  const view = async (listId: string) =>
    (await at.client.imports.list({})).lists.find((list) => list.listId === listId);
  const called = async (listId: string) =>
    (await at.client.queue.list({ listId })).cards.map(({ name }) => name).toSorted();
  const waiting = async (listId: string) => (await at.client.queue.next({ listId })).waiting;
  const bringBoth = async () => {
    const first = (await bringPeople()).done.listId;
    const second = (await bring(listFile(again, 'again.csv'), { receivedOn: '2026-11-19' })).done.listId;
    return { first, second };
  };

  test('is one of the people of each, in the overview, on its page and in its queue', async () => {
    const { first, second } = await bringBoth();
    expect(await view(first)).toMatchObject({ people: 4, untouched: 3 });
    expect(await view(second)).toMatchObject({ people: 2, untouched: 2 });
    for (const listId of [first, second]) {
      const page = await read(listId);
      const { received, untouched } = page.became;
      expect(page).toMatchObject({ people: received, untouched });
      expect(await view(listId)).toMatchObject({ people: received, untouched });
      expect(await called(listId)).toEqual((await names(listId, { behind: 'untouched' })).toSorted());
      expect(await waiting(listId)).toBe(untouched);
    }
    expect(await called(first)).toContain('Dana Whitlock');
    expect((await at.client.queue.next({})).waiting).toBe(4);
    // Of both together she is one.
    expect((await at.client.imports.list({})).untouched).toBe(4);
  });

  test('waits in each of its queues for what is planned, and in none once passed over', async () => {
    const { first, second } = await bringBoth();
    const { card } = await at.client.queue.next({ listId: second });
    const dana = at.book.reader.value<number>(`SELECT seq FROM prospect WHERE full_name = 'Dana Whitlock'`);
    expect(card?.name).toBe('Dana Whitlock');
    const prospectId = card?.prospectId ?? '';
    await at.client.followUps.set({ commandId: at.id(), prospectId, followUp: { dueOn: '2026-11-19' } });
    expect((await called(first))[0]).toBe('Dana Whitlock');
    expect(await waiting(first)).toBe(3);
    await at.client.sessions.skip({ commandId: at.id(), prospectId, reason: 'not now' });
    expect(await called(first)).not.toContain('Dana Whitlock');
    expect(await waiting(first)).toBe(2);
    expect(await waiting(second)).toBe(1);
    expect(keptStandings(at.book.reader, [dana])).toEqual(recountStandings(at.book.reader, [dana]));
    expect(await findings()).toEqual([]);
  });

  test('is of one list alone once the other was taken back', async () => {
    const { first, second } = await bringBoth();
    await lastOf(await at.client.imports.undo({ commandId: at.id(), listId: second }));
    expect(await called(first)).toContain('Dana Whitlock');
    expect(at.book.reader.all('SELECT * FROM standing_also')).toEqual([]);
    expect(at.book.reader.all('SELECT * FROM waiting_also')).toEqual([]);
    expect(await view(first)).toMatchObject({ people: 4, untouched: 3 });
    expect(await view(second)).toMatchObject({ people: 0 });
    expect((await at.client.imports.list({})).untouched).toBe(3);
  });

  test('leaves nothing of them behind once both were taken back', async () => {
    const { first, second } = await bringBoth();
    for (const listId of [first, second])
      await lastOf(await at.client.imports.undo({ commandId: at.id(), listId }));
    expect(at.book.reader.all('SELECT * FROM standing_also')).toEqual([]);
    expect(await findings()).toEqual([]);
  });
});

async function findings() {
  const last = await lastOf(await at.client.book.check({}));
  return last.findings;
}

describe('the people of a list', () => {
  test('show what they were last told, or that nobody told them anything', async () => {
    const { done } = await bringPeople();
    touch('Dana Whitlock', 'voicemail');
    standAnew();
    const page = await at.client.lists.people({ listId: done.listId, limit: 2 });
    expect(page.people.map(({ lastTouch }) => lastTouch)).toEqual([
      { channel: 'call', outcome: 'voicemail' },
      null,
    ]);
  });

  test('come page by page, with the custom fields that were asked for', async () => {
    const { done } = await bringPeople();
    const first = await at.client.lists.people({ listId: done.listId, limit: 3, fields: ['booth'] });
    expect(first.people.map(({ name, custom }) => [name, custom])).toEqual([
      ['Dana Whitlock', { booth: 'A1' }],
      ['Victor Amsel', { booth: 'A2' }],
      ['Iris Null', {}],
    ]);
    const second = await at.client.lists.people({ listId: done.listId, limit: 3, after: first.next ?? '' });
    expect(second).toMatchObject({
      people: [{ name: 'Joao Pires', stage: 'closed', closed: 'calls', lastTouch: null }],
      next: null,
    });
  });

  test('are those behind a figure, or those whom a text finds', async () => {
    const { done } = await bringPeople();
    touch('Dana Whitlock', 'follow-up');
    touch('Victor Amsel', 'voicemail');
    standAnew();
    const { listId } = done;
    const { people: touched } = await at.client.lists.people({ listId, behind: 'touched' });
    expect(touched.map(({ lastTouch }) => lastTouch)).toEqual([
      { channel: 'call', outcome: 'follow-up' },
      { channel: 'call', outcome: 'voicemail' },
    ]);
    expect(await names(listId, { behind: 'touched' })).toEqual(['Dana Whitlock', 'Victor Amsel']);
    expect(await names(listId, { behind: 'reached' })).toEqual(['Dana Whitlock']);
    expect(await names(listId, { behind: 'spoken' })).toEqual(['Dana Whitlock']);
    expect(await names(listId, { behind: 'untouched' })).toEqual(['Iris Null']);
    expect(await names(listId, { text: 'lund' })).toEqual(['Iris Null', 'Joao Pires']);
    expect(await names(listId, { text: '"' })).toEqual([]);
  });
});

describe('the history of somebody whom two lists have brought', () => {
  const noted = (note: string) =>
    listFile(
      `First Name,Last Name,Email,Notes\nDana,Whitlock,dana@brightline.example,${note}\n`,
      `${note}.csv`,
    );
  const arrivals = async () => {
    const { found } = await at.client.prospects.find({ text: 'Dana' });
    const card = await at.client.queue.card({ prospectId: found[0]?.prospectId ?? '' });
    const entries = card.history.filter((entry) => entry.kind === 'arrived');
    return {
      source: card.source?.name,
      entries: entries.map(({ source, note, takenBack }) => [source, note, takenBack]),
    };
  };

  test('has the note of each list under its own arrival, and marks the one that was taken back', async () => {
    await bring(noted('Met at the booth.'), { sourceName: 'Fair' });
    at.world.at('2026-11-20T15:00:00Z');
    const { done } = await bring(noted('Wants a quote.'), {
      sourceName: 'Webinar',
      receivedOn: '2026-11-20',
    });
    expect(await arrivals()).toEqual({
      source: 'Webinar',
      entries: [
        ['Webinar', 'Wants a quote.', false],
        ['Fair', 'Met at the booth.', false],
      ],
    });
    await lastOf(await at.client.imports.undo({ commandId: at.id(), listId: done.listId }));
    expect(await arrivals()).toEqual({ source: 'Fair', entries: [['Fair', 'Met at the booth.', false]] });
  });

  test('keeps an arrival that was taken back of somebody who stayed, and says so', async () => {
    const { done } = await bring(noted('Met at the booth.'), { sourceName: 'Fair' });
    touch('Dana Whitlock', 'voicemail');
    standAnew();
    await lastOf(await at.client.imports.undo({ commandId: at.id(), listId: done.listId }));
    expect(await arrivals()).toMatchObject({ entries: [['Fair', 'Met at the booth.', true]] });
  });
});
