import { dayNumber } from '#shared/domain/queue/standing.ts';
import type { QueueClass } from '#shared/domain/vocabulary.ts';
import type { Reader } from '../db/connection.ts';

/** How many of a lane wait in a place: the key of the place whose hours count, '' for those who are written to. */
export interface PlaceCount {
  readonly lane: QueueClass;
  readonly place: string;
  readonly people: number;
}

/** So many rows at most are counted one by one; beyond that the places share by all who stand in them. */
export const mostCounted = 5000;

/** Every place where somebody is or was called, as its key. */
export const placesInBook = (reader: Reader): string[] =>
  reader
    .all<{ place: string }>(`SELECT DISTINCT place FROM bucket WHERE place <> ''`)
    .map(({ place }) => place);

type Side = 'due' | 'later';

const sides: Record<Side, string> = { due: '<= ?', later: '> ?' };

/** Those of a lane with a day who are due by the day, or on later days, by place: one look at each. */
function countSide(reader: Reader, lane: QueueClass, today: string, side: Side): Map<string, number> {
  const rows = reader.all<{ place: string; n: number }>(
    `SELECT b.place, count(*) AS n FROM standing s INDEXED BY standing_due JOIN bucket b ON b.seq = s.bucket_seq
     WHERE s.lane = ? AND s.due_on IS NOT NULL AND s.due_at ${sides[side]} GROUP BY b.place`,
    [lane, dayNumber(today)],
  );
  return new Map(rows.map(({ place, n }) => [place, n]));
}

interface DueAndLater {
  readonly due: number;
  readonly later: number;
}

const dueAndLater = (reader: Reader, lane: QueueClass, today: string): DueAndLater =>
  reader.get<DueAndLater>(
    `SELECT coalesce(sum(n) FILTER (WHERE due_on <= :today), 0) AS due,
       coalesce(sum(n) FILTER (WHERE due_on > :today), 0) AS later
     FROM waiting WHERE lane = :lane AND list_seq = -1 AND due_on > ''`,
    { lane, today },
  ) ?? { due: 0, later: 0 };

/** Everybody in a lane by place, whenever they are due: from the counts kept with each command. */
function everybodyBy(reader: Reader): Map<QueueClass, Map<string, number>> {
  const found = new Map<QueueClass, Map<string, number>>();
  const rows = reader.all<{ lane: QueueClass; place: string; n: number }>(
    `SELECT c.lane, b.place, sum(c.n) AS n FROM bucket_count c JOIN bucket b ON b.seq = c.bucket_seq
     WHERE c.n > 0 AND b.list_seq IS NOT coalesce((SELECT seq FROM list WHERE state = 'loading'), -1)
     GROUP BY c.lane, b.place`,
  );
  for (const { lane, place, n } of rows) {
    const places = found.get(lane) ?? new Map<string, number>();
    found.set(lane, places.set(place, n));
  }
  return found;
}

/** A whole number shared among places as they stand to one another; what is over goes to the largest. */
export function shared(places: ReadonlyMap<string, number>, due: number): Map<string, number> {
  const all = [...places.values()].reduce((sum, n) => sum + n, 0);
  const shares = new Map([...places].map(([place, n]) => [place, Math.floor((due * n) / Math.max(1, all))]));
  const given = [...shares.values()].reduce((sum, n) => sum + n, 0);
  const [largest] = [...places].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (largest) shares.set(largest[0], (shares.get(largest[0]) ?? 0) + due - given);
  return shares;
}

/**
 * How many wait by lane and place on a day. In the lanes with a day, whoever is due later is left out: counted
 * one by one on the side that is short, and where both are long, shared among the places by all who stand there.
 */
export function peopleByPlace(reader: Reader, lanes: readonly QueueClass[], today: string): PlaceCount[] {
  const everybody = everybodyBy(reader);
  return lanes.flatMap((lane) => {
    const all = everybody.get(lane) ?? new Map<string, number>();
    let places: ReadonlyMap<string, number> = all;
    if (lane !== 'inbound' && lane !== 'fresh') {
      const { due, later } = dueAndLater(reader, lane, today);
      if (Math.min(due, later) > mostCounted) places = shared(all, due);
      else if (due <= later) places = countSide(reader, lane, today, 'due');
      else {
        const ahead = countSide(reader, lane, today, 'later');
        places = new Map([...all].map(([place, n]) => [place, n - (ahead.get(place) ?? 0)]));
      }
    }
    return [...places].flatMap(([place, people]) => (people > 0 ? [{ lane, place, people }] : []));
  });
}

/** How many stand in the queue to be called, or to be written to, whenever they are due. */
export const countOfWork = (reader: Reader, work: 'calls' | 'written'): number =>
  reader.value<number>(
    `SELECT coalesce(sum(c.n), 0) FROM bucket_count c JOIN bucket b ON b.seq = c.bucket_seq
     WHERE (b.place = '') = ? AND b.list_seq IS NOT coalesce((SELECT seq FROM list WHERE state = 'loading'), -1)`,
    [work === 'written' ? 1 : 0],
  );

/** The place whose hours count for each of the people, by their seq; none for whoever is written to. */
export function placesOf(reader: Reader, prospectSeqs: readonly number[]): Map<number, string> {
  const rows = reader.all<{ seq: number; place: string }>(
    `SELECT s.prospect_seq AS seq, b.place FROM standing s JOIN bucket b ON b.seq = s.bucket_seq
     WHERE s.prospect_seq IN (SELECT value FROM json_each(?)) AND b.place <> ''`,
    [JSON.stringify(prospectSeqs)],
  );
  return new Map(rows.map(({ seq, place }) => [seq, place]));
}
