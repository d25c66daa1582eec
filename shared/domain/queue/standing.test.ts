import { describe, expect, it } from 'vitest';
import { type StandingFacts, type StandingTouch, standingOf } from './standing.ts';

const nobody: StandingFacts = {
  suppressed: false,
  reachable: true,
  accountClass: 'target',
  zones: ['America/New_York'],
  place: 'US|America/New_York|',
  callableAt: 0,
  sourceSeq: 7,
  listSeq: 3,
  inboundAt: null,
  step: null,
  receivedOn: '2026-11-16',
  skippedOn: null,
  touches: [],
  followUp: null,
  appointments: [],
};

const thursday = Date.parse('2026-11-19T15:00:00Z');
const tried: StandingTouch = {
  channel: 'call',
  direction: 'out',
  facts: { reached: 'nobody', answer: 'none' },
  occurredAt: thursday,
  onDate: '2026-11-19',
};
const spoke: StandingTouch = { ...tried, facts: { reached: 'person', answer: 'open' } };
const said = (facts: Partial<StandingFacts>) => standingOf({ ...nobody, ...facts });
const lane = (facts: Partial<StandingFacts>) => said(facts).lane;

describe('where a person stands', () => {
  it('is fresh while nobody has touched them', () => {
    expect(said({})).toMatchObject({
      lane: 'fresh',
      dueAt: Date.parse('2026-11-16T00:00:00Z'),
      dueOn: null,
      bucket: { place: 'US|America/New_York|', sourceSeq: 7, classRank: 0, attempt: 1, listSeq: 3 },
      missedBands: 0,
      receivedOn: '2026-11-16',
      lastTouchAt: null,
    });
  });

  it('is closed when suppressed, whatever was promised', () => {
    const followUp = { kind: 'promise', dueOn: '2026-11-19', dueAt: thursday } as const;
    expect(lane({ suppressed: true, followUp })).toBe('closed');
  });

  it('is a promise at its instant, and a follow-up on its day', () => {
    const promise = { kind: 'promise', dueOn: '2026-11-20', dueAt: thursday + 1 } as const;
    expect(said({ followUp: promise })).toMatchObject({ lane: 'promise', dueAt: thursday + 1 });
    expect(said({ followUp: { kind: 'follow-up', dueOn: '2026-11-20', dueAt: null } })).toMatchObject({
      lane: 'follow-up',
      dueAt: Date.parse('2026-11-20T00:00:00Z'),
    });
  });

  it('is closed while a meeting lies ahead or awaits its word, unless a next step is open', () => {
    expect(lane({ touches: [spoke], appointments: ['set'] })).toBe('closed');
    expect(lane({ touches: [spoke], appointments: ['moved'] })).toBe('closed');
    expect(
      lane({ appointments: ['set'], followUp: { kind: 'follow-up', dueOn: '2026-11-20', dueAt: null } }),
    ).toBe('follow-up');
  });

  it('comes back when a meeting fell through, and not when it was held', () => {
    expect(lane({ touches: [spoke], appointments: ['no-show'] })).toBe('again');
    expect(lane({ touches: [spoke], appointments: ['cancelled'] })).toBe('again');
    expect(lane({ touches: [spoke], appointments: ['cancelled', 'held'] })).toBe('closed');
  });

  it('rests two working days after an attempt, over the weekend', () => {
    expect(said({ touches: [tried] })).toMatchObject({ lane: 'again', dueOn: '2026-11-23' });
  });

  it('rests sixty days after a no', () => {
    const no: StandingTouch = { ...tried, facts: { reached: 'person', answer: 'declined' } };
    expect(said({ touches: [no] })).toMatchObject({ lane: 'again', dueOn: '2027-01-18' });
  });

  it('is closed after six attempts nobody answered, and an answer starts the count anew', () => {
    const five = Array.from({ length: 5 }, () => tried);
    expect(lane({ touches: five })).toBe('again');
    expect(lane({ touches: [...five, tried] })).toBe('closed');
    expect(lane({ touches: [...five, spoke, tried] })).toBe('again');
  });

  it('is closed when nothing is left to reach them by', () => {
    expect(lane({ reachable: false })).toBe('closed');
    expect(lane({ reachable: false, touches: [tried] })).toBe('closed');
  });

  it('counts every touch once: spoken, attempted or written', () => {
    const written: StandingTouch = { ...tried, channel: 'email' };
    const replied: StandingTouch = { ...spoke, channel: 'email', direction: 'in' };
    expect(said({ touches: [tried, spoke, tried, written, replied] })).toMatchObject({
      spoken: 1,
      attempted: 2,
      written: 2,
      lastTouchAt: thursday,
    });
  });
});
