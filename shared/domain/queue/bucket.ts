/**
 * What many people have in common of all that their place in the queue rests on. There are few of them however
 * many people: the best card is found among the first of each.
 */
export interface Bucket {
  /** The key of the place whose hours count (`calling/place.ts`); '' for those who are written to. */
  readonly place: string;
  /** Where they came from last; 0 when nobody knows. */
  readonly sourceSeq: number;
  /** 0 target, 1 existing, 2 any other. */
  readonly classRank: number;
  /** Which attempt in a row the next call is, up to `mostAttempts`. */
  readonly attempt: number;
  /** The list that brought them, as long as nobody has touched them; 0 afterwards, and of no list. */
  readonly listSeq: number;
}

/** One text for one bucket. */
export const bucketKey = ({ place, sourceSeq, classRank, attempt, listSeq }: Bucket): string =>
  `${sourceSeq}/${classRank}/${attempt}/${listSeq}/${place}`;
