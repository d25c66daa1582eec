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

/** A note: tags gone, their line breaks kept. Takes time in proportion to its length, whatever it holds. */
export const plainNote = (text: string): string => (/[<&\n]/.test(text) ? tidied(text) : text);

const tidied = (text: string): string =>
  (text.includes('<') || text.includes('&') ? decodeEntities(untagged(text)) : text)
    .split('\n')
    .map((line) => (/[ \t]$/.test(line) ? line.trimEnd() : line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const tagOrComment = /<!--|-->|<(\/?)([a-z][a-z\d]*)\b[^<>]*>/gi;
const breaking = new Set(['br', 'p', 'div', 'li', 'tr']);

function untagged(text: string): string {
  const lastEnd = text.lastIndexOf('-->');
  let plain = '';
  let from = 0;
  /** The end of what is passed over: of a comment, a style sheet or a script; '' outside of these. */
  let until = '';
  for (const found of text.matchAll(tagOrComment)) {
    const [whole, slash = '', name = ''] = found;
    const tag = name.toLowerCase();
    const ends = until !== '' && (whole === until || (slash !== '' && tag === until));
    if (until !== '' && !ends) continue;
    const opens = whole === '<!--' && found.index < lastEnd;
    if (!ends && name === '' && !opens) continue;
    if (until === '') plain += text.slice(from, found.index);
    from = found.index + whole.length;
    if (ends) until = '';
    else if (opens) until = '-->';
    else if (slash === '' && (tag === 'style' || tag === 'script')) until = tag;
    else if (breaking.has(tag) && (slash !== '' || tag === 'br')) plain += '\n';
  }
  return until === '' ? plain + text.slice(from) : plain;
}
