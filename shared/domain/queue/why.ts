import { daysBetween } from '../time/calendar.ts';
import { dayAndTime } from '../time/said.ts';
import { capital } from '../count-words.ts';
import { counted, dayName, inWords, lasting, roughly } from '../time/spoken.ts';
import { timeOfDay, timesOfDay, timesSaid } from '../time/zones.ts';
import type { AppointmentEvent, Channel, QueueClass } from '../vocabulary.ts';
import { balanceOf } from '../balance.ts';
import type { HeldBy } from './order.ts';
import {
  maxUnanswered,
  type Lane,
  type StandingFacts,
  type StandingTouch,
  unansweredRun,
} from './standing.ts';

/** What the one line on a card is made from. */
export interface WhyFacts {
  readonly now: number;
  /** The rep's zone and date at that instant. */
  readonly zone: string;
  readonly today: string;
  /** The zones the person may be in. */
  readonly zones: readonly string[];
  /** The class in which they are offered, or null when they are not. */
  readonly offeredAs: QueueClass | null;
  readonly lane: Lane;
  /** What holds them back at this moment, where it is their turn. */
  readonly heldBy: HeldBy | null;
  /** The instant at which they came in, where that counts. */
  readonly inboundAt: number | null;
  /** The step of a cadence that is theirs next. */
  readonly step: {
    readonly cadence: string;
    readonly step: number;
    readonly of: number;
    readonly channel: Channel;
    readonly dueOn: string;
  } | null;
  /** What the rep's own calls say of this hour, in a sentence; null where it says nothing. */
  readonly hour: string | null;
  /** When a rest is over. */
  readonly restsUntil: string | null;
  readonly suppressed: boolean;
  /** Whether some way to them is open: a word not to be called says nothing of what is written. */
  readonly mayBeWrittenTo: boolean;
  readonly skippedToday: boolean;
  readonly followUp: (StandingFacts['followUp'] & { readonly task: string | null }) | null;
  /** In the order in which they happened. */
  readonly touches: readonly StandingTouch[];
  readonly arrival: { readonly source: string; readonly on: string } | null;
  readonly appointment: {
    readonly state: AppointmentEvent;
    readonly startsAt: number;
    readonly withName: string;
  } | null;
}

export interface Why {
  readonly why: string;
  readonly whyMore: string | null;
}

/** 'Two attempts, last Tue morning.': what has been tried so far; null when nothing was. */
export function triedSoFar(touches: readonly StandingTouch[], zone: string, today: string): string | null {
  const last = touches.at(-1);
  if (!last) return null;
  const { spoken, attempted, written } = balanceOf(touches);
  if (spoken + attempted === 0) {
    const noun = touches.every(({ channel }) => channel === 'email') ? 'e-mail' : 'written touch';
    const what =
      noun === 'e-mail' || written === 1 ? counted(written, noun) : `${inWords(written)} written touches`;
    return `${capital(what)}, never phoned.`;
  }
  const parts = [
    spoken > 0 ? `spoke ${spoken === 1 ? 'once' : spoken === 2 ? 'twice' : `${inWords(spoken)} times`}` : '',
    attempted > 0 ? counted(attempted, 'attempt') : '',
    written > 0 ? `${inWords(written)} written` : '',
  ].filter((part) => part !== '');
  return `${capital(parts.join(', '))}, last ${roughly(last.occurredAt, zone, today)}.`;
}

function promised(dueAt: number, { now, zone, today }: WhyFacts): string {
  const time = timeOfDay(dueAt, zone);
  const wait = now - dueAt;
  if (Math.abs(wait) < 60_000) return `Promised for ${time}, now.`;
  if (wait < 0 && dayAndTime(dueAt, zone, today) === `today at ${time}`) {
    return `Promised for ${time}, in ${lasting(-wait)}.`;
  }
  if (wait < 0) return `Promised for ${dayAndTime(dueAt, zone, today)}.`;
  const day = dayAndTime(dueAt, zone, today);
  if (day.startsWith('yesterday')) return `Promised for ${day}.`;
  return `Promised for ${day.startsWith('today') ? time : day}, ${lasting(wait)} ago.`;
}

function due(dueOn: string, today: string): string {
  const days = daysBetween(dueOn, today);
  if (days === 0) return 'Follow-up due today.';
  if (days < 0) return `Follow-up on ${dayName(dueOn, today)}.`.replace('on tomorrow', 'tomorrow');
  const day = dayName(dueOn, today);
  return days === 1 ? `Follow-up due ${day}.` : `Follow-up due ${day}, ${counted(days, 'day')} ago.`;
}

const channelWords: Record<Channel, string> = {
  call: 'call',
  email: 'e-mail',
  linkedin: 'LinkedIn',
  x: 'X',
  text: 'text',
  letter: 'letter',
  visit: 'visit',
};

/** 'Step 3 of 9 of Cold list, call, due yesterday.' */
function stepSentence({ step, today }: WhyFacts): string {
  if (!step) return '';
  const day = step.dueOn === today ? 'due today' : `due ${dayName(step.dueOn, today)}`;
  return `Step ${step.step} of ${step.of} of ${step.cadence}, ${channelWords[step.channel]}, ${day}.`;
}

function cameIn({ inboundAt, now, arrival }: WhyFacts): string {
  const ago = inboundAt === null || now - inboundAt < 60_000 ? 'just now' : `${lasting(now - inboundAt)} ago`;
  return arrival ? `Came in ${ago} from ${arrival.source}.` : `Came in ${ago}.`;
}

function arrived({ arrival, today }: WhyFacts): string | null {
  return arrival && `Arrived ${dayName(arrival.on, today)} from ${arrival.source}.`;
}

function joined(...sentences: readonly (string | null)[]): string | null {
  return sentences.filter((sentence) => sentence !== null).join(' ') || null;
}

/** What they are owed, and how the promised time reads on their clock where it differs. */
function owed(facts: WhyFacts): string | null {
  const { followUp, zone, zones } = facts;
  if (!followUp) return null;
  const ours = followUp.dueAt === null ? '' : timeOfDay(followUp.dueAt, zone);
  const theirs = followUp.dueAt === null ? [] : timesOfDay(followUp.dueAt, zones);
  const differs = theirs.some((time) => time !== ours);
  return joined(
    differs ? `${timesSaid(theirs)} on their clock.` : null,
    followUp.task === null ? null : `You owe them: ${followUp.task.replace(/\.$/, '')}.`,
  );
}

/** Why a person who is not offered now is not. */
function whyNot(facts: WhyFacts): string {
  const { followUp, appointment, now, zone, today } = facts;
  if (facts.suppressed) return facts.mayBeWrittenTo ? 'Do not call.' : 'Do not contact.';
  if (facts.skippedToday) return 'Passed over for today.';
  if (facts.heldBy) return 'Missed at this hour the last time: another one is better.';
  if (followUp) return followUp.dueAt === null ? due(followUp.dueOn, today) : promised(followUp.dueAt, facts);
  if (appointment && (appointment.state === 'set' || appointment.state === 'moved')) {
    const when = dayAndTime(appointment.startsAt, zone, today);
    return appointment.startsAt > now
      ? `Appointment ${when} with ${appointment.withName}.`
      : `The appointment ${when} awaits a word on how it went.`;
  }
  if (appointment?.state === 'held') return `Met ${dayAndTime(appointment.startsAt, zone, today)}.`;
  if (facts.lane === 'step') return stepSentence(facts);
  if (facts.lane === 'again' && facts.restsUntil !== null) {
    return `Rests until ${dayName(facts.restsUntil, today)}.`;
  }
  if (unansweredRun(facts.touches) >= maxUnanswered) {
    return `${capital(counted(unansweredRun(facts.touches), 'attempt'))} without an answer. Left alone unless you plan otherwise.`;
  }
  return 'No number, e-mail or profile to reach them by.';
}

/** Why this person, now: one line, and what stands behind it. */
export function whyNow(facts: WhyFacts): Why {
  const { zone, today, touches, followUp } = facts;
  const tried = triedSoFar(touches, zone, today);
  switch (facts.offeredAs) {
    case 'promise':
      return {
        why: promised(followUp?.dueAt ?? facts.now, facts),
        whyMore: joined(owed(facts), tried ?? arrived(facts)),
      };
    case 'follow-up':
      return {
        why: due(followUp?.dueOn ?? today, today),
        whyMore: joined(owed(facts), tried ?? arrived(facts), facts.hour),
      };
    case 'inbound':
      return { why: cameIn(facts), whyMore: facts.hour };
    case 'step':
      return { why: stepSentence(facts), whyMore: joined(tried ?? arrived(facts), facts.hour) };
    case 'fresh':
      return { why: joined('Never touched.', arrived(facts)) ?? '', whyMore: facts.hour };
    case 'again':
      return { why: tried ?? '', whyMore: joined(arrived(facts), facts.hour) };
    case null:
      // Where hours or a cap hold the call, the decision about it says so and until when; here stands why they wait.
      if (facts.lane !== 'closed' && (facts.heldBy?.kind === 'hours' || facts.heldBy?.kind === 'cap'))
        return whyNow({ ...facts, offeredAs: facts.lane, heldBy: null, hour: null });
      return { why: whyNot(facts), whyMore: joined(owed(facts), tried ?? arrived(facts)) };
  }
}
