import type { Firms } from '#shared/domain/import/firms.ts';
import { firmOf } from '#shared/domain/import/firms.ts';
import { NumberTable } from '#shared/domain/import/number-table.ts';
import type { Writer } from '#core/db/connection.ts';
import { jsonb } from './bulk.ts';
import type { Loading } from './loading.ts';

/** A row that is at a firm. */
export type AtFirm = {
  readonly row: number;
  /** The candidate as a line of JSON. */
  readonly text: string;
  readonly accountKey: string;
  readonly domain: string | null;
};

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

  /** The accounts of some rows, made where there is none yet. To be called within a transaction. */
  seqsOf(writer: Writer, rows: readonly AtFirm[]): number[] {
    const numbers = rows.map(({ accountKey, domain }) =>
      this.firms.numberOf(firmOf(accountKey, domain, 0, 0)),
    );
    const unknown = rows.filter((_, index) => this.seqs.get(numbers[index] ?? 0) === undefined);
    if (unknown.length > 0 && this.othersInBook) this.find(writer, unknown);
    const added: string[] = [];
    const told: string[] = [];
    let next = 0;
    rows.forEach((each, index) => {
      const number = numbers[index] ?? 0;
      const known = this.seqs.get(number);
      if (known === undefined) {
        next ||= writer.value<number>('SELECT coalesce(max(seq), 0) + 1 FROM account');
        this.seqs.set(number, -(next + added.length));
        added.push(`{"firm":${JSON.stringify(each.accountKey)},${each.text.slice(1)}`);
      } else if (known < 0 && this.firms.speaksFor(each.row, number)) {
        told.push(`{"seq":${-known},${each.text.slice(1)}`);
      }
    });
    if (added.length > 0) this.insert(writer, added, next);
    if (told.length > 0) tell(writer, told);
    return numbers.map((number) => Math.abs(this.seqs.get(number) ?? 0));
  }

  /** Accounts that stood in the book before: by name and address, else by name where one has no address. */
  private find(writer: Writer, rows: readonly AtFirm[]): void {
    const known = Map.groupBy(
      writer.all<Known>(
        `SELECT seq, name_key, domain FROM account
         WHERE name_key IN (SELECT value FROM json_each(?)) AND list_seq IS NOT ? ORDER BY seq`,
        [JSON.stringify([...new Set(rows.map(({ accountKey }) => accountKey))]), this.loading.listSeq],
      ),
      ({ name_key: key }) => key,
    );
    for (const { accountKey, domain } of rows) {
      const named = known.get(accountKey) ?? [];
      const same =
        named.find((each) => domain !== null && each.domain === domain) ??
        named.find((each) => domain === null || each.domain === null);
      if (same !== undefined) this.seqs.set(this.firms.numberOf(firmOf(accountKey, domain, 0, 0)), same.seq);
    }
  }

  private insert(writer: Writer, texts: readonly string[], first: number): void {
    const { world, listSeq, accountClass, now, onDate } = this.loading;
    const rows = jsonb(writer, `[${texts.join(',')}]`);
    const given = { rows, first, listSeq, now, class: accountClass };
    writer.run(
      `INSERT INTO account (seq, id, name, name_key, domain, class, industry, employee_count, list_seq, recorded_at)
       SELECT :first + key, substr(:ids, key * 16 + 1, 16), value ->> 'company', value ->> 'firm', value ->> 'domain',
         coalesce(value ->> '$.own.accountClass', value ->> 'accountClass', :class),
         value ->> 'industry', value ->> 'employeeCount', :listSeq, :now
       FROM jsonb_each(:rows)`,
      { ...given, ids: world.newIds(texts.length) },
    );
    writer.run(
      `INSERT INTO account_class (account_seq, class, list_seq, occurred_at, recorded_at, on_date)
       SELECT seq, class, list_seq, :now, :now, :onDate FROM account WHERE seq BETWEEN :first AND :last ORDER BY seq`,
      { first, last: first + texts.length - 1, now, onDate },
    );
  }
}

/** Takes the spelling and facts of a firm from the row that says most. */
function tell(writer: Writer, texts: readonly string[]): void {
  writer.run(
    `UPDATE account SET name = r.value ->> 'company', domain = r.value ->> 'domain',
       industry = r.value ->> 'industry', employee_count = r.value ->> 'employeeCount'
     FROM jsonb_each(:rows) r WHERE account.seq = r.value ->> 'seq'`,
    { rows: jsonb(writer, `[${texts.join(',')}]`) },
  );
}
