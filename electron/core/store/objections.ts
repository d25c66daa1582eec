import type { ObjectionWords } from '#shared/domain/script/objection-cards.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { blobToId, idToBlob } from '../db/ids.ts';
import type { World } from '../world.ts';

/** An objection card as it stands. */
export interface ObjectionRow extends ObjectionWords {
  readonly seq: number;
  readonly versionSeq: number;
  readonly objectionId: string;
  readonly version: number;
  readonly archived: boolean;
}

interface Row {
  readonly seq: number;
  readonly versionSeq: number;
  readonly id: Uint8Array;
  readonly version: number;
  readonly name: string;
  readonly body: string;
  readonly archived: 0 | 1;
}

function toRow({ id, archived, body, ...row }: Row): ObjectionRow {
  const { heard, means, answers, ask } = JSON.parse(body) as Omit<ObjectionWords, 'name'>;
  return { ...row, objectionId: blobToId(id), archived: archived === 1, heard, means, answers, ask };
}

/** Every objection card in its newest live version, those put away last. */
export function allObjections(reader: Reader): readonly ObjectionRow[] {
  return reader
    .all<Row>(
      `SELECT o.seq, v.seq AS versionSeq, o.id, v.version, v.name, v.body, v.archived
       FROM objection o JOIN live_objection_version v ON v.seq = (
         SELECT max(n.seq) FROM live_objection_version n WHERE n.objection_seq = o.seq)
       ORDER BY v.archived, o.seq`,
    )
    .map(toRow);
}

/** The card of this id, or undefined. */
export const objectionBy = (reader: Reader, objectionId: string): ObjectionRow | undefined =>
  allObjections(reader).find((each) => each.objectionId === objectionId);

/** The newest version of a card, for a touch on which it was heard; undefined where there is no such card. */
export function heardCard(
  reader: Reader,
  objectionId: string,
): { readonly versionSeq: number; readonly name: string } | undefined {
  return reader.get(
    `SELECT v.seq AS versionSeq, v.name FROM objection o JOIN live_objection_version v ON v.objection_seq = o.seq
     WHERE o.id = ? ORDER BY v.seq DESC LIMIT 1`,
    [idToBlob(objectionId)],
  );
}

/** The cards that were heard on the touch of this id, in the order in which they were. */
export const heardOnTouch = (reader: Reader, touchId: string): string[] =>
  reader
    .all<{ id: Uint8Array }>(
      `SELECT o.id FROM touch t JOIN touch_objection h ON h.touch_seq = t.seq
       JOIN objection_version v ON v.seq = h.objection_version_seq JOIN objection o ON o.seq = v.objection_seq
       WHERE t.id = ? ORDER BY h.place`,
      [idToBlob(touchId)],
    )
    .map(({ id }) => blobToId(id));

/** Says of a touch that an objection was heard on it. */
export function insertHeard(
  writer: Writer,
  heard: { readonly touchSeq: number; readonly place: number; readonly versionSeq: number },
): void {
  writer.run(
    'INSERT INTO touch_objection (touch_seq, place, objection_version_seq) VALUES (:touchSeq, :place, :versionSeq)',
    heard,
  );
}

type Maker = Pick<World, 'newId' | 'now'>;

/** Makes a card that has no version yet. */
export function insertObjection(
  writer: Writer,
  world: Maker,
  { readyMade, commandSeq }: { readonly readyMade: string | null; readonly commandSeq: number | null },
): { readonly seq: number; readonly objectionId: string } {
  const objectionId = world.newId();
  const { seq } = writer.run(
    'INSERT INTO objection (id, ready_made, recorded_at, command_seq) VALUES (?, ?, ?, ?)',
    [idToBlob(objectionId), readyMade, world.now(), commandSeq],
  );
  return { seq, objectionId };
}

/** Keeps what a card says from now on as its next version. */
export function keepObjection(
  writer: Writer,
  world: Maker,
  objectionSeq: number,
  { name, heard, means, answers, ask }: ObjectionWords,
  { archived, commandSeq }: { readonly archived: boolean; readonly commandSeq: number | null },
): void {
  writer.run(
    `INSERT INTO objection_version (objection_seq, version, name, body, archived, recorded_at, command_seq)
     VALUES (?, (SELECT coalesce(max(version), 0) + 1 FROM objection_version WHERE objection_seq = ?), ?, ?, ?, ?, ?)`,
    [
      objectionSeq,
      objectionSeq,
      name,
      JSON.stringify({ heard, means, answers, ask }),
      archived ? 1 : 0,
      world.now(),
      commandSeq,
    ],
  );
}

/** The markers of those cards that came with Handset and were put into the book, whatever became of them. */
export const readyMadeObjectionsIn = (reader: Reader): ReadonlySet<string> =>
  new Set(
    reader
      .all<{ ready_made: string }>('SELECT ready_made FROM objection WHERE ready_made IS NOT NULL')
      .map(({ ready_made }) => ready_made),
  );
