import { phoneZones } from 'virtual:phone-zones';
import { Problem } from '#shared/contract/problems.ts';
import { displayNumber, reversedDigits } from '#shared/domain/phones.ts';
import { readNumber, whyNeverDialled } from '#shared/domain/telephone/numbers.ts';
import { telOf } from '#shared/domain/telephone/tel.ts';
import type { PhoneType } from '#shared/domain/vocabulary.ts';
import { candidateZones } from '#shared/domain/zones.ts';
import { countryOf } from '#core/cards/card.ts';
import type { CommandScope, Done } from '#core/operation/definition.ts';
import { knownPerson } from '#core/operation/known.ts';
import { refreshStandings } from '#core/queue/standings.ts';
import { changeField } from '#core/store/changes.ts';
import { insertPhoneOf } from '#core/store/prospects.ts';
import { phonesOf } from '#core/store/phones.ts';

export interface NumberAdded {
  readonly prospectSeq: number;
}

const invalid = (sentence: string) => new Problem('INVALID', sentence, { field: 'number' });

/**
 * Adds a number that was dialled elsewhere or learnt on a call to those of a person, behind the ones they have.
 *
 * @throws NOT_FOUND, INVALID for what is no number, one that is never dialled, or one of theirs already
 */
export function addNumber(
  scope: CommandScope,
  input: { readonly prospectId: string; readonly number: string; readonly type: PhoneType },
): Done<NumberAdded> {
  const { writer } = scope;
  const person = knownPerson(writer, input.prospectId);
  const home = countryOf(scope);
  const typed = readNumber(input.number, home);
  if (!typed) throw invalid(`“${input.number}” is not a number that can be dialled.`);
  const never = whyNeverDialled(typed.e164);
  if (never !== null) throw invalid(never);
  const { full_name: name, zones: known, time_zone: stated, country, state, city } = person;
  const display = displayNumber(typed, home);
  const theirs = phonesOf(writer, [person.seq]);
  const dialled = theirs.flatMap(({ e164, ext }) => (e164 === null ? [] : [telOf({ e164, ext })]));
  if (dialled.includes(telOf(typed))) throw invalid(`${name} has ${display} already.`);
  insertPhoneOf(scope, person.seq, {
    ...typed,
    raw: input.number,
    reversed: reversedDigits({ e164: typed.e164, raw: input.number }),
    type: input.type,
    position: Math.max(-1, ...theirs.map(({ position }) => position)) + 1,
  });
  // Their first number tells on which clock they may be.
  if (dialled.length === 0) {
    const zones = candidateZones({ stated, country, state, city, e164: typed.e164 }, phoneZones).join('&');
    if (zones !== known) changeField(scope, 'prospect', person.seq, 'zones', zones);
  }
  refreshStandings(writer, [person.seq]);
  return {
    receipt: { prospectSeq: person.seq },
    said: `${display} added for ${name}.`,
    prospectSeq: person.seq,
  };
}
