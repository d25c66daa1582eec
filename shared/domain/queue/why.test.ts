import { describe, expect, it } from 'vitest';
import type { StandingTouch } from './standing.ts';
import { triedSoFar, type WhyFacts, whyNow } from './why.ts';

// Thursday 19 November 2026, 10:47 in New York.
const now = Date.parse('2026-11-19T15:47:00Z');
const zone = 'America/New_York';
const base: WhyFacts = {
  now,
  zone,
  today: '2026-11-19',
  zones: ['America/New_York'],
  offeredAs: null,
  lane: 'closed',
  heldBy: null,
  inboundAt: null,
  step: null,
  hour: null,
  restsUntil: null,
  suppressed: false,
  mayBeWrittenTo: false,
  skippedToday: false,
  followUp: null,
  touches: [],
  arrival: { source: 'Formline Chicago', on: '2026-11-12' },
  appointment: null,
};
const why = (facts: Partial<WhyFacts>) => whyNow({ ...base, ...facts });
const touch = (at: string, rest: Partial<StandingTouch> = {}): StandingTouch => ({
  channel: 'call',
  direction: 'out',
  facts: { reached: 'nobody', answer: 'none' },
  occurredAt: Date.parse(at),
  onDate: at.slice(0, 10),
  ...rest,
});
const tuesday = touch('2026-11-17T14:00:00Z');
const spoke = touch('2026-11-16T21:00:00Z', { facts: { reached: 'person', answer: 'open' } });
const promise = (at: string) =>
  ({ kind: 'promise', dueOn: at.slice(0, 10), dueAt: Date.parse(at), task: null }) as const;
const onDay = (dueOn: string) => ({ kind: 'follow-up', dueOn, dueAt: null, task: null }) as const;

describe('why now', () => {
  it.each([
    ['2026-11-19T15:45:00Z', 'Promised for 10:45, two minutes ago.'],
    ['2026-11-19T15:47:00Z', 'Promised for 10:47, now.'],
    ['2026-11-19T15:50:00Z', 'Promised for 10:50, in three minutes.'],
    ['2026-11-19T13:45:00Z', 'Promised for 8:45, two hours ago.'],
    ['2026-11-18T15:45:00Z', 'Promised for yesterday at 10:45.'],
    ['2026-11-16T15:45:00Z', 'Promised for Mon 16 Nov at 10:45, three days ago.'],
  ])('of a promise at %s: %s', (at, line) => {
    expect(why({ offeredAs: 'promise', lane: 'promise', followUp: promise(at) }).why).toBe(line);
  });

  it('says how a promised time reads on their clock, what they are owed, and what was tried', () => {
    expect(
      why({
        offeredAs: 'promise',
        zones: ['America/Chicago'],
        followUp: { ...promise('2026-11-19T15:45:00Z'), task: 'the price list' },
        touches: [tuesday, touch('2026-11-18T14:00:00Z')],
      }).whyMore,
    ).toBe('9:45 on their clock. You owe them: the price list. Two attempts, last yesterday morning.');
  });

  it.each([
    ['2026-11-19', 'Follow-up due today.'],
    ['2026-11-18', 'Follow-up due yesterday.'],
    ['2026-11-16', 'Follow-up due Monday, three days ago.'],
  ])('of a follow-up due on %s: %s', (dueOn, line) => {
    expect(why({ offeredAs: 'follow-up', followUp: onDay(dueOn) }).why).toBe(line);
  });

  it.each([
    ['2026-11-19', 'Never touched. Arrived today from Formline Chicago.'],
    ['2026-11-16', 'Never touched. Arrived Monday from Formline Chicago.'],
    ['2025-11-12', 'Never touched. Arrived Wed 12 Nov 2025 from Formline Chicago.'],
  ])('of somebody who arrived on %s: %s', (on, line) => {
    expect(why({ offeredAs: 'fresh', arrival: { source: 'Formline Chicago', on } }).why).toBe(line);
  });

  it('of somebody tried before says how often and when last', () => {
    expect(why({ offeredAs: 'again', touches: [tuesday, tuesday] }).why).toBe(
      'Two attempts, last Tue morning.',
    );
  });
});

describe('what was tried', () => {
  const email = touch('2026-11-17T14:00:00Z', { channel: 'email' });
  it.each<[readonly StandingTouch[], string | null]>([
    [[], null],
    [[tuesday], 'One attempt, last Tue morning.'],
    [[spoke], 'Spoke once, last Mon afternoon.'],
    [[spoke, spoke, email, tuesday], 'Spoke twice, one attempt, one written, last Tue morning.'],
    [Array.from({ length: 6 }, () => email), 'Six e-mails, never phoned.'],
    [[email, { ...email, channel: 'linkedin' }], 'Two written touches, never phoned.'],
    [[{ ...email, channel: 'letter' }], 'One written touch, never phoned.'],
  ])('is said in a line', (touches, line) => {
    expect(triedSoFar(touches, zone, '2026-11-19')).toBe(line);
  });
});

describe('why not now', () => {
  const met = { withName: 'Ann Alder', startsAt: Date.parse('2026-11-24T19:00:00Z') };
  it.each<[string, Partial<WhyFacts>]>([
    ['Do not call.', { suppressed: true, mayBeWrittenTo: true, followUp: onDay('2026-11-19') }],
    ['Do not contact.', { suppressed: true, followUp: onDay('2026-11-19') }],
    ['Passed over for today.', { skippedToday: true }],
    ['Promised for tomorrow at 10:45.', { followUp: promise('2026-11-20T15:45:00Z') }],
    ['Promised for 16:00, in five hours.', { followUp: promise('2026-11-19T21:00:00Z') }],
    ['Follow-up on Monday.', { followUp: onDay('2026-11-23') }],
    ['Follow-up tomorrow.', { followUp: onDay('2026-11-20') }],
    ['Appointment Tue 24 Nov at 14:00 with Ann Alder.', { appointment: { ...met, state: 'set' } }],
    [
      'The appointment yesterday at 14:00 awaits a word on how it went.',
      { appointment: { ...met, state: 'moved', startsAt: Date.parse('2026-11-18T19:00:00Z') } },
    ],
    [
      'Met Mon 16 Nov at 14:00.',
      { appointment: { ...met, state: 'held', startsAt: Date.parse('2026-11-16T19:00:00Z') } },
    ],
    ['Rests until Monday.', { lane: 'again', restsUntil: '2026-11-23', touches: [tuesday] }],
    [
      'Six attempts without an answer. Left alone unless you plan otherwise.',
      { touches: Array.from({ length: 6 }, () => tuesday) },
    ],
    ['No number, e-mail or profile to reach them by.', {}],
  ])('%s', (line, facts) => {
    expect(why(facts).why).toBe(line);
  });
});
