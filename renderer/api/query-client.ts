import { notifyManager, QueryClient } from '@tanstack/react-query';

/**
 * The cache of what the core said. The core is on this machine, so being offline pauses nothing,
 * and an answer that is not there at once will not be there at the third try.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: 15_000, refetchOnWindowFocus: true },
    mutations: { networkMode: 'always', retry: false },
  },
});

const untold: (() => void)[] = [];

/**
 * Tells the screens at once what has changed in the cache, which else they are told in a moment: until then a key
 * would be taken for the one who was on the screen before.
 */
export function tellNow(): void {
  for (const tell of untold.splice(0)) tell();
}

notifyManager.setScheduler((tell) => {
  untold.push(tell);
  setTimeout(tellNow);
});
