import type { Card } from '#shared/contract/cards.ts';
import { Problem } from '#shared/contract/problems.ts';
import { scoreParts, triesHour } from '#shared/domain/queue/score.ts';
import { displayNumber } from '#shared/domain/phones.ts';
import { closingSentence } from '#shared/domain/sentences/closing.ts';
import { isClosedTo, isEmailClosed } from '#shared/domain/suppression.ts';
import { timesOfDay, timesSaid, wallClock } from '#shared/domain/time/zones.ts';
import { zonesOf } from '#shared/domain/zones.ts';
import type { ReadScope } from '../operation/definition.ts';
import {
  appointmentsSetFor,
  type Dated,
  emailsOf,
  followUpsOf,
  launchesOf,
  loneNotesOf,
  noteDraft,
  othersThere,
  type PersonRow,
  personRow,
} from '../store/cards.ts';
import type { Outlook } from '#shared/domain/queue/outlook.ts';
import { outlookOf } from '../queue/outlook.ts';
import { arrivalsOf } from '../store/arrivals.ts';
import { closingsOf } from '../store/closings.ts';
import { customFieldsOf } from '../store/custom-fields.ts';
import { toGuarded } from '../store/loops.ts';
import { owedTo } from '../store/owed.ts';
import { pinnedOnCard, pinsOf, type StoredPin } from '../store/pins.ts';
import { readSetting } from '../store/settings.ts';
import { standingFacts } from '../queue/standing-facts.ts';
import { wordsWithoutTouch } from '../store/suppression-ledger.ts';
import { touchViews } from '../store/touches-views.ts';
import { writtenLaunchesOf, wroteTo } from '../store/written-launches.ts';
import { stepView } from '../cadences/step-view.ts';
import { balanceWarning, guardOf } from './guard.ts';
import { mayCallOf } from './may-call.ts';
import { bestPhone, phoneViews } from './phones.ts';
import { reasonFor } from './why.ts';

/** The rep's own country, whose way of writing numbers is used on cards. */
export const countryOf = ({ reader }: Pick<ReadScope, 'reader'>): string =>
  readSetting(reader, 'country') ?? 'US';

/** '9:47 or 10:47', '6:30 to 9:30': the wall clocks of all zones the person may be in; null when nothing tells. */
export function localTimeIn(zones: readonly string[], now: number): string | null {
  const times = timesOfDay(now, zones);
  return times.length === 0 ? null : timesSaid(times);
}

/** Whether it is between 8 and 18 in every zone the person may be in; null when nothing tells. */
function courteousIn(zones: readonly string[], now: number): boolean | null {
  if (zones.length === 0) return null;
  return zones.every((zone) => {
    const { hour } = wallClock(now, zone);
    return hour >= 8 && hour < 18;
  });
}

/** What stands against contacting somebody, as their card says it. */
export const closingSentences = (scope: ReadScope, prospectSeq: number): string[] =>
  closingsOf(scope.reader, prospectSeq).map((closing) => {
    const shown =
      closing.of === 'number' ? displayNumber({ e164: closing.value }, countryOf(scope)) : closing.value;
    return closingSentence(closing, scope.onDate, shown);
  });

const historyLength = 100;

/** What was pinned, as a story tells it. */
const pinStory = ({ kind: pinned, ...pin }: StoredPin) =>
  [pin.occurredAt, { ...pin, kind: 'pin', pinned }] as const;

function historyOf(
  { reader }: ReadScope,
  prospectSeq: number,
  owed: readonly Dated[],
  pins: readonly StoredPin[],
): Card['history'] {
  const wrote = wroteTo(reader, prospectSeq);
  const touches = touchViews(
    reader,
    'WHERE t.prospect_seq = ? ORDER BY t.occurred_at DESC, t.seq DESC LIMIT ?',
    [prospectSeq, historyLength],
  ).map(
    (touch) => [touch.occurredAt, { kind: 'touch', touch, wrote: wrote.get(touch.touchId) ?? null }] as const,
  );
  return [
    // What came of a touch stands above it.
    ...appointmentsSetFor(reader, prospectSeq),
    ...followUpsOf(reader, prospectSeq),
    ...owed,
    ...touches,
    ...loneNotesOf(reader, prospectSeq),
    ...pins.toReversed().map(pinStory),
    ...launchesOf(reader, prospectSeq),
    ...writtenLaunchesOf(reader, prospectSeq),
    ...wordsWithoutTouch(reader, prospectSeq),
    ...arrivalsOf(reader, prospectSeq),
  ]
    .toSorted(([a], [b]) => b - a)
    .map(([, entry]) => entry);
}

function accountOf(person: PersonRow): Card['account'] {
  const { accountId, account_name, account_class, account_domain: domain } = person;
  if (accountId === null) return null;
  return { accountId, name: account_name ?? '', class: account_class ?? 'unclassified', domain };
}

const placeOf = ({ city, state, country }: PersonRow) =>
  [city, state, country].filter((part) => part).join(', ') || null;

/**
 * The card of one person at the moment of the scope, wherever they stand in the queue.
 *
 * @throws NOT_FOUND when nobody is seen under this seq
 */
export function cardOf(scope: ReadScope, prospectSeq: number, outlook: Outlook = outlookOf(scope)): Card {
  const { reader, now } = scope;
  const person = personRow(reader, prospectSeq);
  const facts = standingFacts(reader, [prospectSeq])[0];
  if (!person || !facts)
    throw new Problem('NOT_FOUND', 'This person is not in the book.', { what: 'prospect' });
  const { reach } = facts;
  const zones = zonesOf(person.zones);
  const reason = reasonFor(scope, outlook, facts, zones);
  const { bucket, dueAt } = reason.standing;
  const { spoken, attempted, written } = reason.standing;
  const phones = phoneViews(reach, countryOf(scope));
  const owed = owedTo(reader, prospectSeq);
  const pins = pinsOf(reader, prospectSeq);
  const guarded = facts.touchRows.map(toGuarded);
  return {
    prospectId: person.prospectId,
    name: person.full_name,
    firstName: person.first_name,
    title: person.title,
    role: person.role,
    account: accountOf(person),
    place: placeOf(person),
    zones,
    localTime: localTimeIn(zones, now),
    courteous: courteousIn(zones, now),
    class: reason.class,
    why: reason.why,
    whyMore: reason.whyMore,
    whyThem: person.why_them,
    parts:
      reason.class === null || bucket === null
        ? []
        : scoreParts({ lane: reason.class, dueAt, bucket }, outlook),
    exploring:
      reason.class !== null && bucket !== null && triesHour({ lane: reason.class, dueAt, bucket }, outlook),
    phones,
    emails: emailsOf(reader, prospectSeq).map(({ key, ...email }) => ({
      ...email,
      closed: isClosedTo('email', reach.matches) || isEmailClosed(key, reach.matches),
    })),
    linkedinUrl: person.linkedin_url,
    xHandle: person.x_handle,
    mayCall: mayCallOf(scope, person, facts, phones),
    ways: [...facts.ways],
    suppressed: facts.suppressed,
    closings: reach.matches.length === 0 ? [] : closingSentences(scope, prospectSeq),
    balance: { spoken, attempted, written },
    imbalance: balanceWarning(guarded, facts.ways),
    cadence: stepView(reader, prospectSeq),
    guard: guardOf(scope, person, facts.ways, reach, bestPhone(phones)?.e164 ?? null, guarded, outlook),
    followUp: reason.followUp,
    owed: owed.open,
    appointment: reason.appointment,
    pinned: pinnedOnCard(pins),
    noteDraft: noteDraft(reader, prospectSeq),
    history: historyOf(scope, prospectSeq, owed.history, pins),
    othersThere: person.account_seq === null ? [] : othersThere(reader, prospectSeq, person.account_seq, 12),
    source: reason.arrival,
    custom: customFieldsOf(reader, person),
  };
}
