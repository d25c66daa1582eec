import { accountKey } from '#shared/domain/match/company-key.ts';
import type { ImportRecord } from '#shared/domain/record/record.ts';
import type { AccountClass } from '#shared/domain/vocabulary.ts';
import type { Reader, Writer } from '#core/db/connection.ts';
import { idToBlob } from '#core/db/ids.ts';
import type { Loading } from './loading.ts';

type Known = { readonly seq: number; readonly domain: string | null };

/** The accounts that some records may belong to, read at once and added to as new ones are made. */
export class Accounts {
  private readonly byKey = new Map<string, Known[]>();

  /** Reads those that have the name of a record's company. */
  constructor(reader: Reader, records: readonly ImportRecord[]) {
    const keys = new Set(records.flatMap(({ company }) => (company === null ? [] : [accountKey(company)])));
    if (keys.size === 0) return;
    const rows = reader.all<Known & { readonly name_key: string }>(
      'SELECT seq, name_key, domain FROM account WHERE name_key IN (SELECT value FROM json_each(?)) ORDER BY seq',
      [JSON.stringify([...keys])],
    );
    for (const { name_key: key, seq, domain } of rows) this.keep(key, { seq, domain });
  }

  private keep(key: string, known: Known): void {
    const others = this.byKey.get(key);
    if (others === undefined) this.byKey.set(key, [known]);
    else others.push(known);
  }

  /**
   * The account of a record's company, made if the book has none of that name. Two firms of one name
   * with different web addresses are two. Null for a record without a company.
   */
  seqOf(writer: Writer, record: ImportRecord, loading: Loading): number | null {
    if (record.company === null) return null;
    const key = accountKey(record.company);
    const known = this.byKey.get(key) ?? [];
    const { domain } = record;
    const same =
      known.find((each) => domain !== null && each.domain === domain) ??
      known.find((each) => domain === null || each.domain === null);
    if (same !== undefined) return same.seq;
    const seq = insertAccount(writer, record, key, loading);
    this.keep(key, { seq, domain });
    return seq;
  }
}

function insertAccount(writer: Writer, record: ImportRecord, key: string, loading: Loading): number {
  const { world, listSeq, now } = loading;
  const accountClass = record.accountClass ?? loading.accountClass;
  const { seq } = writer.run(
    `INSERT INTO account (id, name, name_key, domain, class, industry, employee_count, list_seq, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      idToBlob(world.newId()),
      record.company,
      key,
      record.domain,
      accountClass,
      record.industry,
      record.employeeCount === null ? null : String(record.employeeCount),
      listSeq,
      now,
    ],
  );
  appendClass(writer, seq, accountClass, loading);
  return seq;
}

/** Gives an account that stands in the book another class from now on. */
export function giveClass(
  writer: Writer,
  accountSeq: number,
  accountClass: AccountClass,
  loading: Loading,
): void {
  appendClass(writer, accountSeq, accountClass, loading);
  writer.run('UPDATE account SET class = ? WHERE seq = ?', [accountClass, accountSeq]);
}

function appendClass(
  writer: Writer,
  accountSeq: number,
  accountClass: AccountClass,
  { listSeq, now, onDate }: Loading,
): void {
  writer.run(
    `INSERT INTO account_class (account_seq, class, list_seq, occurred_at, recorded_at, on_date) VALUES (?, ?, ?, ?, ?, ?)`,
    [accountSeq, accountClass, listSeq, now, now, onDate],
  );
}
