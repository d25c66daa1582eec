import { hoursWithin } from '#shared/domain/calling/hours.ts';
import { placeKey, placeOf } from '#shared/domain/calling/place.ts';
import type { Span } from '#shared/domain/day-plan/block.ts';
import type { CallGroup } from '#shared/domain/day-plan/input.ts';
import { groupId } from '#shared/domain/day-plan/words.ts';
import { queueClasses } from '#shared/domain/vocabulary.ts';
import { lawOf } from '../calling/law.ts';
import type { ReadScope } from '../operation/definition.ts';
import { waitingBy } from '../store/queue.ts';
import { readSetting } from '../store/settings.ts';

/** Those who wait, by lane, as people who live by the rep's own clock. */
export function callGroups(scope: ReadScope, day: Span): CallGroup[] {
  const { reader, zone } = scope;
  const waiting = waitingBy(reader, null, { now: scope.now, today: scope.onDate });
  const country = readSetting(reader, 'country') ?? 'US';
  const place = placeOf({ country, state: null, zones: [zone], e164: null });
  const key = placeKey(place);
  const { rules, holidays } = lawOf(reader);
  const open = hoursWithin(place, rules, holidays, day.from, day.until).filter(
    ({ level }) => level === 'open',
  );
  return queueClasses.flatMap((lane, rank) => {
    // Promises have blocks of their own.
    if (lane === 'promise' || waiting[lane] === 0) return [];
    const due = lane !== 'fresh' && lane !== 'again';
    return [{ id: groupId(lane, key), place: key, zones: [zone], people: waiting[lane], rank, due, open }];
  });
}
