import { pinKinds } from '#shared/domain/pins.ts';
import { areas } from './areas.ts';
import { changeCards } from './cards.ts';
import { useCommand } from './command.ts';

/** Pins a fact; the card that shows it is changed in its place. */
export function useAddPin() {
  const { mutate, isPending } = useCommand((to) => to.pins.add, [areas.prospects, areas.history]);
  type Asked = Parameters<typeof mutate>[0];
  return {
    busy: isPending,
    add: (asked: Asked, after: { done: (said: string) => void; failed: (error: Error) => void }) =>
      mutate(asked, {
        onSuccess: ({ pin, said }) => {
          changeCards(asked.prospectId, (card) => ({
            ...card,
            pinned: [...card.pinned, pin].toSorted(
              (a, b) => pinKinds.indexOf(a.kind) - pinKinds.indexOf(b.kind),
            ),
            history: [{ ...pin, kind: 'pin', pinned: pin.kind, removed: false }, ...card.history],
          }));
          after.done(said);
        },
        onError: after.failed,
      }),
  };
}

/** Takes a fact off the card of somebody. */
export function useRemovePin(prospectId: string) {
  const { mutate, isPending } = useCommand((to) => to.pins.remove, [areas.prospects, areas.history]);
  return {
    busy: isPending,
    remove: (pinId: string, after: { done: (said: string) => void; failed: (error: Error) => void }) =>
      mutate(
        { pinId },
        {
          onSuccess: ({ said }) => {
            changeCards(prospectId, (card) => ({
              ...card,
              pinned: card.pinned.filter((pin) => pin.pinId !== pinId),
              history: card.history.map((entry) =>
                entry.kind === 'pin' && entry.pinId === pinId ? { ...entry, removed: true } : entry,
              ),
            }));
            after.done(said);
          },
          onError: after.failed,
        },
      ),
  };
}
