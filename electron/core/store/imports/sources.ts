import type { SourceKind } from '#shared/domain/vocabulary.ts';
import type { Writer } from '#core/db/connection.ts';
import { idToBlob } from '#core/db/ids.ts';
import type { World } from '#core/world.ts';

/**
 * The source of that kind, name and event, made if the book has none. Case does not tell two apart.
 *
 * @param listSeq the import whose row names it: nobody sees one of its making before its seal
 */
export function sourceSeqOf(
  writer: Writer,
  world: World,
  source: {
    readonly kind: SourceKind;
    readonly name: string;
    readonly event?: string | null | undefined;
    readonly cost?: string | null | undefined;
    readonly owner?: string | null | undefined;
  },
  listSeq: number | null = null,
): number {
  const known = writer.get<{ seq: number }>(
    'SELECT seq FROM source WHERE kind = ? AND name = ? COLLATE NOCASE AND event IS ? ORDER BY seq LIMIT 1',
    [source.kind, source.name, source.event ?? null],
  );
  if (known !== undefined) return known.seq;
  return writer.run(
    'INSERT INTO source (id, kind, name, event, cost, owner, list_seq) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [
      idToBlob(world.newId()),
      source.kind,
      source.name,
      source.event ?? null,
      source.cost ?? null,
      source.owner ?? null,
      listSeq,
    ],
  ).seq;
}
