import type { AccountClass } from '#shared/domain/vocabulary.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { idToBlob } from '../db/ids.ts';
import type { CommandScope } from '../operation/definition.ts';
import { changeField } from './changes.ts';

export interface AccountRow {
  readonly seq: number;
  readonly name: string;
  readonly class: AccountClass;
}

/** The account of a key; of several, the one with the domain, else the oldest. */
export function accountByKey(reader: Reader, key: string, domain: string | null): AccountRow | undefined {
  return reader.get<AccountRow>(
    `SELECT seq, name, class FROM seen_account WHERE name_key = ? ORDER BY domain IS ? DESC, seq LIMIT 1`,
    [key, domain],
  );
}

/** The account of an id, or undefined. */
export const accountById = (reader: Reader, id: string): AccountRow | undefined =>
  reader.get<AccountRow>('SELECT seq, name, class FROM seen_account WHERE id = ?', [idToBlob(id)]);

/** The class of each of the accounts. */
export const classesOf = (
  reader: Reader,
  accountSeqs: readonly number[],
): ReadonlyMap<number, AccountClass> =>
  new Map(
    reader
      .all<{ seq: number; class: AccountClass }>(
        'SELECT seq, class FROM account WHERE seq IN (SELECT value FROM json_each(?))',
        [JSON.stringify(accountSeqs)],
      )
      .map((account) => [account.seq, account.class]),
  );

/** Makes an account, with its class as the first fact about it. */
export function insertAccount(
  scope: CommandScope,
  account: {
    readonly name: string;
    readonly key: string;
    readonly domain: string | null;
    readonly class: AccountClass;
  },
): number {
  const { writer, world, commandSeq, now } = scope;
  const { seq } = writer.run(
    `INSERT INTO account (id, name, name_key, domain, class, command_seq, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [idToBlob(world.newId()), account.name, account.key, account.domain, account.class, commandSeq, now],
  );
  appendClass(scope, seq, account.class);
  return seq;
}

/** Gives an account another class from now on; what was done until now keeps the old one. */
export function changeClass(scope: CommandScope, account: AccountRow, to: AccountClass): void {
  appendClass(scope, account.seq, to);
  changeField(scope, 'account', account.seq, 'class', to);
}

function appendClass({ writer, commandSeq, now, onDate }: CommandScope, seq: number, to: AccountClass): void {
  writer.run(
    `INSERT INTO account_class (account_seq, class, occurred_at, recorded_at, on_date, command_seq)
     VALUES (?, ?, ?, ?, ?, ?)`,
    [seq, to, now, now, onDate, commandSeq],
  );
}

/** Removes an account again if nobody is at it and nothing was done there. */
export function removeIfUnused(writer: Writer, seq: number): void {
  const inUse = writer.value<number>(
    `SELECT EXISTS (SELECT 1 FROM prospect WHERE account_seq = :seq)
       OR EXISTS (SELECT 1 FROM touch WHERE account_seq = :seq)`,
    { seq },
  );
  if (inUse) return;
  writer.run('DELETE FROM account_class WHERE account_seq = ?', [seq]);
  writer.run(`DELETE FROM field_origin WHERE entity = 'account' AND entity_seq = ?`, [seq]);
  writer.run('DELETE FROM account WHERE seq = ?', [seq]);
}
