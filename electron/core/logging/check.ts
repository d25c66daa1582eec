import type { Handled } from '../operation/definition.ts';
import type { Contract } from '#shared/contract/contract.ts';
import { Problem } from '#shared/contract/problems.ts';
import { factsOf, type TouchFacts } from '#shared/domain/outcomes.ts';
import { notPossible } from '#shared/domain/sentences/logged.ts';
import { isClosedTo, isEmailClosed, isNumberClosed } from '#shared/domain/suppression.ts';
import { readNumber } from '#shared/domain/telephone/numbers.ts';
import type { Channel } from '#shared/domain/vocabulary.ts';
import { refuseAppointment, refuseNoAppointment } from './appointment.ts';
import { bestPhone, phoneViews } from '../cards/phones.ts';
import type { ReadScope } from '../operation/definition.ts';
import type { PersonRow } from '../store/cards.ts';
import { isUnexplained, launchBy, type LaunchRow } from '../store/launches.ts';
import type { ReachRow } from '../store/reach.ts';
import { openSuppressionSince } from '../store/suppression.ts';
import { type WrittenLaunchRow, writtenLaunchBy } from '../store/written-launches.ts';
import { readSetting } from '../store/settings.ts';

export type LogInput = Handled<Contract['touches']['log']>;

const invalid = (sentence: string, field: string) => new Problem('INVALID', sentence, { field });

/**
 * The facts that the input states.
 *
 * @throws INVALID when the channel has no such outcome, it happened in the future, or the appointment
 *   and the outcome do not go together
 */
export function statedFacts(input: LogInput, now: number): TouchFacts {
  const { channel, outcome, appointment } = input;
  const facts = factsOf(channel, outcome, input);
  if (!facts) throw invalid(notPossible(channel, outcome), 'outcome');
  const at = input.occurredAt ?? now;
  if (at > now) throw invalid('That is still to come. Log it once it has happened.', 'occurredAt');
  refuseNoAppointment(outcome, appointment);
  refuseAppointment(outcome, appointment, at);
  return facts;
}

const closedWords = { all: 'contacted', call: 'called', email: 'e-mailed' } as const;

/** What somebody asked not to have done to them, where that forbids a touch on this channel; else null. */
function closedFor(
  channel: Channel,
  reach: ReachRow,
  number: string | null,
): keyof typeof closedWords | null {
  // A register forbids the call and not the telling of one that was made.
  const words = reach.matches.filter(({ register }) => register === undefined);
  if (words.some(({ channels }) => channels === 'all')) return 'all';
  if (channel === 'email') {
    const noneOpen =
      reach.emails.length > 0 && reach.emails.every((address) => isEmailClosed(address, words));
    return noneOpen || isClosedTo(channel, words) ? 'email' : null;
  }
  const numberClosed = channel === 'call' && number !== null && isNumberClosed(number, words);
  return numberClosed || isClosedTo(channel, words) ? 'call' : null;
}

/** 'Dana Whitlock asked not to be e-mailed.', where that forbids a touch on this channel; else null. */
export function askedNotTo(
  channel: Channel,
  reach: ReachRow,
  number: string | null,
  name: string,
): string | null {
  const asked = closedFor(channel, reach, number);
  return asked === null ? null : `${name} asked not to be ${closedWords[asked]}.`;
}

/**
 * Refuses an outgoing touch on somebody who had asked not to be contacted so before it happened. What
 * explains a call already handed over, or a message that was opened, may always be told.
 *
 * @throws SUPPRESSED
 */
export function refuseSuppressed(
  scope: ReadScope,
  input: LogInput,
  person: PersonRow,
  reach: ReachRow,
  number: string | null,
): void {
  if (input.direction === 'in' || input.launchId !== undefined || input.writtenLaunchId !== undefined) return;
  const asked = askedNotTo(input.channel, reach, number, person.full_name);
  if (asked === null) return;
  const since = openSuppressionSince(scope.reader, person.seq);
  if (input.occurredAt !== undefined && since !== null && input.occurredAt < since) return;
  throw new Problem('SUPPRESSED', `${asked} Nothing was logged.`, {
    name: person.full_name,
    forward: 'If they came to you, log it as coming in.',
  });
}

/**
 * The launch that the touch explains, of this same person. One call is told of once: a second touch of
 * it would be a dial that nobody made, and a way around a word not to contact them.
 *
 * @throws NOT_FOUND; INVALID when the call was told of before, or the touch is no call
 */
export function explainedLaunch(scope: ReadScope, input: LogInput, person: PersonRow): LaunchRow | null {
  if (input.launchId === undefined) return null;
  const launch = launchBy(scope.reader, input.launchId);
  if (launch?.prospect_seq !== person.seq) {
    throw new Problem('NOT_FOUND', `No call to ${person.full_name} was handed over under this id.`, {
      what: 'launch',
    });
  }
  if (input.channel !== 'call' || input.direction === 'in') {
    throw invalid('A call that was handed over is logged as a call that went out.', 'launchId');
  }
  if (!isUnexplained(scope.reader, launch.seq)) {
    throw invalid(`What became of this call to ${person.full_name} is logged already.`, 'launchId');
  }
  return launch;
}

/**
 * The message that the touch tells of, opened for this same person and told of once.
 *
 * @throws NOT_FOUND; INVALID when it was told of before, or the touch went another way
 */
export function toldMessage(scope: ReadScope, input: LogInput, person: PersonRow): WrittenLaunchRow | null {
  if (input.writtenLaunchId === undefined) return null;
  const opened = writtenLaunchBy(scope.reader, input.writtenLaunchId);
  if (opened?.prospect_seq !== person.seq)
    throw new Problem('NOT_FOUND', `No message to ${person.full_name} was opened under this id.`, {
      what: 'written launch',
    });
  if (input.channel !== opened.channel || input.direction === 'in')
    throw invalid('A message that was opened is logged on its own channel, as one that went out.', 'channel');
  if (opened.open === 0)
    throw invalid(`What became of this message to ${person.full_name} is known already.`, 'writtenLaunchId');
  return opened;
}

const noNumber = (name: string, { phones }: ReachRow): string =>
  phones.length === 0
    ? `${name} has no number in your book. Name the one that was called.`
    : `None of the numbers of ${name} can be called. Name the one that was.`;

export interface UsedNumber {
  readonly phoneSeq: number | null;
  readonly number: string | null;
}

/**
 * The number that was used: the one named, the one launched, else for an outgoing call the number
 * that stands first on their card.
 *
 * @throws NOT_FOUND for the id of a number that is not theirs, INVALID for what is no number and for a
 *   call that went out when there is none that could have been called
 */
export function usedNumber(
  { reader }: ReadScope,
  input: Pick<LogInput, 'channel' | 'direction' | 'number'> & { readonly phoneId?: LogInput['phoneId'] },
  { full_name: name }: PersonRow,
  reach: ReachRow,
  launch: LaunchRow | null,
): UsedNumber {
  const country = readSetting(reader, 'country') ?? 'US';
  if (input.phoneId !== undefined) {
    const phone = reach.phones.find(({ phoneId }) => phoneId === input.phoneId?.toLowerCase());
    if (!phone) throw new Problem('NOT_FOUND', 'This number is not one of theirs.', { what: 'number' });
    return { phoneSeq: phone.seq, number: phone.e164 };
  }
  if (input.number !== undefined && input.number !== '') {
    const typed = readNumber(input.number, country);
    if (!typed) throw invalid(`“${input.number}” is not a number.`, 'number');
    const theirs = reach.phones.find(({ e164 }) => e164 === typed.e164);
    return { phoneSeq: theirs?.seq ?? null, number: typed.e164 };
  }
  if (launch) return { phoneSeq: launch.phone_seq, number: launch.number };
  if (input.channel !== 'call' || input.direction === 'in') return { phoneSeq: null, number: null };
  const best = bestPhone(phoneViews(reach, country));
  const phone = reach.phones.find(({ phoneId }) => phoneId === best?.phoneId);
  if (phone === undefined && !isClosedTo('call', reach.matches))
    throw invalid(noNumber(name, reach), 'number');
  return { phoneSeq: phone?.seq ?? null, number: phone?.e164 ?? null };
}
