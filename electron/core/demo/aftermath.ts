import { factsOf } from '#shared/domain/outcomes.ts';
import { addDays, addWorkingDays } from '#shared/domain/time/calendar.ts';
import { dateIn, instantIn } from '#shared/domain/time/zones.ts';
import type { AppointmentEvent, AppointmentKind, FollowUpKind } from '#shared/domain/vocabulary.ts';
import type { Chance } from './chance.ts';
import type { InventedTouch } from './story.ts';
import { noteFor, taskFor } from './words.ts';
import type { Years } from './years.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

export interface InventedFollowUp {
  readonly kind: FollowUpKind | 'none';
  readonly dueOn: string | null;
  readonly dueAt: number | null;
  readonly task: string | null;
  /** Which touch it was agreed on. */
  readonly touch: number;
}

export interface InventedAppointment {
  readonly touch: number;
  readonly kind: AppointmentKind;
  readonly startsAt: number;
  readonly events: readonly {
    readonly kind: AppointmentEvent;
    readonly at: number;
    readonly onDate: string;
  }[];
  readonly deal: { readonly kind: 'won' | 'lost'; readonly at: number; readonly onDate: string } | null;
}

/** What a day needs to look like one, counted over the whole book. */
export interface Cast {
  promisesToday: number;
  waiting: number;
  ahead: number;
}

/** How many meetings lie ahead when the book is opened, at least. */
const meetingsAhead = 5;

type Plan = Omit<InventedFollowUp, 'touch'>;

const noPlan: Plan = { kind: 'none', dueOn: null, dueAt: null, task: null };

/** How often a touch leaves a next step behind. */
function leavesStep({ outcome }: InventedTouch): number {
  switch (outcome) {
    case 'follow-up':
    case 'reply-positive':
      return 1;
    case 'reply-neutral':
      return 0.8;
    case 'gatekeeper':
      return 0.5;
    case 'voicemail':
    case 'no-answer':
    case 'sent':
    case 'referred':
      return 0.25;
    default:
      return 0;
  }
}

const canPromise = ({ outcome }: InventedTouch) => outcome === 'follow-up' || outcome === 'reply-positive';

/** The step that led to the next touch: kept, save the few promises that were forgotten for a day. */
function stepTo(chance: Chance, years: Years, touch: InventedTouch, next: InventedTouch): Plan {
  const task = taskFor(chance);
  if (!canPromise(touch) || !chance.happens(0.45)) {
    return { kind: 'follow-up', dueOn: years.dateOf(next.day), dueAt: null, task };
  }
  const forgotten = next.day - touch.day > 2 && chance.happens(0.08);
  const minutesIn = next.occurredAt - years.at(next.day, 0);
  const at = forgotten ? years.at(next.day - 1, 0) + minutesIn : next.occurredAt;
  const dueAt = Math.floor(at / (5 * minuteMs)) * 5 * minuteMs;
  return { kind: 'promise', dueOn: dateIn(dueAt, years.zone), dueAt, task };
}

/** Promises of today: one in a few minutes, one that has just passed, the others later on. */
function promiseToday(cast: Cast, years: Years): Plan | null {
  const minutes = [4, -26, 95, 170][cast.promisesToday];
  if (minutes === undefined) return null;
  const dueAt = Math.ceil(years.now / minuteMs) * minuteMs + minutes * minuteMs;
  if (dateIn(dueAt, years.zone) !== years.today) return null;
  cast.promisesToday += 1;
  return { kind: 'promise', dueOn: years.today, dueAt, task: null };
}

/** The step that is still open after somebody's last touch; most lie ahead, some are due, few are late. */
function openStep(chance: Chance, years: Years, cast: Cast, touch: InventedTouch): Plan | null {
  if (touch.day < years.last - 25 || !chance.happens(leavesStep(touch))) return null;
  const task = taskFor(chance);
  const touchedToday = years.dateOf(touch.day) === years.today;
  if (canPromise(touch) && !touchedToday && chance.happens(0.5)) {
    const promise = promiseToday(cast, years);
    if (promise) return promise;
  }
  const when = touchedToday
    ? 'ahead'
    : chance.weighted([
        ['late', 10],
        ['today', 16],
        ['ahead', 74],
      ] as const);
  if (when === 'late' && touch.day < years.last - 4) {
    const dueOn = years.dateOf(years.last - chance.between(1, 3));
    return { kind: 'follow-up', dueOn, dueAt: null, task };
  }
  if (when === 'today') return { kind: 'follow-up', dueOn: years.today, dueAt: null, task };
  const dueOn = addWorkingDays(years.today, chance.between(1, 14));
  if (!canPromise(touch) || !chance.happens(0.4)) return { kind: 'follow-up', dueOn, dueAt: null, task };
  const dueAt = instantIn(dueOn, chance.between(9, 16), chance.pick([0, 15, 30, 45]), years.zone);
  return { kind: 'promise', dueOn, dueAt, task };
}

/** Every next step that was agreed on, the open one last. At most one is open at any time. */
export function followUpsOf(
  chance: Chance,
  years: Years,
  cast: Cast,
  touches: readonly InventedTouch[],
): InventedFollowUp[] {
  const rows: InventedFollowUp[] = [];
  for (const [n, touch] of touches.entries()) {
    const next = touches[n + 1];
    const plan = next
      ? chance.happens(leavesStep(touch)) && touch.outcome !== 'appointment'
        ? stepTo(chance, years, touch, next)
        : null
      : openStep(chance, years, cast, touch);
    const open = rows.length > 0 && rows.at(-1)?.kind !== 'none';
    if (plan) rows.push({ ...plan, touch: n });
    else if (open) rows.push({ ...noPlan, touch: n });
  }
  return rows;
}

/** Lets a call of these days to somebody who decides have come to an appointment, while too few lie ahead. */
export function towardsMeetings(
  chance: Chance,
  years: Years,
  cast: Cast,
  decides: boolean,
  touches: readonly InventedTouch[],
): readonly InventedTouch[] {
  const last = touches.at(-1);
  const { channel, direction, outcome, day } = last ?? {};
  if (!last || day === undefined || day < years.last - 2 || cast.ahead >= meetingsAhead || !decides)
    return touches;
  if (channel !== 'call' || direction !== 'out' || outcome === 'do-not-contact') return touches;
  if (touches.some((touch) => touch.outcome === 'appointment') || !chance.happens(0.35)) return touches;
  const facts = factsOf('call', 'appointment', { decisionMaker: true });
  if (!facts) return touches;
  const durationMs = chance.between(150, 420) * 1000;
  const recordedAt = Math.min(years.now, last.occurredAt + durationMs + 9000);
  const note = noteFor(chance, 'appointment');
  const set = {
    ...last,
    outcome: 'appointment',
    facts,
    objection: null,
    note,
    durationMs,
    recordedAt,
  } as const;
  return [...touches.slice(0, -1), set];
}

/** When both sides are at work: half an hour on the clock, some days on. */
function startOf(chance: Chance, years: Years, touch: InventedTouch, zone: string): number {
  const on = addWorkingDays(years.dateOf(touch.day), chance.between(3, 11));
  const ahead = years.aheadBy(zone, touch.day);
  const from = Math.max(9 * 60, 8 * 60 - ahead);
  const to = Math.min(16 * 60, 16.5 * 60 - ahead);
  const minute = Math.ceil(chance.between(from, Math.max(from, to)) / 30) * 30;
  return instantIn(on, Math.floor(minute / 60) % 24, minute % 60, years.zone);
}

/** What became of the appointment, and of the deal; nothing where its time is still to come. */
export function appointmentFrom(
  chance: Chance,
  years: Years,
  cast: Cast,
  touches: readonly InventedTouch[],
  n: number,
  zone: string,
): InventedAppointment | null {
  const touch = touches[n];
  if (!touch) return null;
  const startsAt = startOf(chance, years, touch, zone);
  const kind = chance.weighted([
    ['video', 5],
    ['visit', 3],
    ['phone', 2],
  ] as const);
  const set = { kind: 'set', at: touch.recordedAt, onDate: years.dateOf(touch.day) } as const;
  const state = chance.weighted([
    ['held', 72],
    ['no-show', 15],
    ['cancelled', 13],
  ] as const);
  const at = state === 'cancelled' ? startsAt - dayMs : startsAt + chance.between(40, 75) * minuteMs;
  const fresh = startsAt < years.now && startsAt > years.now - 9 * dayMs;
  if (fresh && cast.waiting < 2) cast.waiting += 1;
  else if (startsAt < years.now && at <= years.now) {
    const event = { kind: state, at, onDate: dateIn(at, years.zone) } as const;
    const deal = state === 'held' ? dealFrom(chance, years, startsAt) : null;
    return { touch: n, kind, startsAt, events: [set, event], deal };
  }
  if (startsAt > years.now) cast.ahead += 1;
  return { touch: n, kind, startsAt, events: [set], deal: null };
}

function dealFrom(chance: Chance, years: Years, heldAt: number): InventedAppointment['deal'] {
  const kind = chance.weighted([
    ['won', 34],
    ['lost', 34],
    ['open', 32],
  ] as const);
  const onDate = addDays(dateIn(heldAt, years.zone), chance.between(10, 48));
  const at = instantIn(onDate, 11, chance.between(0, 59), years.zone);
  return kind === 'open' || at > years.now ? null : { kind, at, onDate };
}
