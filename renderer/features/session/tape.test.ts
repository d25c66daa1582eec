import { describe, expect, it } from 'vitest';
import type { SessionState } from '#shared/contract/sessions.ts';
import { peopleTouched } from './tape.ts';

type Entry = SessionState['tape'][number];

const touched = (touchId: string, prospectId: string): Entry => ({
  kind: 'touch',
  touch: {
    touchId,
    prospectId,
    name: 'Dana Whitlock',
    account: null,
    channel: 'call',
    direction: 'out',
    outcome: 'no-answer',
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
  },
});

describe('people worked', () => {
  it('are those touched, each once, and nobody who was only passed over', () => {
    const tape: Entry[] = [
      touched('1', 'dana'),
      touched('2', 'dana'),
      touched('3', 'imre'),
      { kind: 'skip', prospectId: 'sabine', name: 'Sabine Orlo', reason: 'not now' },
    ];
    expect(peopleTouched({ tape })).toBe(2);
  });
});
