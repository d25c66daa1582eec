import { masked, type NumberFormat } from './number-format.ts';

const dayMs = 86_400_000;

/**
 * A number as the workbook shows it: a date as ISO 8601, a masked one with its zeros, any other with
 * all of its digits and without the noise of floating point.
 *
 * @param since1904 whether days are counted from 1904, as workbooks of old Macs do
 */
export function shownNumber(raw: string, format: NumberFormat, since1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (format.kind === 'date') {
    const date = dateOf(value, format.time, since1904);
    if (date !== null) return date;
  }
  const text = plainNumber(value);
  return format.kind === 'mask' && /^\d+$/.test(text) ? masked(text, format.mask) : text;
}

function plainNumber(value: number): string {
  // A double holds fifteen digits for certain; what lies beyond is how it was rounded.
  const exact = Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
  if (Math.abs(exact) >= 1e21) return String(exact);
  return Number.isInteger(exact) ? BigInt(exact).toString() : String(exact);
}

/** The day that a serial number counts to; null beyond what a calendar of spreadsheets has. */
function dateOf(serial: number, time: 'none' | 'too' | 'only', since1904: boolean): string | null {
  if (serial < 0 || serial > 2_958_465.999_99) return null;
  // Spreadsheets hold 1900 for a leap year: until its March they count one day less.
  const days = since1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const seconds = Math.round((days - Math.floor(days)) * 86_400);
  const at = new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * dayMs + seconds * 1000).toISOString();
  if (time === 'only' && serial < 1) return at.slice(11, 16);
  if (serial === 0 && !since1904) return '1899-12-30';
  return seconds === 0 || time === 'none' ? at.slice(0, 10) : `${at.slice(0, 10)} ${at.slice(11, 16)}`;
}

/** Characters that XML cannot hold stand as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** The index of a cell's column, from 0, by its address: `AB12` is 27. -1 for none. */
export function columnOf(address: string): number {
  let column = 0;
  for (const letter of address) {
    const code = letter.charCodeAt(0) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

/** The number of a cell's row by its address, or null. */
export const rowOf = (address: string): number | null => {
  const digits = address.match(/\d+$/)?.[0];
  return digits === undefined ? null : Number(digits);
};
