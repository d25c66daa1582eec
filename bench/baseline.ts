import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Writer } from '#core/db/connection.ts';
import { openWriter } from '#core/db/open.ts';

/** Whether there is a `sqlite3` shell to compare with. */
export const hasShell = (): boolean => spawnSync('sqlite3', ['--version']).status === 0;

/**
 * What the `sqlite3` shell takes to bring a list in: `.import`, five indexes and an FTS5 index, in the
 * same folder, `synchronous=FULL`, all of it on the disk at the end.
 *
 * @returns milliseconds
 */
export function shellImport(folder: string, list: string): number {
  const book = join(folder, 'baseline.sqlite');
  const clear = () => {
    for (const end of ['', '-wal', '-shm']) rmSync(book + end, { force: true });
  };
  clear();
  const startedAt = performance.now();
  const { status, stderr } = spawnSync('sqlite3', ['-bail', book], {
    input: `PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
.mode csv
.import '${list}' people
CREATE INDEX people_email ON people ("Email");
CREATE INDEX people_phone ON people ("Phone");
CREATE INDEX people_name ON people ("Last Name", "First Name");
CREATE INDEX people_company ON people ("Company");
CREATE INDEX people_profile ON people ("LinkedIn");
CREATE VIRTUAL TABLE found USING fts5 ("First Name", "Last Name", "Company", "Email", content = 'people');
INSERT INTO found (found) VALUES ('rebuild');
PRAGMA wal_checkpoint(TRUNCATE);
`,
  });
  const tookMs = performance.now() - startedAt;
  clear();
  if (status !== 0) throw new Error(`sqlite3 ended with ${status}: ${stderr.toString()}`);
  return tookMs;
}

/**
 * Small transactions in a file of their own, each on the disk when it ends, as the book commits: made between other
 * work, they tell what a commit takes while that work is timed.
 */
export class Commits {
  private readonly file: string;
  private readonly writer: Writer;

  constructor(folder: string) {
    this.file = join(folder, 'commit.sqlite');
    this.writer = openWriter(this.file);
    this.writer.script('CREATE TABLE row (seq INTEGER PRIMARY KEY, text TEXT)');
  }

  /** Makes one. @returns how long it took, in milliseconds */
  one(): number {
    const startedAt = performance.now();
    this.writer.run('INSERT INTO row (text) VALUES (?)', ['one row'.repeat(50)]);
    return performance.now() - startedAt;
  }

  close(): void {
    this.writer.close();
    for (const end of ['', '-wal', '-shm']) rmSync(this.file + end, { force: true });
  }
}
