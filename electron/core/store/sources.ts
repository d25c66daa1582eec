import type { SourceKind } from '#shared/domain/vocabulary.ts';
import type { Reader } from '../db/connection.ts';
import { blobToId, idToBlob } from '../db/ids.ts';
import type { CommandScope } from '../operation/definition.ts';
import { changeField, type ChangeScope } from './changes.ts';

export interface SourceRow {
  readonly sourceId: string;
  readonly kind: SourceKind;
  readonly name: string;
  readonly event: string | null;
  readonly responseMinutes: number;
}

/** All sources by name, but for those that only the unsealed import knows of. */
export function allSources(reader: Reader): SourceRow[] {
  return reader
    .all<Omit<SourceRow, 'sourceId'> & { readonly id: Uint8Array }>(
      `SELECT id, kind, name, event, response_minutes AS responseMinutes FROM source s
       WHERE NOT EXISTS (SELECT 1 FROM list l WHERE l.state = 'loading' AND (l.source_seq = s.seq OR l.seq = s.list_seq))
         OR EXISTS (SELECT 1 FROM list l WHERE l.source_seq = s.seq AND l.state <> 'loading')
         OR EXISTS (SELECT 1 FROM lead d WHERE d.source_seq = s.seq AND d.list_seq IS NULL)
       ORDER BY name COLLATE NOCASE, event, seq`,
    )
    .map(({ id, ...rest }) => ({ sourceId: blobToId(id), ...rest }));
}

/** The source of a kind and name, made if the book does not have it. Case does not tell two apart. */
export function sourceNamed(
  { writer, world }: Pick<CommandScope, 'writer' | 'world'>,
  source: { readonly kind: SourceKind; readonly name: string },
): { readonly seq: number; readonly made: boolean } {
  const known = writer.get<{ seq: number }>(
    'SELECT seq FROM source WHERE kind = ? AND name = ? COLLATE NOCASE AND event IS NULL ORDER BY seq LIMIT 1',
    [source.kind, source.name],
  );
  if (known) {
    // It may be one that an import has made and not sealed yet: from here on it is ours as well.
    writer.run('UPDATE source SET list_seq = NULL WHERE seq = ? AND list_seq IS NOT NULL', [known.seq]);
    return { seq: known.seq, made: false };
  }
  const { seq } = writer.run('INSERT INTO source (id, kind, name) VALUES (?, ?, ?)', [
    idToBlob(world.newId()),
    source.kind,
    source.name,
  ]);
  return { seq, made: true };
}

/** The seq of a source, or undefined when there is none of this id. */
export const sourceSeqBy = (reader: Reader, sourceId: string): number | undefined =>
  reader.get<{ seq: number }>('SELECT seq FROM source WHERE id = ?', [idToBlob(sourceId)])?.seq;

/** Sets for how long the leads of a source are fresh, with a record of what stood there. */
export function setResponseMinutes(
  scope: ChangeScope,
  sourceId: string,
  minutes: number,
): string | undefined {
  const source = scope.writer.get<{ seq: number; name: string }>(
    'SELECT seq, coalesce(event, name) AS name FROM source WHERE id = ?',
    [idToBlob(sourceId)],
  );
  if (source) changeField(scope, 'source', source.seq, 'response_minutes', String(minutes));
  return source?.name;
}
