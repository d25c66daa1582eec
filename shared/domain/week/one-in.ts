/** k of n as a rep says it: '1 in 10.6', '1 in 4'; null while there is nothing to divide. */
export function oneIn(k: number, n: number): string | null {
  if (k === 0 || n === 0) return null;
  const each = n / k;
  return `1 in ${each >= 100 ? Math.round(each).toLocaleString('en') : Number(each.toFixed(1)).toLocaleString('en')}`;
}
