import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import type { Reader } from '#core/db/connection.ts';
import { decidedOf } from '#core/store/imports/staged-decisions.ts';
import { writeAside } from '#core/write-aside.ts';
import { suggestionsFile } from '../candidates/files.ts';
import type { Suggested } from './suggested.ts';

/** What stands before the suggestions in their file: whose they are, and where each ends. */
type Index = { readonly stamp: string; readonly ids: readonly string[]; readonly ends: readonly number[] };

/** The length of the index stands before it, in so many digits. */
const lengthDigits = 12;

/** @param stamp of the rows as they were read, and of the book that they were held against */
export function keepSuggestions(
  folder: string,
  importId: string,
  stamp: string,
  suggestions: readonly Suggested[],
): void {
  const texts = suggestions.map((each) => Buffer.from(JSON.stringify(each)));
  let end = 0;
  const ends = texts.map(({ length }) => (end += length));
  const index: Index = { stamp, ids: suggestions.map(({ id }) => id), ends };
  const head = Buffer.from(JSON.stringify(index));
  const length = Buffer.from(String(head.length).padStart(lengthDigits, '0'));
  writeAside(suggestionsFile(folder, importId), [length, head, ...texts]);
}

/** The suggestions of a file, of which some are read at a time: there may be very many. */
class KeptSuggestions {
  private readonly fd: number;
  readonly index: Index;
  private readonly from: number;

  constructor(file: string) {
    this.fd = openSync(file, 'r');
    const length = Number(this.bytes(0, lengthDigits).toString());
    this.index = JSON.parse(this.bytes(lengthDigits, length).toString()) as Index;
    this.from = lengthDigits + length;
  }

  private bytes(at: number, length: number): Buffer {
    const buffer = Buffer.alloc(length);
    for (let done = 0; done < length; ) {
      const read = readSync(this.fd, buffer, done, length - done, at + done);
      if (read === 0) throw new Error('a file of suggestions ends too early');
      done += read;
    }
    return buffer;
  }

  at(place: number): Suggested {
    const start = place === 0 ? 0 : (this.index.ends[place - 1] ?? 0);
    const end = this.index.ends[place] ?? start;
    return JSON.parse(this.bytes(this.from + start, end - start).toString()) as Suggested;
  }

  all(): Suggested[] {
    const { ends } = this.index;
    const text = this.bytes(this.from, ends.at(-1) ?? 0);
    return ends.map(
      (end, place) => JSON.parse(text.toString('utf8', ends[place - 1] ?? 0, end)) as Suggested,
    );
  }

  close(): void {
    closeSync(this.fd);
  }
}

/** Looks into the suggestions of the last check; null where there are none. */
export function withSuggestions<Result>(
  folder: string,
  importId: string,
  look: (kept: KeptSuggestions) => Result,
): Result | null {
  const file = suggestionsFile(folder, importId);
  if (!existsSync(file)) return null;
  const kept = new KeptSuggestions(file);
  try {
    return look(kept);
  } finally {
    kept.close();
  }
}

/** The suggestions of the last check; of another stamp, none. Null where there are none. */
export const keptSuggestions = (
  folder: string,
  importId: string,
  stamp?: string,
): readonly Suggested[] | null =>
  withSuggestions(folder, importId, (kept) =>
    stamp === undefined || kept.index.stamp === stamp ? kept.all() : null,
  );

/** Whether two are to be decided in a checked file. */
export const isSuggested = (folder: string, importId: string, id: string): boolean =>
  withSuggestions(folder, importId, ({ index }) => index.ids.includes(id)) ?? false;

/** Says when something was decided since: of the same decisions, the same sign. */
export function decidedSign(reader: Reader, importId: string): string {
  const decided = [...decidedOf(reader, importId)];
  return decided.length === 0
    ? 'nothing'
    : createHash('sha256').update(JSON.stringify(decided)).digest('hex');
}
