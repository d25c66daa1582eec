import { useSyncExternalStore } from 'react';

/** An answer that takes no longer is followed by the next card before anybody has seen that it was waited for. */
export const lateMs = 200;

/** Of whom a result is on its way: whoever left the card and came back has another one, and the same result. */
class Sending {
  readonly #under = new Map<string, { isLate: boolean; readonly timer: ReturnType<typeof setTimeout> }>();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly has = (prospectId: string): boolean => this.#under.has(prospectId);

  /** It takes long enough to be shown. */
  readonly isLate = (prospectId: string): boolean => this.#under.get(prospectId)?.isLate ?? false;

  begin(prospectId: string): void {
    const timer = setTimeout(() => {
      this.#under.set(prospectId, { isLate: true, timer });
      this.#tell();
    }, lateMs);
    this.#under.set(prospectId, { isLate: false, timer });
  }

  end(prospectId: string): void {
    const ended = this.#under.get(prospectId);
    if (ended === undefined) return;
    clearTimeout(ended.timer);
    this.#under.delete(prospectId);
    if (ended.isLate) this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/**
 * Two keys within one frame are one slip, not two results. So this says it from the key on, and the screen later: to
 * draw all of the desk as waiting, and then again, would keep the next card waiting.
 */
export const sending = new Sending();

/** Whether a result of somebody is on its way for long enough to be shown. */
export const useIsLate = (prospectId: string): boolean =>
  useSyncExternalStore(sending.subscribe, () => sending.isLate(prospectId));
