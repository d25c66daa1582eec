import { phoneZones } from 'virtual:phone-zones';
import { externalIdValue } from '#shared/domain/match/identity.ts';
import type { Candidate } from '#shared/domain/import/candidate.ts';
import {
  givesClass,
  mayWrite,
  type nameParts,
  numberKnown,
  type refreshed,
  valuesSaid,
} from '#shared/domain/import/update.ts';
import type { AccountClass } from '#shared/domain/vocabulary.ts';
import { candidateZones } from '#shared/domain/zones.ts';
import type { Writer } from '#core/db/connection.ts';
import { blobToId } from '#core/db/ids.ts';
import { type Accounts, giveClass } from './accounts.ts';
import type { Loading } from './loading.ts';
import { makeAnew } from './making-anew.ts';
import { closeOwn } from './own.ts';
import { addChange } from './pending.ts';
import { close, insertEmail, insertExternalId, insertLead, insertPhone } from './people.ts';

type Standing = { readonly [Column in keyof typeof refreshed | keyof typeof nameParts]: string | null } & {
  readonly id: Uint8Array;
  readonly account_seq: number | null;
  readonly full_name: string;
  readonly name_key: string;
  readonly linkedin_slug: string | null;
  readonly linkedin_url: string | null;
  readonly imported_note: string | null;
  readonly custom: string;
  readonly zones: string;
  readonly list_seq: number | null;
};

/**
 * Applies what a record says to somebody who stands in the book: fills what is empty, refreshes what an
 * import set, adds numbers, addresses, ids and the arrival, and closes what it closes. What a person
 * typed stays, and nothing is ever opened again. Each change is noted so that it can be put back. Of
 * somebody who was made one with another it is said of that other; somebody who is gone is made anew.
 *
 * @returns whom it was applied to
 */
export function updateProspect(
  writer: Writer,
  seq: number,
  record: Candidate,
  accounts: Accounts,
  loading: Loading,
): number {
  const row = writer.get<Standing>('SELECT * FROM prospect WHERE seq = ?', [seq]);
  if (row === undefined) {
    const stay = writer.get<{ seq: number }>(
      `SELECT p.seq FROM folded f JOIN prospect p ON p.seq = f.stay_seq WHERE f.gone_seq = ? ORDER BY f.seq DESC LIMIT 1`,
      [seq],
    );
    const whom = stay?.seq ?? makeAnew(writer, seq, record, loading);
    return updateProspect(writer, whom, record, accounts, loading);
  }
  const update = new Update(writer, seq, row, loading);
  for (const [column, value] of valuesSaid(row, record)) update.value(column, value);
  update.custom(record.custom);
  const accountSeq = update.mayChange('account_seq', row.account_seq === null)
    ? accounts.seqOf(writer, record, loading)
    : null;
  if (accountSeq !== null && accountSeq !== row.account_seq) update.value('account_seq', accountSeq);
  update.rows(record);
  update.accountClass(accountSeq ?? row.account_seq, record.accountClass ?? loading.accountClass);
  update.zones();
  close(writer, seq, blobToId(row.id), record, loading);
  if (record.own !== undefined) closeOwn(writer, seq, blobToId(row.id), record.own.closings, loading);
  update.write();
  return seq;
}

/** A row that belongs to somebody, and the list that brought it. */
type Added = { readonly seq: number; readonly listSeq: number | null };

/** Who set a value: a person, or an import, and then which. */
type Origin = { readonly origin: 'person' | 'import'; readonly listSeq: number | null };

class Update {
  private readonly writer: Writer;
  private readonly seq: number;
  private readonly row: Standing;
  private readonly loading: Loading;
  private readonly set = new Map<string, string | number | null>();
  private readonly origins: ReadonlyMap<string, Origin>;

  constructor(writer: Writer, seq: number, row: Standing, loading: Loading) {
    this.writer = writer;
    this.seq = seq;
    this.row = row;
    this.loading = loading;
    this.origins = new Map(
      writer
        .all<Origin & { field: string }>(
          `SELECT field, origin, list_seq AS listSeq FROM field_origin WHERE entity = 'prospect' AND entity_seq = ?`,
          [seq],
        )
        .map((each) => [each.field, each]),
    );
  }

  /** Whether an import may write a field: one that nobody typed, or an empty one that nobody emptied. */
  mayChange(field: string, isEmpty: boolean): boolean {
    const setBy = this.origins.get(field)?.origin ?? null;
    return mayWrite({ setBy, isEmpty, isMadeByList: this.row.list_seq !== null });
  }

  value(column: Exclude<keyof Standing, 'id' | 'list_seq' | 'custom'>, value: string | number | null): void {
    const before = this.row[column];
    if (value !== null && value === before) this.sayToo(column, String(value));
    if (value === null || value === before || !this.mayChange(column, before === null)) return;
    this.set.set(column, value);
    this.note(column, before === null ? null : String(before), value);
  }

  custom(values: { readonly [key: string]: string }): void {
    const custom = JSON.parse(this.row.custom) as Record<string, string>;
    let changed = false;
    for (const [key, value] of Object.entries(values)) {
      const before = custom[key] ?? null;
      if (before === value) this.sayToo(`custom:${key}`, value);
      if (before === value || !this.mayChange(`custom:${key}`, before === null)) continue;
      custom[key] = value;
      changed = true;
      this.note(`custom:${key}`, before, value);
    }
    if (changed) this.set.set('custom', JSON.stringify(custom));
  }

  /** Adds the numbers, addresses, ids and the arrival that the book does not have of them. */
  rows(record: Candidate): void {
    const { writer, seq, loading } = this;
    const phones = writer.all<
      Added & { e164: string | null; ext: string | null; raw: string; position: number }
    >(
      'SELECT seq, list_seq AS listSeq, e164, ext, raw, position FROM phone WHERE prospect_seq = ? ORDER BY position',
      [seq],
    );
    let position = (phones.at(-1)?.position ?? -1) + 1;
    for (const phone of record.phones) {
      const known = numberKnown(phones, phone);
      if (known !== undefined) this.addToo('phone', known);
      else
        addChange(
          writer,
          loading.listSeq,
          seq,
          'phone',
          null,
          insertPhone(writer, seq, phone, position++, loading),
        );
    }
    const emails = new Map(
      writer
        .all<Added & { value_key: string }>(
          'SELECT seq, list_seq AS listSeq, value_key FROM email WHERE prospect_seq = ?',
          [seq],
        )
        .map((each) => [each.value_key, each]),
    );
    let place = emails.size;
    for (const email of record.emails) {
      const known = emails.get(email.value);
      if (known !== undefined) {
        this.addToo('email', known);
        continue;
      }
      addChange(
        writer,
        loading.listSeq,
        seq,
        'email',
        null,
        insertEmail(writer, seq, email, place++, loading.listSeq),
      );
    }
    this.ids(record);
    // By the person: of a list a hundred thousand may have arrived.
    const arrived = writer.get('SELECT 1 FROM lead WHERE prospect_seq = ? AND +list_seq = ?', [
      seq,
      loading.listSeq,
    ]);
    if (arrived === undefined)
      addChange(writer, loading.listSeq, seq, 'lead', null, insertLead(writer, seq, record, loading));
  }

  private ids({ externalValues }: Candidate): void {
    const { writer, seq, loading } = this;
    const { system, listSeq } = loading;
    if (system === null) return;
    for (const id of externalValues) {
      const known = writer.get<Added>(
        'SELECT seq, list_seq AS listSeq FROM external_id WHERE prospect_seq = ? AND system = ? AND value = ?',
        [seq, system, externalIdValue(system, id)],
      );
      if (known !== undefined) this.addToo('external_id', known);
      else addChange(writer, listSeq, seq, 'external_id', null, insertExternalId(writer, seq, id, loading));
    }
  }

  accountClass(accountSeq: number | null, stated: AccountClass): void {
    if (accountSeq === null) return;
    const { writer, loading } = this;
    const account = writer.get<{ class: AccountClass; list_seq: number | null }>(
      'SELECT class, list_seq FROM account WHERE seq = ?',
      [accountSeq],
    );
    if (account === undefined || account.class === stated) return;
    const typed = writer.get(
      `SELECT 1 FROM field_origin WHERE entity = 'account' AND entity_seq = ? AND field = 'class' AND origin = 'person'`,
      [accountSeq],
    );
    const standing = {
      class: account.class,
      isTyped: typed !== undefined,
      isMadeByList: account.list_seq !== null,
    };
    if (!givesClass(standing, stated)) return;
    giveClass(writer, accountSeq, stated, loading);
    addChange(writer, loading.listSeq, this.seq, 'class', account.class, stated);
  }

  /** Where they may be, from what is known of them now. */
  zones(): void {
    const now = (column: 'time_zone' | 'country' | 'state' | 'city') =>
      (this.set.get(column) as string | undefined) ?? this.row[column];
    const number = this.writer.get<{ e164: string }>(
      'SELECT e164 FROM phone WHERE prospect_seq = ? AND e164 IS NOT NULL ORDER BY position, seq LIMIT 1',
      [this.seq],
    );
    const where = {
      stated: now('time_zone'),
      country: now('country'),
      state: now('state'),
      city: now('city'),
      e164: number?.e164,
    };
    const zones = candidateZones(where, phoneZones).join('&');
    if (zones === this.row.zones || zones === '') return;
    this.set.set('zones', zones);
    addChange(this.writer, this.loading.listSeq, this.seq, 'zones', this.row.zones, zones);
  }

  /** Says a value that another list has set already: should that be taken back, this one says it still. */
  private sayToo(field: string, value: string): void {
    const { writer, seq, loading } = this;
    const known = this.origins.get(field);
    if (known?.origin !== 'import' || known.listSeq === null || known.listSeq === loading.listSeq) return;
    addChange(writer, loading.listSeq, seq, field, value, value, known.listSeq);
  }

  /** The same of a number, an address or an id that another list has added to somebody it did not make. */
  private addToo(table: 'phone' | 'email' | 'external_id', row: Added): void {
    const { writer, seq, loading } = this;
    if (row.listSeq === null || row.listSeq === loading.listSeq || row.listSeq === this.row.list_seq) return;
    addChange(writer, loading.listSeq, seq, table, String(row.seq), row.seq);
  }

  private note(field: string, before: string | null, after: string | number): void {
    const { writer, seq, loading } = this;
    addChange(writer, loading.listSeq, seq, field, before, after, this.origins.get(field)?.listSeq ?? null);
    writer.run(
      `INSERT INTO field_origin (entity, entity_seq, field, origin, list_seq, recorded_at) VALUES ('prospect', ?, ?, 'import', ?, ?)
       ON CONFLICT (entity, entity_seq, field) DO UPDATE SET origin = 'import', list_seq = excluded.list_seq,
         command_seq = NULL, recorded_at = excluded.recorded_at`,
      [seq, field, loading.listSeq, loading.now],
    );
  }

  write(): void {
    if (this.set.size === 0) return;
    const columns = [...this.set.keys()];
    this.writer.run(
      `UPDATE prospect SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE seq = ?`,
      [...this.set.values(), this.seq],
    );
  }
}
