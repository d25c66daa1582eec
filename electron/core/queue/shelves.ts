import type { QueueClass } from '#shared/domain/vocabulary.ts';
import type { Reader } from '../db/connection.ts';
import { bucketsOfList, type KnownLane, type LanePlace, type PeopledBucket } from '../store/buckets.ts';
import type { Shelf } from '../store/queue.ts';

/** The untouched go by who came last, all others by who is due first. */
export const isByNewest = (lane: QueueClass): boolean => lane === 'fresh' || lane === 'inbound';

/** The people of a lane by place, and where they are read from. */
export interface Shelved {
  readonly shelf: Shelf;
  readonly places: Iterable<LanePlace>;
}

const byPlace = (buckets: readonly PeopledBucket[]): LanePlace[] =>
  [...Map.groupBy(buckets, ({ place }) => place)].map(([place, there]) => ({
    place,
    buckets: there,
    version: null,
  }));

/** Where the people of a lane stand, of the whole book or of one list. */
export function shelvesOf(
  reader: Reader,
  lane: QueueClass,
  known: KnownLane,
  listSeq: number | null,
): Shelved[] {
  if (listSeq === null) return [{ shelf: { kind: 'book' }, places: known.places }];
  const also: Shelved = {
    shelf: { kind: 'also', listSeq },
    places: byPlace(bucketsOfList(reader, 'standing_also', lane, listSeq)),
  };
  // The untouched of a list have buckets of their own.
  if (isByNewest(lane)) {
    const own = [...known.buckets.values()].filter((bucket) => bucket.listSeq === listSeq);
    return [{ shelf: { kind: 'book' }, places: byPlace(own) }, also];
  }
  const brought = byPlace(bucketsOfList(reader, 'standing', lane, listSeq));
  return [{ shelf: { kind: 'list', listSeq }, places: brought }, also];
}
