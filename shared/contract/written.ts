import { z } from 'zod';
import { writtenKinds } from '#shared/domain/script/kinds.ts';
import { command, commandInput, id, instant, slowQuery } from './operation.ts';

const writtenText = z.object({ subject: z.string().max(1000), body: z.string().max(100_000) });

/** A message that was opened where it is sent from, and of which nobody has said yet whether it was. */
export const openWritten = z.object({
  writtenLaunchId: id,
  prospectId: id,
  name: z.string(),
  channel: z.enum(writtenKinds),
  /** Where it goes, as the card shows it. */
  address: z.string(),
  /** As the rep wrote it; null where it is word for word that of the script. */
  text: writtenText.nullable(),
  occurredAt: instant,
});
export type OpenWritten = z.infer<typeof openWritten>;

/** What is being written to somebody on a channel, and was not sent yet. */
export const writtenDraft = z.object({
  prospectId: id,
  channel: z.enum(writtenKinds),
  text: writtenText,
  savedAt: instant,
});
export type WrittenDraft = z.infer<typeof writtenDraft>;

/** What is written to people: opened in their own programs, and asked about until it is known whether it went out. */
export const written = {
  /**
   * Records that a message was opened where it is sent from, with the text as it was, and returns what to open.
   * Refuses whoever asked not to be written to, and a message that would only be the same again unless `goOn` says why.
   * Another of the same channel that was opened just before, and not told of, was this one.
   */
  launch: command
    .input(
      commandInput.extend({
        prospectId: id,
        channel: z.enum(writtenKinds),
        text: writtenText,
        /** The script that it was filled in from. */
        scriptVersionId: id.optional(),
        sessionId: id.optional(),
        goOn: z.string().trim().min(1).max(500).optional(),
      }),
    )
    .output(
      z.object({
        writtenLaunchId: id,
        /** What another program is given; null where the text is put on the clipboard alone. */
        uri: z.string().nullable(),
        address: z.string(),
        startedAt: instant,
      }),
    ),
  /** Keeps what is being written to somebody, until a touch tells that it was sent; null lets go of it. */
  draft: command
    .input(
      commandInput.extend({
        prospectId: id,
        channel: z.enum(writtenKinds),
        text: writtenText.nullable(),
      }),
    )
    .output(z.object({ savedAt: instant })),
  /** Messages that were opened and have neither a touch nor a word that they were not sent, and what is being written. */
  open: slowQuery
    .input(z.object({}))
    .output(z.object({ launches: z.array(openWritten), drafts: z.array(writtenDraft) })),
  /** Says of one that it was not sent: its text is still to be sent. */
  notSent: command.input(commandInput.extend({ writtenLaunchId: id })).output(z.object({ said: z.string() })),
};
