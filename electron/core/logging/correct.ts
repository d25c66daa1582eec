import type { Contract } from '#shared/contract/contract.ts';
import { Problem } from '#shared/contract/problems.ts';
import { outlivesTouch } from '#shared/domain/follow-ups.ts';
import { factsOf, type Outcome, type TouchFacts, usualDirection } from '#shared/domain/outcomes.ts';
import { correctedSentence, notPossible } from '#shared/domain/sentences/logged.ts';
import { type Direction, isSpokenChannel } from '#shared/domain/vocabulary.ts';
import { zonesOf } from '#shared/domain/zones.ts';
import type { CommandScope, Done, Handled } from '../operation/definition.ts';
import { refreshStandings } from '../queue/standings.ts';
import { noteDraft, type PersonRow, personRow } from '../store/cards.ts';
import { changeField } from '../store/changes.ts';
import {
  carryAppointment,
  carryBeside,
  carryFollowUp,
  carrySuppressions,
  ownAppointment,
  type OwnStep,
  ownStep,
  standingTouch,
  type StandingTouch,
  turnOfTouch,
  wordsOf,
} from '../store/corrections.ts';
import { openStep } from '../store/follow-ups.ts';
import { closeNote, noteOfTouch, saveDraft } from '../store/notes.ts';
import { reachOf } from '../store/reach.ts';
import { reindexNotes } from '../store/search.ts';
import { peopleConcernedBy } from '../store/suppression.ts';
import { anyTouchBy, insertTouch } from '../store/touches.ts';
import { setAppointment } from './appointment.ts';
import { type LogInput, usedNumber } from './check.ts';
import { setFollowUp } from './follow-up.ts';
import { heardOn, keepHeard } from './objections.ts';
import { keepLoopEnd } from './loop-end.ts';
import { suppress } from './suppress.ts';

export type CorrectInput = Handled<Contract['touches']['correct']>;

export interface CorrectReceipt {
  readonly touchId: string;
}

const invalid = (sentence: string, field: string) => new Problem('INVALID', sentence, { field });

/** @throws NOT_FOUND; INVALID where it was taken back or corrected before */
function touchToCorrect({ writer }: CommandScope, touchId: string): StandingTouch {
  const touch = standingTouch(writer, touchId);
  if (touch) return touch;
  if (anyTouchBy(writer, touchId))
    throw invalid('This was taken back or corrected before. Correct what stands in its place.', 'touchId');
  throw new Problem('NOT_FOUND', 'There is no such touch in the book.', { what: 'touch' });
}

/** What the touch should have said. What is not said anew stays, as long as the result does. */
function rightFacts(input: CorrectInput, was: StandingTouch): TouchFacts {
  const { channel = was.channel, outcome = was.outcome } = input;
  const same = outcome === was.outcome && channel === was.channel;
  const facts = factsOf(channel, outcome, {
    ask: input.ask ?? (same ? was.ask : undefined),
    decisionMaker: input.decisionMaker ?? was.decision_maker === 1,
    tone: input.tone ?? (same ? (was.tone ?? undefined) : undefined),
  });
  if (!facts) throw invalid(notPossible(channel, outcome), 'outcome');
  return facts;
}

/**
 * @throws INVALID where a call that was handed over would be no call, a word not to be contacted would go without a
 *   reason, an appointment has no time, or is to go though it was held, moved or sold
 */
function refuseImpossible(scope: CommandScope, input: CorrectInput, was: StandingTouch): void {
  const { channel = was.channel, outcome = was.outcome } = input;
  if (was.launch_seq !== null && (channel !== 'call' || input.direction === 'in'))
    throw invalid('This call was handed over from here, so it stays a call that went out.', 'channel');
  if (outcome === 'appointment' && was.outcome !== 'appointment' && !input.appointment)
    throw invalid('Say when the appointment is, and with whom.', 'appointment');
  if (outcome !== 'appointment' && input.appointment)
    throw invalid('An appointment is set with the outcome “appointment”.', 'appointment');
  if (input.appointment && input.appointment.startsAt <= was.occurred_at)
    throw invalid('An appointment lies later than the touch that sets it.', 'appointment.startsAt');
  if (was.outcome === 'do-not-contact' && outcome !== was.outcome && wordsOf(scope.writer, was).length > 0)
    throw invalid('Somebody asked not to be contacted with it. Lift that first, with a reason.', 'outcome');
  const set = ownAppointment(scope.writer, was);
  if (!set) return;
  if (set.sold === 1) throw invalid('Its appointment came to a deal. Take that back first.', 'touchId');
  if (set.settled === 1 && (outcome !== 'appointment' || input.appointment))
    throw invalid('Its appointment was moved or settled since. Take that back first.', 'outcome');
}

/** Which way it went: as it was, but out where what was written comes to be a call, and in where a reply comes of it. */
function rightDirection(input: CorrectInput, was: StandingTouch): Direction {
  const { channel = was.channel, outcome = was.outcome, direction } = input;
  if (direction !== undefined) return direction;
  if (isSpokenChannel(channel)) return isSpokenChannel(was.channel) ? was.direction : 'out';
  return outcome === was.outcome ? was.direction : usualDirection(outcome);
}

/** The number that the corrected touch was on: as before, unless it comes to be a call, or no call any more. */
function rightNumber(scope: CommandScope, input: CorrectInput, was: StandingTouch, person: PersonRow) {
  const channel = input.channel ?? was.channel;
  if (channel !== 'call') return { phoneSeq: null, number: null };
  if (was.channel === 'call' && input.number === undefined)
    return { phoneSeq: was.phone_seq, number: was.number };
  const reach = reachOf(scope.writer, [person.seq]).get(person.seq);
  if (!reach) throw new Problem('NOT_FOUND', 'This person is not in the book.', { what: 'prospect' });
  const direction = input.direction ?? was.direction;
  return usedNumber(scope, { channel, direction, number: input.number } as LogInput, person, reach, null);
}

/** Whether a step that was set with a touch holds with what it came to after all: nobody promised who was not reached. */
const stillHolds = (kind: string, outcome: Outcome, { reached }: TouchFacts): boolean =>
  outcome !== 'do-not-contact' && (kind !== 'promise' || reached === 'person');

/** The step with the correction: the one that is named, the one that the touch had set, or what outlives it. */
function rightStep(
  scope: CommandScope,
  input: CorrectInput,
  was: StandingTouch,
  touchSeq: number,
  own: OwnStep | undefined,
  person: PersonRow,
  facts: TouchFacts,
): void {
  const { writer, world, now, commandSeq } = scope;
  const { channel = was.channel, outcome = was.outcome, followUp } = input;
  const { occurred_at: at, on_date: onDate } = was;
  // Whatever was agreed since the touch stands as it was agreed, and a promise is kept or missed as it was.
  const inTurn = own?.turn ?? turnOfTouch(writer, was.seq);
  const place = { prospectSeq: person.seq, zones: zonesOf(person.zones), touchSeq, inTurn, at, onDate };
  const same = channel === was.channel && outcome === was.outcome;
  if (followUp !== undefined) setFollowUp(scope, place, followUp);
  else if (own && (own.kind === 'none' ? same : stillHolds(own.kind, outcome, facts)))
    carryFollowUp(writer, world.newId(), own.seq, { from: was.seq, to: touchSeq, now, commandSeq });
  else {
    const step = openStep(writer, person.seq, inTurn);
    if (step && !outlivesTouch(step, { channel, facts, at, onDate })) setFollowUp(scope, place, null);
  }
}

/** The note of the touch, or the one in its place. A draft that is being typed is left alone. */
function rightNote(
  scope: CommandScope,
  input: CorrectInput,
  was: StandingTouch,
  touchSeq: number,
  noted: string | undefined,
): void {
  const { writer, world, now, commandSeq } = scope;
  const body = input.note ?? noted ?? '';
  if (body.trim() === '') return;
  const draft = noteDraft(writer, was.prospect_seq);
  closeNote(writer, {
    id: world.newId(),
    prospectSeq: was.prospect_seq,
    touchSeq,
    body,
    occurredAt: was.occurred_at,
    recordedAt: now,
    onDate: was.on_date,
    commandSeq,
  });
  if (draft !== '') saveDraft(writer, was.prospect_seq, draft, now);
}

/**
 * Says of an earlier touch what it should have said, by a touch of its own that replaces it. What followed from the
 * touch (step, appointment, word not to be contacted, note) falls with it, and what still holds is written anew.
 *
 * @throws NOT_FOUND, INVALID
 */
export function correctTouch(scope: CommandScope, input: CorrectInput): Done<CorrectReceipt> {
  const { writer, world, commandSeq, now } = scope;
  const was = touchToCorrect(scope, input.touchId);
  const person = personRow(writer, was.prospect_seq);
  if (!person) throw new Problem('NOT_FOUND', 'This person is not in the book.', { what: 'prospect' });
  const facts = rightFacts(input, was);
  refuseImpossible(scope, input, was);
  const { channel = was.channel, outcome = was.outcome } = input;
  const used = rightNumber(scope, input, was, person);
  const own = ownStep(writer, was);
  const appointment = ownAppointment(writer, was);
  const noted = noteOfTouch(writer, was.seq);
  const before = peopleConcernedBy(writer, person.seq);
  const words = wordsOf(writer, was);
  const keptWord = outcome === 'do-not-contact' && was.outcome === 'do-not-contact';
  const heard = heardOn(scope, { objections: input.objections, objection: input.objection } as LogInput);
  // Where nobody answered, nothing was said against anything.
  const wasAnswered = facts.reached === 'person';
  const direction = rightDirection(input, was);
  const dial = channel === 'call' && direction === 'out';
  const touchId = world.newId();
  const touchSeq = insertTouch(writer, {
    id: touchId,
    prospectSeq: person.seq,
    accountSeq: was.account_seq,
    accountClass: was.account_class,
    channel,
    direction,
    outcome,
    facts,
    objection: heard.name ?? (wasAnswered ? was.objection : null),
    reason: was.reason,
    phoneSeq: used.phoneSeq,
    number: used.number,
    launchSeq: was.launch_seq,
    sessionSeq: was.session_seq,
    scriptVersionSeq: was.script_version_seq,
    scriptPath: was.script_path,
    durationMs: channel === 'call' ? was.duration_ms : null,
    zone: was.zone,
    theirHour: was.their_hour,
    attempt: dial ? was.attempt : null,
    replacesSeq: was.seq,
    occurredAt: was.occurred_at,
    recordedAt: now,
    onDate: was.on_date,
    commandSeq,
  });
  const carrying = { from: was.seq, to: touchSeq, now, commandSeq };
  keepHeard(scope, touchSeq, heard);
  carryBeside(writer, carrying, wasAnswered && heard.versionSeqs.length === 0);
  keepLoopEnd(writer, person.seq, touchSeq);
  rightStep(scope, input, was, touchSeq, own, person, facts);
  rightNote(scope, input, was, touchSeq, noted);
  const happening = {
    person,
    touchSeq,
    at: was.occurred_at,
    onDate: was.on_date,
    accountClass: was.account_class,
  };
  if (input.appointment) setAppointment(scope, input.appointment, happening);
  else if (appointment && outcome === 'appointment')
    carryAppointment(writer, world.newId(), appointment.seq, carrying);
  const reach = reachOf(writer, [person.seq]).get(person.seq);
  if (keptWord) carrySuppressions(writer, () => world.newId(), words, carrying);
  else if (outcome === 'do-not-contact' && reach)
    suppress(scope, { ...happening, reach, number: used.number, reason: was.reason });
  if (input.decisionMaker === true) changeField(scope, 'prospect', person.seq, 'role', 'decision maker');
  if (input.decisionMaker === false && person.role === 'decision maker')
    changeField(scope, 'prospect', person.seq, 'role', 'unknown');
  reindexNotes(writer, person.seq);
  refreshStandings(writer, [...new Set([person.seq, ...before, ...peopleConcernedBy(writer, person.seq)])]);
  return {
    receipt: { touchId },
    said: correctedSentence(channel, outcome, person.full_name),
    prospectSeq: person.seq,
  };
}
