import { Problem } from '#shared/contract/problems.ts';
import { type Decision, liftedBy } from '#shared/domain/calling/decide.ts';
import type { Override } from '#shared/domain/calling/overrides.ts';
import { sameAgain } from '#shared/domain/guard/came-to.ts';
import { bandAt } from '#shared/domain/hour-bands/bands.ts';
import { displayNumber } from '#shared/domain/phones.ts';
import { holdSentence } from '#shared/domain/sentences/guard.ts';
import { mayCallLine } from '#shared/domain/sentences/may-call.ts';
import { countryOf } from '../cards/card.ts';
import { mayCallOf, saidFor } from '../cards/may-call.ts';
import { phoneViews } from '../cards/phones.ts';
import { calledAt } from '../calling/called-at.ts';
import { type Callable, callable, calleeOf } from '../calling/callable.ts';
import { decisionOf } from '../calling/may.ts';
import { handedOver, previewOf } from '../calling/hand-over.ts';
import { callProgram } from '../call-program.ts';
import type { AreaDefinitions, CommandScope, ReadScope } from '../operation/definition.ts';
import { sessionOf } from '../sessions/over.ts';
import { personRow } from '../store/cards.ts';
import { insertLaunch, insertLaunchEnd, isUnexplained, launchBy, openLaunches } from '../store/launches.ts';
import { guardedTouches, insertPassed } from '../store/loops.ts';
import { insertLaunchDecision } from '../store/launch-decisions.ts';
import { refreshStandings } from '../queue/standings.ts';

interface Launched {
  readonly launchId: string;
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
    readonly anyway?: boolean | undefined;
  },
) {
  const { writer, world, now, onDate, commandSeq } = scope;
  const called = callable(scope, input.prospectId, input.phoneId, input.anyway === true);
  const { person, phone } = called;
  const { decision, override } = allowedBy(scope, called, input.override);
  const passed = passedBy(scope, called, input.goOn);
  const launchId = world.newId();
  const launchSeq = insertLaunch(writer, {
    id: launchId,
    prospectSeq: person.seq,
    phoneSeq: phone.seq,
    number: phone.e164,
    target: callProgram(writer).target,
    sessionSeq: sessionOf(scope, input.sessionId)?.seq ?? null,
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
      const { ext, number } = made;
      const dialled = handedOver(callProgram(scope.reader), made);
      return {
        launchId,
        uri: dialled.uri,
        target: dialled.target,
        number,
        ext,
        extByHand: dialled.ext === 'by hand',
        display: displayNumber({ e164: number, ext }, countryOf(scope)),
        startedAt: made.occurred_at,
      };
    },
  },
  preview: {
    kind: 'query',
    run: previewOf,
  },
  may: {
    kind: 'query',
    run(scope, { prospectId }) {
      const callee = calleeOf(scope, prospectId);
      const phones = phoneViews(callee.reach, countryOf(scope));
      return { numbers: mayCallOf(scope, callee.person, callee, phones) };
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
