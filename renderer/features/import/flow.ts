import { areas, figures } from '#renderer/api/areas.ts';
import { api } from '#renderer/api/client.ts';
import { forgetSuggestions } from '#renderer/api/imports.ts';
import { newCommandId } from '#renderer/api/ids.ts';
import { follow } from '#renderer/api/long-work.ts';
import { queryClient } from '#renderer/api/query-client.ts';
import { makeStale } from '#renderer/api/stale.ts';
import type { DateOrder } from '#shared/domain/import/dates.ts';
import { countOf } from '#shared/domain/count-words.ts';
import { hushToast, sayDone } from '#renderer/ui/toast.tsx';
import {
  type Flow,
  flowNow,
  isWatched,
  type Opened,
  type Preview,
  type Reading,
  type Reviewed,
  setFlow,
  setWaiting,
  waitingNow,
} from './flow-state.ts';

let running: AbortController | null = null;

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
    if (running === controller) setFlow(failed(error));
    return null;
  } finally {
    if (running === controller) running = null;
  }
}

function stop(): void {
  running?.abort();
  running = null;
}

const atWork: readonly Flow['kind'][] = ['opening', 'map', 'checking', 'review', 'bringing'];

/** Takes files in, one after the other: what is under way is never broken off by another. */
export async function openFiles(files: readonly File[]): Promise<void> {
  const flow = flowNow();
  if (atWork.includes(flow.kind)) {
    setWaiting([...waitingNow(), ...files]);
    const [first] = files;
    const name = 'preview' in flow ? flow.preview.fileName : 'fileName' in flow ? flow.fileName : '';
    sayDone(
      files.length === 1 && first !== undefined
        ? `${first.name} is read after ${name}.`
        : `${countOf(files.length, 'file')} are read after ${name}.`,
    );
    return;
  }
  setWaiting(files);
  await openNext();
}

/** Takes in the next of the files that wait; with none, the import is over. */
export async function openNext(): Promise<void> {
  const [file, ...others] = waitingNow();
  setWaiting(others);
  if (file === undefined) setFlow({ kind: 'none' });
  else await openFile(file);
}

/** Takes a file in. Nothing is in the book yet. */
async function openFile(file: File): Promise<void> {
  const fileName = file.name;
  setFlow({ kind: 'opening', fileName });
  const preview = await work(
    (signal) => api().imports.open({ fileName, file }, { signal }),
    (error) => ({ kind: 'unreadable', fileName, error }),
  );
  if (preview === null) return;
  const { sourceKind, sourceName, receivedOn, country } = preview.suggested;
  setFlow(
    mapOf({
      preview,
      reading: {},
      decided: [],
      country,
      mapping: fieldsOf(preview),
      target: { sourceKind, sourceName, receivedOn, accountClass: 'target' },
    }),
  );
}

const mapOf = (opened: Opened, error: unknown = null): Flow => ({
  kind: 'map',
  error,
  again: false,
  ...opened,
});

const fieldsOf = (preview: Preview): Record<string, string | null> =>
  Object.fromEntries(preview.columns.map((column) => [column.header, column.field]));

/** Reads the file again in another way: another sheet, encoding, or order of day and month. */
export async function readAgain(change: Reading): Promise<void> {
  const flow = flowNow();
  if (flow.kind !== 'map') return;
  const before = openedOf(flow);
  const reading = { ...before.reading, ...change };
  setFlow({ kind: 'map', error: null, again: true, ...before, reading });
  const preview = await work(
    (signal) => api().imports.reopen({ importId: before.preview.importId, reading }, { signal }),
    (error) => mapOf(before, error),
  );
  const now = flowNow();
  if (preview === null || now.kind !== 'map') return;
  // What the rep chose stays chosen, where the column is still there.
  const chosen = Object.entries(now.mapping).filter(
    ([header, field]) => header in fieldsOf(preview) && field !== fieldsOf(now.preview)[header],
  );
  setFlow(
    mapOf({
      ...openedOf(now),
      preview,
      mapping: { ...fieldsOf(preview), ...Object.fromEntries(chosen) },
      country: now.country === now.preview.suggested.country ? preview.suggested.country : now.country,
      target: suggestedAnew(now, preview),
    }),
  );
}

/** What the rep did not change of where the list comes from follows what the file is now taken for. */
function suggestedAnew({ preview, target }: Opened, { suggested }: Preview): Opened['target'] {
  const before = preview.suggested;
  return {
    ...target,
    sourceKind: target.sourceKind === before.sourceKind ? suggested.sourceKind : target.sourceKind,
    sourceName: target.sourceName === before.sourceName ? suggested.sourceName : target.sourceName,
    receivedOn: target.receivedOn === before.receivedOn ? suggested.receivedOn : target.receivedOn,
  };
}

/** Changes what the rep says of the file, wherever that is asked. */
export function say(change: Partial<Pick<Opened, 'mapping' | 'decided' | 'country' | 'target'>>): void {
  const flow = flowNow();
  if (flow.kind === 'map' || flow.kind === 'review') setFlow({ ...flow, ...change });
}

/** Puts a column where the rep says it goes; for dates also whether day or month stands first. */
export function chooseField(header: string, field: string | null, order: DateOrder | null): void {
  const flow = flowNow();
  if (flow.kind !== 'map') return;
  const { mapping, decided, reading } = flow;
  say({
    mapping: { ...mapping, [header]: field },
    decided: decided.includes(header) ? decided : [...decided, header],
  });
  if (order !== null) void readAgain({ dateOrders: { ...reading.dateOrders, [header]: order } });
}

const openedOf = ({ preview, reading, mapping, decided, country, target }: Opened): Opened => ({
  preview,
  reading,
  mapping,
  decided,
  country,
  target,
});

/** Reads every row and writes nothing. */
export async function check(): Promise<void> {
  const flow = flowNow();
  if (flow.kind !== 'map' && flow.kind !== 'review') return;
  const opened = openedOf(flow);
  setFlow({ kind: 'checking', progress: null, ...opened });
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
          const now = flowNow();
          if (now.kind === 'checking') setFlow({ ...now, progress });
        },
      ),
    (error) => mapOf(opened, error),
  );
  if (done === null) return;
  forgetSuggestions(opened.preview.importId);
  setFlow({ kind: 'review', error: null, ...opened, review: done.review });
  if (!isWatched()) sayDone(`${opened.preview.fileName} is read. It waits under Lists.`);
}

/** Brings the rows that can be used into the book. */
export async function bring(): Promise<void> {
  const flow = flowNow();
  if (flow.kind !== 'review') return;
  const reviewed: Reviewed = { ...openedOf(flow), review: flow.review };
  hushToast();
  setFlow({ kind: 'bringing', progress: null, ...reviewed });
  const done = await work(
    async (signal) =>
      follow(
        await api().imports.commit(
          { commandId: newCommandId(), importId: reviewed.preview.importId, target: reviewed.target },
          { signal },
        ),
        (progress) => {
          const now = flowNow();
          if (now.kind === 'bringing') setFlow({ ...now, progress });
        },
      ),
    (error) => ({ kind: 'review', error, ...reviewed }),
  );
  if (done === null) return;
  const { listId, isRegister, counts, said } = done;
  setFlow({ kind: 'done', ...reviewed, listId, isRegister, counts, said });
  // On another screen nobody sees the step change.
  if (!isWatched()) sayDone(said);
  await peopleChanged();
}

/** Whatever shows people, sources or figures asks again. */
export async function peopleChanged(): Promise<void> {
  const stale = [areas.book, areas.prospects, areas.queue, areas.sources, areas.settings, ...figures];
  await makeStale(queryClient, stale);
}

/** One step back: from work to what came before it, from the review to the columns. */
export function back(): void {
  const flow = flowNow();
  stop();
  if (flow.kind === 'checking' || flow.kind === 'review') setFlow(mapOf(openedOf(flow)));
  else if (flow.kind === 'bringing')
    setFlow({ kind: 'review', error: null, ...openedOf(flow), review: flow.review });
  else leave();
}

/** Lets go of a file that was taken in and not brought in. */
function forget(): void {
  const flow = flowNow();
  stop();
  if ('preview' in flow && flow.kind !== 'done') {
    const { importId } = flow.preview;
    // What cannot be discarded now is discarded at the next start.
    api()
      .imports.discard({ commandId: newCommandId(), importId })
      .catch(() => undefined);
  }
}

/** The screen is left: what has come to its end is not shown again, unless others wait behind it. */
export function putAway(): void {
  const { kind } = flowNow();
  if ((kind === 'done' || kind === 'unreadable') && waitingNow().length === 0) setFlow({ kind: 'none' });
}

/** Leaves the file; what was not brought in is let go, and the next of those that wait is read. */
export function leave(): void {
  forget();
  void openNext();
}
