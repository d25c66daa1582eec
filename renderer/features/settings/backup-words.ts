/** The size of a file as people say it: '840 kB', '4.1 MB'. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const units = ['kB', 'MB', 'GB'] as const;
  const step = Math.min(units.length, Math.floor(Math.log10(bytes) / 3));
  const size = bytes / 1000 ** step;
  return `${size < 10 ? Number(size.toFixed(1)) : Math.round(size)} ${units[step - 1]}`;
}

/** Why a backup was made, as words: 'by-hand' is 'by hand'. */
export const whyWords = (why: string): string => why.replaceAll('-', ' ');
