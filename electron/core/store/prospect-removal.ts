import type { Reader, Writer } from '../db/connection.ts';
import { removeIfUnused } from './accounts.ts';
import { contactTables, factTables, noteTables, planTables } from './person-tables.ts';
import { unindexProspect } from './search.ts';

/** What may have been built on a person, in the words of a sentence, and where it is found. */
const builtOn: readonly (readonly [what: string, sql: string])[] = [
  ['a touch', 'SELECT 1 FROM live_touch WHERE prospect_seq = :seq'],
  ['a call that was handed over', 'SELECT 1 FROM launch WHERE prospect_seq = :seq'],
  ['a message that was opened', 'SELECT 1 FROM written_launch WHERE prospect_seq = :seq'],
  ['an appointment', 'SELECT 1 FROM live_appointment WHERE prospect_seq = :seq'],
  ['a follow-up', `SELECT 1 FROM live_follow_up WHERE prospect_seq = :seq AND kind <> 'none'`],
  ['a word not to contact them', 'SELECT 1 FROM live_suppression WHERE prospect_seq = :seq'],
  ['a cadence', 'SELECT 1 FROM live_enrollment WHERE prospect_seq = :seq'],
  [
    'a note',
    'SELECT 1 FROM live_note WHERE prospect_seq = :seq AND command_seq IS NOT (SELECT command_seq FROM prospect WHERE seq = :seq)',
  ],
  ['a pinned fact', 'SELECT 1 FROM live_pin WHERE prospect_seq = :seq'],
  ['something that you owe them', 'SELECT 1 FROM live_owed WHERE prospect_seq = :seq'],
  ['a list', 'SELECT 1 FROM lead WHERE prospect_seq = :seq AND list_seq IS NOT NULL'],
];

/** Everything that somebody did with a person since they were added, in words. */
export function builtOnProspect(reader: Reader, seq: number): string[] {
  return builtOn
    .filter(([, sql]) => reader.value<number>(`SELECT EXISTS (${sql})`, { seq }) === 1)
    .map(([what]) => what);
}

/** Rows that only say how to reach or find a person, and what was planned. */
const ownRows = [...contactTables, ...planTables, ...noteTables] as const;
/** Facts that stay in the book even when they were taken back, and so need the person to stay. */
const facts = [...factTables, 'suppression'] as const;

/**
 * Takes a person out of the book again. Where facts about them remain that were taken back before,
 * the row stays for them to point to, and is seen no more, because the command that made it is void.
 */
export function removeProspect(writer: Writer, seq: number): void {
  unindexProspect(writer, seq);
  writer.run('DELETE FROM standing WHERE prospect_seq = ?', [seq]);
  const account = writer.get<{ account_seq: number | null }>(
    'SELECT account_seq FROM prospect WHERE seq = ?',
    [seq],
  );
  const needed = facts.some(
    (table) =>
      writer.value<number>(`SELECT EXISTS (SELECT 1 FROM ${table} WHERE prospect_seq = ?)`, [seq]) === 1,
  );
  if (needed) return;
  for (const table of ownRows) writer.run(`DELETE FROM ${table} WHERE prospect_seq = ?`, [seq]);
  writer.run(`DELETE FROM field_origin WHERE entity = 'prospect' AND entity_seq = ?`, [seq]);
  writer.run('DELETE FROM prospect WHERE seq = ?', [seq]);
  if (account?.account_seq) removeIfUnused(writer, account.account_seq);
}

/** Removes a source again if nobody came from it and no list names it. */
export function removeSourceIfUnused(writer: Writer, seq: number): void {
  writer.run(
    `DELETE FROM source WHERE seq = :seq AND NOT EXISTS (SELECT 1 FROM lead WHERE source_seq = :seq)
       AND NOT EXISTS (SELECT 1 FROM list WHERE source_seq = :seq)`,
    { seq },
  );
}
