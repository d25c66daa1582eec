import { readRegisterLine } from './line.ts';

/** What the beginning of a file says of it, if it is a register. */
export type RegisterKind = 'full' | 'changes';

/** A list of people may have a column of numbers; a register has nothing but numbers. */
const share = 0.98;
/** Of the lines, how many may be numbers that somebody mistyped: their callers rely on the rest. */
const mistypedShare = 0.2;
const mistypedNumber = /^[^,;\t|]*\d{5}[^,;\t|]*$/;

/**
 * Whether a text file is a register of numbers, by its first lines: nothing but numbers, and no header
 * that names one column, since a list of people may have only numbers and say so.
 *
 * @param lines whole lines from the beginning of the file
 * @param country whose numbers they are where they do not say so, ISO 3166
 */
export function registerOf(lines: readonly string[], country: string): RegisterKind | null {
  let entries = 0;
  let changes = 0;
  let other = 0;
  let mistyped = 0;
  for (const [index, line] of lines.entries()) {
    const read = readRegisterLine(line, country);
    if (read.kind === 'entry') {
      entries += 1;
      if (read.isChange) changes += 1;
    } else if (read.kind === 'unreadable' && mistypedNumber.test(line)) mistyped += 1;
    else if (read.kind === 'unreadable') other += 1;
    else if (read.as === 'header' && (index > 0 || !/area|,|;|\t/i.test(line))) other += 1;
    if (other > Math.max(0, lines.length * (1 - share))) return null;
  }
  if (entries === 0 || mistyped > entries * mistypedShare) return null;
  return changes > entries / 2 ? 'changes' : 'full';
}

/** Whether the beginning of an XML file is one of numbers, as the registers hand them out. */
export const isRegisterXml = (head: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<[a-z]/i.test(head) &&
  /<(?:ph|phone|number|telephone)\b/i.test(head) &&
  !/<(?:name|first|last|email|html)\b/i.test(head);
