/** How old a register may be before it no longer protects whoever calls by it, in days. */
const elsewhere = 31;
const byCallingCode: Readonly<Record<string, number>> = {
  // United States and Canada: 31 days.
  1: 31,
  // Great Britain: 28 days.
  44: 28,
  // Australia: 30 days.
  61: 30,
};

/**
 * The longest that a register may be used without a newer file of it, in days: the shortest of the countries
 * whose numbers are in it.
 *
 * @param beginnings of its numbers, three digits each, and four where the first is 1
 */
export function freshDaysOf(beginnings: readonly number[]): number {
  const days = beginnings.map((area) => {
    const code = area >= 1000 ? 1 : Math.floor(area / 10);
    return byCallingCode[String(code)] ?? elsewhere;
  });
  return Math.min(elsewhere, ...days);
}
