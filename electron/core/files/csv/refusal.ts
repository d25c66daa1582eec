import { Problem } from '#shared/contract/problems.ts';
import { sniff } from '../sniff.ts';

/** The one sentence for a file that is no list. */
export const unreadable = (fileName: string, what: string, forward?: string): Problem =>
  new Problem('UNREADABLE_FILE', `${fileName} ${what}. Nothing was changed.`, {
    fileName,
    ...(forward === undefined ? {} : { forward }),
  });

const magics: readonly (readonly [string, string])[] = [
  ['89504e470d0a1a0a', 'holds a picture, not a list'],
  ['ffd8ff', 'holds a picture, not a list'],
  ['47494638', 'holds a picture, not a list'],
  ['424d', 'holds a picture, not a list'],
  ['25504446', 'holds a PDF document, not a list'],
  ['7b5c727466', 'holds a text document, not a list'],
  ['1f8b', 'is compressed; unpack it first'],
  ['377abcaf271c', 'is compressed; unpack it first'],
  ['526172211a07', 'is compressed; unpack it first'],
  ['7f454c46', 'holds a program, not a list'],
  ['4d5a9000', 'holds a program, not a list'],
  ['53514c69746520666f726d6174', 'holds a database, not a list'],
];

const asCsv = 'Save it as CSV in the program that wrote it, and import that.';

/**
 * Refuses what its first bytes show to be no text that anybody could read a table from: a picture, a
 * document, a program.
 *
 * @param head the first 64 KB of the file
 * @throws UNREADABLE_FILE
 */
export function refuseOther(head: Buffer, fileName: string): void {
  if (head.length === 0) throw unreadable(fileName, 'is empty');
  const hex = head.subarray(0, 16).toString('hex');
  for (const [magic, what] of magics) {
    if (hex.startsWith(magic) && (magic !== '424d' || head.includes(0))) throw unreadable(fileName, what);
  }
  const start = head
    .subarray(0, 2048)
    .toString('latin1')
    .replace(/^[\u00EF\u00BB\u00BF\s]+/, '')
    .toLowerCase();
  if (/^mime-version:[^]*multipart\/related/.test(start))
    throw unreadable(fileName, 'is a web page with all of its parts', asCsv);
  if (sniff(head) === 'text' && /^<\?xml|^<[a-z]+[\s>]/.test(start))
    throw unreadable(fileName, 'holds XML, not a list', asCsv);
  if (/^begin:\s*vcalendar/.test(start)) throw unreadable(fileName, 'holds a calendar, not a list');
  if (/^[{[]\s*["{[]/.test(start) && !start.slice(0, 200).includes('},"'))
    throw unreadable(fileName, 'holds JSON, not a table', asCsv);
}
