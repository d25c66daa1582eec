import { expect, it } from 'vitest';
import type { TouchView } from '#shared/contract/cards.ts';
import { correctionOf, fixKeys, fixOf, needsAppointment, onChannel, onOutcome } from './fix.ts';

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

it('says anew what was changed, and nothing else', () => {
  const fix = fixOf(touch);
  expect(correctionOf(fix, null)).toEqual({ touchId: 't' });
  expect(correctionOf({ ...onOutcome(fix, 'declined'), tone: 'positive', note: 'No.' }, null)).toEqual({
    touchId: 't',
    outcome: 'declined',
    tone: 'positive',
    note: 'No.',
  });
});

it('keeps a result that the other channel has, and takes its plainest else', () => {
  expect(onChannel(fixOf(touch), 'visit').outcome).toBe('voicemail');
  const email = onChannel(fixOf(touch), 'email');
  expect(email.outcome).toBe('sent');
  expect(fixKeys(email)).toContain('reply-neutral');
});

it('needs a day and a time for an appointment that was not there', () => {
  expect(needsAppointment({ ...fixOf(touch), outcome: 'appointment' })).toBe(true);
  expect(needsAppointment(fixOf({ ...touch, outcome: 'appointment' }))).toBe(false);
});

it('takes a tone back to that of its result, and says nothing of one that comes with another result', () => {
  const friendly = fixOf({ ...touch, outcome: 'declined', tone: 'positive', ask: 'appointment' });
  expect(friendly.tone).toBe('positive');
  expect(correctionOf({ ...friendly, tone: null }, null)).toEqual({ touchId: 't', tone: null });
  // What was said of it is said of the right result too.
  expect(correctionOf(onOutcome(friendly, 'follow-up'), null)).toEqual({
    touchId: 't',
    outcome: 'follow-up',
    tone: 'positive',
  });
  const plain = fixOf({ ...touch, outcome: 'declined', tone: 'negative', ask: 'appointment' });
  expect(plain.tone).toBeNull();
  expect(correctionOf(onOutcome(plain, 'follow-up'), null)).toEqual({ touchId: 't', outcome: 'follow-up' });
  expect(correctionOf({ ...onOutcome(plain, 'gatekeeper'), asked: 'referral' }, null)).toEqual({
    touchId: 't',
    outcome: 'gatekeeper',
    ask: 'referral',
  });
});
