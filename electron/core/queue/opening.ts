import type { Outlook } from '#shared/domain/queue/outlook.ts';
import { queueClasses } from '#shared/domain/vocabulary.ts';
import type { ReadScope } from '../operation/definition.ts';
import { bucketsOfList, type PeopledBucket, peopledBuckets } from '../store/buckets.ts';
import { waitingBy } from '../store/queue.ts';

const hourMs = 3_600_000;

/** When somebody of the bucket may be offered who may not now: as their hours open, or with their next hour. */
const opening = ({ place }: PeopledBucket, outlook: Outlook): number | null => {
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
  const lanes = queueClasses.filter((lane) => waiting[lane] > 0);
  const buckets = lanes.flatMap((lane) => {
    if (listSeq === null) return peopledBuckets(reader, lane);
    const own = peopledBuckets(reader, lane).filter((bucket) => bucket.listSeq === listSeq);
    return [
      ...own,
      ...bucketsOfList(reader, 'standing', lane, listSeq),
      ...bucketsOfList(reader, 'standing_also', lane, listSeq),
    ];
  });
  const instants = buckets.flatMap((bucket) => opening(bucket, outlook) ?? []);
  return instants.length === 0 ? null : instants.reduce((first, each) => Math.min(first, each));
}
