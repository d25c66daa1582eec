import { Problem } from '#shared/contract/problems.ts';
import { followUpSentence, outlivesTouch } from '#shared/domain/follow-ups.ts';
import { loggedSentence } from '#shared/domain/sentences/logged.ts';
import { dayAndTimes } from '#shared/domain/time/said.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { zonesOf } from '#shared/domain/zones.ts';
import type { CommandScope, Done } from '../operation/definition.ts';
import { knownPerson } from '../operation/known.ts';
import { sessionOf } from '../sessions/over.ts';
import { keepNote } from './note.ts';
import { reachOfOne } from '../store/reach.ts';
import { type PersonRow } from '../store/cards.ts';
import { openStep } from '../store/follow-ups.ts';
import { passedBecause } from '../store/loops.ts';
import { keepLoopEnd } from './loop-end.ts';
import { standOnNumbers } from '../queue/stand-anew.ts';
import { refreshStandings } from '../queue/standings.ts';
import { nextAttempt } from '../store/standing.ts';
import { insertTouch, scriptVersionSeq } from '../store/touches.ts';
import { dropSentDraft } from '../store/written-drafts.ts';
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

/**
 * Logs a touch with all that follows from it, in the transaction of its command: the next step, the
 * appointment, do-not-contact, the note, the role of who decides, and where everyone concerned stands.
 *
 * @throws NOT_FOUND, INVALID, SUPPRESSED
 */
export function logTouch(scope: CommandScope, input: LogInput): Done<LogReceipt> {
  const { writer, world, commandSeq, now, zone } = scope;
  const person = knownPerson(writer, input.prospectId);
  const reach = reachOfOne(writer, person.seq);
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
    sessionSeq: sessionOf(scope, input.sessionId)?.seq ?? null,
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
  if (opened && input.outcome === 'sent') dropSentDraft(writer, opened.seq);
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
  keepNote(scope, { ...happening, prospectSeq: person.seq }, input.note);
  keepRole(scope, input.decisionMaker, person);
  const concerned =
    input.outcome === 'do-not-contact'
      ? suppress(scope, { ...happening, reach, number: used.number, reason: input.reason ?? null }).concerned
      : [person.seq];
  refreshStandings(writer, concerned);
  standOnNumbers(writer, [used.number]);
  const when = input.appointment ? dayAndTimes(input.appointment.startsAt, zone, zones, scope.onDate) : null;
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
