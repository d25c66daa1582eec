import { createHash } from 'node:crypto';
import { isField } from '#shared/domain/import/fields.ts';
import { normalizeHeader, reasonHeader } from '#shared/domain/import/header.ts';
import type { MappingChoice } from '#shared/domain/import/mapping.ts';
import type { Reader, Writer } from '#core/db/connection.ts';

/** What makes two files one shape: the same headers in the same order, reasons for rejection apart. */
const shapeOf = (headers: readonly string[]): Uint8Array =>
  createHash('sha256')
    .update(JSON.stringify(headers.filter((header) => header !== reasonHeader).map(normalizeHeader)))
    .digest();

/** What a person chose for the columns of the last file of this shape; nothing where nobody chose. */
export function rememberedChoice(reader: Reader, headers: readonly string[]): MappingChoice {
  const row = reader.get<{ mapping: string }>('SELECT mapping FROM mapping WHERE shape = ?', [
    shapeOf(headers),
  ]);
  if (row === undefined) return {};
  const entries = Object.entries(JSON.parse(row.mapping) as Record<string, string | null>);
  return Object.fromEntries(entries.filter(([, field]) => field === null || isField(field))) as MappingChoice;
}

export function rememberChoice(
  writer: Writer,
  headers: readonly string[],
  choice: MappingChoice,
  now: number,
): void {
  if (Object.keys(choice).length === 0) return;
  writer.run(
    `INSERT INTO mapping (shape, mapping, used_at) VALUES (?, ?, ?)
     ON CONFLICT (shape) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at`,
    [shapeOf(headers), JSON.stringify(choice), now],
  );
}
