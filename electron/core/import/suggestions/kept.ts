import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeAside } from '#core/write-aside.ts';
import { decisionsFile, suggestionsFile } from '../candidates/files.ts';
import { stagedFolder } from '../staging.ts';
import type { Suggested } from './suggested.ts';

/** What somebody decided of two who may be one person. */
export type Decision = 'same' | 'separate';

const decidedFile = (folder: string, importId: string) =>
  join(stagedFolder(folder, importId), 'decided.json');

type Kept = { readonly stamp: string; readonly suggestions: readonly Suggested[] };

/** @param stamp of the rows as they were read, and of the book that they were held against */
export const keepSuggestions = (
  folder: string,
  importId: string,
  stamp: string,
  suggestions: readonly Suggested[],
): void =>
  writeAside(suggestionsFile(folder, importId), JSON.stringify({ stamp, suggestions } satisfies Kept));

/** The suggestions of the last check; of another stamp, none. Null where there are none. */
export function keptSuggestions(
  folder: string,
  importId: string,
  stamp?: string,
): readonly Suggested[] | null {
  const file = suggestionsFile(folder, importId);
  if (!existsSync(file)) return null;
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
  return stamp === undefined || kept.stamp === stamp ? kept.suggestions : null;
}

/** What was decided of a staged file so far, by the ids of suggestions. */
export function decidedOf(folder: string, importId: string): ReadonlyMap<string, Decision> {
  const file = decidedFile(folder, importId);
  if (!existsSync(file)) return new Map();
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Decision>));
}

/** Says when something was decided since: of the same decisions, the same sign. */
export function decidedSign(folder: string, importId: string): string {
  const file = decidedFile(folder, importId);
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : 'nothing';
}

/** Whether two are to be decided in a checked file; the many pairs are not taken in to look for one. */
export function isSuggested(folder: string, importId: string, id: string): boolean {
  const file = suggestionsFile(folder, importId);
  return existsSync(file) && readFileSync(file).includes(`{"id":${JSON.stringify(id)},`);
}

/** Notes a decision, or takes it back. Who the rows are is then to be worked out anew. */
export function noteDecision(folder: string, importId: string, id: string, decision: Decision | null): void {
  const decided = new Map(decidedOf(folder, importId));
  if (decision === null) decided.delete(id);
  else decided.set(id, decision);
  writeAside(decidedFile(folder, importId), JSON.stringify(Object.fromEntries(decided)));
  rmSync(decisionsFile(folder, importId), { force: true });
}
