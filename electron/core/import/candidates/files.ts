import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportReview, ReadingChoice } from '#shared/contract/imports.ts';
import type { DateEvidence } from '#shared/domain/import/dates.ts';
import type { MappingChoice } from '#shared/domain/import/mapping.ts';
import { stagedFolder, type Staged } from '#core/staged/staging.ts';
import type { PieceName } from './block.ts';

/** How the rows of a staged file were read: read otherwise, they would be others. */
export type ReadAs = {
  /** Of this way of keeping them. */
  readonly version: number;
  readonly sha256: string;
  readonly choice: MappingChoice;
  readonly reading: ReadingChoice;
  readonly defaultCountry: string | null;
  readonly homeCountry: string;
};

/** Where a block lies in the file: its pieces follow one another, each of so many bytes. */
export type BlockPlace = {
  readonly at: number;
  readonly bytes: Readonly<Record<PieceName, number>>;
  readonly rows: number;
  readonly firstLine: number;
};

/** What is known of the candidates of a file as a whole. */
export type Contents = {
  readonly readAs: ReadAs;
  readonly rows: number;
  readonly blocks: readonly BlockPlace[];
  /** Fields that some row fills. */
  readonly filled: readonly string[];
  /** Custom fields of rows, key to label. */
  readonly customFields: readonly (readonly [string, string])[];
  readonly dates: readonly DateEvidence[];
  /** Counts and samples, as far as they need no look into the book. */
  readonly tally: ImportReview;
};

export const readAsOf = ({ sha256, choice, reading, defaultCountry, homeCountry }: Staged): ReadAs => ({
  version: 2,
  sha256,
  choice,
  reading,
  defaultCountry,
  homeCountry,
});

export const rowsFile = (folder: string, importId: string): string =>
  join(stagedFolder(folder, importId), 'rows');
export const contentsFile = (folder: string, importId: string): string =>
  join(stagedFolder(folder, importId), 'rows.json');
export const suggestionsFile = (folder: string, importId: string): string =>
  join(stagedFolder(folder, importId), 'suggestions.json');
export const decisionsFile = (folder: string, importId: string): string =>
  join(stagedFolder(folder, importId), 'decisions');

/** Forgets the candidates of a file. */
export function forgetCandidates(folder: string, importId: string): void {
  for (const file of [contentsFile, rowsFile, decisionsFile, suggestionsFile])
    rmSync(file(folder, importId), { force: true });
}
