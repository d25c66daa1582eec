/**
 * The area that a registered number is of: the 1 and the area code of a North American number, else the
 * first three digits, which tell one country from another.
 *
 * @param number the digits of the E.164 number
 */
export const areaOfNumber = (number: number): number => {
  const digits = String(number);
  return Number(digits.slice(0, digits.length === 11 && digits.startsWith('1') ? 4 : 3));
};

const mostDigits = 15;

/** All numbers of an area, as ranges whose two ends belong to them, the least first. */
export function rangesOfArea(area: number): { readonly from: number; readonly to: number }[] {
  const own = String(area).length;
  const lengths = Array.from({ length: mostDigits - own + 1 }, (_, more) => own + more);
  return lengths
    .filter((length) => (own === 4 ? length === 11 : length !== 11 || !String(area).startsWith('1')))
    .map((length) => {
      const size = 10 ** (length - own);
      return { from: area * size, to: (area + 1) * size - 1 };
    });
}
