import { factsOf, type Outcome } from '../outcomes.ts';
import { addDays, daysBetween } from '../time/calendar.ts';
import type { Channel, Direction, Tone } from '../vocabulary.ts';
import type { CadencePlan, CadenceStep } from './cadence.ts';
import type { Enrolled, Track } from './enrolled.ts';
import type { CadenceTouch } from './reaction.ts';

/** Cadences and touches for tests, on days counted from Monday, 2 November 2026. */

const monday = '2026-11-02';
export const day = (n: number): string => addDays(monday, n - 1);
export const noonOf = (on: string): number =>
  Date.UTC(2026, 10, 2, 12) + daysBetween(monday, on) * 86_400_000;

/** @param minute after noon */
export function touchOn(
  on: string,
  channel: Channel,
  outcome: Outcome,
  { minute = 0, direction = 'out', tone }: { minute?: number; direction?: Direction; tone?: Tone } = {},
): CadenceTouch {
  const facts = factsOf(channel, outcome, { tone });
  if (!facts) throw new Error(`${channel} has no outcome ${outcome}`);
  return { channel, direction, outcome, facts, occurredAt: noonOf(on) + minute * 60_000, onDate: on };
}

export const stepOf = (channel: Channel, gap: number): CadenceStep => ({
  channel,
  gap,
  part: 'any',
  what: '',
  script: null,
});

export const leaves: Pick<CadencePlan, 'after' | 'bounced'> = {
  after: {
    positive: { kind: 'leave' },
    neutral: { kind: 'leave' },
    negative: { kind: 'leave' },
    none: { kind: 'leave' },
  },
  bounced: 'stay',
};

export const trackOf = (plan: Partial<Track>): Track => ({
  versionSeq: 1,
  cadenceId: 'first',
  name: 'First',
  steps: [stepOf('call', 0), stepOf('email', 0), stepOf('call', 1), stepOf('linkedin', 2)],
  ...leaves,
  ...plan,
});

/** Enrolled at noon of the first Monday, to be reached in every way. */
export const enrolledOn = (track: Track, rest: Partial<Enrolled> = {}): Enrolled => ({
  enrollmentSeq: 1,
  track,
  at: noonOf(day(1)),
  onDate: day(1),
  ways: ['call', 'email', 'linkedin', 'x'],
  openNow: null,
  skips: [],
  left: null,
  ...rest,
});
