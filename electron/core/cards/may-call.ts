import type { MayCall } from '#shared/contract/calling.ts';
import type { PhoneView } from '#shared/contract/cards.ts';
import { type Decision, levelOfReason, liftedBy } from '#shared/domain/calling/decide.ts';
import { countriesOf } from '#shared/domain/calling/place.ts';
import { mayCallLine, reasonSentence, type SaidFor } from '#shared/domain/sentences/may-call.ts';
import { everyClockOf } from '#shared/domain/zone-tables.ts';
import { calledAt } from '../calling/called-at.ts';
import { type Callee, decisionOf } from '../calling/may.ts';
import { lawOf } from '../calling/law.ts';
import type { ReadScope } from '../operation/definition.ts';
import type { PersonRow } from '../store/cards.ts';
import type { ReachRow } from '../store/reach.ts';

/** What is said of a decision about a person and a number of theirs (E.164), on which clocks. */
export const saidFor = (
  { reader, now, zone, onDate }: ReadScope,
  person: PersonRow,
  { phones }: ReachRow,
  e164: string | null,
): SaidFor => ({
  rules: lawOf(reader).rules,
  zones: calledAt(person, phones, e164).place.zones,
  now,
  zone,
  today: onDate,
});

/** The clocks among which theirs is picked: those they may be on, then the others of the country. */
function clocksOf(person: PersonRow, { phones }: ReachRow, e164: string | null): string[] {
  const { place, zonesFrom } = calledAt(person, phones, e164);
  const { zones } = place;
  const certain = zones.length === 1 && zonesFrom !== 'number';
  return certain ? [] : [...new Set([...zones, ...countriesOf(place).flatMap(everyClockOf)])];
}

const view = (
  decision: Decision,
  said: SaidFor,
  phoneId: string | null,
  clocks: readonly string[],
): MayCall => ({
  phoneId,
  level: decision.level,
  line: mayCallLine(decision, said),
  reasons: decision.reasons.map((reason) => ({
    kind: reason.kind,
    level: levelOfReason(reason),
    sentence: reasonSentence(reason, said),
  })),
  nextAllowedAt: decision.nextAllowedAt,
  lifts: [...liftedBy(decision.reasons)],
  ruleVersion: decision.ruleVersion,
  clocks: [...clocks],
});

/** Whether each number of a person may be called now, in the order in which their card shows them. */
export function mayCallOf(
  scope: ReadScope,
  person: PersonRow,
  callee: Callee,
  phones: readonly PhoneView[],
): MayCall[] {
  const { reach } = callee;
  const dialable = phones.filter(({ e164 }) => e164 !== null);
  const viewOf = (e164: string | null, phoneId: string | null, clocks: readonly string[]) =>
    view(decisionOf(scope, person, callee, e164), saidFor(scope, person, reach, e164), phoneId, clocks);
  if (dialable.length === 0) return [viewOf(null, null, [])];
  return dialable.map(({ phoneId, e164 }) => viewOf(e164, phoneId, clocksOf(person, reach, e164)));
}
