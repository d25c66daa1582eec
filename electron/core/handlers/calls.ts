import { Problem } from '#shared/contract/problems.ts';
import { type Decision, liftedBy } from '#shared/domain/calling/decide.ts';
import type { Override } from '#shared/domain/calling/overrides.ts';
import { sameAgain } from '#shared/domain/guard/came-to.ts';
import { bandAt } from '#shared/domain/hour-bands/bands.ts';
import { displayNumber } from '#shared/domain/phones.ts';
import { holdSentence } from '#shared/domain/sentences/guard.ts';
import { mayCallLine } from '#shared/domain/sentences/may-call.ts';
import { isClosedTo, isNumberClosed, isSuppressed } from '#shared/domain/suppression.ts';
import { telUri, whyNeverDialled } from '#shared/domain/telephone/numbers.ts';
import { closingSentences, countryOf } from '../cards/card.ts';
import { mayCallOf, saidFor } from '../cards/may-call.ts';
import { phoneViews } from '../cards/phones.ts';
import { calledAt } from '../calling/called-at.ts';
import { type Callee, decisionOf } from '../calling/may.ts';
import type { AreaDefinitions, CommandScope, ReadScope } from '../operation/definition.ts';
import { type PersonRow, personRow, prospectSeqOf } from '../store/cards.ts';
import { insertLaunch, insertLaunchEnd, isUnexplained, launchBy, openLaunches } from '../store/launches.ts';
import { guardedTouches, insertPassed } from '../store/loops.ts';
import { insertLaunchDecision } from '../store/launch-decisions.ts';
import type { PhoneRow } from '../store/reach.ts';
import { sessionBy } from '../store/sessions.ts';
import { standingFacts } from '../queue/standing-facts.ts';
import { refreshStandings } from '../queue/standings.ts';

interface Launched {
  readonly launchId: string;
}

interface Callable extends Callee {
  readonly person: PersonRow;
  readonly phone: PhoneRow & { readonly e164: string };
}

/**
 * The person and their number, if it may be dialled.
 *
 * @throws NOT_FOUND, SUPPRESSED, INVALID for a number that is none, or an emergency or premium one
 */
function callable(scope: ReadScope, prospectId: string, phoneId: string): Callable {
  const { reader } = scope;
  const seq = prospectSeqOf(reader, prospectId);
  const person = seq === undefined ? undefined : personRow(reader, seq);
  const facts = seq === undefined ? undefined : standingFacts(reader, [seq])[0];
  if (!person || !facts)
    throw new Problem('NOT_FOUND', 'This person is not in the book.', { what: 'prospect' });
  const { reach, dialled } = facts;
  const phone = reach.phones.find((one) => one.phoneId === phoneId.toLowerCase());
  if (!phone) throw new Problem('NOT_FOUND', 'This number is not one of theirs.', { what: 'number' });
  const { e164 } = phone;
  if (e164 === null) {
    throw new Problem('INVALID', `“${phone.raw}” is not a number that can be dialled.`, { field: 'phoneId' });
  }
  if (isClosedTo('call', reach.matches) || isNumberClosed(e164, reach.matches)) {
    const [first = ''] = closingSentences(scope, person.seq);
    throw new Problem('SUPPRESSED', `${person.full_name} may not be called. ${first}`.trimEnd(), {
      name: person.full_name,
      ...(isSuppressed(reach.matches) ? {} : { forward: 'Write instead, or take another number.' }),
    });
  }
  const never = whyNeverDialled(e164);
  if (never !== null) throw new Problem('INVALID', never, { field: 'phoneId' });
  return { person, phone: { ...phone, e164 }, reach, dialled };
}

/**
 * Why the guard lets a call go on that would only be the same again; null where it holds nothing.
 *
 * @throws HELD without a reason
 */
function passedBy(
  scope: ReadScope,
  { person, phone, reach }: Callable,
  goOn: string | undefined,
): string | null {
  const { reader, now, onDate } = scope;
  const band = bandAt(now, calledAt(person, reach.phones, phone.e164).place.zones);
  const again = sameAgain(guardedTouches(reader, person.seq), { channel: 'call', band, onDate });
  if (again === null) return null;
  if (goOn !== undefined) return goOn;
  throw new Problem('HELD', holdSentence(again), {
    name: person.full_name,
    forward: 'Go on with a reason, or do something else.',
  });
}

/**
 * What the rules of calling say of this call, and the coded reason for which it is placed all the same.
 *
 * @throws NOT_NOW where they hold it back and no reason was given that lifts it
 */
function allowedBy(
  scope: ReadScope,
  called: Callable,
  override: Override | undefined,
): { readonly decision: Decision; readonly override: Override | null } {
  const { person, phone, reach } = called;
  const decision = decisionOf(scope, person, called, phone.e164);
  if (decision.level !== 'reason') return { decision, override: null };
  const lifts = liftedBy(decision.reasons);
  if (override !== undefined && lifts.includes(override)) return { decision, override };
  const line = mayCallLine(decision, saidFor(scope, person, reach, phone.e164)) ?? '';
  throw new Problem('NOT_NOW', line, {
    name: person.full_name,
    nextAllowedAt: decision.nextAllowedAt,
    lifts: [...lifts],
    ruleVersion: decision.ruleVersion,
    forward: 'Call when it opens, or say why it may be now.',
  });
}

function launch(
  scope: CommandScope,
  input: {
    readonly prospectId: string;
    readonly phoneId: string;
    readonly sessionId?: string | undefined;
    readonly goOn?: string | undefined;
    readonly override?: Override | undefined;
  },
) {
  const { writer, world, now, onDate, commandSeq } = scope;
  const called = callable(scope, input.prospectId, input.phoneId);
  const { person, phone } = called;
  const { decision, override } = allowedBy(scope, called, input.override);
  const passed = passedBy(scope, called, input.goOn);
  const session = input.sessionId === undefined ? undefined : sessionBy(writer, input.sessionId);
  if (input.sessionId !== undefined && !session) {
    throw new Problem('NOT_FOUND', 'There is no such session in the book.', { what: 'session' });
  }
  const launchId = world.newId();
  const launchSeq = insertLaunch(writer, {
    id: launchId,
    prospectSeq: person.seq,
    phoneSeq: phone.seq,
    number: phone.e164,
    target: 'tel',
    sessionSeq: session?.seq ?? null,
    at: now,
    onDate,
    commandSeq,
  });
  if (passed !== null) insertPassed(writer, launchSeq, passed);
  insertLaunchDecision(writer, launchSeq, decision, override, { at: now, onDate, commandSeq });
  // A call handed over counts for the caps from now on.
  refreshStandings(writer, [person.seq]);
  const receipt: Launched = { launchId };
  return { receipt, said: `Handed over: the number of ${person.full_name}.`, prospectSeq: person.seq };
}

export const callsDefinitions: AreaDefinitions<'calls'> = {
  launch: {
    kind: 'command',
    // A call that was placed was placed: it counts for the caps whatever is undone.
    undoable: false,
    recorded: true,
    run: launch,
    answer(scope, { launchId }: Launched) {
      const made = launchBy(scope.reader, launchId);
      if (!made) throw new Problem('NOT_FOUND', 'This call is not in the book.', { what: 'launch' });
      const { ext } = made;
      return {
        launchId,
        uri: telUri(made.number, ext),
        number: made.number,
        display: displayNumber({ e164: made.number, ext }, countryOf(scope)),
        startedAt: made.occurred_at,
      };
    },
  },
  may: {
    kind: 'query',
    run(scope, { prospectId }) {
      const { reader } = scope;
      const seq = prospectSeqOf(reader, prospectId);
      const person = seq === undefined ? undefined : personRow(reader, seq);
      const facts = seq === undefined ? undefined : standingFacts(reader, [seq])[0];
      if (!person || !facts)
        throw new Problem('NOT_FOUND', 'This person is not in the book.', { what: 'prospect' });
      return { numbers: mayCallOf(scope, person, facts, phoneViews(facts.reach, countryOf(scope))) };
    },
  },
  open: {
    kind: 'query',
    run: ({ reader }) => ({ launches: openLaunches(reader) }),
  },
  neverRang: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run({ writer, now, onDate, commandSeq }, { launchId }) {
      const made = launchBy(writer, launchId);
      const person = made && personRow(writer, made.prospect_seq);
      if (!made || !person || !isUnexplained(writer, made.seq)) {
        throw new Problem('NOT_FOUND', 'No call that is still open was handed over under this id.', {
          what: 'launch',
        });
      }
      insertLaunchEnd(writer, made.seq, { at: now, onDate, commandSeq });
      refreshStandings(writer, [person.seq]);
      return { receipt: {}, said: `The call to ${person.full_name} never rang.`, prospectSeq: person.seq };
    },
    answer: (_scope, _receipt, _input, said) => ({ said }),
  },
};
