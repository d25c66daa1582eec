import type { TouchFacts } from '#shared/domain/outcomes.ts';
import type { AccountClass, FollowUpKind } from '#shared/domain/vocabulary.ts';
import type { SqlValue, Writer } from '../db/connection.ts';

/**
 * Ids in the form of UUIDv7 that follow from the seed: the same book twice has the same ids. They rise
 * from one to the next, so that the index over them grows at its end and stays quick.
 */
export class RisingIds {
  private next: number;
  private readonly seed: number;

  constructor(startAt: number, seed: number) {
    this.next = startAt;
    this.seed = seed;
  }

  take(): Uint8Array {
    const id = Buffer.alloc(16);
    id.writeUIntBE(this.next, 0, 6);
    id.writeUInt16BE(0x7000 | (this.seed & 0x0fff), 6);
    id.writeUInt32BE((0x80000000 | (Math.imul(this.next, 0x9e3779b1) >>> 2)) >>> 0, 8);
    id.writeUInt32BE((Math.imul(this.next ^ this.seed, 0x85ebca6b) >>> 0) >>> 0, 12);
    this.next += 1;
    return id;
  }
}

/** One INSERT, named by its columns, so that a row reads as what it says. */
export function insert(writer: Writer, table: string, row: Readonly<Record<string, SqlValue>>): number {
  let sql = statements.get(table);
  if (!sql) {
    const columns = Object.keys(row);
    sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    statements.set(table, sql);
  }
  // By place: binding twenty names to each of millions of rows takes longer than writing them.
  return writer.run(sql, Object.values(row)).seq;
}

// Each table is always filled with the same columns in the same order, so its statement is made once.
const statements = new Map<string, string>();

/** The three times of a fact. */
export interface Times {
  readonly occurred_at: number;
  readonly recorded_at: number;
  readonly on_date: string;
}

export interface TouchRow extends Times {
  readonly id: Uint8Array;
  readonly prospect_seq: number;
  readonly account_seq: number;
  readonly account_class: AccountClass;
  readonly channel: string;
  readonly direction: string;
  readonly outcome: string;
  readonly objection: string | null;
  readonly phone_seq: number | null;
  readonly number: string | null;
  readonly duration_ms: number | null;
  readonly zone: string;
  readonly their_hour: number;
  readonly attempt: number | null;
  readonly script_version_seq: number | null;
  readonly script_path: string | null;
}

export function insertTouch(writer: Writer, row: TouchRow, facts: TouchFacts): number {
  return insert(writer, 'touch', {
    ...row,
    reached: facts.reached,
    ask: facts.ask,
    answer: facts.answer,
    decision_maker: facts.decisionMaker ? 1 : 0,
    tone: facts.tone,
  });
}

export interface FollowUpRow extends Times {
  readonly id: Uint8Array;
  readonly prospect_seq: number;
  readonly kind: FollowUpKind | 'none';
  readonly due_on: string | null;
  readonly due_at: number | null;
  readonly zone: string | null;
  readonly task: string | null;
  readonly touch_seq: number;
}

export function insertFollowUp(writer: Writer, row: FollowUpRow): number {
  return insert(writer, 'follow_up', { ...row });
}
