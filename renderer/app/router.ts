import { useSyncExternalStore } from 'react';
import type { FigureName } from '#shared/domain/week/figures.ts';

/** Somebody who is calling, over whatever is on screen. */
export interface CallingIn {
  readonly prospectId: string;
  /** Since when. */
  readonly at: number;
  /** The last digits of the number they were found by; empty where it was their name. */
  readonly digits: string;
}

/** Where one is. It lives in the history's state, so no address ever names a person. */
export type Place =
  | { readonly kind: 'today' }
  /** `ended` opens it with what that session came to, `callingIn` with a call over what stands there. */
  | {
      readonly kind: 'session';
      readonly prospectId: string | null;
      readonly ended?: string;
      readonly callingIn?: CallingIn;
    }
  | { readonly kind: 'lists' }
  /** `maybes` opens it where its suggestions are decided. */
  | { readonly kind: 'list'; readonly listId: string; readonly maybes?: boolean }
  /** `listId` opens it where the people of a list are put on one. */
  | { readonly kind: 'cadences'; readonly listId?: string }
  /** `objections` opens it at the cards of what they say; `heard` begins one with these words. */
  | { readonly kind: 'scripts'; readonly objections?: boolean; readonly heard?: string }
  /** `figure` opens it with the touches behind that number. */
  | { readonly kind: 'week'; readonly week: string | null; readonly figure?: FigureName }
  | { readonly kind: 'accounts' }
  | { readonly kind: 'do-not-contact' }
  | { readonly kind: 'settings' };

const listeners = new Set<() => void>();
const home: Place = { kind: 'today' };

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

let place: Place = isPlace(window.history.state) ? window.history.state : home;

window.addEventListener('popstate', (event) => {
  place = isPlace(event.state) ? event.state : home;
  for (const listener of listeners) listener();
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A place is plain values, written in one order: the same words are the same place. */
const isHere = (to: Place): boolean => JSON.stringify(to) === JSON.stringify(place);

/** Goes to a place; Back comes back from it. Where one is already nothing happens, and Back has nothing to come back from. */
export function go(to: Place): void {
  if (isHere(to)) return;
  place = to;
  window.history.pushState(to, '');
  for (const listener of listeners) listener();
}

/** Comes back to where one was. */
export function goBack(): void {
  window.history.back();
}

export const currentPlace = (): Place => place;

export function usePlace(): Place {
  return useSyncExternalStore(subscribe, () => place);
}
