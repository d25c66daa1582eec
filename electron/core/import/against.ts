import { readFileSync } from 'node:fs';
import { Problem } from '#shared/contract/problems.ts';
import { formatOf } from '#shared/domain/import/formats.ts';
import { type ImportRecord, textFields } from '#shared/domain/record/record.ts';
import { identityKeys } from '#shared/domain/match/identity.ts';
import { z } from 'zod';
import type { LinePair } from './dry-run.ts';
import { type KeyedRow, samePeople, solve } from './same-people.ts';

const text = z.string().nullable().catch(null);
const record = z
  .object({
    ...(Object.fromEntries(textFields.map((field) => [field, text])) as {
      [Field in (typeof textFields)[number]]: typeof text;
    }),
    line: z.int(),
    employeeCount: z.union([z.number(), z.string()]).nullable().catch(null),
    phones: z
      .array(
        z.object({
          type: z.enum(['work', 'mobile', 'home', 'company', 'fax', 'other']),
          e164: text,
          ext: text,
          raw: z.string(),
        }),
      )
      .catch([]),
    emails: z.array(z.object({ value: z.string(), type: z.enum(['work', 'home', 'other']) })).catch([]),
    custom: z.record(z.string(), z.string()).catch({}),
  })
  .transform(
    (read): ImportRecord => ({ ...read, doNotCall: false, consent: {}, cost: null, accountClass: null }),
  );
const otherRun = z.object({ format: z.string(), records: z.array(record) });

/** Another dry run, as it was printed: what its records are compared by. */
export type OtherRun = { readonly file: string; readonly rows: readonly KeyedRow[] };

/**
 * Reads what an earlier dry run printed.
 *
 * @throws UNREADABLE_FILE where it is no such thing
 */
export function readOtherRun(path: string): OtherRun {
  let run: z.output<typeof otherRun>;
  try {
    run = otherRun.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new Problem('UNREADABLE_FILE', `${path} is not what a dry run prints with --json.`, {
      fileName: path,
    });
  }
  const format = formatOf(run.format);
  return {
    file: path,
    rows: run.records.map((each) => ({ record: each, keys: identityKeys(each, format) })),
  };
}

/** Which lines of a file are, or may be, the people of another's. Badge and row numbers mean nothing between two files. */
export function linesAgainst(rows: readonly KeyedRow[], { file, rows: others }: OtherRun): LinePair[] {
  const all = [...rows, ...others].map(({ record: of, keys }) => ({
    record: of,
    keys: keys.filter(({ kind }) => kind !== 'number and name' && kind !== 'book'),
  }));
  const pairs: LinePair[] = [];
  for (const { rows: group, decision, why } of samePeople(
    all,
    solve(all, () => {}),
  )) {
    const [own, theirs] = [group.filter((at) => at < rows.length), group.filter((at) => at >= rows.length)];
    for (const one of own) {
      for (const other of theirs) {
        const [line, otherLine] = [all[one]?.record.line ?? 0, all[other]?.record.line ?? 0];
        pairs.push({ line, otherFile: file, otherLine, decision, why });
      }
    }
  }
  return pairs.toSorted((a, b) => a.line - b.line || a.otherLine - b.otherLine);
}
