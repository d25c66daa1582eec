import { deadBy } from '#shared/domain/dead-numbers.ts';
import { type Place, placeKey, placeOf } from '#shared/domain/calling/place.ts';
import { numberToCall } from '#shared/domain/numbers-in-order.ts';
import { type Standing, standingOf } from '#shared/domain/queue/standing.ts';
import { isSuppressed, type SuppressionMatch } from '#shared/domain/suppression.ts';
import { telOf } from '#shared/domain/telephone/tel.ts';
import type { AccountClass } from '#shared/domain/vocabulary.ts';
import { waysTo } from '#shared/domain/ways.ts';
import { zonesOf } from '#shared/domain/zones.ts';
import { calledAt } from '../calling/called-at.ts';
import type { Writer } from '../db/connection.ts';
import { classesOf } from '../store/accounts.ts';
import { saidOfNumbers, wordsOnNewcomers } from '../store/dead-numbers.ts';
import type { KnownBuckets } from '../store/buckets.ts';
import { type Newcomer, receivedOnOf } from '../store/imports/bulk.ts';
import type { Loading } from '../store/imports/loading.ts';
import { closingNewcomers } from '../store/reach.ts';
import { insertNewcomers } from '../store/standing.ts';

/** What of a newcomer's standing their own row does not say. */
interface Around {
  readonly accountClass: AccountClass;
  readonly matches: readonly SuppressionMatch[];
  /** Numbers of theirs (`telOf`) that are wrong or dead by what others were told on them. */
  readonly dead: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/** What others were told of the numbers of newcomers, by the seq of whoever has one that is wrong or dead. */
function deadNumbersOf(writer: Writer, fromSeq: number, toSeq: number): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>();
  for (const { word, answered } of saidOfNumbers(writer, wordsOnNewcomers(writer, fromSeq, toSeq)).values()) {
    if (deadBy({ wrongAt: null, answeredAt: null }, { saidDead: true, answered }) === null) continue;
    found.set(word.prospect_seq, (found.get(word.prospect_seq) ?? new Set()).add(telOf(word)));
  }
  return found;
}

/** Where a newcomer is called on a number of theirs. The clocks of their row are those of the first one, at hand. */
function placeCalled(
  { country, state, city, timeZone, zones, phones }: Newcomer['candidate'],
  e164: string,
): Place {
  const first = phones.find((phone) => phone.e164 !== null)?.e164;
  if (e164 === first) return placeOf({ country, state, zones: zonesOf(zones), e164 });
  return calledAt({ country, state, city, time_zone: timeZone, zones }, phones, e164).place;
}

/** Where somebody stands of whom nothing is known but that they came: by the rules of everybody else. */
function standingOfNewcomer(
  { candidate, sourceSeq }: Newcomer,
  { accountClass, matches, dead }: Around,
  loading: Loading,
): Standing {
  const numbers = candidate.phones.map(({ e164, ext, type }, position) => ({
    e164,
    type,
    position,
    dead: e164 !== null && dead.has(telOf({ e164, ext })),
    answeredAt: null,
    lastTouchAt: null,
  }));
  const number = numberToCall(numbers, matches);
  const place = number === null ? null : placeCalled(candidate, number);
  const means = {
    phones: numbers,
    emails: candidate.emails.map(({ value }) => value),
    linkedin: candidate.linkedinUrl !== null || candidate.slug !== null,
    x: candidate.xHandle !== null,
  };
  return standingOf({
    suppressed: isSuppressed(matches),
    reachable: matches.length === 0 && dead.size === 0 ? candidate.reach : waysTo(means, matches).length > 0,
    accountClass,
    // Which clock is of no account to whom nobody has missed.
    zones: place?.zones ?? [],
    place: place === null ? '' : placeKey(place),
    callableAt: 0,
    receivedOn: receivedOnOf(candidate, loading),
    sourceSeq,
    listSeq: loading.listSeq,
    inboundAt: null,
    step: null,
    skippedOn: null,
    touches: [],
    followUp: null,
    appointments: [],
  });
}

/**
 * Writes down where new people of a list that is loading stand. To be called once for each of them, after
 * their numbers, e-mails, arrivals and suppressions are in; `countFresh` counts them once they all stand.
 */
export function standNewcomers(
  writer: Writer,
  people: readonly Newcomer[],
  buckets: KnownBuckets,
  loading: Loading,
): void {
  const classes = classesOf(writer, [...new Set(people.flatMap(({ accountSeq }) => accountSeq ?? []))]);
  const [first, last] = [people[0]?.seq ?? 0, people.at(-1)?.seq ?? 0];
  const closings = closingNewcomers(writer, first, last);
  const dead = deadNumbersOf(writer, first, last);
  insertNewcomers(writer, loading.listSeq, people, (newcomer) => {
    const { seq, accountSeq, sourceSeq } = newcomer;
    const accountClass = (accountSeq === null ? undefined : classes.get(accountSeq)) ?? 'unclassified';
    const around = { accountClass, matches: closings.get(seq) ?? [], dead: dead.get(seq) ?? none };
    const { receivedOn, lane, bucket, dueAt } = standingOfNewcomer(newcomer, around, loading);
    const bucketSeq = bucket && buckets.seqOf(writer, bucket);
    return { prospectSeq: seq, sourceSeq, receivedOn, lane, bucketSeq, dueAt };
  });
}
