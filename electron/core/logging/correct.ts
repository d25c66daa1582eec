import { Problem } from '#shared/contract/problems.ts';
import { outlivesTouch } from '#shared/domain/follow-ups.ts';
import { correctedSentence } from '#shared/domain/sentences/logged.ts';
import { isSpokenChannel } from '#shared/domain/vocabulary.ts';
import { zonesOf } from '#shared/domain/zones.ts';
import type { CommandScope, Done } from '../operation/definition.ts';
import { personAt } from '../operation/known.ts';
import { reachOfOne } from '../store/reach.ts';
import { standOnNumbers } from '../queue/stand-anew.ts';
import { refreshStandings } from '../queue/standings.ts';
import { noteDraft, type PersonRow } from '../store/cards.ts';
import {
  carryAppointment,
  carryBeside,
  carryFollowUp,
  carrySuppressions,
  laterTouches,
  ownAppointment,
  ownStep,
  standingTouch,
  type StandingTouch,
  turnOfTouch,
  wordsOf,
} from '../store/corrections.ts';
import { openStep } from '../store/follow-ups.ts';
import { closeNote, noteOfTouch, saveDraft } from '../store/notes.ts';
import { reindexNotes } from '../store/search.ts';
import { peopleConcernedBy } from '../store/suppression.ts';
import { anyTouchBy, insertTouch } from '../store/touches.ts';
import { setAppointment } from './appointment.ts';
import { attemptAt } from './attempt.ts';
import { type FollowUpPlace, setFollowUp } from './follow-up.ts';
import { keepLoopEnd } from './loop-end.ts';
import { heardOn, keepHeard } from './objections.ts';
import { type CorrectInput, refuseImpossible, type Right, rightNumber, rightOf } from './right.ts';
import { keepRole } from './role.ts';
import { suppress } from './suppress.ts';
import { theirHour } from './their-hour.ts';

export interface CorrectReceipt {
  readonly touchId: string;
}

/** @throws NOT_FOUND; INVALID where it was taken back or corrected before */
function touchToCorrect({ writer }: CommandScope, touchId: string): StandingTouch {
  const touch = standingTouch(writer, touchId);
  if (touch) return touch;
  if (anyTouchBy(writer, touchId))
    throw new Problem(
      'INVALID',
      'This was taken back or corrected before. Correct what stands in its place.',
      { field: 'touchId' },
    );
  throw new Problem('NOT_FOUND', 'There is no such touch in the book.', { what: 'touch' });
}

/** Whether a step that was set with a touch holds with what it came to after all: nobody promised who was not reached. */
const stillHolds = (kind: string, { outcome, facts, same }: Right): boolean => {
  if (kind === 'none') return same;
  return outcome !== 'do-not-contact' && (kind !== 'promise' || facts.reached === 'person');
};

/** The step with the correction: the one that is named, the one that the touch had set, or what outlives it. */
function rightStep(
  scope: CommandScope,
  { followUp }: CorrectInput,
  was: StandingTouch,
  right: Right,
  person: PersonRow,
  { own, touchSeq }: { readonly own: ReturnType<typeof ownStep>; readonly touchSeq: number },
): void {
  const { writer, world, now, commandSeq } = scope;
  const { occurred_at: at, on_date: onDate } = was;
  // Whatever was agreed since the touch stands as it was agreed, and a promise is kept or missed as it was.
  const inTurn = own?.turn ?? turnOfTouch(writer, was.seq);
  const place = { prospectSeq: person.seq, zones: zonesOf(person.zones), touchSeq, inTurn, at, onDate };
  if (followUp !== undefined) setFollowUp(scope, place, followUp);
  else if (own && stillHolds(own.kind, right))
    carryFollowUp(writer, world.newId(), own.seq, { from: was.seq, to: touchSeq, now, commandSeq });
  else {
    const step = openStep(writer, person.seq, inTurn);
    if (step && !outlivesTouch(step, { ...right, at, onDate })) setFollowUp(scope, place, null);
  }
  settleSince(scope, place);
}

/** What is open again with a correction is closed by what settled it since, as it would have been then. */
function settleSince(scope: CommandScope, place: FollowUpPlace & { readonly inTurn: number }): void {
  const { writer } = scope;
  const { prospectSeq } = place;
  for (const { seq: touchSeq, turn: inTurn, occurredAt: at, onDate, channel, ...facts } of laterTouches(
    writer,
    prospectSeq,
    place.inTurn,
  )) {
    const step = openStep(writer, prospectSeq, inTurn);
    if (step && !outlivesTouch(step, { channel, facts, at, onDate }))
      setFollowUp(scope, { ...place, touchSeq, inTurn, at, onDate }, null);
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
  const person = personAt(writer, was.prospect_seq);
  const reach = reachOfOne(writer, person.seq);
  const right = rightOf(input, was);
  refuseImpossible(scope, input, was, right);
  const { channel, outcome, direction, facts } = right;
  const used = rightNumber(scope, input, was, right, person, reach);
  const own = ownStep(writer, was);
  const appointment = ownAppointment(writer, was);
  const noted = noteOfTouch(writer, was.seq);
  const before = peopleConcernedBy(writer, person.seq);
  const words = wordsOf(writer, was);
  const heard = heardOn(scope, input);
  // Where nobody answered, nothing was said against anything.
  const keepsHeard = input.objections === undefined && facts.reached !== 'nobody';
  const isDial = channel === 'call' && direction === 'out';
  const wasDial = was.channel === 'call' && was.direction === 'out';
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
    objection: heard.name ?? (keepsHeard ? was.objection : null),
    reason: was.reason,
    phoneSeq: used.phoneSeq,
    number: used.number,
    launchSeq: was.launch_seq,
    sessionSeq: was.session_seq,
    scriptVersionSeq: was.script_version_seq,
    scriptPath: was.script_path,
    durationMs: isSpokenChannel(channel) ? was.duration_ms : null,
    zone: was.zone,
    theirHour:
      used.number === was.number ? was.their_hour : theirHour(person, reach, used.number, was.occurred_at),
    attempt: isDial ? (wasDial ? was.attempt : attemptAt(writer, person.seq, was.occurred_at)) : null,
    replacesSeq: was.seq,
    occurredAt: was.occurred_at,
    recordedAt: now,
    onDate: was.on_date,
    commandSeq,
  });
  const carrying = { from: was.seq, to: touchSeq, now, commandSeq };
  keepHeard(scope, touchSeq, heard);
  carryBeside(writer, carrying, keepsHeard);
  keepLoopEnd(writer, person.seq, touchSeq);
  rightStep(scope, input, was, right, person, { own, touchSeq });
  rightNote(scope, input, was, touchSeq, noted);
  const { occurred_at: at, on_date: onDate, account_class: accountClass } = was;
  const happening = { person, touchSeq, at, onDate, accountClass };
  if (input.appointment) {
    const { producedByTouchId, ...said } = input.appointment;
    // The touch that is corrected stands no more: what it produced, this one did.
    const isOwn = producedByTouchId?.toLowerCase() === input.touchId.toLowerCase();
    setAppointment(scope, isOwn ? said : input.appointment, {
      ...happening,
      producedBySeq: isOwn ? touchSeq : appointment?.producedBySeq,
    });
  } else if (appointment && outcome === 'appointment')
    carryAppointment(writer, world.newId(), appointment.seq, carrying);
  if (outcome === 'do-not-contact') {
    if (was.outcome === outcome) carrySuppressions(writer, () => world.newId(), words, carrying);
    else suppress(scope, { ...happening, reach, number: used.number, reason: was.reason });
  }
  keepRole(scope, input.decisionMaker, person);
  reindexNotes(writer, person.seq);
  refreshStandings(writer, [...new Set([person.seq, ...before, ...peopleConcernedBy(writer, person.seq)])]);
  standOnNumbers(writer, [was.number, used.number]);
  return {
    receipt: { touchId },
    said: correctedSentence(channel, outcome, person.full_name),
    prospectSeq: person.seq,
  };
}
