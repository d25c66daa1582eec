import type { Candidate } from '#shared/domain/import/candidate.ts';
import type { Firms } from '#shared/domain/import/firms.ts';
import { firmOf } from '#shared/domain/import/firms.ts';
import { NumberTable } from '#shared/domain/number-table.ts';
import { accountKey } from '#shared/domain/match/company-key.ts';
import type { Writer } from '#core/db/connection.ts';
import { idAt } from './bulk.ts';
import type { Loading } from './loading.ts';

/** A row that may be at a firm. */
type Row = { readonly row: number; readonly candidate: Candidate };
/** A row that is. */
type AtFirm = Row & { readonly key: string; readonly number: number };

type Known = { readonly seq: number; readonly name_key: string; readonly domain: string | null };

/**
 * The accounts of the firms that rows name: those of the book, else new ones, each made with the first row
 * at it and told by the row that says most. Two firms of one name with different web addresses are two.
 */
export class FirmAccounts {
  private readonly firms: Firms;
  private readonly loading: Loading;
  private readonly othersInBook: boolean;
  /** By the number of a firm: the seq of its account, below 0 where this load made it. */
  private readonly seqs = new NumberTable();

  constructor(writer: Writer, firms: Firms, loading: Loading) {
    this.firms = firms;
    this.loading = loading;
    this.othersInBook = writer.value<number>('SELECT EXISTS (SELECT 1 FROM account)') === 1;
  }

  /**
   * The accounts of some rows, made where there is none yet; null for a row that names no firm. To be called
   * within a transaction.
   */
  seqsOf(writer: Writer, rows: readonly Row[]): (number | null)[] {
    const placed = rows.map((row) => this.placed(row));
    const unknown = placed.filter((each) => each !== null && this.seqs.get(each.number) === undefined);
    if (unknown.length > 0 && this.othersInBook) this.find(writer, unknown as AtFirm[]);
    const added: AtFirm[] = [];
    const told: { readonly seq: number; readonly candidate: Candidate }[] = [];
    let next = 0;
    for (const each of placed) {
      if (each === null) continue;
      const known = this.seqs.get(each.number);
      if (known === undefined) {
        next ||= writer.value<number>('SELECT coalesce(max(seq), 0) + 1 FROM account');
        this.seqs.set(each.number, -(next + added.length));
        added.push(each);
      } else if (known < 0 && this.firms.speaksFor(each.row, each.number)) {
        told.push({ seq: -known, candidate: each.candidate });
      }
    }
    this.insert(writer, added, next);
    tell(writer, told);
    return placed.map((each) => (each === null ? null : Math.abs(this.seqs.get(each.number) ?? 0)));
  }

  private placed({ row, candidate }: Row): AtFirm | null {
    if (candidate.company === null) return null;
    const key = accountKey(candidate.company);
    return { row, candidate, key, number: this.firms.numberOf(firmOf(key, candidate.domain, 0, 0)) };
  }

  /** Accounts that stood in the book before: by name and address, else by name where one has no address. */
  private find(writer: Writer, rows: readonly AtFirm[]): void {
    const known = Map.groupBy(
      writer.all<Known>(
        `SELECT seq, name_key, domain FROM account
         WHERE name_key IN (SELECT value FROM json_each(?)) AND list_seq IS NOT ? ORDER BY seq`,
        [JSON.stringify([...new Set(rows.map(({ key }) => key))]), this.loading.listSeq],
      ),
      ({ name_key: key }) => key,
    );
    for (const { key, number, candidate } of rows) {
      const { domain } = candidate;
      const named = known.get(key) ?? [];
      const same =
        named.find((each) => domain !== null && each.domain === domain) ??
        named.find((each) => domain === null || each.domain === null);
      if (same !== undefined) this.seqs.set(number, same.seq);
    }
  }

  private insert(writer: Writer, rows: readonly AtFirm[], first: number): void {
    const { world, listSeq, accountClass, now, onDate } = this.loading;
    const ids = world.newIds(rows.length);
    if (rows.length === 0) return;
    writer.insertAll(
      'account (seq, id, name, name_key, domain, class, industry, employee_count, list_seq, recorded_at)',
      '?, ?, ?, ?, ?, ?, ?, ?, ?, ?',
      rows,
      (values, { key, candidate }, index) =>
        values.push(
          first + index,
          idAt(ids, index),
          candidate.company,
          key,
          candidate.domain,
          candidate.own?.accountClass ?? candidate.accountClass ?? accountClass,
          candidate.industry,
          employeesOf(candidate),
          listSeq,
          now,
        ),
    );
    writer.run(
      `INSERT INTO account_class (account_seq, class, list_seq, occurred_at, recorded_at, on_date)
       SELECT seq, class, list_seq, :now, :now, :onDate FROM account WHERE seq BETWEEN :first AND :last ORDER BY seq`,
      { first, last: first + rows.length - 1, now, onDate },
    );
  }
}

const employeesOf = ({ employeeCount }: Candidate): string | null =>
  employeeCount === null ? null : String(employeeCount);

/** Takes the spelling and facts of firms from the rows that say most. */
function tell(
  writer: Writer,
  told: readonly { readonly seq: number; readonly candidate: Candidate }[],
): void {
  for (const { seq, candidate } of told) {
    const { company, domain, industry } = candidate;
    writer.run('UPDATE account SET name = ?, domain = ?, industry = ?, employee_count = ? WHERE seq = ?', [
      company,
      domain,
      industry,
      employeesOf(candidate),
      seq,
    ]);
  }
}
