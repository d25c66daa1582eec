import { cp1252 } from './mojibake.ts';

/** Named characters 160 to 255, in the order of their codes. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute ' +
  'micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring ' +
  'AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml ' +
  'times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil ' +
  'egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ' +
  'ugrave uacute ucirc uuml yacute thorn yuml';
const entities = new Map(latin.split(' ').map((name, index) => [name, String.fromCharCode(160 + index)]));
const others =
  'amp& lt< gt> quot" apos\' shy ndash– mdash— lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ hellip… bull• euro€ trade™ ' +
  'OEligŒ oeligœ Scaron\u0160 scaron\u0161 Yuml\u0178 zwnj zwj lrm rlm';
for (const pair of others.split(' ')) {
  const [name = ''] = pair.match(/^[A-Za-z]+?(?=[^A-Za-z]|$)/) ?? [];
  entities.set(name, pair.slice(name.length));
}
entities.set('nbsp', ' ');

/** Turns HTML character references into the characters, doubled ones too; unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  let current = text;
  for (let turn = 0; turn < 2 && current.includes('&'); turn += 1)
    current = current.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/gi, decodeOne);
  return current;
}

function decodeOne(whole: string, dec?: string, hex?: string, name?: string): string {
  if (name !== undefined) return entities.get(name) ?? whole;
  const code = dec !== undefined ? Number(dec) : Number.parseInt(hex ?? '', 16);
  // 128 to 159 are written by programs that think in Windows-1252, and read so by every browser.
  if (code >= 0x80 && code < 0xa0) return cp1252[code - 0x80] ?? '';
  if (code === 0xa0) return ' ';
  return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : whole;
}

/** One line of text: entities decoded, line breaks and runs of spaces made one space. */
export const plainLine = (text: string): string =>
  /[&\s]\s|[&\t\n\r]/.test(text) ? decodeEntities(text).replace(/\s+/g, ' ').trim() : text;

/** A note: tags gone, their line breaks kept. */
export const plainNote = (text: string): string =>
  decodeEntities(
    /<[/!a-z]/i.test(text)
      ? text
          .replace(/<!--.*?-->|<(style|script)\b[^>]*>.*?<\/\1\s*>/gis, '')
          .replace(/<(br|\/p|\/div|\/li|\/tr)\b[^>]*>/gi, '\n')
          .replace(/<\/?[a-z][^<>]*>/gi, '')
      : text,
  )
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
