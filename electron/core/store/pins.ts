import type { PinView } from '#shared/contract/pins.ts';
import { type PinKind, pinKinds } from '#shared/domain/pins.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { blobToId, idToBlob } from '../db/ids.ts';

interface PinRow {
  readonly seq: number;
  readonly id: Uint8Array;
  readonly prospect_seq: number;
  readonly kind: PinKind;
  readonly body: string;
  readonly occurred_at: number;
  readonly on_date: string;
}

const toView = (row: PinRow): PinView => ({
  pinId: blobToId(row.id),
  kind: row.kind,
  body: row.body,
  occurredAt: row.occurred_at,
  onDate: row.on_date,
});

/** A pinned fact of which may have been said since that it is pinned no more. */
export type StoredPin = PinView & { readonly removed: boolean };

/** Everything that was pinned of a prospect and not taken back, in the order in which it was. */
export const pinsOf = (reader: Reader, prospectSeq: number): StoredPin[] =>
  reader
    .all<PinRow & { live: number }>(
      `SELECT p.*, p.seq IN (SELECT seq FROM live_pin WHERE prospect_seq = p.prospect_seq) AS live
       FROM pin p
       WHERE p.prospect_seq = ? AND p.removes_seq IS NULL
         AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = p.command_seq)
       ORDER BY p.seq`,
      [prospectSeq],
    )
    .map((row) => ({ ...toView(row), removed: row.live === 0 }));

/** What a card shows of them: by kind, and those of one kind in the order in which they were pinned. */
export const pinnedOnCard = (pins: readonly StoredPin[]): PinView[] =>
  pinKinds.flatMap((kind) =>
    pins.filter((pin) => pin.kind === kind && !pin.removed).map(({ removed: _removed, ...view }) => view),
  );

/** A pin by its id, taken back or not. */
export const pinBy = (
  reader: Reader,
  pinId: string,
): (PinView & { seq: number; prospectSeq: number }) | undefined => {
  const row = reader.get<PinRow>('SELECT * FROM pin WHERE id = ?', [idToBlob(pinId)]);
  return row && { ...toView(row), seq: row.seq, prospectSeq: row.prospect_seq };
};

/** Whether a fact stands on the card now. */
export const isPinned = (reader: Reader, pinSeq: number): boolean =>
  reader.value<number>('SELECT EXISTS (SELECT 1 FROM live_pin WHERE seq = ?)', [pinSeq]) === 1;

export interface NewPin {
  readonly id: string;
  readonly prospectSeq: number;
  readonly kind: PinKind;
  readonly body: string;
  /** The pin that it takes off the card; null for one that is put there. */
  readonly removesSeq: number | null;
  readonly at: number;
  readonly onDate: string;
  readonly commandSeq: number;
}

export function insertPin(writer: Writer, { id, ...pin }: NewPin): void {
  writer.run(
    `INSERT INTO pin (id, prospect_seq, kind, body, removes_seq, occurred_at, recorded_at, on_date, command_seq)
     VALUES (:idBlob, :prospectSeq, :kind, :body, :removesSeq, :at, :at, :onDate, :commandSeq)`,
    { ...pin, idBlob: idToBlob(id) },
  );
}
