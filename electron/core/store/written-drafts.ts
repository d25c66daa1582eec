import type { WrittenDraft } from '#shared/contract/written.ts';
import type { WrittenChannel } from '#shared/domain/script/kinds.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { blobToId } from '../db/ids.ts';

/** What is written of one message. */
interface Text {
  readonly subject: string;
  readonly body: string;
}

/**
 * Whether a live touch says that the message of the draft `d` was sent, though nothing was opened for it. Nothing is taken
 * out of the book for it: with the touch taken back, or corrected to something else, the text is there again.
 */
const sent = (d: string): string => `EXISTS (
  SELECT 1 FROM live_touch t WHERE t.prospect_seq = ${d}.prospect_seq AND t.occurred_at >= ${d}.saved_at
    AND t.channel = ${d}.channel AND t.outcome = 'sent'
    AND NOT EXISTS (SELECT 1 FROM touch_written_launch w WHERE w.touch_seq = t.seq))`;

/** Keeps what is being written to somebody on a channel, in place of what was kept before. */
export function saveWrittenDraft(
  writer: Writer,
  to: { readonly prospectSeq: number; readonly channel: WrittenChannel; readonly at: number },
  { subject, body }: Text,
): void {
  writer.run(
    `INSERT INTO written_draft (prospect_seq, channel, subject, body, saved_at)
     VALUES (:prospectSeq, :channel, :subject, :body, :at)
     ON CONFLICT (prospect_seq, channel)
       DO UPDATE SET subject = excluded.subject, body = excluded.body, saved_at = excluded.saved_at`,
    { ...to, subject, body },
  );
}

/** Lets go of what was being written to somebody on a channel. */
export function dropWrittenDraft(writer: Writer, prospectSeq: number, channel: WrittenChannel): void {
  writer.run('DELETE FROM written_draft WHERE prospect_seq = ? AND channel = ?', [prospectSeq, channel]);
}

/** What was written when a message was opened went out with it; what was typed since is of another. */
export function dropSentDraft(writer: Writer, launchSeq: number): void {
  writer.run(
    `DELETE FROM written_draft WHERE seq IN (
       SELECT d.seq FROM written_launch l JOIN written_draft d ON d.prospect_seq = l.prospect_seq AND d.channel = l.channel
       WHERE l.seq = ? AND d.saved_at <= l.occurred_at)`,
    [launchSeq],
  );
}

/** What was opened and not sent is still to be sent, as it was written then, unless something else is being written. */
export function keepUnsent(writer: Writer, launchSeq: number): void {
  writer.run(
    `INSERT INTO written_draft (prospect_seq, channel, subject, body, saved_at)
     SELECT prospect_seq, channel, subject, body, occurred_at FROM written_launch WHERE seq = ? AND body IS NOT NULL
     ON CONFLICT (prospect_seq, channel)
       DO UPDATE SET subject = excluded.subject, body = excluded.body, saved_at = excluded.saved_at
       WHERE ${sent('written_draft')}`,
    [launchSeq],
  );
}

/** All that is being written to anybody and was not sent. */
export const writtenDrafts = (reader: Reader): WrittenDraft[] =>
  reader
    .all<Text & { id: Uint8Array; channel: WrittenChannel; savedAt: number }>(
      `SELECT p.id, d.channel, d.subject, d.body, d.saved_at AS savedAt
       FROM written_draft d JOIN seen_prospect p ON p.seq = d.prospect_seq
       WHERE NOT ${sent('d')} ORDER BY d.seq`,
    )
    .map(({ id, channel, subject, body, savedAt }) => ({
      prospectId: blobToId(id),
      channel,
      text: { subject, body },
      savedAt,
    }));
