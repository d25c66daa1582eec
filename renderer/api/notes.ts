import { useSyncExternalStore } from 'react';
import { areas } from './areas.ts';
import { changeCards } from './cards.ts';
import { api } from './client.ts';
import { DraftSaver, type Saved } from './draft-saver.ts';
import { newCommandId } from './ids.ts';
import { scriptSaver } from './scripts.ts';
import { queryClient } from './query-client.ts';
import { makeStale } from './stale.ts';
import { writtenSaver } from './written-drafts.ts';

/** The notes of this window, on their way to the book. */
export const noteSaver = new DraftSaver({
  async save(prospectId, body) {
    await api().notes.draft({ commandId: newCommandId(), prospectId, body });
    changeCards(prospectId, (card) => ({ ...card, noteDraft: body }));
  },
  async close(prospectId) {
    const { note, stays } = await api().notes.close({ commandId: newCommandId(), prospectId });
    if (stays) return;
    changeCards(prospectId, (card) => ({
      ...card,
      noteDraft: '',
      history: note === null ? card.history : [{ kind: 'note', ...note }, ...card.history],
    }));
    await makeStale(queryClient, [areas.prospects, areas.dayPlan]);
  },
});

/** Whether what was typed of somebody is safe. */
export const useSaved = (prospectId: string): Saved =>
  useSyncExternalStore(noteSaver.subscribe, () => noteSaver.saved(prospectId));

/**
 * What is noted of somebody: one text, on however many cards of theirs.
 *
 * @param begin what it is until the first of them has come
 */
export const useNoted = (prospectId: string, begin: string): string =>
  useSyncExternalStore(noteSaver.subscribe, () => noteSaver.text(prospectId) ?? begin);

/** Saves what still waits when the window is hidden or goes, so that not even the last letters stay behind. */
export function listenForLeaving(): void {
  const flush = () => {
    noteSaver.flushAll();
    scriptSaver.flushAll();
    writtenSaver.flushAll();
  };
  const whenHidden = () => {
    if (document.visibilityState === 'hidden') flush();
  };
  document.addEventListener('visibilitychange', whenHidden);
  window.addEventListener('pagehide', flush);
  window.addEventListener('beforeunload', flush);
}
