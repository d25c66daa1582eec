import { expect, it } from 'vitest';
import type { HistoryEntry, TouchView } from '#shared/contract/cards.ts';
import { producerBeside, producersOf, producerStill } from './producers.ts';

const touch = (touchId: string, rest: Partial<TouchView> = {}): HistoryEntry => ({
  kind: 'touch',
  touch: {
    touchId,
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
    onDate: '2026-11-17',
    voided: false,
    corrected: false,
    ...rest,
  },
  wrote: null,
});

const history = [
  touch('text', { channel: 'text', outcome: 'sent', onDate: '2026-11-20' }),
  touch('taken back', { voided: true }),
  touch('email', { channel: 'email', outcome: 'sent' }),
];

const now = { touchId: null, occurredAt: null };
const own = { touchId: 'email', occurredAt: 5 };

it('is the touch on which it is set, and then whatever stands before it, the newest first', () => {
  expect(producersOf(history, 'call', '2026-11-20', now)).toEqual([
    { touchId: null, label: 'this call', shown: 'this call' },
    { touchId: 'text', label: 'Text, sent, today', shown: 'Text, today' },
    { touchId: 'email', label: 'E-mail, sent, Tue 17 Nov', shown: 'E-mail, Tue 17 Nov' },
  ]);
});

it('of a touch that is corrected is that one, and what was before it', () => {
  const story = [touch('after', { occurredAt: 6 }), touch('email', { occurredAt: 5 }), touch('before')];
  expect(producersOf(story, 'email', '2026-11-20', own)).toEqual([
    { touchId: 'email', label: 'this message', shown: 'this message' },
    expect.objectContaining({ touchId: 'before' }),
  ]);
});

it('of one that is told late is what was before it happened', () => {
  const story = [touch('after', { occurredAt: 6 }), touch('before', { occurredAt: 4 })];
  expect(
    producersOf(story, 'call', '2026-11-20', { touchId: null, occurredAt: 5 }).map(({ touchId }) => touchId),
  ).toEqual([null, 'before']);
});

it('is the touch itself where what was picked is offered no more, as once it is told of another time', () => {
  const producers = producersOf(history, 'call', '2026-11-20', now);
  expect(producerStill(producers, 'email')).toBe('email');
  expect(producerStill(producers, 'taken back')).toBeNull();
  expect(producerStill(producersOf([], 'email', '2026-11-20', own), 'after')).toBe('email');
});

it('is one key away, around to the touch itself again', () => {
  const producers = producersOf(history, 'visit', '2026-11-20', now);
  expect(producerBeside(producers, null, 1)).toBe('text');
  expect(producerBeside(producers, 'text', 1)).toBe('email');
  expect(producerBeside(producers, 'email', 1)).toBeNull();
  expect(producerBeside(producers, null, -1)).toBe('email');
});
