import type Database from 'better-sqlite3';
import type { Gate } from './gate.ts';
import { steady } from './steady.ts';

export type SqlValue = string | number | bigint | Uint8Array | null;
export type SqlValues = Readonly<Record<string, SqlValue>> | readonly SqlValue[];

/** A connection to ask questions of. Statements are prepared once and kept. */
export class Reader {
  protected readonly database: Database.Database;
  private readonly prepared = new Map<string, Database.Statement>();
  /** Those of which one value is asked: the same text asked for rows is another statement. */
  private readonly plucked = new Map<string, Database.Statement>();

  constructor(database: Database.Database) {
    this.database = database;
  }

  /** One that only asks is kept. Of a pragma SQLite does not tell what it does with its very text. */
  private question(sql: string, kept: Map<string, Database.Statement>): Database.Statement {
    const known = kept.get(sql);
    if (known) return known;
    const made = this.database.prepare(steady(sql));
    if (!made.readonly && !sql.startsWith('PRAGMA') && !this.mayBeTakenBack)
      throw new Error(`a question may not write: ${sql}`);
    if (made.readonly) kept.set(sql, made);
    return made;
  }

  /** The first row, or undefined. `Row` must state what the statement selects. */
  get<Row>(sql: string, values: SqlValues = []): Row | undefined {
    return this.question(sql, this.prepared).get(values) as Row | undefined;
  }

  all<Row>(sql: string, values: SqlValues = []): Row[] {
    return this.question(sql, this.prepared).all(values) as Row[];
  }

  /** Rows one at a time. The connection can do nothing else until the loop ends. */
  each<Row>(sql: string, values: SqlValues = []): IterableIterator<Row> {
    return this.question(sql, this.prepared).iterate(values) as IterableIterator<Row>;
  }

  /** The single value of the single row that the statement yields. */
  value<Value>(sql: string, values: SqlValues = []): Value {
    return this.question(sql, this.plucked).pluck(true).get(values) as Value;
  }

  /** Whether what is read may yet be taken back: in the middle of a command it may. */
  get mayBeTakenBack(): boolean {
    return false;
  }

  /** From here to `endSnapshot` every answer is of one moment, whoever writes meanwhile. */
  beginSnapshot(): void {
    this.database.exec('BEGIN');
  }

  endSnapshot(): void {
    if (this.database.inTransaction) this.database.exec('COMMIT');
  }

  /** What `once` was answered in the moment that lasts; null outside of one. */
  protected known: Map<string, unknown> | null = null;

  /** Several questions answered as of one moment, which costs less than a moment for each. */
  atOneMoment<Answer>(ask: () => Answer): Answer {
    if (this.database.inTransaction) return ask();
    this.beginSnapshot();
    this.known = new Map();
    try {
      return ask();
    } finally {
      this.known = null;
      this.endSnapshot();
    }
  }

  /**
   * The answer to what many ask: within one moment it is asked once.
   *
   * @param question tells it from all others, with whatever is asked about
   */
  once<Answer>(question: string, ask: () => Answer): Answer {
    const { known } = this;
    if (known === null) return ask();
    if (known.has(question)) return known.get(question) as Answer;
    const answer = ask();
    known.set(question, answer);
    return answer;
  }

  close(): void {
    this.prepared.clear();
    this.plucked.clear();
    this.database.close();
  }
}

/**
 * A connection that may write. Only commands, migrations and jobs are handed one; whoever asks a question is handed it
 * as a `Reader`, and what writes is refused there.
 */
export class Writer extends Reader {
  /** Where another thread writes the same book: who goes first. */
  gate: Gate | null = null;
  /**
   * After so many transactions through the gate the journal is folded into the book, once the gate is left: where
   * SQLite does it by itself, with a commit, whoever waits at the gate waits for that too. 0 leaves it to SQLite.
   */
  foldEvery = 0;
  private unfolded = 0;
  /** Called after each transaction. */
  written: (() => void) | null = null;

  private writing = false;
  private readonly writes = new Map<string, Database.Statement>();

  override get mayBeTakenBack(): boolean {
    return this.writing;
  }

  /** In a moment of reading nothing is written: what was answered in it would be true no more. */
  private refuseInMoment(): void {
    if (this.known !== null) throw new Error('nothing may be written in a moment of reading');
  }

  private write(sql: string, values: SqlValues): Database.RunResult {
    this.refuseInMoment();
    let made = this.writes.get(sql);
    if (!made) this.writes.set(sql, (made = this.database.prepare(steady(sql))));
    return made.run(values);
  }

  run(sql: string, values: SqlValues = []): { readonly changes: number; readonly seq: number } {
    const { changes, lastInsertRowid } = this.write(sql, values);
    return { changes, seq: Number(lastInsertRowid) };
  }

  /**
   * Inserts many rows, a hundred with each statement: a statement for each row would take half as long again.
   *
   * @param into the table and its columns, as `phone (seq, e164)`
   * @param row the values of a row; `?` for each where a value takes no expression
   * @param addValues adds the values of one to those of the statement
   */
  insertAll<Item>(
    into: string,
    row: string,
    items: readonly Item[],
    addValues: (values: SqlValue[], item: Item, index: number) => void,
  ): void {
    let done = 0;
    for (const together of [100, 10, 1]) {
      const sql = `INSERT INTO ${into} VALUES ${Array.from({ length: together }, () => `(${row})`).join(', ')}`;
      while (done + together <= items.length) {
        const values: SqlValue[] = [];
        for (const end = done + together; done < end; done += 1) addValues(values, items[done] as Item, done);
        this.write(sql, values);
      }
    }
  }

  /** Several statements without values, as migrations need them. */
  script(sql: string): void {
    this.refuseInMoment();
    this.database.exec(sql);
  }

  pragma(text: string): unknown {
    return this.database.pragma(text, { simple: true });
  }

  /** Runs the work in one immediate transaction: all of it, or none. Within another it is a part of that one. */
  transaction<Result>(work: () => Result): Result {
    const { gate } = this;
    this.refuseInMoment();
    if (this.writing) return this.database.transaction(work)();
    gate?.enter();
    let result: Result;
    try {
      this.writing = true;
      result = this.database.transaction(work).immediate();
    } finally {
      this.writing = false;
      gate?.leave();
    }
    this.written?.();
    if (gate === null) return result;
    this.unfolded += 1;
    if (this.foldEvery > 0 && this.unfolded >= this.foldEvery) this.fold();
    return result;
  }

  /** Folds the journal into the book, as far as nobody reads from it or writes to it. */
  fold(): void {
    this.unfolded = 0;
    this.database.pragma('wal_checkpoint(PASSIVE)');
  }
}
