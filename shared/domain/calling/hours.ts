import { everyClockOf } from '../zone-tables.ts';
import { instantsOfDay, localMinute } from './local-time.ts';
import { countriesOf, type Place } from './place.ts';
import { regionsOf } from './regions.ts';
import type { CallingRule } from './rules.ts';
import { edgesOf, isOpen } from './windows.ts';

/** The public holiday of a country, or of one of its states, on a local date; null on any other day. */
export type Holidays = (country: string, state: string | null, on: string) => string | null;

export type HoursLevel = 'open' | 'discouraged' | 'closed';

export type HoursReason =
  /** Outside a window of the law in this zone; because of a holiday where one is named. */
  | {
      readonly kind: 'outside-hours';
      readonly rule: string;
      readonly zone: string;
      readonly holiday: string | null;
    }
  | { readonly kind: 'discourteous'; readonly rule: string; readonly zone: string }
  | { readonly kind: 'holiday'; readonly name: string; readonly zone: string }
  /** Nothing tells which clock they live by. */
  | { readonly kind: 'zone-unknown' }
  | { readonly kind: 'mobile-zone-unknown' };

export interface Hours {
  /** Closed: outside the law in some zone they may be in. Discouraged: lawful, and not a decent hour. */
  readonly level: HoursLevel;
  /** When it is no longer as good as now; null when closed, or when that is not within three weeks. */
  readonly closesAt: number | null;
  /** When it is first better than now; null when open, or when that is not within three weeks. */
  readonly opensAt: number | null;
  readonly reasons: readonly HoursReason[];
}

/** The rules that hold at a place: those of its jurisdictions, and decent hours, which hold anywhere. */
export const rulesAt = (place: Place, rules: readonly CallingRule[]): readonly CallingRule[] =>
  rules.filter(
    ({ jurisdiction }) => jurisdiction === 'courtesy' || place.jurisdictions.includes(jurisdiction),
  );

/** Whether the place names a region of the country, whose holidays are told apart: they are those of the region. */
const isInRegion = (place: Place, country: string): boolean =>
  regionsOf(country).some((region) => place.jurisdictions.includes(`${country}-${region}`));

/** The holiday of any country or state of the place on a local date. */
export function holidayAt(place: Place, holidays: Holidays, on: string): string | null {
  for (const jurisdiction of place.jurisdictions) {
    const [country = '', state = null] = jurisdiction.split('-');
    if (state === null && isInRegion(place, country)) continue;
    const name = country === 'EU' || country === '*' ? null : holidays(country, state, on);
    if (name !== null) return name;
  }
  return null;
}

interface Moment {
  readonly level: HoursLevel;
  readonly reasons: readonly HoursReason[];
}

const rank: Record<HoursLevel, number> = { open: 0, discouraged: 1, closed: 2 };

function inZone(
  rules: readonly CallingRule[],
  holidayOn: (on: string) => string | null,
  zone: string,
  at: number,
): Moment {
  const { on, minute } = localMinute(at, zone);
  const holiday = holidayOn(on);
  const reasons: HoursReason[] = [];
  let level: HoursLevel = holiday === null ? 'open' : 'discouraged';
  for (const { jurisdiction: rule, nature, window } of rules) {
    if (isOpen(window, on, minute, holiday !== null)) continue;
    if (nature === 'law') {
      level = 'closed';
      const because = isOpen(window, on, minute, false) ? holiday : null;
      reasons.push({ kind: 'outside-hours', rule, zone, holiday: because });
    } else {
      if (level === 'open') level = 'discouraged';
      reasons.push({ kind: 'discourteous', rule, zone });
    }
  }
  if (holiday !== null) reasons.push({ kind: 'holiday', name: holiday, zone });
  return { level, reasons };
}

/** One zone's word is enough for each rule and each holiday. */
function once(reasons: readonly HoursReason[]): readonly HoursReason[] {
  const said = new Map<string, HoursReason>();
  for (const reason of reasons) {
    const key = reason.kind === 'holiday' ? reason.name : 'rule' in reason ? reason.rule : '';
    const whole = `${reason.kind} ${key}`;
    if (!said.has(whole)) said.set(whole, reason);
  }
  return [...said.values()];
}

/** How bad it is in one zone, without saying why. */
function rankInZone(
  rules: readonly CallingRule[],
  holidayOn: (on: string) => string | null,
  zone: string,
  at: number,
): number {
  const { on, minute } = localMinute(at, zone);
  const holiday = holidayOn(on) !== null;
  let found = holiday ? rank.discouraged : rank.open;
  for (const { nature, window } of rules) {
    if (isOpen(window, on, minute, holiday)) continue;
    if (nature === 'law') return rank.closed;
    found = rank.discouraged;
  }
  return found;
}

/** Everything of a place that the hours depend on, made once for many instants. */
interface Asked {
  readonly zones: readonly string[];
  readonly edges: readonly number[];
  readonly at: (instant: number) => Moment;
  /** Whether it is worse than a level in any zone. A search asks this of thousands of instants. */
  readonly isWorse: (instant: number, than: HoursLevel) => boolean;
}

function asked(place: Place, rules: readonly CallingRule[], holidays: Holidays): Asked {
  const ofPlace = rulesAt(place, rules);
  const edges = [...new Set([0, ...ofPlace.flatMap(({ window }) => edgesOf(window))])];
  const known = place.zones.length > 0;
  const zones = known ? place.zones : [...new Set(countriesOf(place).flatMap(everyClockOf))];
  const days = new Map<string, string | null>();
  const holidayOn = (on: string): string | null => {
    let holiday = days.get(on);
    if (holiday === undefined) days.set(on, (holiday = holidayAt(place, holidays, on)));
    return holiday;
  };
  let worseBefore: string | undefined;
  const at = (instant: number): Moment => {
    if (!known && place.mobile) return { level: 'closed', reasons: [{ kind: 'mobile-zone-unknown' }] };
    if (zones.length === 0) return { level: 'discouraged', reasons: [{ kind: 'zone-unknown' }] };
    const each = zones.map((zone) => inZone(ofPlace, holidayOn, zone, instant));
    const worst = each.reduce((a, b) => (rank[b.level] > rank[a.level] ? b : a)).level;
    const reasons = once(each.flatMap((moment) => moment.reasons));
    if (known || worst === 'open') return { level: worst, reasons };
    // Somewhere in the whole country it is too late: that alone forbids nothing, and nothing says it is decent.
    const everywhere = each.every(({ level }) => level === 'closed');
    return everywhere
      ? { level: 'closed', reasons }
      : { level: 'discouraged', reasons: [{ kind: 'zone-unknown' }] };
  };
  const isWorse = (instant: number, than: HoursLevel): boolean => {
    if (!known) return rank[at(instant).level] > rank[than];
    const isWorseIn = (zone: string) => rankInZone(ofPlace, holidayOn, zone, instant) > rank[than];
    // Where it was worse at one instant it mostly is at the next: that zone is asked first.
    if (worseBefore !== undefined && isWorseIn(worseBefore)) return true;
    worseBefore = zones.find(isWorseIn);
    return worseBefore !== undefined;
  };
  return { zones, edges, at, isWorse };
}

const dayMs = 86_400_000;
const horizonDays = 21;

/** The first instant after `after` at which the hours are worse than a level, or no longer are; null for none. */
function firstAfter(
  { zones, edges, isWorse }: Asked,
  after: number,
  wanted: 'worse' | 'no worse',
  than: HoursLevel,
  days = horizonDays,
): number | null {
  if (zones.length === 0) return null;
  for (let day = 0; day < days; day += 1) {
    const from = after + day * dayMs;
    const instants = new Set(zones.flatMap((zone) => instantsOfDay(from, edges, zone)));
    for (const instant of [...instants].toSorted((a, b) => a - b)) {
      if (instant > after && isWorse(instant, than) === (wanted === 'worse')) return instant;
    }
  }
  return null;
}

/**
 * Whether a call may be placed at this instant by the hours of the place, in every zone they may be in.
 *
 * @param rules all rules in force; those of the place are picked from them
 * @param now UTC milliseconds
 */
export function hoursAt(place: Place, rules: readonly CallingRule[], holidays: Holidays, now: number): Hours {
  const hours = asked(place, rules, holidays);
  const { level, reasons } = hours.at(now);
  const neverChanges = place.zones.length === 0 && place.mobile;
  const better = level === 'closed' ? 'discouraged' : 'open';
  return {
    level,
    reasons,
    closesAt: neverChanges || level === 'closed' ? null : firstAfter(hours, now, 'worse', level),
    opensAt: neverChanges || level === 'open' ? null : firstAfter(hours, now, 'no worse', better),
  };
}

/** The first instant from `from` on at which the law of the place allows a call, or null. */
export function lawfulFrom(
  place: Place,
  rules: readonly CallingRule[],
  holidays: Holidays,
  from: number,
): number | null {
  const hours = asked(place, rules, holidays);
  if (hours.at(from).level !== 'closed') return from;
  return firstAfter(hours, from, 'no worse', 'discouraged');
}

/** The first instant within a day of `from` at which the law of the place forbids a call, or null. */
export const lawfulUntil = (
  place: Place,
  rules: readonly CallingRule[],
  holidays: Holidays,
  from: number,
): number | null => firstAfter(asked(place, rules, holidays), from, 'worse', 'discouraged', 1);

/** A span of time throughout which the hours of a place are alike; `until` is outside. */
export interface HoursSpan {
  readonly from: number;
  readonly until: number;
  readonly level: HoursLevel;
}

/** What the hours of a place are within a stretch of a day or two, in order and without a gap. */
export function hoursWithin(
  place: Place,
  rules: readonly CallingRule[],
  holidays: Holidays,
  from: number,
  until: number,
): readonly HoursSpan[] {
  const { zones, edges, at } = asked(place, rules, holidays);
  const starts = new Set([from]);
  for (let day = from; day < until; day += dayMs) {
    for (const instant of zones.flatMap((zone) => instantsOfDay(day, edges, zone))) {
      if (instant < until) starts.add(instant);
    }
  }
  const spans: HoursSpan[] = [];
  for (const start of [...starts].toSorted((a, b) => a - b)) {
    const { level } = at(start);
    const last = spans.at(-1);
    if (last?.level === level) continue;
    if (last) spans[spans.length - 1] = { ...last, until: start };
    spans.push({ from: start, until, level });
  }
  return spans;
}
