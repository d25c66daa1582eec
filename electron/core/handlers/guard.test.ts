import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Inputs } from '#shared/contract/contract.ts';
import { type TestBook, testBook } from '../testing.ts';
import { type Seeded, seedPerson } from '../testing-people.ts';

let at: TestBook;
let dana: Seeded;

beforeEach(async () => {
  at = await testBook();
  // 15:00 in New York on Thursday 19 November.
  at.world.at('2026-11-19T20:00:00Z');
  dana = seedPerson(at.book, { name: 'Dana Whitlock', account: 'Marlow', emails: ['dana@marlow.example'] });
});
afterEach(() => at.close());

type Log = Partial<Inputs['touches']['log']>;

const log = (more: Log = {}, { id: prospectId } = dana) =>
  at.client.touches.log({ commandId: at.id(), prospectId, outcome: 'voicemail', ...more });
const launch = (goOn?: string) =>
  at.client.calls.launch({
    commandId: at.id(),
    prospectId: dana.id,
    phoneId: dana.phoneIds[0] ?? '',
    ...(goOn === undefined ? {} : { goOn }),
  });
const card = () => at.client.queue.card({ prospectId: dana.id });
const week = async () => (await at.client.weeks.read({})).figures;
const wait = (hours: number) => at.world.pass(hours * 3_600_000);

describe('the guard on a card', () => {
  it('says nothing before a loop', async () => {
    await log();
    expect((await card()).guard).toBeNull();
  });

  it('holds the call after two voicemails, and says what else there is to do', async () => {
    seedPerson(at.book, { name: 'Hana Sorel', account: 'Marlow', phones: ['+18155550150'] });
    await log();
    await log();
    const { guard } = await card();
    expect(guard).toMatchObject({
      way: 'call',
      held: 'Call held',
      sentence: 'Two voicemails, no reply. A third rarely changes that. Something else might.',
      attempts: [{ band: 15 }, { band: 15 }],
      needsReason: true,
    });
    expect(guard?.offers).toMatchObject([
      { kind: 'channel', channel: 'email', tried: false },
      { kind: 'band', band: 9, now: false, dueOn: '2026-11-20' },
      { kind: 'person', person: { name: 'Hana Sorel' } },
      { kind: 'rest', until: '2027-01-18' },
    ]);
  });

  it('holds the call after what was logged before the book knew the guard', async () => {
    await log();
    await log();
    at.book.writer.run('UPDATE loop_since SET touch_seq = (SELECT max(seq) FROM touch)');
    expect((await card()).guard).toMatchObject({ way: 'call', held: 'Call held' });
    await log({ reason: 'They asked for it' });
    expect((await at.client.today.read({})).loops).toEqual({ broken: 0, repeated: 1 });
  });

  it('lets go once they answer, or were written to', async () => {
    await log();
    await log();
    await log({ channel: 'email', outcome: 'sent' });
    expect((await card()).guard).toBeNull();
  });

  it('needs no reason in an hour that was not tried', async () => {
    await log();
    await log();
    wait(1);
    const { guard } = await card();
    expect(guard?.needsReason).toBe(false);
    await expect(launch()).resolves.toMatchObject({ number: '+18155550142' });
  });

  it('offers no other hour where their clock is in doubt', async () => {
    dana = seedPerson(at.book, { name: 'Eve E', zones: 'America/Chicago&America/New_York' });
    await log();
    await log();
    expect((await card()).guard?.offers.map(({ kind }) => kind)).toEqual(['rest']);
  });
});

describe('a call that is held', () => {
  beforeEach(async () => {
    await log();
    await log();
  });

  it('is not handed over without a reason', async () => {
    await expect(launch()).rejects.toMatchObject({ code: 'HELD', data: { name: 'Dana Whitlock' } });
    expect((await at.client.calls.open({})).launches).toEqual([]);
  });

  it('goes on with one, which is kept with the touch; and the loop counts as repeated', async () => {
    const { launchId } = await launch('They asked for another try');
    await log({ launchId });
    const { touches } = await at.client.weeks.behind({ figure: 'loops-repeated' });
    expect(touches).toMatchObject([{ reason: 'They asked for another try', loopEnd: 'repeated' }]);
    expect(await week()).toMatchObject({ 'loops-repeated': 1, 'loops-broken': 0 });
    expect((await at.client.today.read({})).loops).toEqual({ broken: 0, repeated: 1 });
  });

  it('counts as repeated too where it was only told of', async () => {
    await log({ outcome: 'no-answer', reason: 'Dialed from the desk phone' });
    expect(await week()).toMatchObject({ 'loops-repeated': 1 });
  });

  it('breaks the loop by another channel, until that is undone', async () => {
    await log({ channel: 'email', outcome: 'sent' });
    expect(await week()).toMatchObject({ 'loops-broken': 1, 'loops-repeated': 0 });
    await at.client.history.undo({ commandId: at.id() });
    expect(await week()).toMatchObject({ 'loops-broken': 0 });
    expect((await card()).guard).not.toBeNull();
  });
});

describe('the balance', () => {
  it('warns on the card of writing alone', async () => {
    for (let n = 0; n < 4; n += 1) await log({ channel: 'email', outcome: 'sent' });
    expect((await card()).imbalance).toBe('Four e-mails, never phoned.');
    await log();
    expect((await card()).imbalance).toBeNull();
  });

  it('warns on Today of dialing alone', async () => {
    for (let n = 0; n < 8; n += 1) {
      const phones = [`+181555501${10 + n}`];
      await log({ outcome: 'no-answer' }, seedPerson(at.book, { name: `Person ${n}`, phones }));
    }
    expect((await at.client.today.read({})).imbalance).toBe('Eight dials, nothing written.');
    await log({ channel: 'email', outcome: 'sent' });
    expect((await at.client.today.read({})).imbalance).toBeNull();
  });
});
