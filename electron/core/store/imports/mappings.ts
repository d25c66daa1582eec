import { createHash } from 'node:crypto';
import { isField } from '#shared/domain/record/fields.ts';
import { normalizeHeader, reasonHeader, uniqueHeaders } from '#shared/domain/record/header.ts';
import type { MappingChoice } from '#shared/domain/import/mapping.ts';
import type { Reader, Writer } from '#core/db/connection.ts';

const hashOf = (texts: readonly string[]): Uint8Array =>
  createHash('sha256').update(JSON.stringify(texts)).digest();

/** Headers as they make a shape: how they are written and reasons for rejection apart. */
const named = (headers: readonly string[]): string[] =>
  headers.filter((header) => header !== reasonHeader).map(normalizeHeader);

/** What makes two files one shape: the same headers, each as often, in any order. */
const shapeOf = (headers: readonly string[]): Uint8Array => hashOf(named(headers).toSorted());

/** The shape as versions before knew it: in the order of the file. */
const orderedShapeOf = (headers: readonly string[]): Uint8Array => hashOf(named(headers));

/**
 * What a person chose for the columns of the last file of this shape, by the headers as this file writes
 * them; nothing where nobody chose. Of several columns with one header the first stays the first.
 */
export function rememberedChoice(reader: Reader, headers: readonly string[]): MappingChoice {
  const row = reader.get<{ mapping: string }>(
    'SELECT mapping FROM mapping WHERE shape IN (?, ?) ORDER BY shape = ? DESC LIMIT 1',
    [shapeOf(headers), orderedShapeOf(headers), shapeOf(headers)],
  );
  if (row === undefined) return {};
  const chosen = new Map(
    Object.entries(JSON.parse(row.mapping) as Record<string, string | null>).map(([header, field]) => [
      normalizeHeader(header),
      field,
    ]),
  );
  const choice: { [header: string]: MappingChoice[string] } = {};
  for (const header of uniqueHeaders(headers)) {
    const field = chosen.get(normalizeHeader(header));
    if (field === null || (field !== undefined && isField(field))) choice[header] = field;
  }
  return choice;
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
