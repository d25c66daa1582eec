import { longestCapMs, type OwnDials } from '#shared/domain/calling/caps.ts';
import { type CallReason, decide, type Decision } from '#shared/domain/calling/decide.ts';
import { areaOfNumber } from '#shared/domain/register/area.ts';
import { freshDaysOf } from '#shared/domain/register/age.ts';
import { isClosedTo, isNumberClosed, registerClosing } from '#shared/domain/suppression.ts';
import { whyNeverDialled } from '#shared/domain/telephone/numbers.ts';
import { telOf } from '#shared/domain/telephone/tel.ts';
import { daysBetween } from '#shared/domain/time/calendar.ts';
import type { ReadScope } from '../operation/definition.ts';
import type { PersonRow } from '../store/cards.ts';
import { dialsTo } from '../store/dials.ts';
import type { ReachRow } from '../store/reach.ts';
import { newestScreening } from '../store/registers.ts';
import { calledAt } from './called-at.ts';
import { lawOf } from './law.ts';

/** What stands against a number for good. */
function closedTo(e164: string, { matches }: ReachRow): CallReason[] {
  const found: CallReason[] = [];
  const words = matches.filter(({ register }) => register === undefined);
  if (isClosedTo('call', words) || isNumberClosed(e164, words)) found.push({ kind: 'suppressed' });
  const register = registerClosing(e164, matches);
  if (register) found.push({ kind: 'register', ...register });
  const never = whyNeverDialled(e164);
  if (never !== null) found.push({ kind: 'never-dialled', sentence: never });
  return found;
}

/** The newest file of a register that names numbers of this one's area; null where none was brought in. */
function screenedFor({ reader, onDate }: ReadScope, e164: string) {
  const newest = newestScreening(reader, e164);
  if (newest === undefined) return null;
  const most = freshDaysOf([areaOfNumber(Number(e164.replace(/\D/g, '')))]);
  return { name: newest.name, days: daysBetween(newest.asOf, onDate), most };
}

/** How somebody can be reached, and what was dialled of them. */
export interface Callee {
  readonly reach: ReachRow;
  readonly dialled: OwnDials;
}

/** Whether a person may be called now on a number of theirs (E.164), or on none. */
export function decisionOf(
  scope: ReadScope,
  person: PersonRow,
  { reach, dialled }: Callee,
  e164: string | null,
): Decision {
  const { reader, now } = scope;
  const { rules, version, holidays } = lawOf(reader);
  const { place, zonesFrom } = calledAt(person, reach.phones, e164);
  const ext = reach.phones.find((phone) => phone.e164 === e164)?.ext ?? null;
  const tel = e164 === null ? null : telOf({ e164, ext });
  const number = tel === null ? [] : dialsTo(reader, tel, now - longestCapMs);
  return decide({
    place,
    zonesFrom,
    e164,
    closed: e164 === null ? [] : closedTo(e164, reach),
    dialled: { ...dialled, number },
    screened: e164 === null ? null : screenedFor(scope, e164),
    whyThem: person.why_them,
    rules,
    ruleVersion: version,
    holidays,
    now,
  });
}
