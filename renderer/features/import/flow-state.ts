import { useSyncExternalStore } from 'react';
import type { Inputs, Outputs } from '#shared/contract/contract.ts';
import type { ImportCounts, ImportReview } from '#shared/contract/imports.ts';
import type { Progress } from '#shared/contract/operation.ts';

export type Preview = Outputs['imports']['open'];
export type Reading = Inputs['imports']['reopen']['reading'];

export type Target = Inputs['imports']['commit']['target'];

/** A file that was understood, and what the rep says of it so far. */
export interface Opened {
  readonly preview: Preview;
  /** How the rep wants the file to be read, where that is not as it was found out. */
  readonly reading: Reading;
  /** Header to field; null keeps the column as it is. */
  readonly mapping: Readonly<Record<string, string | null>>;
  /** Headers of the columns that the rep has decided. */
  readonly decided: readonly string[];
  /** ISO 3166: what a number without a country is read in. */
  readonly country: string;
  readonly target: Target;
}

export interface Reviewed extends Opened {
  readonly review: ImportReview;
}

/** Where an import stands. It outlives the screen, so that one can call meanwhile. */
export type Flow =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening'; readonly fileName: string }
  | { readonly kind: 'unreadable'; readonly fileName: string; readonly error: unknown }
  /** `again` while the file is being read in another way. */
  | ({ readonly kind: 'map'; readonly error: unknown; readonly again: boolean } & Opened)
  | ({ readonly kind: 'checking'; readonly progress: Progress | null } & Opened)
  | ({ readonly kind: 'review'; readonly error: unknown } & Reviewed)
  | ({ readonly kind: 'bringing'; readonly progress: Progress | null } & Reviewed)
  | ({
      readonly kind: 'done';
      /** The list, or the file of a register. */
      readonly listId: string;
      readonly isRegister: boolean;
      readonly counts: ImportCounts;
      readonly said: string;
    } & Reviewed);

let flow: Flow = { kind: 'none' };
/** Files that wait until the one before them has come to its end. */
let waiting: readonly File[] = [];
const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const flowNow = (): Flow => flow;

export function setFlow(to: Flow): void {
  flow = to;
  changed();
}

export const waitingNow = (): readonly File[] => waiting;

export function setWaiting(to: readonly File[]): void {
  waiting = to;
  changed();
}

export function useFlow(): Flow {
  return useSyncExternalStore(subscribe, flowNow);
}

export function useWaiting(): readonly File[] {
  return useSyncExternalStore(subscribe, waitingNow);
}

let watchers = 0;

/** A screen shows how the import stands, until what is returned is called. */
export function watchFlow(): () => void {
  watchers += 1;
  return () => {
    watchers -= 1;
  };
}

/** Whether anybody sees a step of the import change. */
export const isWatched = (): boolean => watchers > 0;
