import { createContext, useCallback, useContext, useState, useSyncExternalStore } from 'react';

/**
 * What is said and typed of one thing that is to be logged: the call of a card, or what else happened. It stands beside
 * the screens, so that looking somebody up, or logging something else meanwhile, takes nothing of it; once it is logged
 * it is gone.
 */
export class UnderWay {
  readonly #parts = new Map<string, unknown>();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A part as it stands, or as it begins. A part has one type, as each is read and written under one name by one hook. */
  read<Value>(part: string, begin: Value): Value {
    return this.#parts.has(part) ? (this.#parts.get(part) as Value) : begin;
  }

  /** A part that is made by the first who asks for it, and is the same from then on. */
  made<Value>(part: string, make: () => Value): Value {
    if (!this.#parts.has(part)) this.#parts.set(part, make());
    return this.read(part, undefined as Value);
  }

  write(part: string, value: unknown): void {
    this.#parts.set(part, value);
    this.#tell();
  }

  /** Something was said, typed or begun, and is not logged. */
  get isBegun(): boolean {
    return [...this.#parts.values()].some((value) => value !== null && value !== false);
  }

  /** Forgets the parts whose names begin so: a line that is done with, or all where it is logged. */
  forget(beginning = ''): void {
    for (const part of this.#parts.keys()) if (part.startsWith(beginning)) this.#parts.delete(part);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const all = new Map<string, UnderWay>();

/** What is under way by a name: the same until it is logged, whichever card asks. */
export function underWay(name: string): UnderWay {
  const known = all.get(name);
  if (known !== undefined) return known;
  const made = new UnderWay();
  all.set(name, made);
  return made;
}

/** Whether anything of what would be logged by that name was said, typed or begun. */
export const isBegun = (name: string): boolean => all.get(name)?.isBegun ?? false;

/**
 * A result takes it along, and its card stands as it did: whoever asks by that name next begins afresh.
 *
 * @returns puts it back, where the result could not be logged, or the card stays
 */
export function partWith(name: string): () => void {
  const gone = all.get(name);
  all.delete(name);
  return () => {
    if (gone !== undefined && !all.has(name)) all.set(name, gone);
  };
}

/** What a change is told: the new value, or how it comes of the one that stands. */
export type Change<Value> = (next: Value | ((before: Value) => Value)) => void;

/** As `useState`, of a part of what is under way. */
export function useKept<Value>(of: UnderWay, part: string, begin: Value): readonly [Value, Change<Value>] {
  const [asked, setAsked] = useState({ of, part, first: begin });
  // What it begins with is of whoever it begins for: on the next card another one stands here.
  const isSame = asked.of === of && asked.part === part;
  if (!isSame) setAsked({ of, part, first: begin });
  const first = isSame ? asked.first : begin;
  const value = useSyncExternalStore(of.subscribe, () => of.read(part, first));
  const change = useCallback<Change<Value>>(
    (next) => {
      const made =
        typeof next === 'function' ? (next as (before: Value) => Value)(of.read(part, first)) : next;
      of.write(part, made);
    },
    [of, part, first],
  );
  return [value, change];
}

const TypedOf = createContext<UnderWay | null>(null);

/** In what is typed in the lines within is kept. */
export const KeepsTyped = TypedOf.Provider;

/**
 * What a field of a line holds: Esc closes the line, and what was typed is there again when it is opened again on the
 * same person. What is done with is forgotten by the name of its line.
 *
 * @param field the name of the line, a point, and that of the field: 'owe.what'
 */
export function useTyped<Value>(field: `${string}.${string}`, begin: Value): readonly [Value, Change<Value>] {
  const of = useContext(TypedOf);
  if (of === null) throw new Error('A line stands where nothing keeps what is typed in it.');
  return useKept(of, field, begin);
}
