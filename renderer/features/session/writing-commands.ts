import type { Command } from '#renderer/ui/keys/registry.ts';
import type { Writing } from './use-writing.ts';

/**
 * The keys of what is written: opening it where it is sent from, and on return what happened.
 *
 * @param toAsked goes to a message on another way that was opened and not told of; null where there is none
 */
export function writingCommands(
  writing: Writing | null,
  sent: () => void,
  toAsked: (() => void) | null,
): readonly Command[] {
  const asks = writing !== null && writing.asked !== null;
  return [
    writing === null && toAsked !== null
      ? { id: 'open-writing', label: 'Say whether what was written was sent', stroke: 'U', run: toAsked }
      : {
          id: 'open-writing',
          label: 'Open the mail program or the profile, with the text',
          stroke: 'U',
          run: () => writing?.open?.(),
          enabled: writing !== null && writing.open !== null,
        },
    { id: 'was-sent', label: 'It was sent', stroke: 'J', run: sent, enabled: asks, inPalette: false },
    {
      id: 'not-sent',
      label: 'It was not sent',
      stroke: 'K',
      run: () => writing?.notSent(),
      enabled: asks,
      inPalette: false,
    },
  ];
}
