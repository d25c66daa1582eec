import { useSyncExternalStore } from 'react';
import type { FigureName } from '#shared/domain/week/figures.ts';

/** Where one is. It lives in the history's state, so no address ever names a person. */
export type Place =
  | { readonly kind: 'today' }
  | { readonly kind: 'session'; readonly prospectId: string | null }
  | { readonly kind: 'lists' }
  /** `maybes` opens it where its suggestions are decided. */
  | { readonly kind: 'list'; readonly listId: string; readonly maybes?: boolean }
  /** `listId` opens it where the people of a list are put on one. */
  | { readonly kind: 'cadences'; readonly listId?: string }
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

/** Goes to a place; Back comes back from it. */
export function go(to: Place): void {
  place = to;
  window.history.pushState(to, '');
  for (const listener of listeners) listener();
}

/** Comes back to where one was. */
export function goBack(): void {
  window.history.back();
}

export function usePlace(): Place {
  return useSyncExternalStore(subscribe, () => place);
}
