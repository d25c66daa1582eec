import { describe, expect, it } from 'vitest';
import type { AppointmentView, TouchView } from '#shared/contract/cards.ts';
import { newAppointment } from './lines.ts';
import {
  appointmentFields,
  correctionOf,
  type Fix,
  fixKeys,
  fixOf,
  goesBothWays,
  needsAppointment,
  nextStep,
  onAppointment,
  onChannel,
  onHeard,
  onNextChannel,
  onOtherWay,
  onOutcome,
} from './fix.ts';

const touch: TouchView = {
  touchId: 't',
  prospectId: 'p',
  name: 'Dana Whitlock',
  account: null,
  channel: 'call',
  direction: 'out',
  outcome: 'voicemail',
  reached: 'nobody',
  ask: 'nothing',
  answer: 'none',
  decisionMaker: false,
  tone: null,
  objection: null,
  reason: null,
  loopEnd: null,
  accountClass: 'target',
  number: null,
  note: null,
  durationMs: null,
  occurredAt: 0,
  onDate: '2026-11-19',
  voided: false,
  corrected: false,
};

const card = { name: 'Dana Whitlock', zones: ['America/Chicago'], history: [] };
const ours = 'America/New_York';
const today = '2026-11-20';

const correction = (fix: Fix) => correctionOf(fix, appointmentFields(fix, card, today), card.zones, ours);
const input = (fix: Fix) => {
  const said = correction(fix);
  return said.kind === 'ready' ? said.input : expect.unreachable(said.what);
};

it('says anew what was changed, and nothing else', () => {
  const fix = fixOf(touch);
  expect(input(fix)).toEqual({ touchId: 't' });
  expect(input({ ...onOutcome(fix, 'declined'), tone: 'positive', note: 'No.\n\n- Not in March' })).toEqual({
    touchId: 't',
    outcome: 'declined',
    tone: 'positive',
    note: 'No.\n\n- Not in March',
  });
});

it('keeps every letter of a long note', () => {
  const note = `${'A long talk.\n'.repeat(400)}- and its end`;
  expect(input({ ...fixOf(touch), note })).toEqual({ touchId: 't', note });
});

it('keeps a result that the other channel has, and takes its plainest else', () => {
  expect(onChannel(fixOf(touch), 'visit').outcome).toBe('voicemail');
  const email = onChannel(fixOf(touch), 'email');
  expect(email.outcome).toBe('sent');
  expect(fixKeys(email)).toContain('reply-neutral');
  expect(onNextChannel(fixOf({ ...touch, channel: 'visit' })).channel).toBe('call');
});

describe('which way it went', () => {
  it('is said anew where it is not what the result says by itself', () => {
    const theirs = onOtherWay(fixOf(touch));
    expect(input(theirs)).toEqual({ touchId: 't', direction: 'in' });
    expect(input(onOtherWay(theirs))).toEqual({ touchId: 't' });
    // What was picked stays with another result.
    expect(input(onOutcome(theirs, 'follow-up'))).toEqual({
      touchId: 't',
      outcome: 'follow-up',
      direction: 'in',
    });
  });

  it('follows the result where only one is possible', () => {
    const reply = onOutcome(onChannel(fixOf(touch), 'email'), 'reply-positive');
    expect(reply.direction).toBe('in');
    expect(goesBothWays(reply)).toBe(false);
    expect(onOtherWay(reply)).toBe(reply);
    expect(input(reply)).toEqual({ touchId: 't', channel: 'email', outcome: 'reply-positive' });
    expect(onOutcome(reply, 'sent').direction).toBe('out');
  });
});

it('says the number of what went to one alone', () => {
  const fix = { ...fixOf(touch), number: ' 815-555-0143 ' };
  expect(input(fix)).toEqual({ touchId: 't', number: '815-555-0143' });
  expect(input(onChannel(fix, 'visit'))).toEqual({ touchId: 't', channel: 'visit' });
});

it('says what was heard from what it was, one card in or out at a time', () => {
  const fix = fixOf({ ...touch, objection: 'no budget' });
  const more = onHeard(fix, ['budget', 'time'], 'need');
  expect(input(more)).toEqual({ touchId: 't', objections: ['budget', 'time', 'need'] });
  expect(input(onHeard(onHeard(fix, ['budget'], 'budget'), ['budget'], 'time'))).toEqual({
    touchId: 't',
    objections: ['time'],
  });
  expect(input(onHeard(fix, ['budget'], 'budget'))).toEqual({ touchId: 't', objections: [] });
});

it('goes round the next step: as it was, on a day, none', () => {
  const fix = fixOf(touch);
  const on = nextStep(fix.step, today);
  expect(on).toMatchObject({ kind: 'on', date: '2026-11-23' });
  expect(input({ ...fix, step: on })).toEqual({
    touchId: 't',
    followUp: { kind: 'follow-up', dueOn: '2026-11-23' },
  });
  const promised = {
    kind: 'on',
    date: '2026-11-24',
    time: '09:30',
    clock: 'theirs',
    task: ' prices ',
  } as const;
  expect(input({ ...fix, step: promised }).followUp).toEqual({
    kind: 'promise',
    dueOn: '2026-11-24',
    time: '09:30',
    clock: 'theirs',
    task: 'prices',
  });
  expect(correction({ ...fix, step: { ...promised, date: '' } })).toEqual({
    kind: 'missing',
    what: 'Say on which day.',
  });
  const none = nextStep(on, today);
  expect(input({ ...fix, step: none })).toEqual({ touchId: 't', followUp: null });
  expect(nextStep(none, today)).toEqual({ kind: 'as it was' });
});

describe('an appointment', () => {
  it('that was not there needs its day and its time', () => {
    const fix = onOutcome(fixOf(touch), 'appointment');
    expect(needsAppointment(fix)).toBe(true);
    expect(correction(fix)).toEqual({ kind: 'missing', what: 'Say what time.' });
    const fields = { ...newAppointment(card, today), producedBy: 't' };
    expect(appointmentFields(fix, card, today)).toEqual(fields);
    expect(input({ ...fix, appointment: { ...fields, time: '14:00', producedBy: 'before' } })).toEqual({
      touchId: 't',
      outcome: 'appointment',
      appointment: {
        startsAt: Date.parse('2026-11-23T20:00:00Z'),
        zone: 'America/Chicago',
        kind: 'phone',
        withName: 'Dana Whitlock',
        producedByTouchId: 'before',
      },
    });
  });

  it('stays as it was until it is said anew, from what it is', () => {
    const was = { ...touch, outcome: 'appointment', ask: 'appointment', tone: 'positive' } as const;
    const fix = fixOf(was);
    expect(input(fix)).toEqual({ touchId: 't' });
    const set = {
      appointmentId: 'a',
      prospectId: 'p',
      name: 'Dana Whitlock',
      account: null,
      kind: 'video',
      startsAt: Date.parse('2026-11-24T15:30:00Z'),
      zone: ours,
      withName: 'Ines Calder',
      state: 'set',
      sale: null,
      touchId: 't',
      producedBy: null,
    } as const;
    const produced = (touchId: string) => ({ touchId, channel: 'email', onDate: '2026-11-17' }) as const;
    const other = { ...set, touchId: 'another', withName: 'Wes Weekley' };
    const earlier = { ...set, withName: 'Otto Brandt', producedBy: produced('before') };
    const story = (...appointments: AppointmentView[]) => ({
      ...card,
      history: appointments.map((appointment) => ({ kind: 'appointment', appointment }) as const),
    });
    const anew = onAppointment(fix, story(set), today, ours);
    expect(anew.appointment).toMatchObject({
      date: '2026-11-24',
      time: '9:30',
      clock: 'theirs',
      withName: 'Ines Calder',
      kind: 'video',
    });
    expect(input(anew).appointment).toMatchObject({
      startsAt: set.startsAt,
      kind: 'video',
      producedByTouchId: 't',
    });
    // The one that was set on this touch, though another stands by now; and what produced it stays what it was.
    expect(onAppointment(fix, story(other, earlier), today, ours).appointment).toMatchObject({
      withName: 'Otto Brandt',
      producedBy: 'before',
    });
    // That of another touch is none of it, even one that this touch produced: what stands is not said anew here.
    for (const none of [story(other), story({ ...other, producedBy: produced('t') }), card])
      expect(onAppointment(fix, none, today, ours).appointment).toEqual({
        ...newAppointment(card, today),
        producedBy: 't',
      });
    expect(input(onAppointment(anew, card, today, ours))).toEqual({ touchId: 't' });
    // With another result there is none to say anew.
    expect(input(onOutcome(anew, 'declined'))).toMatchObject({ outcome: 'declined' });
    expect(input(onOutcome(anew, 'declined'))).not.toHaveProperty('appointment');
  });
});

it('takes a tone back to that of its result, and says nothing of one that comes with another result', () => {
  const friendly = fixOf({ ...touch, outcome: 'declined', tone: 'positive', ask: 'appointment' });
  expect(friendly.tone).toBe('positive');
  expect(input({ ...friendly, tone: null })).toEqual({ touchId: 't', tone: null });
  // What was said of it is said of the right result too.
  expect(input(onOutcome(friendly, 'follow-up'))).toEqual({
    touchId: 't',
    outcome: 'follow-up',
    tone: 'positive',
  });
  const plain = fixOf({ ...touch, outcome: 'declined', tone: 'negative', ask: 'appointment' });
  expect(plain.tone).toBeNull();
  expect(input(onOutcome(plain, 'follow-up'))).toEqual({ touchId: 't', outcome: 'follow-up' });
  expect(input({ ...onOutcome(plain, 'gatekeeper'), asked: 'referral' })).toEqual({
    touchId: 't',
    outcome: 'gatekeeper',
    ask: 'referral',
  });
});
