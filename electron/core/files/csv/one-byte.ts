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

/** In the order in which equals are preferred, each with one that it may be taken for. */
const candidates: readonly (readonly [string, readonly string[], string])[] = [
  ['windows-1252', western, 'windows-1250'],
  ['macintosh', western, 'windows-1252'],
  ['windows-1250', central, 'windows-1252'],
  ['ibm850', western, 'windows-1252'],
];

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
  let best = { name: 'windows-1252', points: Number.NEGATIVE_INFINITY };
  for (const [name, languages, rival] of candidates) {
    const points = judge(iconv.decode(bytes, name), iconv.decode(bytes, rival), languages);
    if (points > best.points) best = { name, points };
  }
  return { name: best.name, oneByte: true };
}

const special = /[\u0080-\u{10FFFF}]/gu;
const isLetter = (char: string): boolean => /\p{L}/u.test(char);
const isLower = (char: string): boolean => /\p{Ll}/u.test(char);

/**
 * How much a text looks like what people write. Letters that the rival reading has as well say nothing
 * for either; of the others, those of one language count most.
 */
function judge(text: string, rival: string, languages: readonly string[]): number {
  const own = new Map<string, number>();
  let points = 0;
  for (const { 0: char, index } of text.matchAll(special)) {
    const before = text.charAt(index - 1);
    const after = text.charAt(index + 1);
    if (isLetter(char)) {
      const inside = isLetter(before);
      // A capital in the middle of a word, or a lone letter between signs, is nobody's spelling.
      const misplaced = isLower(char) ? !inside && !isLetter(after) : inside && isLower(after);
      points += misplaced ? -2 : known.has(char) ? 1 : 0.5;
      if (!misplaced && rival.charAt(index) !== char) own.set(char, (own.get(char) ?? 0) + 1);
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
