import { factsOf, type Outcome, type TouchFacts } from '#shared/domain/outcomes.ts';
import { type Ask, type Channel, type Direction, isSpokenChannel } from '#shared/domain/vocabulary.ts';
import type { Chance } from './chance.ts';
import { noteFor, objectionOf } from './words.ts';
import type { Years } from './years.ts';

/** Whom a story is about: what decides how they can be reached and what they say. */
export interface Character {
  readonly decides: boolean;
  readonly existing: boolean;
  readonly zone: string;
  readonly hasEmail: boolean;
  /** Their numbers, best first. `own` is nobody else's. */
  readonly phones: readonly { readonly own: boolean }[];
}

export interface InventedTouch {
  readonly day: number;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly outcome: Outcome;
  readonly facts: TouchFacts;
  readonly phone: number | null;
  readonly objection: string | null;
  readonly note: string | null;
  readonly durationMs: number | null;
  readonly occurredAt: number;
  readonly recordedAt: number;
  readonly theirHour: number;
}

export interface SoFar {
  /** These last days went well, so that the book opens with meetings ahead. */
  lately: boolean;
  misses: number;
  spoken: boolean;
  appointment: boolean;
  lastSent: Channel | null;
  readonly deadPhones: Set<number>;
  readonly bounced: Set<Channel>;
}

export interface Step {
  readonly channel: Channel;
  readonly direction: Direction;
  readonly outcome: Outcome;
  readonly phone: number | null;
  readonly ask?: Ask | undefined;
}

/** What is said once the person is on the line. */
function spokenOutcome(chance: Chance, who: Character, so: SoFar, mayEnd: boolean): Outcome {
  const yes = (who.existing ? 12 : who.decides ? 23 : 11) * (so.lately ? 2.2 : 1);
  if (so.appointment) return chance.happens(0.85) ? 'follow-up' : 'declined';
  return chance.weighted([
    ['appointment', yes],
    ['follow-up', who.existing ? 60 : 40],
    ['declined', who.existing ? 12 : 27],
    ['referred', who.decides ? 4 : 10],
    ['do-not-contact', mayEnd ? 3 : 0],
  ] as const);
}

/** A call, and what it came to. */
export function call(chance: Chance, who: Character, so: SoFar, phone: number): Step {
  const connects = who.existing ? 0.2 : so.spoken ? 0.17 : 0.11;
  const own = who.phones[phone]?.own ?? false;
  const answer = chance.weighted([
    ['person', connects],
    ['gatekeeper', own ? 0.03 : 0.14],
    ['voicemail', 0.22],
    ['wrong-number', so.spoken || !own ? 0 : 0.018],
    ['no-answer', 0.46],
  ] as const);
  const outcome = answer === 'person' ? spokenOutcome(chance, who, so, own) : answer;
  return { channel: 'call', direction: 'out', outcome, phone, ask: askOn(chance, outcome, so) };
}

function askOn(chance: Chance, outcome: Outcome, so: SoFar): Ask | undefined {
  if (outcome === 'follow-up') return so.appointment || chance.happens(0.25) ? 'information' : 'appointment';
  if (outcome === 'declined') return so.appointment ? 'information' : 'appointment';
  if (outcome === 'reply-negative') return chance.happens(0.6) ? 'appointment' : 'information';
  if (outcome === 'do-not-contact') return chance.happens(0.4) ? 'appointment' : 'nothing';
  return undefined;
}

/** What they write back. */
export function reply(chance: Chance, channel: Channel, so: SoFar): Step {
  const outcome = chance.weighted([
    ['reply-positive', 30],
    ['reply-neutral', 30],
    ['reply-negative', 26],
    ['appointment', so.appointment ? 0 : 11],
    ['do-not-contact', 3],
  ] as const);
  return { channel, direction: 'in', outcome, phone: null, ask: askOn(chance, outcome, so) };
}

function write(chance: Chance, who: Character, so: SoFar): Step {
  const mail = who.hasEmail && !so.bounced.has('email');
  const channel: Channel =
    mail && !chance.happens(0.22) ? 'email' : chance.happens(0.9) ? 'linkedin' : 'letter';
  const bounces = channel === 'email' && so.lastSent === null && chance.happens(0.03);
  return { channel, direction: 'out', outcome: bounces ? 'bounced' : 'sent', phone: null };
}

function nextStep(chance: Chance, who: Character, so: SoFar, callable: boolean): Step {
  if (so.lastSent && chance.happens(0.13)) return reply(chance, so.lastSent, so);
  const phone = who.phones.findIndex((_, n) => !so.deadPhones.has(n));
  if (phone === -1 || !callable) return write(chance, who, so);
  if ((so.spoken || so.misses > 1) && chance.happens(0.03)) {
    const outcome = spokenOutcome(chance, who, so, false);
    return { channel: 'call', direction: 'in', outcome, phone, ask: askOn(chance, outcome, so) };
  }
  if (so.spoken && chance.happens(0.02)) {
    const outcome = spokenOutcome(chance, who, so, false);
    return { channel: 'visit', direction: 'out', outcome, phone: null, ask: askOn(chance, outcome, so) };
  }
  // Two misses in a row, and something else is tried.
  return chance.happens(so.misses >= 2 ? 0.6 : 0.22) ? write(chance, who, so) : call(chance, who, so, phone);
}

function remember(so: SoFar, step: Step, facts: TouchFacts): void {
  const answered = facts.reached === 'person';
  if (answered || !isSpokenChannel(step.channel)) so.misses = 0;
  else so.misses += 1;
  so.spoken ||= answered && isSpokenChannel(step.channel);
  so.appointment ||= step.outcome === 'appointment';
  so.lastSent = step.outcome === 'sent' ? step.channel : null;
  if (step.outcome === 'wrong-number' && step.phone !== null) so.deadPhones.add(step.phone);
  if (step.outcome === 'bounced') so.bounced.add(step.channel);
}

function durationOf(chance: Chance, { channel, outcome }: Step, facts: TouchFacts): number | null {
  if (channel !== 'call') return null;
  if (facts.reached === 'person') return chance.between(70, 620) * 1000;
  if (facts.reached === 'house') return chance.between(25, 110) * 1000;
  return (outcome === 'voicemail' ? chance.between(22, 41) : chance.between(14, 33)) * 1000;
}

/** Mostly at once, now and then the next morning. */
function recordedAt(chance: Chance, years: Years, day: number, endedAt: number): number {
  const late = years.at(day + 1, 8 * 60 + 38);
  if (chance.happens(0.007) && day < years.last && late < years.now) return late;
  return Math.min(years.now, endedAt + chance.between(3, 25) * 1000);
}

/** Nothing has happened with somebody yet. */
export const atFirst = (): SoFar => ({
  lately: false,
  misses: 0,
  spoken: false,
  appointment: false,
  lastSent: null,
  deadPhones: new Set(),
  bounced: new Set(),
});

/** A step as it went on a working day; null where that day has no minute for it. `after` is the minute before it. */
export function happened(
  chance: Chance,
  who: Character,
  years: Years,
  so: SoFar,
  day: number,
  step: Step,
  after = 0,
): (InventedTouch & { readonly minute: number }) | null {
  const minutes = isSpokenChannel(step.channel) ? years.callMinutes(day, who.zone) : years.officeMinutes(day);
  const facts = factsOf(step.channel, step.outcome, { ask: step.ask, decisionMaker: who.decides });
  if (!minutes || !facts || after >= minutes[1]) return null;
  const minute = chance.between(Math.max(minutes[0], after + 1), minutes[1]);
  const occurredAt = years.at(day, minute) + chance.between(0, 59) * 1000;
  const durationMs = durationOf(chance, step, facts);
  const touch = {
    ...step,
    day,
    minute,
    facts,
    objection: step.outcome === 'declined' ? objectionOf(chance) : null,
    note: noteFor(chance, step.outcome),
    durationMs,
    occurredAt,
    recordedAt: recordedAt(chance, years, day, occurredAt + (durationMs ?? 0)),
    theirHour: years.theirHour(day, minute, who.zone),
  };
  remember(so, step, facts);
  return touch;
}

/** What happened with somebody on the given working days, in order. It ends with do-not-contact. */
export function tell(chance: Chance, who: Character, years: Years, days: readonly number[]): InventedTouch[] {
  const so = atFirst();
  const touches: InventedTouch[] = [];
  for (const day of days) {
    so.lately = day > years.last - 6;
    const step = nextStep(chance, who, so, years.callMinutes(day, who.zone) !== null);
    const touch = happened(chance, who, years, so, day, step);
    if (touch) touches.push(touch);
    if (step.outcome === 'do-not-contact') break;
  }
  return touches;
}
