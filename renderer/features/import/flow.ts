import { useSyncExternalStore } from 'react';
import type { ImportCounts, ImportReview } from '#shared/contract/imports.ts';
import type { Inputs, Outputs } from '#shared/contract/contract.ts';
import type { Progress } from '#shared/contract/operation.ts';
import { areas, figures } from '#renderer/api/areas.ts';
import { api } from '#renderer/api/client.ts';
import { newCommandId } from '#renderer/api/ids.ts';
import { follow } from '#renderer/api/long-work.ts';
import { queryClient } from '#renderer/api/query-client.ts';
import { sayDone } from '#renderer/ui/toast.tsx';

export type Preview = Outputs['imports']['open'];
export type Target = Inputs['imports']['commit']['target'];

/** A file that was understood, and what the rep says of it so far. */
export interface Opened {
  readonly preview: Preview;
  /** Header to field; null keeps the column as it is. */
  readonly mapping: Readonly<Record<string, string | null>>;
  /** ISO 3166: what a number without a country is read in. */
  readonly country: string;
  readonly target: Target;
}

interface Reviewed extends Opened {
  readonly review: ImportReview;
}

/** Where an import stands. It outlives the screen, so that one can call meanwhile. */
export type Flow =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening'; readonly fileName: string }
  | { readonly kind: 'unreadable'; readonly fileName: string; readonly error: unknown }
  | ({ readonly kind: 'map'; readonly error: unknown } & Opened)
  | ({ readonly kind: 'checking'; readonly progress: Progress | null } & Opened)
  | ({ readonly kind: 'review'; readonly error: unknown } & Reviewed)
  | ({ readonly kind: 'bringing'; readonly progress: Progress | null } & Reviewed)
  | ({
      readonly kind: 'done';
      readonly listId: string;
      readonly counts: ImportCounts;
      readonly said: string;
    } & Reviewed);

let flow: Flow = { kind: 'none' };
let running: AbortController | null = null;
const listeners = new Set<() => void>();

function set(to: Flow): void {
  flow = to;
  for (const listener of listeners) listener();
}

export function useFlow(): Flow {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => flow,
  );
}

/** Starts work that Cancel can stop; what a cancelled one still says is not heard. */
async function work<T>(
  run: (signal: AbortSignal) => Promise<T>,
  failed: (error: unknown) => Flow,
): Promise<T | null> {
  running?.abort();
  const controller = new AbortController();
  running = controller;
  try {
    const result = await run(controller.signal);
    return running === controller ? result : null;
  } catch (error) {
    if (running === controller) set(failed(error));
    return null;
  } finally {
    if (running === controller) running = null;
  }
}

/** Takes a file in. Nothing is in the book yet. A list that is coming in is never broken off by another. */
export async function openFile(file: File): Promise<void> {
  const fileName = file.name;
  if (flow.kind === 'bringing') {
    sayDone(`${flow.preview.fileName} is still coming in. ${fileName} was not read.`);
    return;
  }
  forget();
  set({ kind: 'opening', fileName });
  const preview = await work(
    (signal) => api().imports.open({ fileName, file }, { signal }),
    (error) => ({ kind: 'unreadable', fileName, error }),
  );
  if (preview === null) return;
  const { sourceKind, sourceName, receivedOn, country } = preview.suggested;
  set({
    kind: 'map',
    error: null,
    preview,
    country,
    mapping: Object.fromEntries(preview.columns.map((column) => [column.header, column.field])),
    target: { sourceKind, sourceName, receivedOn, accountClass: 'target' },
  });
}

/** Changes what the rep says of the file, wherever that is asked. */
export function say(change: Partial<Pick<Opened, 'mapping' | 'country' | 'target'>>): void {
  if (flow.kind === 'map' || flow.kind === 'review') set({ ...flow, ...change });
}

const openedOf = ({ preview, mapping, country, target }: Opened): Opened => ({
  preview,
  mapping,
  country,
  target,
});

/** Reads every row and writes nothing. */
export async function check(): Promise<void> {
  if (flow.kind !== 'map') return;
  const opened = openedOf(flow);
  set({ kind: 'checking', progress: null, ...opened });
  const done = await work(
    async (signal) =>
      follow(
        await api().imports.check(
          {
            importId: opened.preview.importId,
            mapping: { ...opened.mapping },
            defaultCountry: opened.country,
          },
          { signal },
        ),
        (progress) => {
          if (flow.kind === 'checking') set({ ...flow, progress });
        },
      ),
    (error) => ({ kind: 'map', error, ...opened }),
  );
  if (done !== null) set({ kind: 'review', error: null, ...opened, review: done.review });
}

/** Brings the rows that can be used into the book. */
export async function bring(): Promise<void> {
  if (flow.kind !== 'review') return;
  const reviewed: Reviewed = { ...openedOf(flow), review: flow.review };
  set({ kind: 'bringing', progress: null, ...reviewed });
  const done = await work(
    async (signal) =>
      follow(
        await api().imports.commit(
          { commandId: newCommandId(), importId: reviewed.preview.importId, target: reviewed.target },
          { signal },
        ),
        (progress) => {
          if (flow.kind === 'bringing') set({ ...flow, progress });
        },
      ),
    (error) => ({ kind: 'review', error, ...reviewed }),
  );
  if (done === null) return;
  set({ kind: 'done', ...reviewed, listId: done.listId, counts: done.counts, said: done.said });
  // On another screen nobody sees the step change.
  if (listeners.size === 0) sayDone(done.said);
  await peopleChanged();
}

/** Whatever shows people, sources or figures asks again. */
export async function peopleChanged(): Promise<void> {
  const stale = [areas.book, areas.prospects, areas.queue, areas.sources, areas.settings, ...figures];
  await Promise.all(stale.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}

/** One step back: from work to what came before it, from the review to the columns. */
export function back(): void {
  running?.abort();
  running = null;
  if (flow.kind === 'checking' || flow.kind === 'review')
    set({ kind: 'map', error: null, ...openedOf(flow) });
  else if (flow.kind === 'bringing')
    set({ kind: 'review', error: null, ...openedOf(flow), review: flow.review });
  else leave();
}

/** Lets go of a file that was taken in and not brought in. */
function forget(): void {
  running?.abort();
  running = null;
  if ('preview' in flow && flow.kind !== 'done') {
    const { importId } = flow.preview;
    // What cannot be discarded now is discarded at the next start.
    api()
      .imports.discard({ commandId: newCommandId(), importId })
      .catch(() => undefined);
  }
}

/** The screen is left: what has come to its end is not shown again. */
export function putAway(): void {
  if (flow.kind === 'done' || flow.kind === 'unreadable') set({ kind: 'none' });
}

/** Leaves the import; what was not brought in is let go. */
export function leave(): void {
  forget();
  set({ kind: 'none' });
}
