import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CountryCode } from 'libphonenumber-js/max';
import { type DryRun, dryRun } from './dry-run.ts';

/** What a file of these bytes would come to. The file lies in a folder of its own and is gone after. */
export function dryRunOf(
  content: string | Uint8Array,
  more: { readonly name?: string; readonly country?: CountryCode | null } = {},
): DryRun {
  const { name = 'list.csv', country = 'US' } = more;
  const folder = mkdtempSync(join(tmpdir(), 'handset-quirk-'));
  try {
    const path = join(folder, 'file');
    writeFileSync(path, content);
    return dryRun(path, name, { defaultCountry: country });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The sentence with which a file is refused; fails where it is read. */
export function refusalOf(content: string | Uint8Array, name = 'list.csv'): string {
  let counts: DryRun['counts'];
  try {
    ({ counts } = dryRunOf(content, { name }));
  } catch (error) {
    const { code, message } = error as { readonly code?: string; readonly message: string };
    return code === 'UNREADABLE_FILE' ? message : `${code}: ${message}`;
  }
  throw new Error(`${name} was read: ${JSON.stringify(counts)}`);
}

/** What was said of the rows, as `line field: text`. */
export const warned = ({ warnings }: DryRun): string[] =>
  warnings.map(({ line, field, text }) => `${line} ${field}: ${text}`);

export const skips = ({ skipped }: DryRun): string[] => skipped.map(({ line, kind }) => `${line} ${kind}`);
