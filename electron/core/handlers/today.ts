import type { Contract } from '#shared/contract/contract.ts';
import { imbalanceOfDay } from '#shared/domain/balance.ts';
import { displayNumber } from '#shared/domain/phones.ts';
import { imbalanceSentence } from '#shared/domain/sentences/balance.ts';
import { addDays, daysBetween, weekOf } from '#shared/domain/time/calendar.ts';
import { numberToCall } from '#shared/domain/numbers-in-order.ts';
import { mayCallLine } from '#shared/domain/sentences/may-call.ts';
import { dateIn, instantIn } from '#shared/domain/time/zones.ts';
import { zonesOf } from '#shared/domain/zones.ts';
import { decisionOf } from '../calling/may.ts';
import { closingSentences, countryOf, localTimeIn } from '../cards/card.ts';
import { saidFor } from '../cards/may-call.ts';
import type { Answered, AreaDefinitions, ReadScope } from '../operation/definition.ts';
import { momentScope } from '../operation/moment.ts';
import {
  appointmentsBetween,
  appointmentsWaiting,
  countMeetingsBetween,
  meetingsBetween,
} from '../store/appointments.ts';
import { namesOfAppointments } from '../store/names.ts';
import { openFollowUps } from '../store/follow-ups.ts';
import { isClosedOff } from '../queue/closed-off.ts';
import { offeredHead } from '../queue/offered.ts';
import { outlookOf } from '../queue/outlook.ts';
import { returnsAt } from '../queue/returning.ts';
import { type FoundFacts, standingFacts } from '../queue/standing-facts.ts';
import { personRow } from '../store/cards.ts';
import { loopEndsOn } from '../store/loops.ts';
import { waitingBy } from '../store/waiting.ts';
import { sessionNow } from '../sessions/over.ts';
import {
  appointmentsSetOn,
  balanceOn,
  callsToTell,
  countFollowUpsUntil,
  countPromisedBetween,
  type DuePerson,
  followUpsUntil,
  nameOf,
  promisedBetween,
  promisedUntil,
} from '../store/today.ts';

type Day = Answered<Contract['today']['read']>;

/** As many as one looks at in a day; how many there are is said beside them. */
const mostListed = 100;

const personOf = ({ prospectId, name, account }: DuePerson) => ({ prospectId, name, account });

/** Why somebody may not be called at an instant, and from when on they may; null where they may be. */
function whyNotAt(
  scope: ReadScope,
  prospectSeq: number,
  facts: FoundFacts | undefined,
  at: number,
): string | null {
  const then = { ...scope, now: at, onDate: dateIn(at, scope.zone) };
  const person = personRow(scope.reader, prospectSeq);
  if (!person || !facts) return null;
  const { reach } = facts;
  const e164 = numberToCall(reach.phones, reach.matches);
  if (e164 === null)
    return isClosedOff(scope.reader, prospectSeq) ? (closingSentences(then, prospectSeq)[0] ?? null) : null;
  const decision = decisionOf(then, person, facts, e164);
  if (decision.level === 'info' || decision.level === 'warn') return null;
  return mayCallLine(decision, {
    ...saidFor(then, person, reach, e164),
    now: scope.now,
    today: scope.onDate,
  });
}

/** Everybody promised something until the end of the day, those missed on earlier days first. */
function promisesIn(scope: ReadScope, endOfDay: number): Day['promises'] {
  const { reader, now } = scope;
  const people = promisedUntil(reader, endOfDay - 1, mostListed);
  const seqs = people.map(({ prospectSeq }) => prospectSeq);
  const open = openFollowUps(reader, seqs);
  const facts = new Map(standingFacts(reader, seqs).map((found) => [found.prospectSeq, found]));
  return people.flatMap((person) => {
    const followUp = open.get(person.prospectSeq);
    if (followUp?.dueAt == null) return [];
    const theirTime = localTimeIn(zonesOf(person.zones), followUp.dueAt);
    const keptAt = returnsAt(scope, person.prospectSeq, followUp.dueAt);
    return [
      {
        ...personOf(person),
        followUp,
        theirTime,
        overdue: followUp.dueAt < now,
        returnsAt: keptAt > followUp.dueAt ? keptAt : null,
        notNow: whyNotAt(scope, person.prospectSeq, facts.get(person.prospectSeq), Math.max(now, keptAt)),
      },
    ];
  });
}

function followUpsIn({ reader, onDate }: ReadScope): Day['followUps'] {
  const people = followUpsUntil(reader, onDate, mostListed);
  const open = openFollowUps(
    reader,
    people.map(({ prospectSeq }) => prospectSeq),
  );
  return people.flatMap((person) => {
    const followUp = open.get(person.prospectSeq);
    if (!followUp) return [];
    return [{ ...personOf(person), followUp, overdueDays: daysBetween(followUp.dueOn, onDate) }];
  });
}

const daysAhead = 7;

/** Promises and appointments of the seven days after this one, the soonest first. */
function aheadIn({ reader, onDate, zone }: ReadScope, endOfDay: number): Pick<Day, 'ahead' | 'aheadCount'> {
  const until = instantIn(addDays(onDate, daysAhead + 1), 0, 0, zone);
  const promises = promisedBetween(reader, endOfDay, until, mostListed).map((person) => ({
    kind: 'promise' as const,
    ...personOf(person),
    at: person.dueAt,
  }));
  const first = meetingsBetween(reader, { from: endOfDay, to: until, limit: mostListed });
  const whom = namesOfAppointments(
    reader,
    first.map(({ id }) => id),
  );
  const meetings = first.flatMap(({ id, at }) => {
    const person = whom.get(id);
    return person ? [{ kind: 'appointment' as const, ...person, at }] : [];
  });
  return {
    ahead: [...promises, ...meetings].toSorted((a, b) => a.at - b.at),
    aheadCount: countPromisedBetween(reader, endOfDay, until) + countMeetingsBetween(reader, endOfDay, until),
  };
}

/** The day at the moment of the scope: all of it from what the book holds now. */
function dayOf(scope: ReadScope): Day {
  const { reader, now, onDate, zone } = scope;
  const startOfDay = instantIn(onDate, 0, 0, zone);
  const endOfDay = instantIn(addDays(onDate, 1), 0, 0, zone);
  const { all: balance, own } = balanceOn(reader, onDate);
  const imbalance = imbalanceOfDay(own);
  const [first] = offeredHead(scope, { listSeq: null, limit: 1 }, outlookOf(scope));
  return {
    at: now,
    onDate,
    zone,
    weekName: weekOf(onDate).name,
    promises: promisesIn(scope, endOfDay),
    promisesDue: countPromisedBetween(reader, 0, endOfDay),
    followUps: followUpsIn(scope),
    followUpsDue: countFollowUpsUntil(reader, onDate),
    appointmentsWaiting: appointmentsWaiting(reader, now),
    appointmentsToday: appointmentsBetween(reader, startOfDay, endOfDay),
    ...aheadIn(scope, endOfDay),
    openLaunches: callsToTell(reader).map((call) => ({
      ...call,
      display: displayNumber({ e164: call.number }, countryOf(scope)),
    })),
    conversations: balance.spoken,
    appointmentsSet: appointmentsSetOn(reader, onDate),
    balance,
    imbalance: imbalance && imbalanceSentence(imbalance, null),
    loops: loopEndsOn(reader, onDate),
    waiting: waitingBy(reader, null, { now, today: onDate }),
    first: first ? nameOf(reader, first.prospectSeq) : null,
    sessionOpen: sessionNow(scope) !== undefined,
  };
}

export const todayDefinitions: AreaDefinitions<'today'> = {
  read: { kind: 'query', run: (scope, { at }) => dayOf(momentScope(scope, at)) },
};
