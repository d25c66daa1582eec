import { z } from 'zod';
import { pinKinds, pinLength } from '#shared/domain/pins.ts';
import { command, commandInput, id, instant, localDate } from './operation.ts';

/** A fact that is always to be seen of a person. */
export const pinView = z.object({
  pinId: id,
  kind: z.enum(pinKinds),
  body: z.string(),
  occurredAt: instant,
  onDate: localDate,
});
export type PinView = z.infer<typeof pinView>;

export const pins = {
  /** Pins a fact about a person: how to say their name, what they care about, what never to say. */
  add: command
    .input(
      commandInput.extend({
        prospectId: id,
        kind: z.enum(pinKinds),
        body: z.string().trim().min(1).max(pinLength),
      }),
    )
    .output(z.object({ said: z.string(), pin: pinView })),
  /** Takes a fact off the card. It stays in the history. */
  remove: command.input(commandInput.extend({ pinId: id })).output(z.object({ said: z.string() })),
};
