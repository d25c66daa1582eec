import { queryOptions } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Inputs } from '#shared/contract/contract.ts';
import { painted } from './after-paint.ts';
import { areas } from './areas.ts';
import { api } from './client.ts';
import { useCommand } from './command.ts';
import { DraftSaver, type Saved } from './draft-saver.ts';
import { newCommandId } from './ids.ts';
import { queryClient } from './query-client.ts';
import { makeStale } from './stale.ts';

/** What is being written of scripts, on its way to the book: as JSON, for a script is one text to it. */
export const scriptSaver = new DraftSaver({
  async save(scriptId, body) {
    const writing = JSON.parse(body) as Inputs['scripts']['draft']['writing'];
    await api().scripts.draft({ commandId: newCommandId(), scriptId, writing });
  },
  async close() {
    await makeStale(queryClient, [[...areas.scripts, 'list']]);
  },
});

/** Whether what was written of a script is safe. */
export const useScriptSaved = (scriptId: string): Saved =>
  useSyncExternalStore(scriptSaver.subscribe, () => scriptSaver.saved(scriptId));

/** Scripts and objection cards as one file. */
export const exportedScripts = () => api().scripts.export({});

export const scriptQueries = {
  /** What can be read from; it changes only when a script does, so a card waits for it once. */
  standing: () =>
    queryOptions({
      queryKey: [...areas.scripts, 'standing'],
      queryFn: ({ signal }) => api().scripts.standing({}, { signal }),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  lastLeft: (prospectId: string) =>
    queryOptions({
      queryKey: [...areas.scripts, 'last left', prospectId],
      // Who is next is painted first: which message was left last is not seen before the voicemail is opened.
      queryFn: async ({ signal }) => {
        await painted();
        return api().scripts.lastLeft({ prospectId }, { signal });
      },
      staleTime: 0,
    }),
  list: () =>
    queryOptions({
      queryKey: [...areas.scripts, 'list'],
      queryFn: ({ signal }) => api().scripts.list({}, { signal }),
    }),
  /** A script in its editor. It is asked for anew each time: what is being written begins with what it says. */
  read: (scriptId: string) =>
    queryOptions({
      queryKey: [...areas.scripts, 'read', scriptId],
      queryFn: async ({ signal }) => {
        await scriptSaver.settled(scriptId);
        return api().scripts.read({ scriptId }, { signal });
      },
      gcTime: 0,
    }),
  measured: () =>
    queryOptions({
      queryKey: [...areas.scripts, 'measured'],
      queryFn: ({ signal }) => api().scripts.measured({}, { signal }),
      // Figures of many touches: they hold for a while.
      staleTime: 5 * 60_000,
    }),
  behind: (asked: Behind) =>
    queryOptions({
      queryKey: [...areas.scripts, 'behind', asked],
      queryFn: ({ signal }) => api().scripts.behind(asked, { signal }),
    }),
};

/** The figure whose touches are asked for. */
export interface Behind {
  readonly scriptId?: string;
  readonly version?: number;
  readonly objectionId?: string;
  readonly hits?: boolean;
}

export const objectionQueries = {
  cards: () =>
    queryOptions({
      queryKey: [...areas.objections, 'cards'],
      queryFn: ({ signal }) => api().objections.cards({}, { signal }),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  list: () =>
    queryOptions({
      queryKey: [...areas.objections, 'list'],
      queryFn: ({ signal }) => api().objections.list({}, { signal }),
    }),
  /** A touch says for ever what was heard on it. */
  heard: (touchId: string) =>
    queryOptions({
      queryKey: [...areas.objections, 'heard', touchId],
      queryFn: ({ signal }) => api().objections.heard({ touchId }, { signal }),
    }),
};

const changed = [areas.scripts, areas.history] as const;

export const useMakeScript = () => useCommand((to) => to.scripts.make, changed);
export const useKeepScript = () => useCommand((to) => to.scripts.keep, changed);
export const useRenameScript = () => useCommand((to) => to.scripts.rename, changed);
export const useUseScript = () => useCommand((to) => to.scripts.use, changed);
export const usePutAwayScript = () => useCommand((to) => to.scripts.putAway, changed);
export const useImportScripts = () => useCommand((to) => to.scripts.import, [...changed, areas.objections]);
export const useKeepObjection = () =>
  useCommand((to) => to.objections.keep, [areas.objections, areas.history]);
export const usePutAwayObjection = () =>
  useCommand((to) => to.objections.putAway, [areas.objections, areas.history]);
