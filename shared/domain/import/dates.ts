/** How a column writes dates of which both readings are possible. */
export type DateOrder = 'day first' | 'month first';

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

/** Notes what a cell says about the order of day and month; dotted dates are day first anyway. */
export function weighDate(cell: string, evidence: DateEvidence): void {
  const found = cell.match(slashed);
  if (found === null || found[2] === '.') return;
  const first = Number(found[1]);
  const second = Number(found[3]);
  if (first > 12 && second <= 12) evidence.dayFirst += 1;
  else if (second > 12 && first <= 12) evidence.monthFirst += 1;
  else if (first <= 12 && second <= 12 && first !== second) evidence.either += 1;
}

/** The order a column was found to use; null where every date in it can be read both ways. */
export const decideOrder = (evidence: DateEvidence): DateOrder | null =>
  evidence.dayFirst === 0 && evidence.monthFirst === 0
    ? null
    : evidence.dayFirst >= evidence.monthFirst
      ? 'day first'
      : 'month first';

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
    const dayFirst = both[2] === '.' || first > 12 || (second <= 12 && order === 'day first');
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

/** Excel's days since 1899-12-30, or seconds or milliseconds since 1970. */
function readSerial(text: string): string | null {
  if (!/^\d{5}(\.\d+)?$|^\d{10}$|^\d{13}$/.test(text)) return null;
  const value = Number(text);
  const ms =
    text.length === 13
      ? value
      : text.length === 10 && !text.includes('.')
        ? value * 1000
        : (Math.floor(value) - 25569) * 86_400_000;
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
