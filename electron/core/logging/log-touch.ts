import { Problem } from '#shared/contract/problems.ts';
import { followUpSentence, outlivesTouch } from '#shared/domain/follow-ups.ts';
import { loggedSentence } from '#shared/domain/sentences/logged.ts';
import { dayAndTime } from '#shared/domain/time/said.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { zonesOf } from '#shared/domain/zones.ts';
import type { CommandScope, Done } from '../operation/definition.ts';
import { noteDraft, type PersonRow, personRow, prospectSeqOf } from '../store/cards.ts';
import { closeNote, dropDraft } from '../store/notes.ts';
import { openStep } from '../store/follow-ups.ts';
import { passedBecause } from '../store/loops.ts';
import { keepLoopEnd } from './loop-end.ts';
import { reachOf } from '../store/reach.ts';
import { sessionBy } from '../store/sessions.ts';
import { standOnNumbers } from '../queue/stand-anew.ts';
import { refreshStandings } from '../queue/standings.ts';
import { nextAttempt } from '../store/standing.ts';
import { insertTouch, scriptVersionSeq } from '../store/touches.ts';
import { insertTold, type WrittenLaunchRow } from '../store/written-launches.ts';
import { setAppointment } from './appointment.ts';
import { attemptAt } from './attempt.ts';
import {
  explainedLaunch,
  type LogInput,
  refuseSuppressed,
  statedFacts,
  toldMessage,
  usedNumber,
} from './check.ts';
import { setFollowUp } from './follow-up.ts';
import { theirHour } from './their-hour.ts';
import { heardOn, keepHeard } from './objections.ts';
import { keepRole } from './role.ts';
import { suppress } from './suppress.ts';

export interface LogReceipt {
  readonly touchId: string;
}

interface Happening {
  readonly person: PersonRow;
  readonly touchSeq: number;
  readonly at: number;
  readonly onDate: string;
}

function sessionSeqOf(scope: CommandScope, input: LogInput): number | null {
  if (input.sessionId === undefined) return null;
  const session = sessionBy(scope.writer, input.sessionId);
  if (!session) throw new Problem('NOT_FOUND', 'There is no such session in the book.', { what: 'session' });
  return session.seq;
}

function scriptSeqOf(scope: CommandScope, input: LogInput): number | null {
  if (!input.script) return null;
  const seq = scriptVersionSeq(scope.writer, input.script.scriptVersionId);
  if (seq === undefined)
    throw new Problem('NOT_FOUND', 'There is no such script in the book.', { what: 'script' });
  return seq;
}

/** Which call in a row it was. What is told late was that before what happened since. */
const attemptOf = ({ writer }: CommandScope, { occurredAt }: LogInput, { seq }: PersonRow): number =>
  occurredAt === undefined ? nextAttempt(writer, seq) : attemptAt(writer, seq, occurredAt);

/** Where the call went in its script; what is written has no path through one. */
function scriptPathOf(input: LogInput, opened: WrittenLaunchRow | null): string | null {
  if (input.script) return JSON.stringify(input.script.path);
  return opened?.script_version_seq == null ? null : '[]';
}

const isDial = ({ channel, direction }: LogInput): boolean => channel === 'call' && direction === 'out';

function closeDraft(scope: CommandScope, input: LogInput, happening: Happening): void {
  const { writer, world, commandSeq, now } = scope;
  const { person, touchSeq, at, onDate } = happening;
  const body = input.note ?? noteDraft(writer, person.seq);
  if (body.trim() === '') {
    // What was typed and rubbed out again is noted no more.
    if (input.note !== undefined) dropDraft(writer, person.seq);
    return;
  }
  closeNote(writer, {
    id: world.newId(),
    prospectSeq: person.seq,
    touchSeq,
    body,
    occurredAt: at,
    recordedAt: now,
    onDate,
    commandSeq,
  });
}

/**
 * Logs a touch with all that follows from it, in the transaction of its command: the next step, the
 * appointment, do-not-contact, the note, the role of who decides, and where everyone concerned stands.
 *
 * @throws NOT_FOUND, INVALID, SUPPRESSED
 */
export function logTouch(scope: CommandScope, input: LogInput): Done<LogReceipt> {
  const { writer, world, commandSeq, now, zone } = scope;
  const seq = prospectSeqOf(writer, input.prospectId);
  const person = seq === undefined ? undefined : personRow(writer, seq);
  const reach = seq === undefined ? undefined : reachOf(writer, [seq]).get(seq);
  if (!person || !reach)
    throw new Problem('NOT_FOUND', 'This person is not in the book.', { what: 'prospect' });
  const facts = statedFacts(input, now);
  const launch = explainedLaunch(scope, input, person);
  const opened = toldMessage(scope, input, person);
  const used = usedNumber(scope, input, person, reach, launch);
  refuseSuppressed(scope, input, person, reach, used.number);
  const at = input.occurredAt ?? now;
  const onDate = dateIn(at, zone);
  const zones = zonesOf(person.zones);
  const touchId = world.newId();
  const heard = heardOn(scope, input);
  const touchSeq = insertTouch(writer, {
    id: touchId,
    prospectSeq: person.seq,
    accountSeq: person.account_seq,
    accountClass: person.account_class ?? 'unclassified',
    channel: input.channel,
    direction: input.direction,
    outcome: input.outcome,
    facts,
    objection: heard.name,
    reason: input.reason ?? (launch ? passedBecause(writer, launch.seq) : (opened?.reason ?? null)),
    phoneSeq: used.phoneSeq,
    number: used.number,
    launchSeq: launch?.seq ?? null,
    sessionSeq: sessionSeqOf(scope, input),
    scriptVersionSeq: scriptSeqOf(scope, input) ?? opened?.script_version_seq ?? null,
    scriptPath: scriptPathOf(input, opened),
    durationMs: input.durationMs ?? null,
    zone,
    theirHour: theirHour(person, reach, used.number, at),
    attempt: isDial(input) ? attemptOf(scope, input, person) : null,
    replacesSeq: null,
    occurredAt: at,
    recordedAt: now,
    onDate,
    commandSeq,
  });
  if (opened) insertTold(writer, touchSeq, opened.seq);
  keepHeard(scope, touchSeq, heard);
  keepLoopEnd(writer, person.seq, touchSeq);
  const happening = { person, touchSeq, at, onDate };
  if (input.appointment)
    setAppointment(scope, input.appointment, {
      ...happening,
      accountClass: person.account_class ?? 'unclassified',
    });
  const step = input.followUp === undefined ? openStep(writer, person.seq) : null;
  const plan =
    step && outlivesTouch(step, { channel: input.channel, facts, at, onDate })
      ? null
      : setFollowUp(scope, { prospectSeq: person.seq, zones, touchSeq, at, onDate }, input.followUp ?? null);
  closeDraft(scope, input, happening);
  keepRole(scope, input.decisionMaker, person);
  const concerned =
    input.outcome === 'do-not-contact'
      ? suppress(scope, { ...happening, reach, number: used.number, reason: input.reason ?? null }).concerned
      : [person.seq];
  refreshStandings(writer, concerned);
  standOnNumbers(writer, [used.number]);
  const when = input.appointment ? dayAndTime(input.appointment.startsAt, zone, scope.onDate) : null;
  return {
    receipt: { touchId },
    said: [
      loggedSentence(input.channel, input.outcome, person.full_name, when),
      plan && followUpSentence(plan, zone, scope.onDate),
    ]
      .filter((part) => part !== null)
      .join(' '),
    prospectSeq: person.seq,
  };
}
