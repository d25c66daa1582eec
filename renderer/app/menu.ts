import { desktop } from '#renderer/api/client.ts';
import { keys } from '#renderer/ui/keys/keys.ts';
import { sayDone } from '#renderer/ui/toast.tsx';

/** What is said of an item that has no meaning on this screen, or just now. */
const notNow = (item: string): string =>
  item === 'demo'
    ? 'The demo book goes into an empty book only. This one holds people.'
    : 'That can not be done here.';

/** Carries out what is chosen in the desktop's menu, by the same commands as the keys and the palette. */
export function listenForMenu(): void {
  desktop()?.onMenu((item) => {
    const command = keys
      .layers()
      .toReversed()
      .flatMap((layer) => layer.commands)
      .find(({ id }) => id === item);
    if (command === undefined || command.enabled === false) sayDone(notNow(item));
    else command.run();
  });
}
