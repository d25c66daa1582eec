import type { SuppressionMatch } from '#shared/domain/suppression.ts';
import type { Reader } from '../db/connection.ts';
import { touchStands } from './corrections.ts';
import { ofPeople } from './of-people.ts';
import { type HeardRow, type PhoneRow, phonesOf } from './phones.ts';

/** How a person can be reached, and what stands against it. */
export interface ReachRow {
  readonly phones: readonly PhoneRow[];
  /** In lower case, as they are compared. */
  readonly emails: readonly string[];
  readonly matches: readonly SuppressionMatch[];
}

interface OwnedMatch extends SuppressionMatch {
  readonly prospect_seq: number;
}

/**
 * What stands against the people: their own word, or a number, e-mail or domain they have. Each is looked up from
 * the person: the other way round SQLite would read the whole ledger for one of them.
 */
export const suppressionsOf = ofPeople<OwnedMatch>(
  (_, listed) => `WITH asked (seq) AS MATERIALIZED (${listed})
   SELECT s.prospect_seq, s.kind, s.value, s.channels FROM asked a
   CROSS JOIN live_suppression s ON s.prospect_seq = a.seq AND +s.kind = 'person'
   UNION ALL
   SELECT a.seq, s.kind, s.value, s.channels FROM asked a CROSS JOIN seen_phone p ON p.prospect_seq = a.seq
   CROSS JOIN live_suppression s ON s.kind = 'number' AND s.value = p.e164
   UNION ALL
   SELECT a.seq, s.kind, s.value, s.channels FROM asked a CROSS JOIN seen_email e ON e.prospect_seq = a.seq
   CROSS JOIN live_suppression s ON s.kind = 'email' AND s.value = e.value_key
   UNION ALL
   SELECT a.seq, s.kind, s.value, s.channels FROM asked a CROSS JOIN seen_email e ON e.prospect_seq = a.seq
   CROSS JOIN live_suppression s ON s.kind = 'domain' AND s.value = substr(e.value_key, instr(e.value_key, '@') + 1)`,
);

const registered = ofPeople<{ prospect_seq: number; value: string; name: string; asOf: string }>(
  (among) => `SELECT p.prospect_seq, p.e164 AS value, g.name, max(r.as_of) AS asOf
  FROM seen_phone p JOIN registered_number r ON r.number = CAST(substr(p.e164, 2) AS INTEGER)
  JOIN register g ON g.seq = r.register_seq
  WHERE p.prospect_seq ${among} AND p.e164 IS NOT NULL GROUP BY p.prospect_seq, p.e164`,
);

/** Numbers of the people that stand in a register of those nobody may call, each by the newest. */
export const registeredOf = (reader: Reader, prospectSeqs: readonly number[]): OwnedMatch[] =>
  registered(reader, prospectSeqs).map(({ prospect_seq, value, ...register }) => ({
    prospect_seq,
    kind: 'number',
    value,
    channels: 'call',
    register,
  }));

/** What stands against each of the people; nothing of those against whom nothing does. */
export function closingsAmong(
  reader: Reader,
  prospectSeqs: readonly number[],
): Map<number, readonly SuppressionMatch[]> {
  return Map.groupBy(
    [...suppressionsOf(reader, prospectSeqs), ...registeredOf(reader, prospectSeqs)],
    ({ prospect_seq }) => prospect_seq,
  );
}

const unvoided = `NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = s.command_seq)
  AND ${touchStands('s')}
  AND NOT EXISTS (
    SELECT 1 FROM suppression_lift l WHERE l.suppression_seq = s.seq
      AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = l.command_seq))`;

/**
 * What stands against new people of the list that is loading, by their seq, what the list itself says among it.
 * Nobody sees them yet, so that they are read from the tables as they are.
 */
export function closingNewcomers(
  reader: Reader,
  fromSeq: number,
  toSeq: number,
): Map<number, SuppressionMatch[]> {
  const found = new Map<number, SuppressionMatch[]>();
  const range = { from: fromSeq, to: toSeq };
  const add = ({ prospect_seq, ...match }: OwnedMatch) => {
    const known = found.get(prospect_seq);
    if (known) known.push(match);
    else found.set(prospect_seq, [match]);
  };
  if (reader.value<number>('SELECT EXISTS (SELECT 1 FROM suppression)') === 1) {
    const matches = 's.kind, s.value, s.channels';
    reader
      .all<OwnedMatch>(
        `SELECT s.prospect_seq, ${matches} FROM suppression s
         WHERE s.prospect_seq BETWEEN :from AND :to AND s.kind = 'person' AND ${unvoided}
         UNION ALL
         SELECT p.prospect_seq, ${matches} FROM phone p CROSS JOIN suppression s ON s.kind = 'number' AND s.value = p.e164
         WHERE p.prospect_seq BETWEEN :from AND :to AND ${unvoided}
         UNION ALL
         SELECT e.prospect_seq, ${matches} FROM email e CROSS JOIN suppression s ON s.kind = 'email' AND s.value = e.value_key
         WHERE e.prospect_seq BETWEEN :from AND :to AND ${unvoided}
         UNION ALL
         SELECT e.prospect_seq, ${matches} FROM email e
         CROSS JOIN suppression s ON s.kind = 'domain' AND s.value = substr(e.value_key, instr(e.value_key, '@') + 1)
         WHERE e.prospect_seq BETWEEN :from AND :to AND ${unvoided}`,
        range,
      )
      .forEach(add);
  }
  if (reader.value<number>('SELECT EXISTS (SELECT 1 FROM register_number)') === 1) {
    reader
      .all<{ prospect_seq: number; value: string; name: string; asOf: string }>(
        `SELECT p.prospect_seq, p.e164 AS value, g.name, max(r.as_of) AS asOf
         FROM phone p JOIN registered_number r ON r.number = CAST(substr(p.e164, 2) AS INTEGER)
         JOIN register g ON g.seq = r.register_seq
         WHERE p.prospect_seq BETWEEN :from AND :to AND p.e164 IS NOT NULL GROUP BY p.prospect_seq, p.e164`,
        range,
      )
      .forEach(({ prospect_seq, value, ...register }) =>
        add({ prospect_seq, kind: 'number', value, channels: 'call', register }),
      );
  }
  return found;
}

interface ProfileRow {
  readonly seq: number;
  readonly linkedin: 0 | 1;
  readonly x: 0 | 1;
}

/** On which networks each of the people can be written to. */
export const profilesOf = ofPeople<ProfileRow>(
  (
    among,
  ) => `SELECT seq, linkedin_url IS NOT NULL OR linkedin_slug IS NOT NULL AS linkedin, x_handle IS NOT NULL AS x
  FROM prospect WHERE seq ${among}`,
);

const emails = ofPeople<{ readonly prospect_seq: number; readonly value_key: string }>(
  (among) => `SELECT prospect_seq, value_key FROM seen_email WHERE prospect_seq ${among}`,
);

/**
 * How each of the people can be reached.
 *
 * @param touches all live ones of the people, where they are known already
 */
export function reachOf(
  reader: Reader,
  prospectSeqs: readonly number[],
  touches?: readonly HeardRow[],
): Map<number, ReachRow> {
  const found = new Map<
    number,
    { readonly phones: PhoneRow[]; readonly emails: string[]; readonly matches: SuppressionMatch[] }
  >();
  for (const seq of prospectSeqs) found.set(seq, { phones: [], emails: [], matches: [] });
  for (const phone of phonesOf(reader, prospectSeqs, touches))
    found.get(phone.prospect_seq)?.phones.push(phone);
  for (const email of emails(reader, prospectSeqs))
    found.get(email.prospect_seq)?.emails.push(email.value_key);
  for (const match of [...suppressionsOf(reader, prospectSeqs), ...registeredOf(reader, prospectSeqs)])
    found.get(match.prospect_seq)?.matches.push(match);
  return found;
}

/** How one person can be reached. */
export const reachOfOne = (reader: Reader, prospectSeq: number): ReachRow =>
  reachOf(reader, [prospectSeq]).get(prospectSeq) ?? { phones: [], emails: [], matches: [] };
