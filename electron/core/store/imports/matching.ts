import {
  emailKey,
  externalIdKey,
  linkedInKey,
  phoneAndNameKey,
  reachText,
  rowKey,
  type SaidFacts,
  saidOf,
} from '#shared/domain/match/identity.ts';
import { type ComparedNumber, isPersonal } from '#shared/domain/match/numbers.ts';
import type { Named } from '#shared/domain/match/person-name.ts';
import type { Proof } from '#shared/domain/match/proof.ts';
import type { Reader } from '#core/db/connection.ts';

/** Somebody of the book who has a key: what of them a row may conflict with. */
export type Known = { readonly seq: number; readonly named: Named; readonly slug: string | null };

export type Owners = ReadonlyMap<string, readonly Known[]>;

const nameColumns = 'p.seq, p.first_name, p.middle_name, p.last_name, p.suffix, p.linkedin_slug';

type NameColumns = {
  readonly seq: number;
  readonly first_name: string | null;
  readonly middle_name: string | null;
  readonly last_name: string | null;
  readonly suffix: string | null;
  readonly linkedin_slug: string | null;
};

type Row = NameColumns & { readonly key: string };

/** A row of prospect as the owner of a key. */
export function knownOf(row: NameColumns): Known {
  const { seq, first_name: firstName, middle_name: middleName, last_name: lastName, suffix } = row;
  const named = { firstName, middleName, lastName, suffix };
  return { seq, named, slug: row.linkedin_slug };
}

const among = 'IN (SELECT value FROM json_each(?))';

/**
 * Who in the book has any of the keys, all asked at once.
 *
 * @param ownToo counts the rows of the unsealed import too: for the import itself, which knows its own
 */
export function ownersOf(
  reader: Reader,
  keys: readonly Proof[],
  system: string | null,
  ownToo: boolean,
): Owners {
  const owners = new Map<string, Known[]>();
  const prospect = ownToo ? 'prospect' : 'seen_prospect';
  const wanted = (kind: Proof['kind'], part: (key: string) => string) =>
    JSON.stringify([...new Set(keys.filter((each) => each.kind === kind).map(({ key }) => part(key)))]);
  const ask = (sql: string, values: string, keyOf: (key: string) => string) => {
    if (values === '[]') return;
    for (const row of reader.all<Row>(sql, [values])) {
      const key = keyOf(row.key);
      const owner = knownOf(row);
      const known = owners.get(key);
      if (known === undefined) owners.set(key, [owner]);
      else known.push(owner);
    }
  };
  ask(
    `SELECT e.value_key AS key, ${nameColumns} FROM email e JOIN ${prospect} p ON p.seq = e.prospect_seq
     WHERE e.value_key ${among} ORDER BY p.seq`,
    wanted('email', (key) => key.slice('em:'.length)),
    emailKey,
  );
  ask(
    `SELECT p.linkedin_slug AS key, ${nameColumns} FROM ${prospect} p
     WHERE p.linkedin_slug IS NOT NULL AND p.linkedin_slug ${among} ORDER BY p.seq`,
    wanted('linkedin', (key) => key.slice('li:'.length)),
    linkedInKey,
  );
  if (system !== null) {
    ask(
      `SELECT x.value AS key, ${nameColumns} FROM external_id x JOIN ${prospect} p ON p.seq = x.prospect_seq
       WHERE x.system = '${system.replaceAll("'", "''")}' AND x.value ${among} ORDER BY p.seq`,
      wanted('externalId', (key) => key.slice(`id:${system}:`.length)),
      (value) => externalIdKey(system, value),
    );
  }
  askNumbers(reader, keys, prospect, owners);
  askRows(reader, keys, prospect, owners);
  return owners;
}

function askNumbers(
  reader: Reader,
  keys: readonly Proof[],
  prospect: string,
  owners: Map<string, Known[]>,
): void {
  const wanted = new Set(keys.filter(({ kind }) => kind === 'phone and name').map(({ key }) => key));
  if (wanted.size === 0) return;
  const numbers = new Set([...wanted].map((key) => key.slice('tel:'.length).split(/[:x]/, 1)[0]));
  // A switchboard given as everybody's number would find the whole firm: the name is asked with it.
  const names = new Set([...wanted].map((key) => key.slice(key.lastIndexOf(':') + 1)));
  const rows = reader.all<NameColumns & ComparedNumber & { e164: string; name_key: string }>(
    `SELECT n.e164, n.ext, n.type, ${nameColumns}, p.name_key FROM ${prospect} p CROSS JOIN phone n ON n.prospect_seq = p.seq
     WHERE p.name_key ${among} AND n.e164 ${among} ORDER BY p.seq`,
    [JSON.stringify([...names]), JSON.stringify([...numbers])],
  );
  for (const row of rows) {
    if (!isPersonal(row)) continue;
    const key = phoneAndNameKey(row.e164, row.ext, row.name_key);
    if (wanted.has(key)) owners.set(key, [...(owners.get(key) ?? []), knownOf(row)]);
  }
}

function askRows(
  reader: Reader,
  keys: readonly Proof[],
  prospect: string,
  owners: Map<string, Known[]>,
): void {
  const wanted = new Set(keys.filter(({ kind }) => kind === 'row').map(({ key }) => key));
  if (wanted.size === 0) return;
  const names = new Set([...wanted].map((key) => key.slice('row:'.length).split('|', 1)[0]));
  const rows = reader.all<RowColumns>(
    `SELECT ${nameColumns}, p.name_key, a.name_key AS account_key, p.title, p.seniority, p.address, p.city,
       p.state, p.postal_code AS postalCode, p.country, p.status, p.owner, p.imported_note AS notes, p.custom, p.linkedin_url,
       (SELECT json_group_array(coalesce(n.e164, n.raw) || coalesce('x' || n.ext, '')) FROM phone n WHERE n.prospect_seq = p.seq) AS numbers,
       (SELECT json_group_array(e.value) FROM email e WHERE e.prospect_seq = p.seq) AS emails
     FROM ${prospect} p LEFT JOIN account a ON a.seq = p.account_seq
     WHERE p.name_key ${among} ORDER BY p.seq`,
    [JSON.stringify([...names])],
  );
  for (const row of rows) {
    const [numbers, emails] = [JSON.parse(row.numbers) as string[], JSON.parse(row.emails) as string[]];
    const reach = reachText(numbers, emails, row.linkedin_url);
    const key = rowKey(row.name_key, row.account_key ?? '', saidOf({ ...row, reach }));
    if (wanted.has(key)) owners.set(key, [...(owners.get(key) ?? []), knownOf(row)]);
  }
}

type RowColumns = NameColumns &
  Omit<SaidFacts, 'reach'> & {
    readonly name_key: string;
    readonly account_key: string | null;
    readonly linkedin_url: string | null;
    /** JSON arrays. */
    readonly numbers: string;
    readonly emails: string;
  };
export const hasAnybody = (reader: Reader): boolean =>
  reader.value<number>('SELECT EXISTS (SELECT 1 FROM prospect)') === 1;

/**
 * Says when the book has changed in anything that decides who is who: by commands, and by lists. What was decided
 * of a file that is not in the book yet changes nothing of it.
 */
export const bookStamp = (reader: Reader): string =>
  reader.value<string>(
    `SELECT (SELECT coalesce(max(seq), 0) FROM command WHERE operation <> 'imports.decide' OR prospect_seq IS NOT NULL) || ' ' ||
       (SELECT coalesce(group_concat(seq || state), '') FROM list WHERE state <> 'loading')`,
  );
