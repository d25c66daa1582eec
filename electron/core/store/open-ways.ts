import { type Way, waysTo } from '#shared/domain/ways.ts';
import type { Reader } from '../db/connection.ts';
import { reachOf } from './reach.ts';

interface Profiles {
  readonly seq: number;
  readonly linkedin: 0 | 1;
  readonly x: 0 | 1;
}

/** The ways to each of the people that are open now. */
export function openWays(reader: Reader, prospectSeqs: readonly number[]): Map<number, readonly Way[]> {
  const reach = reachOf(reader, prospectSeqs);
  const people = reader.all<Profiles>(
    `SELECT seq, linkedin_url IS NOT NULL OR linkedin_slug IS NOT NULL AS linkedin, x_handle IS NOT NULL AS x
     FROM prospect WHERE seq IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(prospectSeqs)],
  );
  return new Map(
    people.map(({ seq, linkedin, x }) => {
      const { phones = [], emails = [], matches = [] } = reach.get(seq) ?? {};
      return [seq, waysTo({ phones, emails, linkedin: linkedin === 1, x: x === 1 }, matches)];
    }),
  );
}
