import { type Place, placeKey, placeOf } from '#shared/domain/calling/place.ts';
import { numberToCall } from '#shared/domain/numbers-in-order.ts';
import { type Standing, standingOf } from '#shared/domain/queue/standing.ts';
import { isSuppressed, type SuppressionMatch } from '#shared/domain/suppression.ts';
import type { AccountClass } from '#shared/domain/vocabulary.ts';
import { waysTo } from '#shared/domain/ways.ts';
import { zonesOf } from '#shared/domain/zones.ts';
import { calledAt } from '../calling/called-at.ts';
import type { Writer } from '../db/connection.ts';
import { classesOf } from '../store/accounts.ts';
import type { KnownBuckets } from '../store/buckets.ts';
import { type Newcomer, receivedOnOf } from '../store/imports/bulk.ts';
import type { Loading } from '../store/imports/loading.ts';
import { closingNewcomers } from '../store/reach.ts';
import { insertNewcomers } from '../store/standing.ts';

/** What of a newcomer's standing their own row does not say. */
interface Around {
  readonly accountClass: AccountClass;
  readonly matches: readonly SuppressionMatch[];
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
  { accountClass, matches }: Around,
  loading: Loading,
): Standing {
  const numbers = candidate.phones.map(({ e164, type }, position) => ({
    e164,
    type,
    position,
    dead: false,
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
    reachable: matches.length === 0 ? candidate.reach : waysTo(means, matches).length > 0,
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
  const closings = closingNewcomers(writer, people[0]?.seq ?? 0, people.at(-1)?.seq ?? 0);
  insertNewcomers(writer, loading.listSeq, people, (newcomer) => {
    const { seq, accountSeq, sourceSeq } = newcomer;
    const accountClass = (accountSeq === null ? undefined : classes.get(accountSeq)) ?? 'unclassified';
    const around = { accountClass, matches: closings.get(seq) ?? [] };
    const { receivedOn, lane, bucket, dueAt } = standingOfNewcomer(newcomer, around, loading);
    const bucketSeq = bucket && buckets.seqOf(writer, bucket);
    return { prospectSeq: seq, sourceSeq, receivedOn, lane, bucketSeq, dueAt };
  });
}
