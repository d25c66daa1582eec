import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { type Seeded, seedPerson } from '../testing-people.ts';

let at: TestBook;
let ann: Seeded;
beforeEach(async () => {
  // Thursday 19 November 2026, 10:00 in New York.
  at = await testBook();
  ann = seedPerson(at.book, { name: 'Ann Alder', account: 'Alder', phones: ['+18155550142'] });
});
afterEach(() => at.close());

type Log = Parameters<typeof at.client.touches.log>[0];
type Correct = Parameters<typeof at.client.touches.correct>[0];
const log = async (rest: Partial<Log> = {}) =>
  (
    await at.client.touches.log({
      commandId: at.id(),
      prospectId: ann.id,
      outcome: 'no-answer',
      ...rest,
    })
  ).touchId;
const correct = (touchId: string, rest: Partial<Correct>) =>
  at.client.touches.correct({ commandId: at.id(), touchId, ...rest });
const undo = () => at.client.history.undo({ commandId: at.id() });
const card = () => at.client.queue.card({ prospectId: ann.id });
const touches = async () => (await at.client.touches.list({ prospectId: ann.id })).touches;
const figures = async () => (await at.client.weeks.read({})).figures;
const startsAt = Date.parse('2026-11-24T19:00:00Z');
const appointment = { startsAt, withName: 'Ann Alder' };

async function expectSound(): Promise<void> {
  const told = [];
  for await (const event of await at.client.book.check({})) told.push(event);
  expect(told.at(-1)).toMatchObject({ kind: 'done', findings: [] });
}

describe('an earlier touch that was logged wrong', () => {
  it('is corrected by another in its place, at its time, which says what it should have said', async () => {
    const wrong = await log({ outcome: 'voicemail', note: 'Said her name.' });
    const before = await touches();
    at.world.at('2026-11-19T16:00:00Z');
    const { touchId, said, card: now } = await correct(wrong, { outcome: 'follow-up', tone: 'positive' });
    expect(said).toBe('Corrected. Conversation logged for Ann Alder.');
    const [right, old] = await touches();
    expect(right).toMatchObject({
      touchId,
      outcome: 'follow-up',
      tone: 'positive',
      reached: 'person',
      note: 'Said her name.',
      occurredAt: before[0]?.occurredAt,
      number: '+18155550142',
      voided: false,
      corrected: false,
    });
    expect(old).toMatchObject({ touchId: wrong, outcome: 'voicemail', voided: true, corrected: true });
    expect(now.balance).toEqual({ spoken: 1, attempted: 0, written: 0 });
    expect(await figures()).toMatchObject({ dials: 1, conversations: 1 });
    await expectSound();
    await undo();
    expect((await touches()).map(({ outcome, voided, corrected }) => [outcome, voided, corrected])).toEqual([
      ['follow-up', true, false],
      ['voicemail', false, false],
    ]);
    expect(await figures()).toMatchObject({ dials: 1, conversations: 0 });
    await expectSound();
  });

  it('keeps what was not said anew, and may be corrected again', async () => {
    const first = await log({
      outcome: 'declined',
      decisionMaker: true,
      tone: 'positive',
      objection: 'no time',
    });
    const second = await correct(first, { note: 'Ask in March.' });
    await correct(second.touchId, { decisionMaker: false });
    expect((await touches())[0]).toMatchObject({
      outcome: 'declined',
      tone: 'positive',
      objection: 'no time',
      ask: 'appointment',
      note: 'Ask in March.',
      decisionMaker: false,
    });
    expect((await card()).role).toBe('unknown');
    expect(await figures()).toMatchObject({ rejections: 1, 'decision-makers': 0 });
    await expect(correct(first, { outcome: 'voicemail' })).rejects.toMatchObject({
      code: 'INVALID',
      message: 'This was taken back or corrected before. Correct what stands in its place.',
    });
    await expectSound();
  });

  it('takes its appointment along, or keeps it with all that became of it', async () => {
    const set = await log({ outcome: 'appointment', decisionMaker: true, appointment });
    const kept = await correct(set, { tone: 'neutral' });
    expect((await card()).appointment).toMatchObject({ startsAt, producedBy: { touchId: kept.touchId } });
    expect(await figures()).toMatchObject({ appointments: 1, 'appointments-from-decision-makers': 1 });
    const again = await correct(kept.touchId, { decisionMaker: false });
    expect(await figures()).toMatchObject({ appointments: 1, 'appointments-from-decision-makers': 0 });
    await correct(again.touchId, { outcome: 'declined' });
    expect((await card()).appointment).toBeNull();
    expect(await figures()).toMatchObject({ appointments: 0, rejections: 1 });
    await expectSound();
    await undo();
    expect((await card()).appointment).toMatchObject({ startsAt });
    expect(await figures()).toMatchObject({ appointments: 1, rejections: 0 });
  });

  it('credits its appointment anew, to another touch or to the one in its own place', async () => {
    const email = await log({ channel: 'email', outcome: 'sent' });
    at.world.pass(60_000);
    const producedByTouchId = email;
    const set = await log({ outcome: 'appointment', appointment: { ...appointment, producedByTouchId } });
    const producer = async () => (await card()).appointment?.producedBy?.touchId;
    const again = await correct(set, { appointment: { ...appointment, kind: 'video' } });
    expect(await producer()).toBe(email);
    const own = await correct(again.touchId, {
      appointment: { ...appointment, producedByTouchId: again.touchId },
    });
    expect(await producer()).toBe(own.touchId);
    await correct(own.touchId, { appointment: { ...appointment, producedByTouchId } });
    expect(await producer()).toBe(email);
    await expectSound();
  });

  it('comes to an appointment where one was set, and not away from one that was held', async () => {
    const spoke = await log({ outcome: 'follow-up' });
    await expect(correct(spoke, { outcome: 'appointment' })).rejects.toMatchObject({
      message: 'Say when the appointment is, and with whom.',
    });
    const { touchId } = await correct(spoke, { outcome: 'appointment', appointment });
    const { appointmentId = '' } = (await card()).appointment ?? {};
    await at.client.appointments.settle({
      commandId: at.id(),
      appointmentId,
      event: 'moved',
      startsAt: startsAt + 3_600_000,
    });
    await expect(correct(touchId, { outcome: 'declined' })).rejects.toMatchObject({
      message: 'Its appointment was moved or settled since. Take that back first.',
    });
    await correct(touchId, { tone: 'neutral' });
    expect((await card()).appointment).toMatchObject({ startsAt: startsAt + 3_600_000, state: 'moved' });
    await expectSound();
  });

  it('keeps the order of appointments: one that was missed before another was held brings nobody back', async () => {
    const settle = async (event: 'no-show' | 'held') => {
      const { appointmentId = '' } = (await card()).appointment ?? {};
      await at.client.appointments.settle({ commandId: at.id(), appointmentId, event });
    };
    const first = await log({ outcome: 'appointment', appointment });
    at.world.at('2026-11-24T20:00:00Z');
    await settle('no-show');
    const next = Date.parse('2026-11-25T19:00:00Z');
    await log({ outcome: 'appointment', appointment: { ...appointment, startsAt: next } });
    at.world.at('2026-11-25T20:00:00Z');
    await settle('held');
    const { appointment: shown, class: lane } = await card();
    expect(lane).toBeNull();
    await correct(first, { tone: 'neutral' });
    expect(await card()).toMatchObject({ appointment: shown, class: null });
    await expectSound();
  });

  it('closes whom it should have, and Undo opens them again', async () => {
    const shares = seedPerson(at.book, { name: 'Shares S', phones: ['+18155550142'] });
    const closed = async () =>
      Promise.all(
        [ann, shares].map(async ({ id }) => (await at.client.queue.card({ prospectId: id })).suppressed),
      );
    const right = await log();
    await correct(right, { outcome: 'do-not-contact' });
    expect(await closed()).toEqual([true, true]);
    await expectSound();
    await undo();
    expect(await closed()).toEqual([false, false]);
    await expectSound();
  });

  it('keeps a word not to be contacted, whatever else is said of its touch, until it was lifted with a reason', async () => {
    const shares = seedPerson(at.book, { name: 'Shares S', phones: ['+18155550142'] });
    const closed = async () =>
      Promise.all(
        [ann, shares].map(async ({ id }) => (await at.client.queue.card({ prospectId: id })).suppressed),
      );
    const said = await log({ outcome: 'do-not-contact' });
    const { touchId } = await correct(said, { tone: 'negative', note: 'Hung up.' });
    expect(await closed()).toEqual([true, true]);
    await expectSound();
    await expect(correct(touchId, { outcome: 'no-answer' })).rejects.toMatchObject({
      message: 'Somebody asked not to be contacted with it. Lift that first, with a reason.',
    });
    // From the next touch on a word is lifted, not undone.
    const other = seedPerson(at.book, { name: 'Other O', phones: ['+18155550143'] });
    await at.client.touches.log({ commandId: at.id(), prospectId: other.id, outcome: 'no-answer' });
    const { rows } = await at.client.suppressions.list({});
    const suppressionId = rows.find(({ kind }) => kind === 'number')?.suppressionId ?? '';
    await at.client.suppressions.lift({ commandId: at.id(), suppressionId, reason: 'The key was wrong' });
    const again = await correct(touchId, { tone: 'neutral' });
    expect(await closed()).toEqual([false, false]);
    await correct(again.touchId, { outcome: 'no-answer' });
    expect(await closed()).toEqual([false, false]);
    await expectSound();
  });

  it('leaves no promise of somebody who was not reached, nor what was said against it', async () => {
    const promise = { kind: 'promise', dueOn: '2026-11-20', time: '14:00', clock: 'ours' } as const;
    const wrong = await log({ outcome: 'follow-up', followUp: promise, objection: 'no budget' });
    await correct(wrong, { outcome: 'voicemail' });
    expect((await card()).followUp).toBeNull();
    expect((await touches())[0]).toMatchObject({ outcome: 'voicemail', objection: null });
    await expectSound();
  });

  it('gives back the promise that it had closed, and carries the step that it set', async () => {
    const promise = { kind: 'promise', dueOn: '2026-11-20', time: '14:00', clock: 'ours' } as const;
    await log({ outcome: 'follow-up', followUp: promise });
    const wrong = await log({ outcome: 'declined' });
    expect((await card()).followUp).toBeNull();
    await correct(wrong, { outcome: 'voicemail' });
    expect((await card()).followUp).toMatchObject({ kind: 'promise', dueOn: '2026-11-20' });
    const stepped = await log({ outcome: 'gatekeeper', followUp: { dueOn: '2026-11-24' } });
    await correct(stepped, { outcome: 'voicemail' });
    expect((await card()).followUp).toMatchObject({ kind: 'follow-up', dueOn: '2026-11-24' });
    await log({ outcome: 'follow-up', followUp: { dueOn: '2026-11-25' } });
    const [, before] = await touches();
    await correct(before?.touchId ?? '', { outcome: 'gatekeeper', followUp: undefined });
    expect((await card()).followUp).toMatchObject({ dueOn: '2026-11-25' });
    await expectSound();
  });

  it('goes on explaining the call that was handed over, and stays a call', async () => {
    const { launchId } = await at.client.calls.launch({
      commandId: at.id(),
      prospectId: ann.id,
      phoneId: ann.phoneIds[0] ?? '',
    });
    const wrong = await log({ outcome: 'voicemail', launchId });
    await expect(correct(wrong, { channel: 'email', outcome: 'sent' })).rejects.toMatchObject({
      message: 'This call was handed over from here, so it stays a call that went out.',
    });
    await correct(wrong, { outcome: 'gatekeeper' });
    expect((await at.client.calls.open({})).launches).toEqual([]);
    await expectSound();
  });

  it('goes on telling of the message that was opened, and stays one that went out', async () => {
    const text = { subject: '', body: 'Hello Ann' };
    const { writtenLaunchId } = await at.client.written.launch({
      commandId: at.id(),
      prospectId: ann.id,
      channel: 'letter',
      text,
    });
    const wrong = await log({ channel: 'letter', outcome: 'sent', writtenLaunchId });
    const message = 'This message was opened from here, so it stays one that went out the same way.';
    await expect(correct(wrong, { channel: 'call', outcome: 'voicemail' })).rejects.toMatchObject({
      message,
    });
    await expect(correct(wrong, { outcome: 'reply-neutral' })).rejects.toMatchObject({ message });
    await correct(wrong, { outcome: 'bounced' });
    expect((await at.client.written.open({})).launches).toEqual([]);
    await expectSound();
  });

  it('may be of another channel, and a draft that is being typed stays', async () => {
    const wrong = await log({ outcome: 'voicemail' });
    await at.client.notes.draft({ commandId: at.id(), prospectId: ann.id, body: 'Being typed' });
    await correct(wrong, { channel: 'email', outcome: 'sent', note: 'Sent the drawings.' });
    expect((await touches())[0]).toMatchObject({
      channel: 'email',
      number: null,
      note: 'Sent the drawings.',
    });
    expect((await card()).noteDraft).toBe('Being typed');
    expect(await figures()).toMatchObject({ dials: 0, written: 1 });
    await expect(correct(at.id(), {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expectSound();
  });

  it('sets no appointment on a clock that is not known', async () => {
    const spoke = await log({ outcome: 'follow-up' });
    await expect(
      correct(spoke, { outcome: 'appointment', appointment: { ...appointment, zone: 'Mars/Base' } }),
    ).rejects.toMatchObject({
      code: 'INVALID',
      message: 'There is no time zone called Mars/Base.',
      data: { field: 'appointment.zone' },
    });
  });

  it('keeps how long a visit was and the number of a text, and a length with no channel but call and visit', async () => {
    const visit = await log({ channel: 'visit', outcome: 'follow-up', durationMs: 600_000 });
    const again = await correct(visit, { tone: 'positive' });
    expect((await touches())[0]).toMatchObject({ channel: 'visit', durationMs: 600_000 });
    await correct(again.touchId, { channel: 'email', outcome: 'reply-positive' });
    expect((await touches())[0]).toMatchObject({ channel: 'email', durationMs: null });
    at.world.pass(60_000);
    const text = await log({ channel: 'text', outcome: 'sent', number: '+18155550142' });
    const right = await correct(text, { note: 'The drawings.' });
    expect((await touches())[0]).toMatchObject({ channel: 'text', number: '+18155550142' });
    await correct(right.touchId, { channel: 'call', outcome: 'voicemail' });
    expect((await touches())[0]).toMatchObject({ channel: 'call', number: '+18155550142' });
    await expectSound();
  });

  it('goes back to the tone that its result has by itself, and to no objection', async () => {
    const { objections } = await at.client.objections.list({});
    const heard = objections.slice(0, 1).map(({ objectionId }) => objectionId);
    const heardOn = async (touchId: string) => (await at.client.objections.heard({ touchId })).objectionIds;
    const wrong = await log({ outcome: 'declined', tone: 'positive', objections: heard });
    const { touchId } = await correct(wrong, { tone: null });
    expect((await touches())[0]).toMatchObject({ tone: 'negative', objection: objections[0]?.name });
    expect(await heardOn(touchId)).toEqual(heard);
    const { touchId: unheard } = await correct(touchId, { objections: [] });
    expect(await heardOn(unheard)).toEqual([]);
    expect((await touches())[0]).toMatchObject({ outcome: 'declined', objection: null });
    const measured = (await at.client.scripts.measured({})).objections;
    expect(measured.filter(({ came }) => came.of > 0)).toEqual([]);
    await expectSound();
  });

  it('that comes to be a call is the attempt that it was, at the hour of the number that was called', async () => {
    await log({ outcome: 'voicemail' });
    at.world.pass(60_000);
    const wrong = await log({ channel: 'email', outcome: 'sent' });
    at.world.pass(60_000);
    await log({ outcome: 'voicemail' });
    await correct(wrong, { channel: 'call', outcome: 'no-answer', number: '+442079460142' });
    expect(
      at.book.reader.all('SELECT attempt, their_hour AS hour FROM live_touch ORDER BY occurred_at'),
    ).toMatchObject([{ attempt: 1 }, { attempt: 2 }, { attempt: 2 }]);
    await expectSound();
  });
});
