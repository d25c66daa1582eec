import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { type Seeded, seedPerson } from '../testing-people.ts';

let at: TestBook;
let ann: Seeded;
beforeEach(async () => {
  // Thursday 19 November 2026, 10:00 in New York.
  at = await testBook();
  ann = seedPerson(at.book, {
    name: 'Ann Alder',
    account: 'Alder',
    phones: ['+18155550142', '+18155550143'],
  });
});
afterEach(() => at.close());

const hour = 3_600_000;
type Log = Parameters<typeof at.client.touches.log>[0];
const log = (rest: Partial<Log> = {}) =>
  at.client.touches.log({ commandId: at.id(), prospectId: ann.id, outcome: 'no-answer', ...rest });
const card = (prospectId = ann.id) => at.client.queue.card({ prospectId });
const touch = async () => (await at.client.touches.list({ prospectId: ann.id })).touches[0];

describe('logging a touch', () => {
  it('says when they come back, with weekday and date', async () => {
    const followUp = { kind: 'follow-up', dueOn: '2026-11-20', clock: 'ours' } as const;
    const { said } = await log({ outcome: 'voicemail', followUp });
    expect(said).toBe('Voicemail logged for Ann Alder. Follow-up tomorrow, Fri 20 Nov.');
  });

  it('keeps the facts of the key, the class of the day and the number used, and brings the next card', async () => {
    seedPerson(at.book, { name: 'Bob Birch' });
    const logged = await log({ outcome: 'voicemail', phoneId: ann.phoneIds[1], durationMs: 42_000 });
    expect(logged).toMatchObject({
      said: 'Voicemail logged for Ann Alder.',
      next: { name: 'Bob Birch' },
      waiting: 1,
    });
    expect(await touch()).toMatchObject({
      touchId: logged.touchId,
      outcome: 'voicemail',
      reached: 'nobody',
      ask: 'nothing',
      answer: 'none',
      accountClass: 'target',
      number: '+18155550143',
      durationMs: 42_000,
      onDate: '2026-11-19',
      voided: false,
    });
  });

  it('does it once, however often the command is sent', async () => {
    const commandId = at.id();
    const first = await log({ commandId });
    expect(await log({ commandId })).toEqual(first);
    expect((await at.client.touches.list({ prospectId: ann.id })).touches).toHaveLength(1);
  });

  it('moves a follow-up from a weekend to Monday, and keeps one open at most', async () => {
    await log({ outcome: 'gatekeeper', followUp: { dueOn: '2026-11-21', task: 'ask for Ms Alder' } });
    expect((await card()).followUp).toMatchObject({ kind: 'follow-up', dueOn: '2026-11-23', dueAt: null });
    await log({ outcome: 'gatekeeper', followUp: { dueOn: '2026-11-25' } });
    expect((await card()).followUp).toMatchObject({ dueOn: '2026-11-25' });
    at.world.at('2026-11-25T15:00:00Z');
    await log();
    expect((await card()).followUp).toBeNull();
  });

  it('keeps what was agreed for later, unless they spoke or it was settled in writing', async () => {
    const tomorrow = { kind: 'promise', dueOn: '2026-11-20', time: '14:00', clock: 'ours' } as const;
    const promise = () => log({ outcome: 'follow-up', followUp: tomorrow });
    const dueOn = async () => (await card()).followUp?.dueOn ?? null;
    await promise();
    await log({ outcome: 'voicemail' });
    await log({ channel: 'email', outcome: 'sent' });
    await log({ channel: 'email', direction: 'in', outcome: 'reply-neutral' });
    expect(await dueOn()).toBe('2026-11-20');
    await log({ channel: 'email', direction: 'in', outcome: 'reply-negative' });
    expect(await dueOn()).toBeNull();
    await promise();
    await log({ outcome: 'declined' });
    expect(await dueOn()).toBeNull();
    // Called five minutes early and not there: that was the call promised.
    await promise();
    at.world.at('2026-11-20T18:55:00Z');
    await log();
    expect(await dueOn()).toBeNull();
  });

  it('keeps what was agreed after a touch that is told late', async () => {
    await log({ outcome: 'gatekeeper', followUp: { dueOn: '2026-11-19' } });
    await log({ outcome: 'declined', occurredAt: at.world.now() - 3_600_000 });
    expect((await card()).followUp).toMatchObject({ dueOn: '2026-11-19' });
  });

  it('keeps a promise at the instant named on their clock or ours', async () => {
    const west = seedPerson(at.book, { name: 'Wes West', zones: 'America/Los_Angeles' });
    const promise = { kind: 'promise', dueOn: '2026-11-20', time: '09:30' } as const;
    await log({ prospectId: west.id, outcome: 'follow-up', followUp: { ...promise, clock: 'theirs' } });
    expect((await card(west.id)).followUp?.dueAt).toBe(Date.parse('2026-11-20T17:30:00Z'));
    await log({ prospectId: west.id, outcome: 'follow-up', followUp: promise });
    expect((await card(west.id)).followUp?.dueAt).toBe(Date.parse('2026-11-20T14:30:00Z'));
  });

  it('sets an appointment produced by this touch, or by an earlier one, and takes the person off the queue', async () => {
    const { touchId } = await log({ channel: 'email', outcome: 'sent' });
    const startsAt = Date.parse('2026-11-24T19:00:00Z');
    const set = await log({
      outcome: 'appointment',
      appointment: { startsAt, withName: 'Ann Alder', producedByTouchId: touchId },
    });
    expect(set.said).toBe('Appointment with Ann Alder set for Tue 24 Nov at 14:00.');
    const west = seedPerson(at.book, { name: 'Wes West', zones: 'America/Los_Angeles' });
    const appointment = { startsAt, withName: 'Wes West' };
    const far = await log({ prospectId: west.id, outcome: 'appointment', appointment });
    expect(far.said).toBe('Appointment with Wes West set for Tue 24 Nov at 11:00 their time, 14:00 yours.');
    expect(set.next).toBeNull();
    expect(await card()).toMatchObject({
      class: null,
      why: 'Appointment Tue 24 Nov at 14:00 with Ann Alder.',
      appointment: { startsAt, state: 'set', kind: 'phone', producedBy: { touchId, channel: 'email' } },
    });
  });

  it('credits an appointment that is told late to nothing that happened after it', async () => {
    const before = await log({ channel: 'email', outcome: 'sent', occurredAt: at.world.now() - 72 * hour });
    const { touchId } = await log({ outcome: 'voicemail' });
    const told = (producedByTouchId: string) =>
      log({
        outcome: 'appointment',
        occurredAt: at.world.now() - 20 * hour,
        appointment: { startsAt: at.world.now() + 24 * hour, withName: 'Ann Alder', producedByTouchId },
      });
    await expect(told(touchId)).rejects.toMatchObject({
      code: 'INVALID',
      message: 'The touch that produced an appointment happened before it was set, not after.',
      data: { field: 'appointment.producedByTouchId' },
    });
    expect((await card()).appointment).toBeNull();
    await told(before.touchId);
    expect((await card()).appointment).toMatchObject({ producedBy: { touchId: before.touchId } });
  });

  it('marks a wrong number dead and offers the other one', async () => {
    await log({ outcome: 'wrong-number' });
    expect((await card()).phones.map(({ e164, state }) => [e164, state])).toEqual([
      ['+18155550143', 'untried'],
      ['+18155550142', 'dead'],
    ]);
  });

  it('closes everybody who has the number when someone says do not contact', async () => {
    const shares = seedPerson(at.book, { name: 'Shares S', phones: ['+18155550142'] });
    const other = seedPerson(at.book, { name: 'Other O', phones: ['+18155550143'] });
    const { said, next } = await log({ outcome: 'do-not-contact', ask: 'appointment' });
    expect(said).toBe('Nobody from this book will contact Ann Alder.');
    expect(next?.name).toBe('Other O');
    expect(await touch()).toMatchObject({ reached: 'person', answer: 'declined' });
    expect((await card(shares.id)).suppressed).toBe(true);
    expect((await card(other.id)).suppressed).toBe(false);
    await expect(log({ prospectId: shares.id })).rejects.toMatchObject({ code: 'SUPPRESSED' });
    await expect(log({ channel: 'email', outcome: 'sent' })).rejects.toMatchObject({ code: 'SUPPRESSED' });
    expect((await log({ direction: 'in', outcome: 'follow-up' })).said).toMatch(/Conversation/);
  });

  it('closes what is theirs alone when they say so in writing', async () => {
    const shares = seedPerson(at.book, { name: 'Shares S', phones: ['+18155550142'] });
    await log({ channel: 'email', direction: 'in', outcome: 'do-not-contact' });
    expect((await card()).suppressed).toBe(true);
    expect((await card(shares.id)).suppressed).toBe(false);
    const anew = seedPerson(at.book, { name: 'Ann Alder', phones: ['+18155550143'] });
    expect((await card(anew.id)).suppressed).toBe(true);
  });

  it('makes a version of the draft, and of what is given in its place', async () => {
    at.book.writer.run('INSERT INTO note_draft VALUES (?, ?, 1)', [ann.seq, 'Budget in March.']);
    await log({ outcome: 'gatekeeper' });
    expect(await touch()).toMatchObject({ note: 'Budget in March.' });
    expect((await card()).noteDraft).toBe('');
    await log({ note: 'Rang out.' });
    expect(await touch()).toMatchObject({ note: 'Rang out.' });
  });

  it('leaves the draft where it is, for a touch beside the one that it is being typed of', async () => {
    at.book.writer.run('INSERT INTO note_draft VALUES (?, ?, 1)', [ann.seq, 'Budget in March.']);
    await log({ channel: 'email', outcome: 'sent', note: null });
    expect(await touch()).toMatchObject({ channel: 'email', note: null });
    expect((await card()).noteDraft).toBe('Budget in March.');
    await log({ outcome: 'gatekeeper' });
    expect(await touch()).toMatchObject({ outcome: 'gatekeeper', note: 'Budget in March.' });
  });

  it('gives the person the role of who decides, where they were said to', async () => {
    await log({ outcome: 'follow-up', decisionMaker: true });
    expect(await touch()).toMatchObject({ decisionMaker: true });
    expect((await card()).role).toBe('decision maker');
  });

  it('takes the role back where they no longer decide, and leaves one that was never said', async () => {
    await log({ outcome: 'follow-up', decisionMaker: false });
    expect((await card()).role).toBe('unknown');
    await log({ outcome: 'follow-up', decisionMaker: true });
    await log({ outcome: 'follow-up', decisionMaker: false });
    expect(await touch()).toMatchObject({ decisionMaker: false });
    expect((await card()).role).toBe('unknown');
    await at.client.history.undo({ commandId: at.id() });
    expect((await card()).role).toBe('decision maker');
  });

  it('keeps how it went apart from what it came to, and none where nobody was reached', async () => {
    await log({ outcome: 'declined', tone: 'positive' });
    expect(await touch()).toMatchObject({ answer: 'declined', tone: 'positive' });
    await log({ outcome: 'gatekeeper', tone: 'negative' });
    expect(await touch()).toMatchObject({ reached: 'house', tone: 'negative' });
    await log({ outcome: 'voicemail', tone: 'positive' });
    expect(await touch()).toMatchObject({ reached: 'nobody', tone: null });
  });

  it('keeps the script and the path that was taken through it', async () => {
    const { scripts } = await at.client.scripts.standing({});
    const scriptVersionId = scripts[0]?.scriptVersionId ?? '';
    await log({ script: { scriptVersionId, path: ['opening', 'busy'] } });
    expect(
      at.book.reader.get(
        'SELECT v.name IS NOT NULL AS known, t.script_path FROM touch t JOIN script_version v ON v.seq = t.script_version_seq',
      ),
    ).toEqual({ known: 1, script_path: '["opening","busy"]' });
  });

  it('keeps when it really happened, and counts it on that day', async () => {
    await log({ occurredAt: Date.parse('2026-11-18T03:00:00Z') });
    expect(await touch()).toMatchObject({ onDate: '2026-11-17' });
    expect(at.book.reader.get('SELECT occurred_at, recorded_at, their_hour FROM touch')).toEqual({
      occurred_at: Date.parse('2026-11-18T03:00:00Z'),
      recorded_at: at.world.now(),
      their_hour: 22,
    });
  });

  it.each<[string, Partial<Log>, string]>([
    ['an outcome the channel has not', { outcome: 'sent' }, '“sent” is not an outcome of a call.'],
    ['an outcome of calls in writing', { channel: 'email' }, '“no-answer” is not an outcome of an e-mail.'],
    [
      'an appointment without its time',
      { outcome: 'appointment' },
      'Say when the appointment is, and with whom.',
    ],
    [
      'an appointment in the past',
      { outcome: 'appointment', appointment: { startsAt: 1, withName: 'Ann' } },
      'An appointment lies later than the touch that sets it.',
    ],
    [
      'an appointment beside another outcome',
      { appointment: { startsAt: 9_999_999_999_999, withName: 'Ann' } },
      'An appointment is set with the outcome “appointment”.',
    ],
    ['a number that is none', { number: 'the office' }, '“the office” is not a number.'],
    ['the future', { occurredAt: 9_999_999_999_999 }, 'That is still to come. Log it once it has happened.'],
    ['a past follow-up', { followUp: { dueOn: '2026-11-18' } }, 'A follow-up cannot be due in the past.'],
    [
      'a promise without a time',
      { followUp: { kind: 'promise', dueOn: '2026-11-20' } },
      'Say at what time it was promised.',
    ],
    [
      'a promise for a time gone by',
      { followUp: { kind: 'promise', dueOn: '2026-11-19', time: '09:59' } },
      'That time has passed.',
    ],
  ])('refuses %s and leaves the book alone', async (_, input, sentence) => {
    await expect(log(input)).rejects.toMatchObject({ code: 'INVALID', message: sentence });
    expect(at.book.reader.get('SELECT seq FROM touch UNION SELECT seq FROM command')).toBeUndefined();
  });

  it('refuses a time on a clock that nobody knows', async () => {
    const both = seedPerson(at.book, { name: 'Two Zones', zones: 'America/Chicago&America/New_York' });
    const followUp = { kind: 'promise', dueOn: '2026-11-20', time: '09:30', clock: 'theirs' } as const;
    await expect(log({ prospectId: both.id, outcome: 'follow-up', followUp })).rejects.toMatchObject({
      data: { field: 'followUp.clock' },
    });
  });

  it.each<[string, Partial<Log>, string]>([
    ['person', { prospectId: '11111111-0000-7000-8000-ffffffffffff' }, 'prospect'],
    ['number', { phoneId: '11111111-0000-7000-8000-ffffffffffff' }, 'number'],
    ['launch', { launchId: '11111111-0000-7000-8000-ffffffffffff' }, 'launch'],
    ['session', { sessionId: '11111111-0000-7000-8000-ffffffffffff' }, 'session'],
    ['script', { script: { scriptVersionId: '11111111-0000-7000-8000-ffffffffffff', path: [] } }, 'script'],
  ])('refuses a %s that the book does not know', async (_, input, what) => {
    await expect(log(input)).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what } });
  });
});

describe('somebody without a number to call', () => {
  const said = (prospectId: string, rest: Partial<Log>) => log({ prospectId, outcome: 'voicemail', ...rest });

  it('has no call logged that nobody could have made, and is written to where there is an address', async () => {
    const bob = seedPerson(at.book, { name: 'Bob Birch', phones: [], emails: ['bob@birch.example'] });
    expect((await card(bob.id)).ways).toEqual(['email']);
    await expect(said(bob.id, {})).rejects.toMatchObject({
      code: 'INVALID',
      message: 'Bob Birch has no number in your book. Name the one that was called.',
    });
    expect((await card(bob.id)).history.filter(({ kind }) => kind === 'touch')).toEqual([]);
    expect((await said(bob.id, { number: '815-555-0177' })).said).toBe('Voicemail logged for Bob Birch.');
    expect((await log({ prospectId: bob.id, channel: 'email', outcome: 'sent' })).said).toBe(
      'E-mail logged for Bob Birch.',
    );
  });

  it('may have called by themselves, and a number that cannot be read may have been dialled by hand', async () => {
    const cay = seedPerson(at.book, { name: 'Cay Cole', phones: [{ e164: '+18155550144', type: 'fax' }] });
    await expect(said(cay.id, {})).rejects.toMatchObject({ code: 'INVALID' });
    await log({ prospectId: cay.id, outcome: 'follow-up', direction: 'in' });
    await said(cay.id, { phoneId: cay.phoneIds[0] });
    expect((await card(cay.id)).balance).toMatchObject({ spoken: 1, attempted: 1 });
  });
});
