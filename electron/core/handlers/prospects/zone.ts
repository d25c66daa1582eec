import { phoneZones } from 'virtual:phone-zones';
import { Problem } from '#shared/contract/problems.ts';
import { candidateZones, readTimeZone } from '#shared/domain/zones.ts';
import type { CommandScope, Done } from '#core/operation/definition.ts';
import { knownPerson } from '#core/operation/known.ts';
import { changeField } from '#core/store/changes.ts';
import { phonesOf } from '#core/store/phones.ts';
import { refreshStandings } from '#core/queue/standings.ts';

export interface ZoneSet {
  readonly prospectSeq: number;
}

/**
 * Puts somebody on the clock that was picked, or back on what their address and number tell.
 *
 * @throws NOT_FOUND, INVALID for what is no zone
 */
export function setZone(
  scope: CommandScope,
  { prospectId, zone }: { readonly prospectId: string; readonly zone: string | null },
): Done<ZoneSet> {
  const { writer } = scope;
  const person = knownPerson(writer, prospectId);
  const picked = zone === null ? null : readTimeZone(zone);
  if (zone !== null && picked === null)
    throw new Problem('INVALID', `There is no time zone called ${zone}.`, { field: 'zone' });
  const { country, state, city, full_name: name } = person;
  const e164 = phonesOf(writer, [person.seq]).find((phone) => phone.e164 !== null)?.e164 ?? null;
  const zones = candidateZones({ stated: picked, country, state, city, e164 }, phoneZones);
  changeField(scope, 'prospect', person.seq, 'time_zone', picked);
  changeField(scope, 'prospect', person.seq, 'zones', zones.join('&'));
  refreshStandings(writer, [person.seq]);
  const receipt: ZoneSet = { prospectSeq: person.seq };
  const town = (picked ?? '').split('/').at(-1)?.replaceAll('_', ' ') ?? '';
  const said =
    picked === null ? `The clock of ${name} is open again.` : `${name} is on the clock of ${town}.`;
  return { receipt, said, prospectSeq: person.seq };
}
