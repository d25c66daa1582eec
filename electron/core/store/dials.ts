import type { Dialled } from '#shared/domain/calling/caps.ts';
import type { Reader } from '../db/connection.ts';
import { unexplained } from './launches.ts';

/** Reasons for a call that they asked for: it is not counted against the caps. */
const askedFor = `('asked-for-this-time', 'returning-their-call')`;

const among = `IN (SELECT value FROM json_each(?))`;

/** A live dial `t`, at the moment at which it was handed over where it was; no callback that they asked for. */
const dialAt = `coalesce((SELECT l.occurred_at FROM launch l WHERE l.seq = t.launch_seq), t.occurred_at)`;
const isDial = `t.channel = 'call' AND t.direction = 'out'
  AND NOT EXISTS (SELECT 1 FROM launch_decision d WHERE d.launch_seq = t.launch_seq AND d.override IN ${askedFor})`;
const counts = `${unexplained}
  AND NOT EXISTS (SELECT 1 FROM launch_decision d WHERE d.launch_seq = l.seq AND d.override IN ${askedFor})`;

interface At<Key> {
  readonly key: Key;
  readonly at: number;
}

/** Dials and launches nobody has explained, of each of the people, on whatever number. */
const toPeople = (reader: Reader, seqs: string): At<number>[] =>
  reader.all<At<number>>(
    `SELECT t.prospect_seq AS key, ${dialAt} AS at FROM live_touch t WHERE t.prospect_seq ${among} AND ${isDial}
     UNION ALL
     SELECT l.prospect_seq, l.occurred_at FROM launch l WHERE l.prospect_seq ${among} AND ${counts}`,
    [seqs, seqs],
  );

/** The same to each of what may ring (`telOf`), whoever it is of, from an instant on. */
export const dialsTo = (reader: Reader, tels: readonly string[], since: number): At<string>[] =>
  reader.all<At<string>>(
    `WITH asked AS MATERIALIZED (SELECT value AS tel, substr(value, 1, instr(value || ';', ';') - 1) AS e164 FROM json_each(:tels)),
     ringing AS MATERIALIZED (
       SELECT p.seq, a.tel FROM asked a CROSS JOIN phone p ON p.e164 = a.e164
       WHERE p.e164 || coalesce(';ext=' || nullif(p.ext, ''), '') = a.tel)
     SELECT p.tel AS key, ${dialAt} AS at FROM ringing p CROSS JOIN live_touch t ON t.phone_seq = p.seq
     WHERE t.occurred_at >= :since AND ${isDial}
     UNION ALL
     SELECT p.tel, l.occurred_at FROM ringing p CROSS JOIN launch l ON l.phone_seq = p.seq
     WHERE l.occurred_at >= :since AND ${counts}`,
    { tels: JSON.stringify(tels), since },
  );

const refusals = (reader: Reader, seqs: string): At<number>[] =>
  reader.all<At<number>>(
    `SELECT prospect_seq AS key, max(occurred_at) AS at FROM live_touch
     WHERE prospect_seq ${among} AND answer = 'declined' AND reached = 'person' GROUP BY prospect_seq`,
    [seqs],
  );

function grouped<Key>(found: readonly At<Key>[]): Map<Key, number[]> {
  const all = new Map<Key, number[]>();
  for (const { key, at } of found) {
    const known = all.get(key);
    if (known) known.push(at);
    else all.set(key, [at]);
  }
  return all;
}

/** A person, and what would ring if they were called (`telOf`). */
export interface Callee {
  readonly prospectSeq: number;
  readonly tel: string | null;
}

/** What has been dialled of each person and of what would ring if they were called. */
export function dialledOf(reader: Reader, callees: readonly Callee[]): Map<number, Dialled> {
  const seqs = JSON.stringify(callees.map(({ prospectSeq }) => prospectSeq));
  const people = grouped(toPeople(reader, seqs));
  const numbers = grouped(dialsTo(reader, [...new Set(callees.flatMap(({ tel }) => tel ?? []))], 0));
  const refused = new Map(refusals(reader, seqs).map(({ key, at }) => [key, at]));
  return new Map(
    callees.map(({ prospectSeq, tel }) => [
      prospectSeq,
      {
        person: people.get(prospectSeq) ?? [],
        number: (tel === null ? undefined : numbers.get(tel)) ?? [],
        refusedAt: refused.get(prospectSeq) ?? null,
      },
    ]),
  );
}
