import { heldBy } from '#shared/domain/queue/order.ts';
import type { Outlook } from '#shared/domain/queue/outlook.ts';
import type { Reader } from '../db/connection.ts';
import type { ReadScope } from '../operation/definition.ts';
import { peopleToAsk, type PersonToAsk } from '../store/people-to-ask.ts';
import { mayStandOtherwise } from '../store/recounts.ts';
import { recountStandings } from './standings.ts';
import { keptStandings } from '../store/standing.ts';
import { isClosedOff } from './closed-off.ts';
import { heldNumbers } from './held-number.ts';

type IsHeld = ReturnType<typeof heldNumbers>;

/** Whether the next touch of somebody is one that the law and the caps allow now, and there is a way to them. */
function isOpenNow(reader: Reader, prospectSeq: number, outlook: Outlook, isHeld: IsHeld): boolean {
  // While many are worked out anew, the facts say where somebody stands.
  const [standing] = (mayStandOtherwise(reader) ? recountStandings : keptStandings)(reader, [prospectSeq]);
  if (standing === undefined || standing.bucket === null) return false;
  const held = heldBy(standing, outlook);
  if (held !== null && held.kind !== 'missed band') return false;
  const { place } = standing.bucket;
  return place === '' ? !isClosedOff(reader, prospectSeq) : !isHeld(prospectSeq, place);
}

/** The first of the people at an account whom to turn to now, the best first; nobody who may not be called now. */
export function peopleToTurnTo(
  scope: ReadScope,
  accountSeq: number,
  exceptSeq: number,
  limit: number,
  outlook: Outlook,
): PersonToAsk[] {
  const found: PersonToAsk[] = [];
  const isHeld = heldNumbers(scope);
  for (const person of peopleToAsk(scope.reader, accountSeq, exceptSeq)) {
    if (found.length === limit) break;
    if (isOpenNow(scope.reader, person.prospectSeq, outlook, isHeld)) found.push(person);
  }
  return found;
}
