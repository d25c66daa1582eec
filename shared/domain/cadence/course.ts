import { daysBetween } from '../time/calendar.ts';
import { addWorkingDaysOn, type Calendar } from '../time/working-days.ts';
import type { Way } from '../ways.ts';
import type { Next } from './cadence.ts';
import type { Answered, Course, Enrolled, OffBecause, Passed, Skip, Track, TrackAt } from './enrolled.ts';
import { type PlannedStep, planFor, planRest } from './plan-for.ts';
import { type CadenceTouch, reactionOn } from './reaction.ts';

interface Instant {
  readonly at: number;
  readonly onDate: string;
}

type Happening<Touch> = Instant &
  (
    | { readonly kind: 'touch'; readonly touch: Touch }
    | { readonly kind: 'skip'; readonly skip: Skip }
    | { readonly kind: 'left' }
  );

function happenings<Touch extends CadenceTouch>(
  { at: since, skips, left }: Enrolled,
  touches: readonly Touch[],
): Happening<Touch>[] {
  const all: Happening<Touch>[] = [
    ...touches.map((touch) => ({
      kind: 'touch' as const,
      at: touch.occurredAt,
      onDate: touch.onDate,
      touch,
    })),
    ...skips.map((skip) => ({ kind: 'skip' as const, at: skip.at, onDate: skip.onDate, skip })),
    ...(left ? [{ kind: 'left' as const, ...left }] : []),
  ];
  return all.filter(({ at }) => at >= since).toSorted((a, b) => a.at - b.at);
}

/** Where somebody is on a track. */
interface Place {
  readonly track: Track;
  readonly ways: readonly Way[];
  /** Steps of one day, which may be done in any order, and the day. */
  readonly now: readonly PlannedStep[];
  readonly dueOn: string;
  /** A touch of this date is still part of the step before; null where nothing was before. */
  readonly notOn: string | null;
  readonly later: readonly PlannedStep[];
  /** How many steps of the track are behind them. */
  readonly behind: number;
}

/** The first step and those that no day lies between, and the rest. */
function nextDay(steps: readonly PlannedStep[]): [now: PlannedStep[], later: PlannedStep[]] {
  const next = steps.findIndex(({ gap }, place) => place > 0 && gap > 0);
  return next === -1 ? [[...steps], []] : [steps.slice(0, next), steps.slice(next)];
}

/** Cadences that lead on to each other without anybody being touched are left after so many. */
const longestChain = 20;
/** Who answers so many days after the last step has answered the cadence. */
const lateAnswerDays = 30;

/**
 * How far somebody has come on a cadence, from the facts alone.
 *
 * A step is done by an outgoing touch on its channel; dialing again on the day on which the step before it
 * was done is still that step. Steps of one day may be done in any order. An answer, whoever wrote or
 * called, ends the cadence, and so does a word not to be contacted; where an end leads is the cadence's
 * own rule. The days of a step count from the day on which the one before it was really done. A way that was
 * closed since leads nowhere: what is left of it goes by another written one, or is left out with its days.
 *
 * @param touches live ones of the person, in any order
 */
export function courseOf<Touch extends CadenceTouch>(
  enrolled: Enrolled,
  touches: readonly Touch[],
  calendar: Calendar,
  trackAt: TrackAt,
): Course<Touch> {
  const passed: Passed<Touch>[] = [];
  const answers: Answered<Touch>[] = [];

  const wait = (place: Omit<Place, 'now' | 'dueOn'>, base: string): Place => {
    const [now, later] = nextDay(place.later);
    return { ...place, now, later, dueOn: addWorkingDaysOn(calendar, base, now[0]?.gap ?? 0) };
  };
  const enter = (track: Track, ways: readonly Way[], onDate: string): Place =>
    wait({ track, ways, notOn: null, later: planFor(track.steps, ways), behind: 0 }, onDate);
  const leadOn = (place: Place, next: Next, { at, onDate }: Instant): Place | null => {
    const track = next.kind === 'move' ? trackAt(next.cadenceId, at) : undefined;
    return track ? enter(track, place.ways, onDate) : null;
  };
  /** The next steps where none of the present ones is left, over all tracks; null where it is over. */
  const goOn = (from: Place, base: string, instant: Instant): Place | null => {
    let place: Place | null = from;
    for (let chain = 0; place && place.now.length === 0; chain += 1) {
      if (place.later.length > 0) place = wait({ ...place, notOn: instant.onDate }, base);
      else place = chain > longestChain ? null : leadOn(place, place.track.after.none, instant);
    }
    return place;
  };
  const pass = (place: Place, step: PlannedStep, touch: Touch | null, onDate: string): Place => {
    passed.push({ versionSeq: place.track.versionSeq, index: step.index, touch, onDate });
    const next = { ...place, now: place.now.filter((other) => other !== step), behind: place.behind + 1 };
    // Done in another order than it is written, a day may leave the next steps running on one channel.
    return next.now.some(({ index }) => index < step.index) ? planned(next, next.ways, passed) : next;
  };
  /** An answer to the last step comes when the cadence is over. */
  const lateAnswer = ({ track }: Place, after: readonly Happening<Touch>[], onDate: string): void => {
    for (const event of after) {
      if (event.kind !== 'touch' || daysBetween(onDate, event.onDate) > lateAnswerDays) continue;
      const reaction = reactionOn(event.touch);
      if (reaction === null) continue;
      answers.push({ versionSeq: track.versionSeq, touch: event.touch, reaction });
      return;
    }
  };
  const off = ({ track }: Place, because: OffBecause, onDate: string): Course<Touch> => ({
    kind: 'off',
    because,
    onDate,
    track,
    passed,
    answers,
  });

  const less = (from: Place, closed: Way): Place =>
    planned(
      from,
      from.ways.filter((way) => way !== closed),
      passed,
    );
  const closedSince = ({ ways }: Place): readonly Way[] => {
    const { openNow } = enrolled;
    return openNow === null ? [] : ways.filter((way) => !openNow.includes(way));
  };
  /** The same place without the steps whose way is closed by now, once one is before them; null where that leaves none. */
  const openPlace = (at: Place, instant: Instant): Place | null => {
    const closed = closedSince(at);
    if (!at.now.some(({ channel }) => closed.some((way) => way === channel))) return at;
    const reduced = closed.reduce(less, at);
    if (reduced.now.length > 0) return reduced;
    // Of two steps of one day the one before may have been done late: its day is what the days count from.
    const lastOn = passed.at(-1)?.onDate ?? at.dueOn;
    const base = lastOn > at.dueOn ? lastOn : at.dueOn;
    const next = goOn(reduced, base, { ...instant, onDate: base });
    if (next?.track !== at.track) return next && openPlace(next, instant);
    // What could not be done was done on no day: what counts is the day of the step before it.
    return { ...next, notOn: passed.at(-1)?.onDate ?? at.notOn };
  };

  const start = { at: enrolled.at, onDate: enrolled.onDate };
  const entered = enter(enrolled.track, enrolled.ways, enrolled.onDate);
  let place = goOn(entered, enrolled.onDate, start);
  if (!place) return off(entered, 'finished', enrolled.onDate);

  const events = happenings(enrolled, touches);
  for (const [n, event] of events.entries()) {
    const { onDate } = event;
    if (event.kind === 'left') return off(place, 'left', onDate);
    // Only what was not done while the way was open is passed over.
    if (!isAbout(event, place)) {
      const open = openPlace(place, event);
      if (open && isAbout(event, open)) place = open;
    }
    let base = onDate;
    let after: Place = place;
    if (event.kind === 'skip') {
      const { versionSeq, index } = event.skip;
      const step = place.now.find((each) => each.index === index);
      if (!step || place.track.versionSeq !== versionSeq) continue;
      after = pass(place, step, null, onDate);
      if (base < place.dueOn) base = place.dueOn;
    } else {
      const { touch } = event;
      const counts = touch.direction === 'out' && (place.notOn === null || onDate > place.notOn);
      const step = counts ? place.now.find(({ channel }) => channel === touch.channel) : undefined;
      if (step) after = pass(place, step, touch, onDate);
      const reaction = reactionOn(touch);
      if (reaction !== null) answers.push({ versionSeq: place.track.versionSeq, touch, reaction });
      if (touch.outcome === 'do-not-contact') return off(place, 'do not contact', onDate);
      if (reaction !== null) {
        const other = leadOn(place, place.track.after[reaction], event);
        if (!other) return off(place, 'answered', onDate);
        after = other;
      } else if (touch.outcome === 'bounced') {
        if (place.track.bounced === 'leave') return off(place, 'bounced', onDate);
        const way = after.ways.find((each) => each === touch.channel);
        if (way !== undefined) after = less(after, way);
      }
    }
    const next = goOn(after, base, event);
    if (!next) {
      lateAnswer(place, events.slice(n + 1), onDate);
      return off(place, 'finished', onDate);
    }
    place = next;
  }
  const open = openPlace(place, events.at(-1) ?? start);
  if (!open) return off(place, 'finished', place.dueOn);
  place = open;
  const [step] = place.now;
  if (!step) throw new Error('somebody on a cadence has a step before them');
  const { track, behind, now, later, dueOn } = closedSince(place).reduce(less, place);
  const of = behind + now.length + later.length;
  return { kind: 'open', track, passed, answers, step, number: behind + 1, of, dueOn };
}

/** Whether it does or passes over one of the steps before somebody. */
const isAbout = <Touch extends CadenceTouch>(event: Happening<Touch>, { now, track }: Place): boolean => {
  if (event.kind === 'left') return false;
  if (event.kind === 'skip')
    return track.versionSeq === event.skip.versionSeq && now.some(({ index }) => index === event.skip.index);
  return event.touch.direction === 'out' && now.some(({ channel }) => channel === event.touch.channel);
};

/** The same place with what is left of the steps, after what was done, by the ways there still are. */
function planned(place: Place, ways: readonly Way[], passed: readonly Passed[]): Place {
  const ofTrack = passed.length - place.behind;
  const rest = planRest(place.track.steps, ways, {
    before: passed.slice(0, ofTrack).flatMap(({ touch }) => touch?.channel ?? []),
    behind: passed.slice(ofTrack).map(({ index, touch }) => ({ index, channel: touch?.channel ?? null })),
    // What is due by now has waited its days; planned together, so that calls stay apart across the days.
    left: [...place.now.map((step) => ({ ...step, gap: 0 })), ...place.later],
  });
  const isNow = ({ index }: PlannedStep) => place.now.some((step) => step.index === index);
  return {
    ...place,
    ways,
    now: rest.filter(isNow),
    later: rest.filter((step) => !isNow(step)),
  };
}
