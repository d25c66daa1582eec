import type { Contract } from '#shared/contract/contract.ts';
import { Problem } from '#shared/contract/problems.ts';
import { correctedDirection } from '#shared/domain/corrected.ts';
import { factsOf, type Outcome, type TouchFacts } from '#shared/domain/outcomes.ts';
import { notPossible } from '#shared/domain/sentences/logged.ts';
import type { Channel, Direction } from '#shared/domain/vocabulary.ts';
import type { CommandScope, Handled } from '../operation/definition.ts';
import type { PersonRow } from '../store/cards.ts';
import { ownAppointment, type StandingTouch, wordsOf } from '../store/corrections.ts';
import type { ReachRow } from '../store/reach.ts';
import { tellsOfMessage } from '../store/written-launches.ts';
import { refuseAppointment, refuseNoAppointment } from './appointment.ts';
import { type UsedNumber, usedNumber } from './check.ts';

export type CorrectInput = Handled<Contract['touches']['correct']>;

/** What a touch should have said. What is not said anew of it is as it was. */
export interface Right {
  readonly channel: Channel;
  readonly outcome: Outcome;
  readonly direction: Direction;
  readonly facts: TouchFacts;
  /** It comes to the same on the same channel: only what stands beside that is said anew. */
  readonly same: boolean;
}

const invalid = (sentence: string, field: string) => new Problem('INVALID', sentence, { field });

/**
 * What the touch should have said: what was asked and how it went stay as long as its result does.
 *
 * @throws INVALID when the channel has no such outcome
 */
export function rightOf(input: CorrectInput, was: StandingTouch): Right {
  const { channel = was.channel, outcome = was.outcome } = input;
  const same = outcome === was.outcome && channel === was.channel;
  const tone = input.tone === undefined && same ? was.tone : input.tone;
  const facts = factsOf(channel, outcome, {
    ask: input.ask ?? (same ? was.ask : undefined),
    decisionMaker: input.decisionMaker ?? was.decision_maker === 1,
    // No tone of its own is that of the result.
    tone: tone ?? undefined,
  });
  if (!facts) throw invalid(notPossible(channel, outcome), 'outcome');
  return {
    channel,
    outcome,
    direction: input.direction ?? correctedDirection(was, channel, outcome),
    facts,
    same,
  };
}

/**
 * @throws INVALID where a call that was handed over would be no call, a message that was opened no message, a word not to be contacted would go without a
 *   reason, an appointment has no time, or is to go though it was held, moved or sold
 */
export function refuseImpossible(
  { writer }: CommandScope,
  { appointment }: CorrectInput,
  was: StandingTouch,
  { channel, outcome, direction }: Right,
): void {
  if (was.launch_seq !== null && (channel !== 'call' || direction === 'in'))
    throw invalid('This call was handed over from here, so it stays a call that went out.', 'channel');
  if ((channel !== was.channel || direction === 'in') && tellsOfMessage(writer, was.seq))
    throw invalid(
      'This message was opened from here, so it stays one that went out the same way.',
      'channel',
    );
  if (was.outcome !== 'appointment') refuseNoAppointment(outcome, appointment);
  refuseAppointment(outcome, appointment, was.occurred_at);
  if (was.outcome === 'do-not-contact' && outcome !== was.outcome && wordsOf(writer, was).length > 0)
    throw invalid('Somebody asked not to be contacted with it. Lift that first, with a reason.', 'outcome');
  const set = ownAppointment(writer, was);
  if (!set) return;
  if (set.sold === 1) throw invalid('Its appointment came to a deal. Take that back first.', 'touchId');
  if (set.settled === 1 && (outcome !== 'appointment' || appointment))
    throw invalid('Its appointment was moved or settled since. Take that back first.', 'outcome');
}

/** Channels that go to a number. */
const isToNumber = (channel: Channel): boolean => channel === 'call' || channel === 'text';

/** The number that the touch was on: as it was where there was one, or the one that is named or would be called. */
export function rightNumber(
  scope: CommandScope,
  { number }: CorrectInput,
  was: StandingTouch,
  { channel, direction }: Right,
  person: PersonRow,
  reach: ReachRow,
): UsedNumber {
  const kept = channel === was.channel || (isToNumber(channel) && was.number !== null);
  if (number === undefined && kept) return { phoneSeq: was.phone_seq, number: was.number };
  return usedNumber(scope, { channel, direction, number }, person, reach, null);
}
