import { addDays } from '#shared/domain/time/calendar.ts';
import type { Writer } from '../db/connection.ts';
import { idToBlob } from '../db/ids.ts';
import { readPastAnew, uncountCalls } from '../store/call-counts.ts';
import { countFresh } from '../store/standing.ts';
import type { Entries, PeopleOfYears } from './people-of-years.ts';
import { insert } from './rows.ts';
import { type InventedSource, inventedSources } from './sources.ts';
import type { Desk } from './write-person.ts';

export interface Begun {
  readonly commandSeq: number;
  readonly entries: Entries;
}

interface Receipt {
  readonly prospects: number;
  readonly touches: number;
}

const unsealed = '{}';

/** What an earlier call with the same id came to. */
export function demoDone(writer: Writer, commandId: Uint8Array): Receipt | null {
  const row = writer.get<{ receipt: string }>(
    `SELECT receipt FROM command WHERE id = ? AND operation = 'book.demo' AND receipt <> ?`,
    [commandId, unsealed],
  );
  return row ? (JSON.parse(row.receipt) as Receipt) : null;
}

function insertList(desk: Desk, source: InventedSource, sourceSeq: number, seen: boolean): number {
  const { writer, ids, years } = desk;
  const day = years.dayAgo(source.list?.daysAgo ?? 0);
  const onDate = years.dateOf(day);
  return insert(writer, 'list', {
    id: ids.take(),
    name: source.name,
    file_name: source.list?.fileName ?? '',
    sha256: Buffer.from(source.name.padEnd(32).slice(0, 32)),
    bytes: 0,
    format: source.list?.format ?? 'a CSV list',
    encoding: 'utf-8',
    delimiter: ',',
    header_line: 1,
    mapping: '{}',
    source_seq: sourceSeq,
    received_on: addDays(onDate, -1),
    account_class: source.accountClass,
    counts: countsOf(0),
    state: seen ? 'applied' : 'loading',
    recorded_at: years.at(day, 8 * 60 + 4),
    on_date: onDate,
  });
}

/**
 * The command, the sources and the lists. In a big book everybody is entered under one list that loads,
 * so that nobody sees them before all are there; in a small one under the lists they came with.
 */
export function beginDemo(desk: Desk, input: { readonly commandId: string }, small: boolean): Begun {
  const { writer, ids, years } = desk;
  const commandSeq = insert(writer, 'command', {
    id: idToBlob(input.commandId),
    operation: 'book.demo',
    recorded_at: years.now,
    on_date: years.today,
    said: '',
    receipt: unsealed,
    undoable: 0,
  });
  const entries = new Map<InventedSource, { readonly sourceSeq: number; readonly listSeq: number | null }>();
  let loading: number | null = null;
  for (const source of inventedSources) {
    const sourceSeq = insert(writer, 'source', {
      id: ids.take(),
      kind: source.kind,
      name: source.name,
      event: source.event,
    });
    if (!small && source.list) loading ??= insertList(desk, source, sourceSeq, false);
    const own = small && source.list ? insertList(desk, source, sourceSeq, true) : null;
    entries.set(source, { sourceSeq, listSeq: own ?? loading });
  }
  return { commandSeq, entries };
}

/** What an import of so many new people counts: of a list from which nobody came, nothing. */
const countsOf = (rows: number): string =>
  JSON.stringify({ rows, accepted: rows, warned: 0, rejected: 0, skipped: 0, new: rows, same: 0, maybe: 0 });

/** Makes all of it seen at once, with what the lists brought and what was done. */
export function sealDemo(writer: Writer, begun: Begun, prospects: number, people: PeopleOfYears): void {
  for (const [listSeq, lines] of people.peopleOfList) {
    const rows = lines - 1;
    countFresh(writer, listSeq);
    // A row of such a file is about 180 characters long.
    writer.run(`UPDATE list SET counts = ?, bytes = ?, state = 'applied' WHERE seq = ?`, [
      countsOf(rows),
      rows * 180 + 140,
      listSeq,
    ]);
  }
  readPastAnew(writer);
  const receipt: Receipt = { prospects, touches: people.touches };
  writer.run('UPDATE command SET said = ?, receipt = ? WHERE seq = ?', [
    `Demo book filled with ${prospects} invented people.`,
    JSON.stringify(receipt),
    begun.commandSeq,
  ]);
}

/** Children before parents. */
const filledTables = [
  'note',
  'suppression',
  'opportunity_event',
  'opportunity',
  'appointment_event',
  'appointment',
  'follow_up',
  'lead',
  'loop_end',
  'enrollment',
  'touch_objection',
  'touch',
  'standing',
  'waiting',
  'email',
  'phone',
  'prospect',
  'account_class',
  'account',
  'list',
  'source',
] as const;

/** Takes out all that an unfinished demo has brought into a book that held nobody. */
export function emptyBook(writer: Writer): void {
  writer.transaction(() => {
    for (const table of filledTables) writer.run(`DELETE FROM ${table}`);
    uncountCalls(writer);
    writer.run(`INSERT INTO prospect_search (prospect_search) VALUES ('delete-all')`);
    writer.run(`INSERT INTO note_search (note_search) VALUES ('delete-all')`);
    const demos = `(SELECT seq FROM command WHERE operation = 'book.demo')`;
    writer.run(`DELETE FROM setting WHERE seq IN (
      SELECT entity_seq FROM change WHERE entity = 'setting' AND before IS NULL AND command_seq IN ${demos})`);
    writer.run(`UPDATE setting SET value = c.before FROM change c
      WHERE c.entity = 'setting' AND c.entity_seq = setting.seq AND c.command_seq IN ${demos}`);
    writer.run(`DELETE FROM change WHERE command_seq IN ${demos}`);
    writer.run(`DELETE FROM command WHERE operation = 'book.demo'`);
  });
}

/** Empties a book whose demo was interrupted, before anybody reads it. */
export function dropInterruptedDemo(writer: Writer): void {
  const found = writer.get(`SELECT 1 FROM command WHERE operation = 'book.demo' AND receipt = ?`, [unsealed]);
  if (found) emptyBook(writer);
}
