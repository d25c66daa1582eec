/** The keys whose caps stand on a button, in the order in which they came. */
const shown = new WeakMap<Element, readonly string[]>();

const say = (button: Element, keys: readonly string[]): void => {
  shown.set(button, keys);
  if (keys.length === 0) button.removeAttribute('aria-keyshortcuts');
  else button.setAttribute('aria-keyshortcuts', keys.join(' '));
};

/**
 * Has a button say which key does what it does, for as long as the cap stands on it. One that says so by itself is left
 * alone.
 *
 * @returns takes it back
 */
export function shownOn(button: Element, key: string): () => void {
  const before = shown.get(button) ?? [];
  if (before.length === 0 && button.hasAttribute('aria-keyshortcuts')) return () => undefined;
  say(button, [...before, key]);
  return () => {
    const left = [...(shown.get(button) ?? [])];
    left.splice(left.indexOf(key), 1);
    say(button, left);
  };
}
