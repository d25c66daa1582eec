let take: ((files: readonly File[]) => void) | null = null;

/** Says who takes in lists, wherever they come from. Returns how to stop that. */
export function onListFiles(taker: (files: readonly File[]) => void): () => void {
  take = taker;
  return () => {
    if (take === taker) take = null;
  };
}

/** Hands lists to whoever takes them in. */
export function bringIn(files: readonly File[]): void {
  if (files.length > 0) take?.(files);
}

/**
 * Kept for as long as the window stands: one that nothing holds on to is collected as garbage while the
 * system's own window is open, and what is chosen there goes nowhere.
 */
const input = document.createElement('input');
input.type = 'file';
input.multiple = true;
input.addEventListener('change', () => bringIn([...(input.files ?? [])]));

/**
 * Asks the system for files and brings them in. Must follow a key or a click. Files of every kind are
 * offered: what one is shows in what stands in it, and what is no list is refused in a sentence.
 */
export function chooseListFile(): void {
  // The same file again is a choice too.
  input.value = '';
  input.click();
}
