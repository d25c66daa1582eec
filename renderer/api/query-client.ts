import { QueryClient } from '@tanstack/react-query';

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
