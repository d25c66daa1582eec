import { hoursWithin } from '#shared/domain/calling/hours.ts';
import { placeOfKey } from '#shared/domain/calling/place.ts';
import type { Span } from '#shared/domain/day-plan/block.ts';
import type { CallGroup, DayInput } from '#shared/domain/day-plan/input.ts';
import { groupId } from '#shared/domain/day-plan/words.ts';
import { type QueueClass, queueClasses } from '#shared/domain/vocabulary.ts';
import { type Law, lawOf } from '../calling/law.ts';
import type { ReadScope } from '../operation/definition.ts';
import { peopleByPlace } from '../store/people-by-place.ts';

/** Promises have blocks of their own. */
const lanes = queueClasses.filter((lane) => lane !== 'promise');
/** The others may be touched, and fill what the due ones leave of the day. */
const isDue = (lane: QueueClass) => lane !== 'fresh' && lane !== 'again';

/** Hours of places by the law they follow from, for one day: a plan and its changes ask for the same ones. */
const known = new WeakMap<Law, Map<string, readonly Span[]>>();
const mostKnown = 500;

/** When people of a place may be called on the day, at decent hours; where nobody knows their clock, lawfully. */
function openHours(law: Law, key: string, day: Span): readonly Span[] {
  const hours = known.get(law) ?? new Map<string, readonly Span[]>();
  known.set(law, hours);
  const name = `${key} ${day.from} ${day.until}`;
  const before = hours.get(name);
  if (before) return before;
  const place = placeOfKey(key);
  const open = hoursWithin(place, law.rules, law.holidays, day.from, day.until)
    .filter(({ level }) => level === 'open' || (place.zones.length === 0 && level === 'discouraged'))
    .map(({ from, until }) => ({ from, until }));
  if (hours.size >= mostKnown) hours.clear();
  hours.set(name, open);
  return open;
}

/** Who waits on the day of the scope: to be called, by lane and place, and to be written to. */
export function waitingOn(
  { reader, onDate }: ReadScope,
  day: Span,
): Pick<DayInput, 'groups' | 'written' | 'writtenBesides'> {
  const law = lawOf(reader);
  const groups: CallGroup[] = [];
  const written = { due: 0, besides: 0 };
  for (const { lane, place, people } of peopleByPlace(reader, lanes, onDate)) {
    const due = isDue(lane);
    if (place === '') {
      written[due ? 'due' : 'besides'] += people;
      continue;
    }
    const { zones } = placeOfKey(place);
    const rank = queueClasses.indexOf(lane);
    groups.push({
      id: groupId(lane, place),
      place,
      zones,
      people,
      rank,
      due,
      open: openHours(law, place, day),
    });
  }
  return { groups, written: written.due, writtenBesides: written.besides };
}
