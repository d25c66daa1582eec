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

/** What the system's window offers first; any other file is still answered with a sentence. */
const kinds = [
  '.csv',
  '.tsv',
  '.tab',
  '.txt',
  '.xlsx',
  '.xls',
  '.vcf',
  '.zip',
  'text/csv',
  'text/plain',
  'text/tab-separated-values',
  'text/vcard',
];

/** Asks the system for files and brings them in. Must follow a key or a click. */
export function chooseListFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = kinds.join(',');
  input.addEventListener('change', () => bringIn([...(input.files ?? [])]));
  input.click();
}
