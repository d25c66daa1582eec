/**
 * UTF-8 that somebody's program read as Windows-1252 or MacRoman and saved again: "MÃ¼ller", "M√ºller".
 * Such text can be told from what anybody would write, and nearly always put right.
 */

/** The characters of bytes 0x80 to 0x9F in Windows-1252. */
export const cp1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const macRoman =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
  '¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

const byteOf1252 = new Map<string, number>();
for (let byte = 0x80; byte < 0x100; byte += 1) byteOf1252.set(String.fromCharCode(byte), byte);
[...cp1252].forEach((char, index) => byteOf1252.set(char, 0x80 + index));
const byteOfMac = new Map([...macRoman].map((char, index) => [char, 0x80 + index] as const));

const tail1252 = `[${cp1252}\u0080-\u00BF]`;
const tailMac = `[${macRoman.slice(0, 64)}]`;
const found1252 = new RegExp(
  `[\u00C2-\u00DF]${tail1252}|[\u00E0-\u00EF]${tail1252}{2}|[\u00F0-\u00F4]${tail1252}{3}`,
  'g',
);
const foundMac = new RegExp(`[¬√ƒ≈]${tailMac}|‚${tailMac}{2}`, 'g');

/** A cell without any of these is not garbled; most cells end here. */
const suspect = /[\u00C2-\u00C6\u00C8\u00CC\u00CE-\u00D1\u00D7-\u00D9\u00E1-\u00EF\u00F0¬√ƒ≈‚]/;

/** What a garbled text was, or null for one that is as somebody wrote it. */
export function ungarbled(text: string): string | null {
  if (!suspect.test(text)) return null;
  let current = text;
  // Some files went through the wrong program more than once.
  for (let turn = 0; turn < 3; turn += 1) {
    const next = putRight(putRight(current, found1252, byteOf1252), foundMac, byteOfMac);
    if (next === current) break;
    current = next;
  }
  return current === text ? null : current;
}

function putRight(text: string, pattern: RegExp, byteOf: ReadonlyMap<string, number>): string {
  const found = text.match(pattern);
  if (found === null) return text;
  const characters = found.map((piece) => characterOf([...piece].map((char) => byteOf.get(char) ?? 0)));
  const likely = characters.filter((code) => plausible(code) !== 'no').length;
  return text.replace(pattern, (piece) => {
    const code = characterOf([...piece].map((char) => byteOf.get(char) ?? 0));
    const stands = plausible(code);
    return stands === 'alone' || (stands === 'in company' && likely > 1) ? String.fromCodePoint(code) : piece;
  });
}

/** The character that bytes of UTF-8 stand for; 0 for none, or one written longer than it need be. */
function characterOf(bytes: readonly number[]): number {
  const [lead = 0, ...tail] = bytes;
  if (tail.some((byte) => (byte & 0xc0) !== 0x80)) return 0;
  const code = tail.reduce((sum, byte) => (sum << 6) | (byte & 0x3f), lead & (0x7f >> (tail.length + 1)));
  const least = [0, 0x80, 0x800, 0x10000][tail.length] ?? 0;
  return code >= least && code <= 0x10ffff ? code : 0;
}

/** Whether such a character is what garbled text of names and firms holds, alone or where others are. */
function plausible(code: number): 'alone' | 'in company' | 'no' {
  const within = (first: number, last: number) => code >= first && code <= last;
  // "Ä»" and "Å«" may as well be a letter before the end of a quotation.
  if ([0x12b, 0x13b, 0x16b, 0x17b].includes(code)) return 'in company';
  if ([0x1a0, 0x1a1, 0x1af, 0x1b0].includes(code)) return 'alone';
  if (within(0xa0, 0x17f) || within(0x218, 0x21b) || within(0x300, 0x32f)) return 'alone';
  if (within(0x1e00, 0x1eff) || within(0x2010, 0x20bf) || within(0x2100, 0x214f)) return 'alone';
  if (within(0x2190, 0x27bf) || within(0xfb00, 0xfb06) || code === 0xfeff) return 'alone';
  if (within(0x1f000, 0x1faff)) return 'alone';
  // Greek, Cyrillic, Hebrew, Arabic, and the scripts of East Asia: two letters of them are no accident.
  if (within(0x370, 0x4ff) || within(0x5d0, 0x6ff) || within(0x3040, 0x9fff)) return 'in company';
  return within(0xac00, 0xd7af) ? 'in company' : 'no';
}
