import type { EffectView } from '#shared/contract/cadences.ts';
import type { Contract } from '#shared/contract/contract.ts';
import { Problem } from '#shared/contract/problems.ts';
import { intervalOf, isEnough } from '#shared/domain/numbers/proportion.ts';
import type { Answered, CommandScope, Done, Handled, ReadScope } from '#core/operation/definition.ts';
import { knownPerson } from '#core/operation/known.ts';
import { stepView } from '#core/cadences/step-view.ts';
import type { Asked } from '#core/store/asked-people.ts';
import { peopleAt, tallyOf } from '#core/cadences/effect.ts';
import { versionsPutOn } from '#core/store/cadence-effect.ts';
import { type CadenceVersion, versionsOf } from '#core/store/cadences.ts';
import { personRow, prospectSeqOf } from '#core/store/cards.ts';
import { batchesOf } from '#core/store/enrollment-batches.ts';
import { coursesOf } from '#core/cadences/courses.ts';
import { insertEnrollment, insertEnrollmentEvent } from '#core/store/enrollments.ts';
import { listSeqOf } from '#core/store/imports/lists.ts';
import { sourceSeqBy } from '#core/store/sources.ts';
import { standingFacts } from '#core/queue/standing-facts.ts';
import { refreshStanding } from '#core/queue/standings.ts';
import { cadenceBy } from './write.ts';

type Verbs = Contract['cadences'];
type Reader = ReadScope['reader'];

/** @throws INVALID for one that was put away */
function refusePutAway({ archived, name }: CadenceVersion): void {
  if (!archived) return;
  throw new Problem('INVALID', `${name} was put away. Take it out again first.`, { field: 'cadenceId' });
}

/** The cadence on which people may be put. @throws NOT_FOUND, INVALID */
export function openCadence(reader: Reader, cadenceId: string): CadenceVersion {
  const version = cadenceBy(reader, cadenceId);
  refusePutAway(version);
  return version;
}

/** Whom somebody asked for, as the book has them. @throws NOT_FOUND for a list or source that it does not */
export function askedOf(reader: Reader, { listId, sourceId, accountClass, untouched }: WhomAsked): Asked {
  const listSeq = listId === undefined ? null : listSeqOf(reader, listId);
  const sourceSeq = sourceId === undefined ? null : sourceSeqBy(reader, sourceId);
  if (listSeq === undefined)
    throw new Problem('NOT_FOUND', 'This list is not in your book.', { what: 'list' });
  if (sourceSeq === undefined)
    throw new Problem('NOT_FOUND', 'This source is not in your book.', { what: 'source' });
  return { listSeq, sourceSeq, accountClass: accountClass ?? null, untouched };
}

type WhomAsked = Handled<Verbs['count']>['whom'];

/** Puts one person on a cadence. @throws NOT_FOUND, INVALID, SUPPRESSED */
export function enroll(
  scope: CommandScope,
  { cadenceId, prospectId }: Handled<Verbs['enroll']>,
): Done<object> {
  const { writer, now, onDate, commandSeq } = scope;
  const version = openCadence(writer, cadenceId);
  const person = knownPerson(writer, prospectId);
  const name = person.full_name;
  const [facts] = standingFacts(writer, [person.seq]);
  if (!facts || facts.suppressed)
    throw new Problem('SUPPRESSED', `${name} is not to be contacted.`, { name });
  if (facts.ways.length === 0) {
    throw new Problem('INVALID', `There is no number, e-mail or profile to reach ${name} by.`, {
      field: 'prospectId',
    });
  }
  const course = coursesOf(writer, [person.seq]).get(person.seq)?.course;
  const from = course?.kind === 'open' ? course.track : null;
  if (from?.versionSeq === version.versionSeq) {
    throw new Problem('INVALID', `${name} is on ${version.name} already.`, { field: 'cadenceId' });
  }
  insertEnrollment(writer, {
    prospectSeq: person.seq,
    versionSeq: version.versionSeq,
    ways: facts.ways,
    batchSeq: null,
    occurredAt: now,
    recordedAt: now,
    onDate,
    commandSeq,
  });
  refreshStanding(writer, person.seq);
  const said = from ? `${name} goes from ${from.name} to ${version.name}.` : `${name} is on ${version.name}.`;
  return { receipt: {}, said, prospectSeq: person.seq };
}

/** @throws NOT_FOUND, INVALID for whoever is on no cadence */
function about(
  scope: CommandScope,
  prospectId: string,
  kind: 'skipped' | 'left',
  reason: string | null,
): Done<object> {
  const { writer, now, onDate, commandSeq } = scope;
  const person = knownPerson(writer, prospectId);
  const course = coursesOf(writer, [person.seq]).get(person.seq)?.course;
  if (course?.kind !== 'open') {
    throw new Problem('INVALID', `${person.full_name} is on no cadence.`, { field: 'prospectId' });
  }
  const skipped = kind === 'skipped';
  insertEnrollmentEvent(writer, {
    prospectSeq: person.seq,
    kind,
    versionSeq: skipped ? course.track.versionSeq : null,
    step: skipped ? course.step.index : null,
    reason,
    occurredAt: now,
    recordedAt: now,
    onDate,
    commandSeq,
  });
  refreshStanding(writer, person.seq);
  const said = skipped
    ? `Step ${course.number} of ${course.track.name} skipped for ${person.full_name}.`
    : `${person.full_name} is off ${course.track.name}.`;
  return { receipt: {}, said, prospectSeq: person.seq };
}

export const leave = (scope: CommandScope, { prospectId }: Handled<Verbs['leave']>): Done<object> =>
  about(scope, prospectId, 'left', null);

export const skipStep = (
  scope: CommandScope,
  { prospectId, reason }: Handled<Verbs['skipStep']>,
): Done<object> => about(scope, prospectId, 'skipped', reason ?? null);

/** What a command about one person answers: what it did, and the step they wait for now. */
export const answerStep = (
  { reader }: ReadScope,
  _receipt: object,
  { prospectId }: { readonly prospectId: string },
  said: string,
) => {
  const seq = prospectSeqOf(reader, prospectId);
  return { said, step: seq === undefined ? null : stepView(reader, seq) };
};

/** A version of a cadence: the one named, else the newest that somebody was put on, else the newest. */
function versionAsked(reader: Reader, cadenceId: string, asked: number | undefined) {
  const current = cadenceBy(reader, cadenceId);
  const putOn = versionsPutOn(reader, current.cadenceSeq);
  const number = asked ?? putOn[0]?.version ?? current.version;
  const version = versionsOf(reader, current.cadenceSeq).find((each) => each.version === number);
  if (!version) throw new Problem('NOT_FOUND', 'There is no such version.', { what: 'version' });
  return { version, putOn };
}

/** What came of each step, with the interval of its answers. @throws NOT_FOUND */
export function effect(
  { reader }: ReadScope,
  { cadenceId, version: asked }: Handled<Verbs['effect']>,
): EffectView {
  const { version, putOn } = versionAsked(reader, cadenceId, asked);
  const { enrolled, on, steps, cameOff } = tallyOf(reader, version).effect();
  return {
    version: version.version,
    versions: putOn.map((each) => each.version),
    since: putOn.find((each) => each.version === version.version)?.since ?? null,
    enrolled,
    on,
    steps: steps.map((counts, index) => {
      const counted = { k: counts.answered, n: counts.done };
      return { index, ...counts, interval: intervalOf(counted), enough: isEnough(counted) };
    }),
    cameOff,
    batches: batchesOf(reader, version.versionSeq).map(({ batchId, recordedAt, said, counts }) => ({
      batchId,
      at: recordedAt,
      said,
      on: counts.enrolled,
    })),
  };
}

/** Who waits for a step. @throws NOT_FOUND */
export function people(
  { reader }: ReadScope,
  { cadenceId, version: asked, index, limit }: Handled<Verbs['people']>,
): Answered<Verbs['people']> {
  const { version } = versionAsked(reader, cadenceId, asked);
  return {
    people: peopleAt(reader, version, index, limit).flatMap(({ prospectSeq, dueOn }) => {
      const person = personRow(reader, prospectSeq);
      if (!person) return [];
      return [{ prospectId: person.prospectId, name: person.full_name, account: person.account_name, dueOn }];
    }),
  };
}
