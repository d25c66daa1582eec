let take: ((file: File) => void) | null = null;

/** Says who takes in a list, wherever it comes from. Returns how to stop that. */
export function onListFile(taker: (file: File) => void): () => void {
  take = taker;
  return () => {
    if (take === taker) take = null;
  };
}

/** Hands a list to whoever takes lists in. */
export function bringIn(file: File): void {
  take?.(file);
}

/** Asks the system for a file and brings it in. Must follow a key or a click. */
export function chooseListFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.csv,.tsv,.txt,.tab,text/csv,text/plain,text/tab-separated-values';
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) bringIn(file);
  });
  input.click();
}
