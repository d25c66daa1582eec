/** What leads from the first rows to the others, and back. */
export function wayToRest(all: boolean, listed: number, count: number): string {
  if (all) return 'Show fewer';
  return listed < count
    ? `Show ${listed.toLocaleString('en')} of ${count.toLocaleString('en')}`
    : `Show all ${count.toLocaleString('en')}`;
}
