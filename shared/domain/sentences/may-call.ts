import type { CallReason, Decision } from '../calling/decide.ts';
import { levelOfReason } from '../calling/decide.ts';
import type { CallingRule } from '../calling/rules.ts';
import { type CallingWindow, callingDays, type Interval } from '../calling/windows.ts';
import { weekday } from '../time/calendar.ts';
import { nearDate, shortDate } from '../time/said.ts';
import { dateIn, offsetMinutes, timeOfDay } from '../time/zones.ts';

const clock = (minute: number): string => {
  const rest = minute % 60;
  return rest === 0 ? String(minute / 60) : `${Math.floor(minute / 60)}:${String(rest).padStart(2, '0')}`;
};

/** '10 to 13 and 14 to 20'; 'no calls' where a day has none. */
export const hoursText = (intervals: readonly Interval[]): string =>
  intervals.length === 0
    ? 'no calls'
    : intervals.map(([from, until]) => `${clock(from)} to ${clock(until)}`).join(' and ');

const weekdays = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];

/** Who is asked, and on which clocks things are said. */
export interface SaidFor {
  readonly rules: readonly CallingRule[];
  /** Every zone they may be in. */
  readonly zones: readonly string[];
  readonly now: number;
  /** The rep's zone and date. */
  readonly zone: string;
  readonly today: string;
}

const ruleOf = ({ rules }: SaidFor, jurisdiction: string) =>
  rules.find((rule) => rule.jurisdiction === jurisdiction);

/** 'Outside 8 to 20 in Florida.', 'No calls on Sundays in Alabama.' */
function outside(said: SaidFor, rule: string, zone: string): string {
  const found = ruleOf(said, rule);
  const on = dateIn(said.now, zone);
  const day = callingDays[weekday(on) - 1];
  const hours: CallingWindow[keyof CallingWindow] = day === undefined ? [] : (found?.window[day] ?? []);
  const office = rule === 'courtesy' || rule === '*';
  if (hours.length === 0) {
    const days = weekdays[weekday(on) - 1] ?? 'this day';
    return office ? `No office hours on ${days}.` : `No calls on ${days} in ${found?.where ?? rule}.`;
  }
  return office
    ? `Outside office hours, ${hoursText(hours)}.`
    : `Outside ${hoursText(hours)} in ${found?.where ?? rule}.`;
}

const spans: Record<number, string> = { 1: '24 hours', 7: 'seven days', 30: 'thirty days' };

/** One reason in a sentence. */
export function reasonSentence(reason: CallReason, said: SaidFor): string {
  const where = (rule: string) => ruleOf(said, rule)?.where ?? rule;
  switch (reason.kind) {
    case 'no-number':
      return 'No number to call.';
    case 'suppressed':
      return 'They are not to be called.';
    case 'register':
      return `In ${reason.name}, as of ${shortDate(reason.asOf, said.today)}.`;
    case 'never-dialled':
      return reason.sentence;
    case 'outside-hours':
      return reason.holiday === null
        ? outside(said, reason.rule, reason.zone)
        : `No calls on ${reason.holiday} in ${where(reason.rule)}.`;
    case 'mobile-zone-unknown':
      return 'A mobile, and nothing tells what time it is there.';
    case 'cap':
      return reason.rule === '*'
        ? `Called ${reason.most} times in ${spans[reason.days]}. That is enough where the law is not known.`
        : `Called ${reason.most} times in ${spans[reason.days]}, the most in ${where(reason.rule)}.`;
    case 'rest':
      return `They said no. In ${where(reason.rule)} that is ${reason.days} days of rest.`;
    case 'discourteous':
      return outside(said, reason.rule, reason.zone);
    case 'holiday':
      return `${reason.name} is a public holiday there.`;
    case 'zone-unknown':
      return 'Nothing tells what time it is there.';
    case 'closes-soon':
      return `Closes ${instantText(reason.at, said)}.`;
    case 'zone-by-number':
      return said.zones.length > 1
        ? 'Their number leaves several clocks open.'
        : 'Their time is known from the number alone.';
    case 'toll-free':
      return 'A toll-free number says nothing of where they are.';
    case 'register-stale':
      return `${reason.name} was brought in ${reason.days} days ago. It holds for ${reason.most}.`;
    case 'why-needed':
      return `Why would they want the call? In ${where(reason.rule)} you need to know.`;
  }
}

/** 'tomorrow at 8:00 their time', on both clocks where they differ, on the rep's where theirs is in doubt. */
export function instantText(at: number, { zones, zone, today, now }: SaidFor): string {
  const day = (there: string) => {
    const near = nearDate(dateIn(at, there), dateIn(now, there));
    return near === 'today' ? '' : `${near === shortDate(dateIn(at, there), today) ? 'on ' : ''}${near} `;
  };
  const [theirs] = zones;
  const agreed = zones.every((each) => offsetMinutes(at, each) === offsetMinutes(at, theirs ?? zone));
  if (theirs === undefined || !agreed) return `${day(zone)}at ${timeOfDay(at, zone)} on your clock`;
  const same = offsetMinutes(at, theirs) === offsetMinutes(at, zone);
  return `${day(theirs)}at ${timeOfDay(at, theirs)}${same ? '' : ' their time'}`;
}

/**
 * The one line of a decision: what is gravest, and from when on they may be called. Null where nothing
 * needs to be said before a call.
 */
export function mayCallLine(decision: Decision, said: SaidFor): string | null {
  const [first] = decision.reasons;
  if (first === undefined || levelOfReason(first) === 'info') return null;
  const opens =
    decision.level === 'reason' && decision.nextAllowedAt !== null
      ? ` Opens ${instantText(decision.nextAllowedAt, said)}.`
      : '';
  return `${reasonSentence(first, said)}${opens}`;
}
