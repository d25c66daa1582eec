import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blobToId } from '../db/ids.ts';
import { recountPending } from '../queue/recount.ts';
import { refreshStandings } from '../queue/standings.ts';
import { insertRecount } from '../store/recounts.ts';
import { type TestBook, testBook } from '../testing.ts';
import { importSteps, listFile } from '../testing-imports.ts';
import { type Seeded, seedPerson } from '../testing-people.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

const offered = async () => (await at.client.queue.next({})).card?.name ?? null;
const may = async ({ id, phoneIds }: Seeded, nth: number) =>
  (await at.client.calls.may({ prospectId: id })).numbers.find(({ phoneId }) => phoneId === phoneIds[nth]);
const launch = ({ id, phoneIds }: Seeded, nth: number) =>
  at.client.calls.launch({ commandId: at.id(), prospectId: id, phoneId: phoneIds[nth] ?? '' });
const wrong = ({ id, phoneIds }: Seeded, nth: number) =>
  at.client.touches.log({
    commandId: at.id(),
    prospectId: id,
    outcome: 'wrong-number',
    phoneId: phoneIds[nth] ?? '',
  });
const placeOf = ({ seq }: Pick<Seeded, 'seq'>) =>
  at.book.reader.value<string>(
    'SELECT b.place FROM standing s JOIN bucket b ON b.seq = s.bucket_seq WHERE s.prospect_seq = ?',
    [seq],
  );

describe('a number is judged by its own clock', () => {
  it('and nobody is offered or called in the night of the second after a wrong first one', async () => {
    const ann = seedPerson(at.book, { name: 'Ann Alder', phones: ['+12125550142', '+14155550142'] });
    // 8:30 in New York, 5:30 in San Francisco.
    at.world.at('2026-11-19T13:30:00Z');
    expect((await may(ann, 0))?.level).toBe('warn');
    expect(await may(ann, 1)).toMatchObject({
      level: 'reason',
      nextAllowedAt: Date.parse('2026-11-19T16:00:00Z'),
      clocks: expect.arrayContaining(['America/Los_Angeles']),
    });
    await wrong(ann, 0);
    expect(placeOf(ann)).toContain('America/Los_Angeles');
    // She has rested as long as she would rest after any call: what holds her is the clock alone.
    at.world.at('2026-11-30T13:30:00Z');
    expect(await offered()).toBeNull();
    await expect(launch(ann, 1)).rejects.toMatchObject({ code: 'NOT_NOW' });
    at.world.at('2026-11-30T18:00:00Z');
    expect(await offered()).toBe('Ann Alder');
    await launch(ann, 1);
  });

  it('unless the clock was picked or is told by the address', async () => {
    const ann = seedPerson(at.book, { name: 'Ann Alder', phones: ['+12125550142', '+14155550142'] });
    const bob = seedPerson(at.book, { name: 'Bob Birch', phones: ['+12125550143', '+14155550143'] });
    await at.client.prospects.setZone({ commandId: at.id(), prospectId: ann.id, zone: 'America/New_York' });
    at.book.writer.run(`UPDATE prospect SET country = 'US', state = 'NY' WHERE seq = ?`, [bob.seq]);
    at.world.at('2026-11-19T13:30:00Z');
    for (const person of [ann, bob]) {
      await wrong(person, 0);
      expect(placeOf(person)).toContain('America/New_York');
      expect((await may(person, 1))?.level).not.toBe('reason');
    }
  });

  it('a German mobile as the second number by that of Germany', async () => {
    const ann = seedPerson(at.book, { name: 'Ann Alder', phones: ['+12125550142', '+491713920042'] });
    await wrong(ann, 0);
    expect(placeOf(ann)).toContain('|Europe/Berlin|');
    // 15:30 in New York is 21:30 in Berlin.
    at.world.at('2026-11-19T20:30:00Z');
    expect((await may(ann, 0))?.level).toBe('warn');
    expect((await may(ann, 1))?.reasons[0]).toMatchObject({
      kind: expect.stringMatching(/hours|discourteous/),
    });
  });

  it('a toll-free number, which is nowhere, by that of the other', async () => {
    const ann = seedPerson(at.book, { name: 'Ann Alder', phones: ['+12125550142', '+18005550142'] });
    // 3:00 in New York.
    at.world.at('2026-11-19T08:00:00Z');
    const kinds = (await may(ann, 1))?.reasons.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['discourteous', 'zone-by-number']));
    expect(kinds).not.toContain('zone-unknown');
  });

  it('from the day a list brings the person, as when they are worked out anew', async () => {
    await importSteps(() => at).bring(
      listFile(
        'First Name,Last Name,Fax,Work Phone\nAnn,Alder,212-555-0142,415-555-0142\nBob,Birch,,415-555-0143\n',
      ),
    );
    const people = at.book.reader.all<{ seq: number }>('SELECT seq FROM prospect ORDER BY seq');
    const asBrought = people.map(placeOf);
    expect(asBrought).toEqual(people.map(() => expect.stringContaining('|America/Los_Angeles|')));
    at.book.writer.transaction(() =>
      refreshStandings(
        at.book.writer,
        people.map(({ seq }) => seq),
      ),
    );
    expect(people.map(placeOf)).toEqual(asBrought);
  });
});

describe('a mobile of a country with several clocks', () => {
  const list = `First Name,Last Name,Country,City,State,Phone
Ann,Alder,Australia,,,+61 491 570 156
Bob,Birch,Australia,Perth,,+61 491 570 157
Cay,Cedar,Australia,,VIC,+61 491 570 158
`;
  const bring = () => importSteps(() => at).bring(listFile(list));
  const everybody = () =>
    at.book.reader
      .all<{ seq: number; name: string; zones: string }>(
        'SELECT seq, full_name AS name, zones FROM prospect ORDER BY seq',
      )
      .map(({ seq, name, zones }) => ({ seq, name, clocks: zones.split('&').length }));

  it('is offered when the law of the country allows it on all of them, unless their address tells', async () => {
    await bring();
    expect(everybody().map(({ name, clocks }) => `${name} ${clocks}`)).toEqual([
      'Ann Alder 5',
      'Bob Birch 1',
      'Cay Cedar 1',
    ]);
    // Thursday 9:30 in Melbourne, 6:30 in Perth.
    at.world.at('2026-11-18T22:30:00Z');
    expect(await offered()).toBe('Cay Cedar');
    const ann = at.book.reader.value<Uint8Array>(`SELECT id FROM prospect WHERE full_name = 'Ann Alder'`);
    const asked = async () => (await at.client.calls.may({ prospectId: blobToId(ann) })).numbers[0];
    expect(await asked()).toMatchObject({
      level: 'reason',
      nextAllowedAt: Date.parse('2026-11-19T01:00:00Z'),
      clocks: expect.arrayContaining(['Australia/Perth', 'Australia/Sydney']),
    });
    // 9:30 in Perth, 12:30 in Melbourne.
    at.world.at('2026-11-19T01:30:00Z');
    expect(await asked()).toMatchObject({ level: 'warn', line: 'Their number leaves several clocks open.' });
    // 18:30 in Perth, 21:30 in Melbourne.
    at.world.at('2026-11-19T10:30:00Z');
    expect((await asked())?.level).toBe('reason');
    expect(await offered()).toBe('Bob Birch');
  });

  it('is so too in a book of before, once everybody is worked out anew', async () => {
    await bring();
    const { writer } = at.book;
    writer.run(`UPDATE prospect SET zones = 'Australia/Sydney' WHERE full_name = 'Ann Alder'`);
    writer.transaction(() =>
      refreshStandings(
        writer,
        everybody().map(({ seq }) => seq),
      ),
    );
    writer.transaction(() => insertRecount(writer, { kind: 'everybody' }));
    for await (const _ of recountPending(at.world, writer, 0));
    expect(everybody()[0]).toMatchObject({ name: 'Ann Alder', clocks: 5 });
    at.world.at('2026-11-18T22:30:00Z');
    expect(await offered()).toBe('Cay Cedar');
  });

  it('may be picked a clock, by which it goes from then on', async () => {
    const ann = seedPerson(at.book, { name: 'Ann Alder', phones: ['+61491570156'], zones: '' });
    at.world.at('2026-11-18T22:30:00Z');
    expect(await offered()).toBeNull();
    await at.client.prospects.setZone({ commandId: at.id(), prospectId: ann.id, zone: 'Australia/Sydney' });
    expect(await offered()).toBe('Ann Alder');
    expect(placeOf(ann)).toContain('|Australia/Sydney|');
  });
});
