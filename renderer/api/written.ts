import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { OpenWritten } from '#shared/contract/written.ts';
import { areas } from './areas.ts';
import { api } from './client.ts';
import { useCommand } from './command.ts';

export const writtenQueries = {
  /** Messages that were opened and of which nobody has said whether they were sent. */
  open: () =>
    queryOptions({
      queryKey: [...areas.written, 'open'],
      queryFn: ({ signal }) => api().written.open({}, { signal }),
    }),
};

/** One was opened: it is asked about from here on. */
export function askFromNow(queries: QueryClient, opened: OpenWritten): void {
  queries.setQueryData(writtenQueries.open().queryKey, (before) => ({
    launches: [
      ...(before?.launches ?? []).filter(({ writtenLaunchId }) => writtenLaunchId !== opened.writtenLaunchId),
      opened,
    ],
    drafts: before?.drafts ?? [],
  }));
}

/** One was told of: it is asked about no more from here on, not only once the book has said so. */
export function forgetAsked(queries: QueryClient, writtenLaunchId: string): void {
  queries.setQueryData(
    writtenQueries.open().queryKey,
    (before) =>
      before && {
        ...before,
        launches: before.launches.filter((each) => each.writtenLaunchId !== writtenLaunchId),
      },
  );
}

export const useLaunchWritten = () => useCommand((to) => to.written.launch, [areas.written]);
export const useNotSent = () => useCommand((to) => to.written.notSent, [areas.written, areas.queue]);
