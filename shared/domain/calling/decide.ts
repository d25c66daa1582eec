import type { ZoneSource } from '../zones.ts';
import { isTollFree } from './area-codes.ts';
import { type Dialled, type Hold, holds } from './caps.ts';
import {
  type Holidays,
  type Hours,
  hoursAt,
  type HoursReason,
  lawfulFrom,
  lawfulUntil,
  rulesAt,
} from './hours.ts';
import type { Override } from './overrides.ts';
import type { Place } from './place.ts';
import type { CallingRule } from './rules.ts';

/**
 * Whether a call may be placed. `block`: no, whatever is said. `reason`: only for one of the coded reasons,
 * which is kept. `warn`: yes, and something is to be known first. `info`: yes.
 */
export const callLevels = ['info', 'warn', 'reason', 'block'] as const;
export type CallLevel = (typeof callLevels)[number];

export type CallReason =
  | { readonly kind: 'no-number' }
  /** They, or something they have, may not be contacted. */
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'register'; readonly name: string; readonly asOf: string }
  /** An emergency, service or premium number. */
  | { readonly kind: 'never-dialled'; readonly sentence: string }
  | HoursReason
  | Hold
  | { readonly kind: 'closes-soon'; readonly at: number }
  | { readonly kind: 'zone-by-number' }
  | { readonly kind: 'toll-free' }
  /** The register of their country was last brought in too long ago. */
  | { readonly kind: 'register-stale'; readonly name: string; readonly days: number; readonly most: number }
  /** A rule asks for the reason why they would want the call, and none is written down. */
  | { readonly kind: 'why-needed'; readonly rule: string };

const levelOf: Record<CallReason['kind'], CallLevel> = {
  'no-number': 'block',
  suppressed: 'block',
  register: 'block',
  'never-dialled': 'block',
  'outside-hours': 'reason',
  'mobile-zone-unknown': 'reason',
  cap: 'reason',
  rest: 'reason',
  discourteous: 'warn',
  holiday: 'warn',
  'zone-unknown': 'warn',
  'closes-soon': 'warn',
  'zone-by-number': 'warn',
  'register-stale': 'warn',
  'why-needed': 'warn',
  'toll-free': 'info',
};

/** What a reason comes to by itself. */
export const levelOfReason = ({ kind }: CallReason): CallLevel => levelOf[kind];

const rank = (level: CallLevel) => callLevels.indexOf(level);

export interface Asked {
  readonly place: Place;
  /** What tells the zones of the place. */
  readonly zonesFrom: ZoneSource;
  /** The number that would be called; null when there is none. */
  readonly e164: string | null;
  /** What stands against ever calling this number: a word not to, a register, what kind of number it is. */
  readonly closed: readonly CallReason[];
  readonly dialled: Dialled;
  /** The newest file of a register that covers the place, and its age; null where none was brought in. */
  readonly screened: { readonly name: string; readonly days: number; readonly most: number } | null;
  readonly whyThem: string | null;
  readonly rules: readonly CallingRule[];
  readonly ruleVersion: string;
  readonly holidays: Holidays;
  /** UTC milliseconds. */
  readonly now: number;
}

export interface Decision {
  readonly level: CallLevel;
  /** The gravest first. */
  readonly reasons: readonly CallReason[];
  /**
   * The first instant at which the call may be placed without a reason: now where it may be placed now, null
   * where it never may, or not within three weeks of what holds it.
   */
  readonly nextAllowedAt: number | null;
  readonly ruleVersion: string;
}

const soonMs = 15 * 60_000;

function warnings(asked: Asked): readonly CallReason[] {
  const { place, zonesFrom, e164, screened, whyThem, rules } = asked;
  const found: CallReason[] = [];
  if (zonesFrom === 'number') found.push({ kind: 'zone-by-number' });
  if (e164 !== null && isTollFree(e164)) found.push({ kind: 'toll-free' });
  if (screened !== null && screened.days > screened.most) found.push({ kind: 'register-stale', ...screened });
  const asks = rulesAt(place, rules).find(({ needsWhy }) => needsWhy);
  if (asks !== undefined && (whyThem ?? '').trim() === '')
    found.push({ kind: 'why-needed', rule: asks.jurisdiction });
  return found;
}

/** The window that the law sets ends within a quarter of an hour. */
function closingSoon({ place, rules, holidays, now }: Asked, { closesAt }: Hours): readonly CallReason[] {
  // The law closes no sooner than the hours become worse.
  if (closesAt === null || closesAt - now > soonMs) return [];
  const at = lawfulUntil(place, rules, holidays, now);
  return at !== null && at - now <= soonMs ? [{ kind: 'closes-soon', at }] : [];
}

/**
 * Whether a call to this number may be placed now, and if not, why and when. Windows of all rules of the
 * place are narrowed to what they share, of caps the lowest counts, and each zone they may be in must pass.
 */
export function decide(asked: Asked): Decision {
  const { place, e164, closed, dialled, rules, ruleVersion, holidays, now } = asked;
  if (e164 === null) {
    return { level: 'block', reasons: [{ kind: 'no-number' }], nextAllowedAt: null, ruleVersion };
  }
  const held = holds(dialled, place, rules).filter(({ until }) => until > now);
  const hours = hoursAt(place, rules, holidays, now);
  const reasons = [
    ...closed,
    ...hours.reasons,
    ...held,
    ...(hours.level === 'closed' ? [] : closingSoon(asked, hours)),
    ...warnings(asked),
  ].toSorted((a, b) => rank(levelOfReason(b)) - rank(levelOfReason(a)));
  const level = reasons[0] === undefined ? 'info' : levelOfReason(reasons[0]);
  return { level, reasons, nextAllowedAt: nextAllowed(asked, level, held), ruleVersion };
}

function nextAllowed(
  { place, rules, holidays, now }: Asked,
  level: CallLevel,
  held: readonly Hold[],
): number | null {
  if (level === 'block') return null;
  if (level !== 'reason') return now;
  const free = held.reduce((latest, { until }) => Math.max(latest, until), now);
  return free === Number.MAX_SAFE_INTEGER ? null : lawfulFrom(place, rules, holidays, free);
}

/** The coded reasons that may lift what holds a call: none where it is blocked. */
export function liftedBy(reasons: readonly CallReason[]): readonly Override[] {
  const graver = reasons.filter((reason) => rank(levelOfReason(reason)) >= rank('reason'));
  if (graver.length === 0 || graver.some((reason) => levelOfReason(reason) === 'block')) return [];
  const ofTheClock = graver.every(({ kind }) => kind === 'outside-hours' || kind === 'mobile-zone-unknown');
  const always = [
    'asked-for-this-time',
    'returning-their-call',
    'existing-customer',
    'written-consent',
    'approved-by-company',
  ] as const;
  return ofTheClock ? [...always, 'zone-corrected'] : always;
}
