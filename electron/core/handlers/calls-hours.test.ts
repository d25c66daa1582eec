import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Override } from '#shared/domain/calling/overrides.ts';
import { type TestBook, testBook } from '../testing.ts';
import { type Seeded, seedPerson } from '../testing-people.ts';

let at: TestBook;
let ann: Seeded;
beforeEach(async () => {
  at = await testBook();
  ann = seedPerson(at.book, { name: 'Ann Alder', phones: ['+13055550142'] });
});
afterEach(() => at.close());

const launch = ({ id, phoneIds }: Seeded, override?: Override) =>
  at.client.calls.launch({
    commandId: at.id(),
    prospectId: id,
    phoneId: phoneIds[0] ?? '',
    ...(override === undefined ? {} : { override }),
  });
const may = async (person: Seeded = ann) => (await at.client.calls.may({ prospectId: person.id })).numbers[0];
const decisions = () =>
  at.book.reader.all<{ level: string; rule_version: string; override: string | null }>(
    'SELECT level, rule_version, override FROM launch_decision ORDER BY seq',
  );

describe('may I call', () => {
  it('says yes without a word on a plain morning, and keeps by which rules', async () => {
    expect(await may()).toMatchObject({ level: 'warn', line: 'Their time is known from the number alone.' });
    await at.client.prospects.setZone({
      commandId: at.id(),
      prospectId: ann.id,
      zone: 'America/New_York',
    });
    expect(await may()).toMatchObject({ level: 'info', line: null, reasons: [], clocks: [], lifts: [] });
    await launch(ann);
    expect(decisions()).toEqual([{ level: 'info', rule_version: '2026-11-21', override: null }]);
  });

  it('closes Florida at eight in the evening, says until when, and is lifted by a coded reason', async () => {
    at.world.at('2026-11-20T00:59:59Z');
    expect((await may())?.level).toBe('warn');
    at.world.at('2026-11-20T01:00:00Z');
    expect(await may()).toMatchObject({
      level: 'reason',
      line: 'Outside 8 to 20 in Florida. Opens tomorrow at 8:00.',
      nextAllowedAt: Date.parse('2026-11-20T13:00:00Z'),
    });
    await expect(launch(ann)).rejects.toMatchObject({
      code: 'NOT_NOW',
      message: 'Outside 8 to 20 in Florida. Opens tomorrow at 8:00.',
      data: {
        name: 'Ann Alder',
        nextAllowedAt: Date.parse('2026-11-20T13:00:00Z'),
        lifts: expect.arrayContaining(['asked-for-this-time', 'zone-corrected']),
        ruleVersion: '2026-11-21',
      },
    });
    expect((await at.client.calls.open({})).launches).toEqual([]);
    await launch(ann, 'asked-for-this-time');
    expect(decisions()).toEqual([
      { level: 'reason', rule_version: '2026-11-21', override: 'asked-for-this-time' },
    ]);
  });

  it('holds the fourth dial inside 24 hours, over midnight, until the first is a day old', async () => {
    for (const instant of ['2026-11-18T20:00:00Z', '2026-11-18T23:30:00Z', '2026-11-19T14:00:00Z']) {
      at.world.at(instant);
      await launch(ann);
    }
    at.world.at('2026-11-19T19:59:59Z');
    expect(await may()).toMatchObject({
      level: 'reason',
      line: 'Called 3 times in 24 hours, the most in Florida. Opens at 15:00.',
    });
    await expect(launch(ann)).rejects.toMatchObject({ code: 'NOT_NOW' });
    // Somebody else on the same number is held with them.
    const bob = seedPerson(at.book, { name: 'Bob Birch', phones: ['+13055550142'] });
    await expect(launch(bob)).rejects.toMatchObject({ code: 'NOT_NOW' });
    at.world.pass(1000);
    await launch(ann);
  });

  it('never offers somebody whose number was called too often, on their account or on another’s', async () => {
    const bob = seedPerson(at.book, { name: 'Bob Birch', phones: ['+13055550142'] });
    const cas = seedPerson(at.book, { name: 'Cas Cole', phones: ['+13055550143'] });
    const offered = async () => (await at.client.queue.next({})).card?.name ?? null;
    expect(await offered()).not.toBeNull();
    for (let call = 0; call < 3; call += 1) await launch(bob);
    expect(await offered()).toBe('Cas Cole');
    for (let call = 0; call < 3; call += 1) await launch(cas);
    expect(await offered()).toBeNull();
    at.world.at('2026-11-20T15:00:00Z');
    expect(await offered()).not.toBeNull();
  });

  it('counts no callback that they asked for', async () => {
    for (let call = 0; call < 4; call += 1) {
      at.world.pass(60_000);
      await launch(ann, 'returning-their-call').catch(() => {});
    }
    // None of these was held, so none has a reason that counts it out: three are the most.
    expect(decisions().map(({ override }) => override)).toEqual([null, null, null, 'returning-their-call']);
    expect((await may())?.reasons.map(({ kind }) => kind)).toContain('cap');
  });

  it('takes no reason for whom nobody may call, nor one that lifts nothing', async () => {
    at.world.at('2026-11-20T01:00:00Z');
    await at.client.touches.log({ commandId: at.id(), prospectId: ann.id, outcome: 'do-not-contact' });
    expect(await may()).toMatchObject({ level: 'block', nextAllowedAt: null, lifts: [] });
    await expect(launch(ann, 'existing-customer')).rejects.toMatchObject({ code: 'SUPPRESSED' });
    const held = seedPerson(at.book, { name: 'Cas Cole', phones: ['+13055550143'] });
    for (let call = 0; call < 3; call += 1) {
      at.world.at(`2026-11-20T1${5 + call}:00:00Z`);
      await launch(held);
    }
    await expect(launch(held, 'zone-corrected')).rejects.toMatchObject({ code: 'NOT_NOW' });
  });

  it('is closed on a public holiday in Australia, by its name', async () => {
    const sam = seedPerson(at.book, {
      name: 'Sam Swan',
      phones: ['+61255500142'],
      zones: 'Australia/Sydney',
    });
    at.world.at('2026-12-28T00:30:00Z');
    expect(await may(sam)).toMatchObject({
      level: 'reason',
      line: expect.stringMatching(
        /^No calls on Boxing Day.* in Australia\. Opens tomorrow at 9:00 their time\.$/,
      ),
    });
  });

  it('is closed in France at lunch', async () => {
    const luc = seedPerson(at.book, { name: 'Luc L', phones: ['+33639980142'], zones: 'Europe/Paris' });
    at.world.at('2026-11-19T12:30:00Z');
    expect((await may(luc))?.line).toBe(
      'Outside 10 to 13 and 14 to 20 in France. Opens at 14:00 their time.',
    );
  });

  it('has nothing to call where there is no number', async () => {
    const noNumber = seedPerson(at.book, { name: 'Una U', phones: [], emails: ['una@formline.example'] });
    expect((await at.client.queue.card({ prospectId: noNumber.id })).mayCall).toEqual([
      expect.objectContaining({ phoneId: null, level: 'block', line: 'No number to call.', lifts: [] }),
    ]);
  });
});

describe('their clock', () => {
  it('in doubt is picked, narrows what is asked, and is taken back', async () => {
    const pat = seedPerson(at.book, {
      name: 'Pat Panhandle',
      phones: ['+18505550142'],
      zones: 'America/Chicago&America/New_York',
    });
    at.world.at('2026-11-20T00:30:00Z');
    const card = await at.client.queue.card({ prospectId: pat.id });
    expect(card.mayCall[0]?.clocks.slice(0, 3)).toEqual([
      'America/Chicago',
      'America/New_York',
      'America/Denver',
    ]);
    at.world.at('2026-11-20T01:30:00Z');
    expect((await may(pat))?.level).toBe('reason');
    const set = await at.client.prospects.setZone({
      commandId: at.id(),
      prospectId: pat.id,
      zone: 'America/Chicago',
    });
    expect(set.said).toBe('Pat Panhandle is on the clock of Chicago.');
    expect(set.card).toMatchObject({ zones: ['America/Chicago'], localTime: '19:30' });
    expect((await may(pat))?.level).toBe('warn');
    await at.client.history.undo({ commandId: at.id() });
    expect((await at.client.queue.card({ prospectId: pat.id })).zones).toEqual([
      'America/Chicago',
      'America/New_York',
    ]);
    expect((await may(pat))?.level).toBe('reason');
  });

  it('that was picked can be let go, and is no zone that nobody knows', async () => {
    await at.client.prospects.setZone({ commandId: at.id(), prospectId: ann.id, zone: 'America/Denver' });
    const open = await at.client.prospects.setZone({ commandId: at.id(), prospectId: ann.id, zone: null });
    expect(open.card.zones).toEqual(['America/New_York']);
    await expect(
      at.client.prospects.setZone({ commandId: at.id(), prospectId: ann.id, zone: 'Mars/Base' }),
    ).rejects.toMatchObject({ code: 'INVALID', data: { field: 'zone' } });
  });
});
