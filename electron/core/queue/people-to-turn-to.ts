import { heldBy } from '#shared/domain/queue/order.ts';
import type { Outlook } from '#shared/domain/queue/outlook.ts';
import type { ReadScope } from '../operation/definition.ts';
import { peopleToAsk, type PersonToAsk } from '../store/people-to-ask.ts';
import { keptStandings } from '../store/standing.ts';
import { isClosedOff } from './closed-off.ts';
import { isNumberHeld } from './held-number.ts';

/** Whether the next touch of somebody is one that the law and the caps allow now, and there is a way to them. */
function isOpenNow(scope: ReadScope, prospectSeq: number, outlook: Outlook): boolean {
  const [standing] = keptStandings(scope.reader, [prospectSeq]);
  if (standing === undefined || standing.bucket === null) return false;
  const held = heldBy(standing, outlook);
  if (held !== null && held.kind !== 'missed band') return false;
  const { place } = standing.bucket;
  return place === '' ? !isClosedOff(scope.reader, prospectSeq) : !isNumberHeld(scope, prospectSeq, place);
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
  for (const person of peopleToAsk(scope.reader, accountSeq, exceptSeq)) {
    if (found.length === limit) break;
    if (isOpenNow(scope, person.prospectSeq, outlook)) found.push(person);
  }
  return found;
}
