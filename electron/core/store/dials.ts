import type { Reader } from '../db/connection.ts';
import { unexplained } from './launches.ts';
import { ofPeople } from './of-people.ts';

/** Reasons for a call that they asked for: it is not counted against the caps. */
const askedFor = `('asked-for-this-time', 'returning-their-call')`;

/** A live dial `t`, at the moment at which it was handed over where it was; no callback that they asked for. */
const dialAt = `coalesce((SELECT l.occurred_at FROM launch l WHERE l.seq = t.launch_seq), t.occurred_at)`;
const isDial = `t.channel = 'call' AND t.direction = 'out'
  AND NOT EXISTS (SELECT 1 FROM launch_decision d WHERE d.launch_seq = t.launch_seq AND d.override IN ${askedFor})`;
const counts = `${unexplained}
  AND NOT EXISTS (SELECT 1 FROM launch_decision d WHERE d.launch_seq = l.seq AND d.override IN ${askedFor})`;

const toPeople = ofPeople<{ readonly seq: number; readonly at: number }>(
  (
    among,
  ) => `SELECT t.prospect_seq AS seq, ${dialAt} AS at FROM live_touch t WHERE t.prospect_seq ${among} AND ${isDial}
   UNION ALL
   SELECT l.prospect_seq, l.occurred_at FROM launch l WHERE l.prospect_seq ${among} AND ${counts}`,
);

/** When each of the people was dialled, on whatever number, by launches nobody has explained too; by their seq. */
export const dialsToPeople = (reader: Reader, prospectSeqs: readonly number[]): Map<number, number[]> =>
  new Map(
    [...Map.groupBy(toPeople(reader, prospectSeqs), ({ seq }) => seq)].map(([seq, dials]) => [
      seq,
      dials.map(({ at }) => at),
    ]),
  );

const toNumber = `WITH ringing AS MATERIALIZED (
    SELECT seq FROM phone WHERE e164 = :e164 AND e164 || coalesce(';ext=' || nullif(ext, ''), '') = :tel)
  SELECT ${dialAt} AS at FROM ringing p CROSS JOIN live_touch t ON t.phone_seq = p.seq
  WHERE t.occurred_at >= :since AND ${isDial}
  UNION ALL
  SELECT l.occurred_at FROM ringing p CROSS JOIN launch l ON l.phone_seq = p.seq
  WHERE l.occurred_at >= :since AND ${counts}`;

/** When what may ring (`telOf`) was dialled the same way, whoever it is of, from an instant on. */
export const dialsTo = (reader: Reader, tel: string, since: number): readonly number[] =>
  reader.once(`dials to ${tel} since ${since}`, () =>
    reader
      .all<{ readonly at: number }>(toNumber, { e164: tel.split(';')[0] ?? tel, tel, since })
      .map(({ at }) => at),
  );
