import { useSyncExternalStore } from 'react';
import type { CadenceDraft } from './cadence-draft.ts';

/** What is being written and not saved yet, by cadence; it outlasts the screen, and not the window. */
let drafts: Readonly<Record<string, CadenceDraft>> = {};
const listeners = new Set<() => void>();

/** The key of one that is new. */
export const making = 'new';

export function keepDraft(key: string, draft: CadenceDraft | null): void {
  const { [key]: _before, ...others } = drafts;
  drafts = draft === null ? others : { ...others, [key]: draft };
  for (const listener of listeners) listener();
}

export const useDrafts = (): Readonly<Record<string, CadenceDraft>> =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => drafts,
  );
