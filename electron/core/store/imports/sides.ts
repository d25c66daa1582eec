import type { ImportPhone } from '#shared/domain/record/record.ts';
import type { Reader } from '#core/db/connection.ts';
import { blobToId } from '#core/db/ids.ts';
import { type LastTouch, lastTouchOf } from '../found.ts';

/** Somebody of the book beside whom another is held, to see whether they are one. */
export type SideRow = {
  readonly seq: number;
  readonly prospectId: string;
  readonly name: string;
  readonly title: string | null;
  readonly company: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly country: string | null;
  readonly linkedinUrl: string | null;
  readonly line: number | null;
  readonly recordedAt: number;
  readonly emails: readonly string[];
  readonly phones: readonly Pick<ImportPhone, 'e164' | 'ext' | 'raw'>[];
  readonly touches: number;
  readonly last: LastTouch | undefined;
  /** Columns that a person set. */
  readonly typed: readonly string[];
  /** A person made them, and no list. */
  readonly isTyped: boolean;
};

type Row = Omit<SideRow, 'prospectId' | 'emails' | 'phones' | 'typed' | 'last' | 'isTyped'> & {
  readonly id: Uint8Array;
  readonly isTyped: 0 | 1;
  /** JSON arrays. */
  readonly emails: string;
  readonly phones: string;
  readonly typed: string;
};

/** People of the book by their seqs. Whoever was taken back is left out. */
export function sideRows(reader: Reader, seqs: Iterable<number>): Map<number, SideRow> {
  const rows = reader.all<Row>(
    `SELECT p.seq, p.id, p.full_name AS name, p.title, a.name AS company, p.city, p.state, p.country, p.linkedin_url AS linkedinUrl,
       p.list_line AS line, p.recorded_at AS recordedAt, p.list_seq IS NULL AS isTyped,
       (SELECT json_group_array(value) FROM (SELECT value FROM seen_email WHERE prospect_seq = p.seq ORDER BY position, seq)) AS emails,
       (SELECT json_group_array(json_object('e164', e164, 'ext', ext, 'raw', raw))
        FROM (SELECT e164, ext, raw FROM seen_phone WHERE prospect_seq = p.seq ORDER BY position, seq)) AS phones,
       (SELECT count(*) FROM live_touch t WHERE t.prospect_seq = p.seq) AS touches,
       (SELECT json_group_array(o.field) FROM field_origin o
        WHERE o.entity = 'prospect' AND o.entity_seq = p.seq AND o.origin = 'person') AS typed
     FROM seen_prospect p LEFT JOIN account a ON a.seq = p.account_seq
     WHERE p.seq IN (SELECT value FROM json_each(?))`,
    [JSON.stringify([...seqs])],
  );
  return new Map(
    rows.map(({ id, emails, phones, typed, isTyped, ...row }) => [
      row.seq,
      {
        ...row,
        prospectId: blobToId(id),
        emails: JSON.parse(emails) as string[],
        phones: JSON.parse(phones) as SideRow['phones'],
        typed: JSON.parse(typed) as string[],
        isTyped: isTyped === 1,
        last: row.touches === 0 ? undefined : lastTouchOf(reader, row.seq),
      },
    ]),
  );
}
