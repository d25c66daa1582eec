import type { Outcome } from '#shared/domain/outcomes.ts';
import type { Channel } from '#shared/domain/vocabulary.ts';
import type { Reader } from '../db/connection.ts';
import { blobToId } from '../db/ids.ts';

/** A prospect with all that they may be found by, and by which two are told to be one. */
export interface FoundRow {
  readonly seq: number;
  readonly prospectId: string;
  readonly name: string;
  readonly nameKey: string;
  readonly firstName: string | null;
  readonly suffix: string | null;
  readonly title: string | null;
  readonly account: string | null;
  readonly accountKey: string | null;
  readonly linkedinSlug: string | null;
  readonly lastTouchAt: number | null;
  readonly emails: readonly string[];
  readonly phones: readonly FoundPhone[];
  /** Custom fields as JSON: most questions never look into them. */
  readonly custom: string;
}

export interface FoundPhone {
  readonly e164: string | null;
  readonly ext: string | null;
  readonly raw: string;
  readonly type: string;
}

type Row = Omit<FoundRow, 'prospectId' | 'emails' | 'phones'> & { readonly id: Uint8Array };
type Owned<Value> = Value & { readonly prospectSeq: number };

const among = 'IN (SELECT value FROM json_each(?))';

function byOwner<Value>(rows: readonly Owned<Value>[]): Map<number, Owned<Value>[]> {
  const groups = new Map<number, Owned<Value>[]>();
  for (const row of rows) {
    const group = groups.get(row.prospectSeq);
    if (group) group.push(row);
    else groups.set(row.prospectSeq, [row]);
  }
  return groups;
}

/**
 * The prospects of these row numbers, in no order, read in three statements however many they are.
 * Whoever an unsealed import has brought, or was taken back, is left out.
 */
export function foundRows(reader: Reader, seqs: Iterable<number>): FoundRow[] {
  const asked = [JSON.stringify([...seqs])];
  const rows = reader.all<Row>(
    `SELECT p.seq, p.id, p.full_name AS name, p.name_key AS nameKey, p.first_name AS firstName, p.suffix, p.title,
       a.name AS account, a.name_key AS accountKey, p.linkedin_slug AS linkedinSlug, s.last_touch_at AS lastTouchAt, p.custom
     FROM seen_prospect p LEFT JOIN account a ON a.seq = p.account_seq
     LEFT JOIN standing s ON s.prospect_seq = p.seq
     WHERE p.seq ${among}`,
    asked,
  );
  const emails = byOwner(
    reader.all<Owned<{ readonly value: string }>>(
      `SELECT prospect_seq AS prospectSeq, value FROM seen_email WHERE prospect_seq ${among} ORDER BY position, seq`,
      asked,
    ),
  );
  const phones = byOwner(
    reader.all<Owned<FoundPhone>>(
      `SELECT prospect_seq AS prospectSeq, e164, ext, raw, type FROM seen_phone WHERE prospect_seq ${among}
       ORDER BY position, seq`,
      asked,
    ),
  );
  return rows.map(({ id, ...row }) => ({
    ...row,
    prospectId: blobToId(id),
    emails: (emails.get(row.seq) ?? []).map(({ value }) => value),
    phones: phones.get(row.seq) ?? [],
  }));
}

export interface LastTouch {
  readonly channel: Channel;
  readonly outcome: Outcome;
  readonly onDate: string;
}

export function lastTouchOf(reader: Reader, prospectSeq: number): LastTouch | undefined {
  return reader.get<LastTouch>(
    `SELECT channel, outcome, on_date AS onDate FROM live_touch WHERE prospect_seq = ?
     ORDER BY occurred_at DESC, seq DESC LIMIT 1`,
    [prospectSeq],
  );
}
