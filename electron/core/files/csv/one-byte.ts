import iconv from 'iconv-lite';
import { detect } from 'jschardet';

/** Letters beyond ASCII that languages write, by the encodings that hold them. */
const western = [
  'äöüßÄÖÜ',
  'éèàçêëîïôûùâœÉÈÀÇÊÎÔ',
  'áéíóúñüÁÉÍÓÚÑ',
  'ãõáéíóúâêôçàÃÕÁÉÍÓÚÂÊÔÇ',
  'åäöøæéÅÄÖØÆ',
  'àèéìòùÀÈÉÌÒÙ',
  'áðéíóúýþæöÁÐÉÍÓÚÝÞÆÖ',
];
const central = [
  'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ',
  'áčďéěíňóřšťúůýžľĺŕôäÁČĎÉĚÍŇÓŘŠŤÚŮÝŽĽ',
  'áéíóöőúüűÁÉÍÓÖŐÚÜŰ',
  'ăâîşţșțĂÂÎŞŢ',
  'čćđšžČĆĐŠŽ',
];
const known = new Set([...western, ...central].flatMap((letters) => [...letters]));

/** In the order in which equals are preferred. */
const candidates = [
  ['windows-1252', western],
  ['macintosh', western],
  ['ibm850', western],
  ['windows-1250', central],
] as const;

/** What text is in that is not UTF-8. */
export type Fallback = { readonly name: string; readonly oneByte: boolean };

/** Tells by statistics what the bytes of lines are in that are not UTF-8. */
export function fallbackFor(bytes: Buffer): Fallback {
  let high = 0;
  let inRuns = 0;
  let run = 0;
  for (const byte of bytes) {
    run = byte >= 0x80 ? run + 1 : 0;
    if (run > 0) high += 1;
    if (run >= 3) inRuns += run === 3 ? 3 : 1;
  }
  // A script other than Latin fills whole words with high bytes, accents stand alone: past that gate the
  // best guess is taken, however low the detector rates a short list.
  if (inRuns > high * 0.5) {
    const guess = detect(bytes)?.encoding?.toLowerCase();
    if (guess && guess !== 'utf-8' && guess !== 'ascii' && iconv.encodingExists(guess))
      return {
        name: guess === 'iso-8859-1' ? 'windows-1252' : guess,
        oneByte: /^(windows|iso|koi8|mac|ibm)/.test(guess),
      };
  }
  const read = candidates.map(([name, languages]) => {
    const text = iconv.decode(bytes, name);
    return { name, text, points: judge(text, languages) };
  });
  const [best] = read.toSorted((a, b) => b.points - a.points);
  const name = best?.name ?? 'windows-1252';
  if (!name.startsWith('windows')) return { name, oneByte: true };
  // The two Windows encodings share most letters: those that differ decide.
  const textIn = (encoding: string) => read.find((each) => each.name === encoding)?.text ?? '';
  const [west, middle] = [textIn('windows-1252'), textIn('windows-1250')];
  const isCentral = judge(middle, central, west) > judge(west, western, middle);
  return { name: isCentral ? 'windows-1250' : 'windows-1252', oneByte: true };
}

const special = /[\u0080-\u{10FFFF}]/gu;
const isLetter = (char: string): boolean => /\p{L}/u.test(char);
const isLower = (char: string): boolean => /\p{Ll}/u.test(char);

/**
 * How much a text looks like what people write: letters where letters stand, most of all those of one
 * language. Letters that a rival reading has as well say nothing for either.
 */
function judge(text: string, languages: readonly string[], rival?: string): number {
  const own = new Map<string, number>();
  let points = 0;
  for (const { 0: char, index } of text.matchAll(special)) {
    const before = text.charAt(index - 1);
    const after = text.charAt(index + 1);
    if (isLetter(char)) {
      const inside = isLetter(before);
      // A capital behind a small letter, or a lone letter between signs, is nobody's spelling.
      const misplaced = isLower(char)
        ? !inside && !isLetter(after)
        : isLower(before) || (inside && isLower(after));
      points += misplaced ? -2 : known.has(char) ? 1 : 0.5;
      if (!misplaced && rival?.charAt(index) !== char) own.set(char, (own.get(char) ?? 0) + 1);
    } else if (char === '’') points += 1;
    else if (/[“”„«»‘–—…€£°§©®™·•¿¡½\u00A0]/.test(char))
      points += isLetter(before) && isLetter(after) ? -2 : 0.5;
    else points -= 3;
  }
  const spoken = languages.map((letters) =>
    [...letters].reduce((sum, letter) => sum + (own.get(letter) ?? 0), 0),
  );
  return points + Math.max(...spoken) * 0.5;
}
