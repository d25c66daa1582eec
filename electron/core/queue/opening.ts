import type { Outlook } from '#shared/domain/queue/outlook.ts';
import { queueClasses } from '#shared/domain/vocabulary.ts';
import type { ReadScope } from '../operation/definition.ts';
import { knownLane, type LanePlace, unsealedList } from '../store/buckets.ts';
import { waitingBy } from '../store/waiting.ts';
import { shelvesOf } from './shelves.ts';

const hourMs = 3_600_000;

/** When somebody of the place may be offered who may not now: as their hours open, or with their next hour. */
const opening = ({ place }: LanePlace, outlook: Outlook): number | null => {
  const { level, opensAt } = outlook.hours(place);
  if (level === 'closed') return opensAt;
  return (Math.floor(outlook.now / hourMs) + 1) * hourMs;
};

/**
 * When the queue is worth asking again, while people wait of whom none may be called at this moment; null where
 * nobody waits, or nothing tells.
 */
export function nextOpening({ reader }: ReadScope, listSeq: number | null, outlook: Outlook): number | null {
  const waiting = waitingBy(reader, listSeq, outlook);
  const unsealed = unsealedList(reader);
  const isPeopled = ({ buckets }: LanePlace) => [...buckets].some((bucket) => bucket.listSeq !== unsealed);
  const places = queueClasses
    .filter((lane) => waiting[lane] > 0)
    .flatMap((lane) => shelvesOf(reader, lane, knownLane(reader, lane), listSeq))
    .flatMap((shelf) => [...shelf.places].filter(isPeopled));
  const instants = places.flatMap((there) => opening(there, outlook) ?? []);
  return instants.length === 0 ? null : instants.reduce((first, each) => Math.min(first, each));
}
