export const dateOrders = ['day first', 'month first'] as const;

/** How a column writes dates of which both readings are possible. */
export type DateOrder = (typeof dateOrders)[number];

/** What the dates of a column have said so far about their order. */
export type DateEvidence = { dayFirst: number; monthFirst: number; either: number };

const months: { [name: string]: number } = {};
const monthNames = [
  'jan januar january janvier enero ene jänner',
  'feb februar february février fevrier febrero fév fev',
  'mar mär märz maerz march mars marzo mrz',
  'apr april avril abril avr abr',
  'may mai mayo',
  'jun juni june juin junio',
  'jul juli july juillet julio juil',
  'aug august août aout agosto ago',
  'sep sept september septembre septiembre',
  'oct okt october oktober octobre octubre',
  'nov november novembre noviembre',
  'dec dez december dezember décembre decembre diciembre déc dic',
];
monthNames.forEach((names, index) => {
  for (const name of names.split(' ')) months[name] = index + 1;
});

const slashed = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?=$|[\s,T])/;

/** What a cell says about the order of day and month; nothing where it says the same both ways. */
function orderIn(cell: string): keyof DateEvidence | null {
  const found = cell.match(slashed);
  if (found === null || found[2] === '.') return null;
  const first = Number(found[1]);
  const second = Number(found[3]);
  if (first > 12) return second <= 12 ? 'dayFirst' : null;
  return second > 12 ? 'monthFirst' : first === second ? null : 'either';
}

/** Whether a cell is another day with the month first than with the day first; dotted dates are not. */
export const readsTwoWays = (cell: string): boolean => orderIn(cell) === 'either';

/** Notes what a cell says about the order of day and month, and tells it. */
export function weighDate(cell: string, evidence: DateEvidence): keyof DateEvidence | null {
  const said = orderIn(cell);
  if (said !== null) evidence[said] += 1;
  return said;
}

/** Whether a column has dates whose order matters. */
export const hasOrder = (evidence: DateEvidence | undefined): boolean =>
  evidence !== undefined && evidence.dayFirst + evidence.monthFirst + evidence.either > 0;

/**
 * The order a column was found to use; null where every date in it can be read both ways, or where its
 * dates contradict each other.
 */
export function decideOrder({ dayFirst, monthFirst }: DateEvidence): DateOrder | null {
  const told = dayFirst + monthFirst;
  if (told > 0 && dayFirst >= told * 0.8) return 'day first';
  return told > 0 && monthFirst >= told * 0.8 ? 'month first' : null;
}

/** Where no date decides: the United States and a few others put the month first. */
export const customaryOrder = (country: string | null): DateOrder =>
  country === null || ['US', 'PH', 'FM', 'PW', 'PR', 'GU'].includes(country) ? 'month first' : 'day first';

/**
 * Reads a date cell as `YYYY-MM-DD`, dropping a time of day; null if it is none. Serial numbers and
 * epoch seconds are read only when `numbers` is set, in a column that is otherwise dates.
 */
export function readDate(cell: string, order: DateOrder, numbers = false): string | null {
  const text = cell.trim();
  const iso = text.match(/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[T\s,])/);
  if (iso !== null) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const both = text.match(slashed);
  if (both !== null) {
    const first = Number(both[1]);
    const second = Number(both[3]);
    const dayFirst = first > 12 || (second <= 12 && (both[2] === '.' || order === 'day first'));
    return dayFirst ? valid(year(both[4]), second, first) : valid(year(both[4]), first, second);
  }
  const worded =
    text.match(
      /^(?:[\p{L}]{2,9}\.?,\s*)?(\d{1,2})(?:\.|st|nd|rd|th)?[\s.-]+(?:de\s+)?(\p{L}{3,10})\.?[\s,.-]+(?:de\s+)?(\d{4}|\d{2})(?=$|[\s,T])/u,
    ) ??
    swap(
      text.match(
        /^(?:[\p{L}]{2,9}\.?,\s*)?(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?=$|[\s,T])/u,
      ),
    );
  if (worded !== null) {
    const month = months[(worded[2] ?? '').toLowerCase()];
    return month === undefined ? null : valid(year(worded[3]), month, Number(worded[1]));
  }
  const compact = text.match(/^(19|20)(\d{2})(\d{2})(\d{2})$/);
  if (compact !== null)
    return valid(Number(`${compact[1]}${compact[2]}`), Number(compact[3]), Number(compact[4]));
  return numbers ? readSerial(text) : null;
}

const swap = (found: RegExpMatchArray | null): readonly string[] | null =>
  found === null ? null : [found[0], found[2] ?? '', found[1] ?? '', found[3] ?? ''];

/** Excel's days since 1899-12-30, or seconds or milliseconds since 1970, of the years 1960 to 2099. */
function readSerial(text: string): string | null {
  const value = Number(text.replace(',', '.'));
  const ms = /^\d{13}$/.test(text)
    ? value
    : /^\d{9,10}(\.\d+)?$/.test(text)
      ? value * 1000
      : /^\d{5}([.,]\d+)?$/.test(text)
        ? (Math.floor(value) - 25569) * 86_400_000
        : Number.NaN;
  if (!(ms > -315_619_200_000 && ms < 4_102_444_800_000)) return null;
  return new Date(ms).toISOString().slice(0, 10);
}

const year = (text: string | undefined): number => {
  const value = Number(text);
  return (text ?? '').length === 2 ? (value < 70 ? 2000 + value : 1900 + value) : value;
};

function valid(y: number, m: number, d: number): string | null {
  if (y < 1900 || y > 2199 || m < 1 || m > 12 || d < 1) return null;
  const last =
    m === 2
      ? y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0)
        ? 29
        : 28
      : [4, 6, 9, 11].includes(m)
        ? 30
        : 31;
  return d > last ? null : `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
