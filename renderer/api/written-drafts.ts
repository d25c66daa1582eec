import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { WrittenDraft } from '#shared/contract/written.ts';
import { type WrittenChannel, writtenKinds } from '#shared/domain/script/kinds.ts';
import { api } from './client.ts';
import { DraftSaver, type Saved } from './draft-saver.ts';
import { newCommandId } from './ids.ts';
import { queryClient } from './query-client.ts';
import { forgetAsked, writtenQueries } from './written.ts';

/** What is written to somebody, before it is opened where it is sent from. */
export type Text = WrittenDraft['text'];

/** One message that is being written: to whom, on which channel. */
interface To {
  readonly prospectId: string;
  readonly channel: WrittenChannel;
}

const nameOf = ({ prospectId, channel }: To): string => `${prospectId} ${channel}`;
const toOf = (name: string): To => {
  const [prospectId = '', channel] = name.split(' ');
  return { prospectId, channel: channel as WrittenChannel };
};
const isTo =
  (to: To) =>
  (each: To): boolean =>
    each.prospectId === to.prospectId && each.channel === to.channel;

const nothing = 'null';
const isBlank = (text: Text | null) => text === null || `${text.subject}${text.body}`.trim() === '';

/** What the book has of a message, as far as it is known here, as the saver holds it. */
const heldOf = (to: To): string =>
  JSON.stringify(
    queryClient.getQueryData(writtenQueries.open().queryKey)?.drafts.find(isTo(to))?.text ?? null,
  );

const changeDrafts = (
  queries: QueryClient,
  change: (drafts: readonly WrittenDraft[]) => readonly WrittenDraft[],
): void => {
  queries.setQueryData(
    writtenQueries.open().queryKey,
    (before) => before && { ...before, drafts: [...change(before.drafts)] },
  );
};

/** What the book has from now on. An answer that is on its way may be of before it, and is asked for anew. */
async function show(to: To, text: Text | null, savedAt: number): Promise<void> {
  const { queryKey } = writtenQueries.open();
  const asking = queryClient.isFetching({ queryKey }) > 0;
  if (asking) await queryClient.cancelQueries({ queryKey });
  changeDrafts(queryClient, (drafts) => [
    ...drafts.filter((each) => !isTo(to)(each)),
    ...(text === null ? [] : [{ ...to, text, savedAt }]),
  ]);
  if (asking) void queryClient.invalidateQueries({ queryKey });
}

async function save(to: To, text: Text | null): Promise<void> {
  const { savedAt } = await api().written.draft({ commandId: newCommandId(), ...to, text });
  await show(to, text, savedAt);
}

/** What is being written in this window, on its way to the book by the same rules as a note. */
export const writtenSaver = new DraftSaver({
  save: (name, body) => save(toOf(name), JSON.parse(body) as Text | null),
  async close(name) {
    const to = toOf(name);
    // Whoever took every word away begins with the script again.
    const held = heldOf(to);
    if (held !== nothing && isBlank(JSON.parse(held) as Text)) await save(to, null);
  },
});

const launchOf = (queries: QueryClient, writtenLaunchId: string) =>
  queries
    .getQueryData(writtenQueries.open().queryKey)
    ?.launches.find((each) => each.writtenLaunchId === writtenLaunchId);

/** A message that was opened was sent: what was written by then went out with it, as the book has it. */
export function toldSent(queries: QueryClient, writtenLaunchId: string): void {
  const launch = launchOf(queries, writtenLaunchId);
  if (launch === undefined) return;
  changeDrafts(queries, (drafts) =>
    drafts.filter((each) => !isTo(launch)(each) || each.savedAt > launch.occurredAt),
  );
  forgetAsked(queries, writtenLaunchId);
}

/** One was not sent: it is still to be sent as it was opened, unless something else is being written, as the book has it. */
export function toldNotSent(queries: QueryClient, writtenLaunchId: string): void {
  const launch = launchOf(queries, writtenLaunchId);
  if (launch === undefined) return;
  const { prospectId, channel, text, occurredAt: savedAt } = launch;
  if (text !== null)
    changeDrafts(queries, (drafts) =>
      drafts.some(isTo(launch)) ? drafts : [...drafts, { prospectId, channel, text, savedAt }],
    );
  forgetAsked(queries, writtenLaunchId);
}

/** What was written to somebody was sent without being opened from here, as the book has it with the touch that says so. */
export function toldSentUnopened(queries: QueryClient, to: To): void {
  changeDrafts(queries, (drafts) => drafts.filter((each) => !isTo(to)(each)));
  // What could not be put into the book before the touch is not to come there after it.
  const name = nameOf(to);
  if (writtenSaver.unsaved(name) !== null) writtenSaver.type(name, nothing);
}

/** Whether a message to somebody is being written on a card that is open, on whatever channel. */
export const isWriting = (prospectId: string): boolean =>
  writtenKinds.some((channel) => (writtenSaver.text(nameOf({ prospectId, channel })) ?? nothing) !== nothing);

export interface WrittenDraftHeld {
  /** Null where nothing was written of it; undefined until that is known. */
  readonly text: Text | null | undefined;
  readonly saved: Saved;
  readonly type: (text: Text) => void;
  /** Resolves once what was typed is in the book, or could not be put there. */
  readonly settled: () => Promise<void>;
}

/** What is being written to somebody on a channel, kept as it is typed; of nothing while no channel is written on. */
export function useWrittenDraft(prospectId: string, channel: WrittenChannel | null): WrittenDraftHeld {
  const name = channel === null ? null : nameOf({ prospectId, channel });
  const drafts = useQuery(writtenQueries.open()).data?.drafts;
  // Told of elsewhere, or written for the first time: the field begins anew with what the book has.
  const known = drafts?.find((each) => nameOf(each) === name);
  const state = name === null || drafts === undefined ? null : known !== undefined;
  const held = useSyncExternalStore(writtenSaver.subscribe, () =>
    name === null ? null : writtenSaver.text(name),
  );
  const saved = useSyncExternalStore(writtenSaver.subscribe, () =>
    name === null ? 'untouched' : writtenSaver.saved(name),
  );

  // Before the paint: a letter typed before it would be of nobody.
  useLayoutEffect(() => {
    if (name === null || state === null) return;
    writtenSaver.open(name, heldOf(toOf(name)));
    return () => writtenSaver.leave(name);
  }, [name, state]);

  return {
    text:
      held !== null ? (JSON.parse(held) as Text | null) : state === null ? undefined : (known?.text ?? null),
    saved,
    type: (text) => {
      if (name !== null) writtenSaver.type(name, JSON.stringify(text));
    },
    settled: async () => {
      if (name === null) return;
      writtenSaver.flush(name);
      await writtenSaver.settled(name);
    },
  };
}
