import { z } from 'zod';
import { command, commandInput, id, instant, localDate } from './operation.ts';

export const notes = {
  /** Keeps what is being typed about a person. A draft becomes a version when a touch is logged. */
  draft: command
    .input(commandInput.extend({ prospectId: id, body: z.string().max(100_000) }))
    .output(z.object({ savedAt: instant })),
  /** Closes the draft into a version, as when the card is left without a touch. That of a call under way stays. */
  close: command.input(commandInput.extend({ prospectId: id })).output(
    z.object({
      /** The version; null where nothing was noted. */
      note: z.object({ noteId: id, body: z.string(), occurredAt: instant, onDate: localDate }).nullable(),
      /** It stays a draft: a call to them is not told of yet, and it goes along with what that comes to. */
      stays: z.boolean(),
    }),
  ),
};
