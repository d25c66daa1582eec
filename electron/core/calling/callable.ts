import { Problem } from '#shared/contract/problems.ts';
import { displayNumber } from '#shared/domain/phones.ts';
import { deadWords } from '#shared/domain/sentences/dead-number.ts';
import { isClosedTo, isNumberClosed, isSuppressed } from '#shared/domain/suppression.ts';
import { whyNeverDialled } from '#shared/domain/telephone/numbers.ts';
import { closingSentences, countryOf } from '../cards/card.ts';
import type { ReadScope } from '../operation/definition.ts';
import { standingFacts } from '../queue/standing-facts.ts';
import { type PersonRow, personRow, prospectSeqOf } from '../store/cards.ts';
import { type PhoneRow } from '../store/phones.ts';
import type { Callee } from './may.ts';

/** A person, and how they can be called. */
export interface KnownCallee extends Callee {
  readonly person: PersonRow;
}

/** A person and a number of theirs that may be dialled. */
export interface Callable extends KnownCallee {
  readonly phone: PhoneRow & { readonly e164: string };
}

/**
 * The person with what their facts say.
 *
 * @throws NOT_FOUND
 */
export function calleeOf({ reader }: ReadScope, prospectId: string): KnownCallee {
  const seq = prospectSeqOf(reader, prospectId);
  const person = seq === undefined ? undefined : personRow(reader, seq);
  const facts = seq === undefined ? undefined : standingFacts(reader, [seq])[0];
  if (!person || !facts)
    throw new Problem('NOT_FOUND', 'This person is not in the book.', { what: 'prospect' });
  return { person, reach: facts.reach, dialled: facts.dialled };
}

/** Refuses a number that nobody is to dial by accident: one that was wrong or dead, and a fax. */
function refuseUnmeant(scope: ReadScope, { full_name: name }: PersonRow, phone: PhoneRow): void {
  const display = displayNumber(phone, countryOf(scope));
  if (phone.dead) {
    const since = phone.deadSince === null ? 'wrong or dead' : deadWords(phone.deadSince, scope.onDate);
    throw new Problem('NOT_DIALLED', `${display} was ${since.charAt(0).toLowerCase()}${since.slice(1)}.`, {
      name,
      why: 'dead',
      forward: 'Take another number, or dial this one anyway.',
    });
  }
  if (phone.type === 'fax') {
    throw new Problem('NOT_DIALLED', `${display} is a fax.`, {
      name,
      why: 'fax',
      forward: 'Take another number, or dial this one anyway.',
    });
  }
}

/**
 * The person and their number, if it may be dialled.
 *
 * @param anyway also where it was wrong or dead, or is a fax
 * @throws NOT_FOUND, SUPPRESSED, NOT_DIALLED, INVALID for a number that is none, or an emergency or premium one
 */
export function callable(scope: ReadScope, prospectId: string, phoneId: string, anyway: boolean): Callable {
  const { person, reach, dialled } = calleeOf(scope, prospectId);
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
  if (!anyway) refuseUnmeant(scope, person, phone);
  return { person, phone: { ...phone, e164 }, reach, dialled };
}
