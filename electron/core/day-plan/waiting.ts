import { placeOfKey } from '#shared/domain/calling/place.ts';
import type { Span } from '#shared/domain/day-plan/block.ts';
import type { CallGroup, DayInput } from '#shared/domain/day-plan/input.ts';
import { groupId } from '#shared/domain/day-plan/words.ts';
import { type QueueClass, queueClasses } from '#shared/domain/vocabulary.ts';
import { type Law, lawOf } from '../calling/law.ts';
import type { ReadScope } from '../operation/definition.ts';
import { peopleByPlace } from '../store/people-by-place.ts';
import { hoursOfPlace } from './place-days.ts';

/** Promises have blocks of their own. */
const lanes = queueClasses.filter((lane) => lane !== 'promise');
/** The others may be touched, and fill what the due ones leave of the day. */
const isDue = (lane: QueueClass) => lane !== 'fresh' && lane !== 'again';

/** When people of a place may be called on the day, at decent hours; where nobody knows their clock, lawfully. */
function openHours(law: Law, key: string, day: Span): readonly Span[] {
  const nowhere = placeOfKey(key).zones.length === 0;
  return hoursOfPlace(law, key, day).filter(
    ({ level }) => level === 'open' || (nowhere && level === 'discouraged'),
  );
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
