import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** One property of a card: `item1.TEL;TYPE=WORK:+1 ...`. */
export type Property = {
  /** What ties it to its label: 'item1', in lower case; '' for none. */
  readonly group: string;
  /** In upper case. */
  readonly name: string;
  /** Its types, in lower case, however they were written: `TYPE=work,voice`, `type=WORK`, `;WORK`. */
  readonly types: readonly string[];
  /** Its other parameters, by name in upper case. */
  readonly params: ReadonlyMap<string, string>;
  /** Decoded, and still with its escapes: a comma or a semicolon of the value is told by them. */
  readonly value: string;
};

/** Reads a property; null for a line that is none. */
export function readProperty(text: string): Property | null {
  const first = text.indexOf(':');
  if (first < 0) return null;
  const quoted = text.indexOf('"');
  const colon = quoted < 0 || quoted > first ? first : outside(text, ':', 0);
  const end = colon >= 0 ? colon : first;
  const [head = '', ...rest] = splitOutside(text.slice(0, end), ';');
  const named = head.trim().match(/^(?:([\w-]+)\.)?([\w-]+)$/);
  if (named === null) return null;
  const types: string[] = [];
  const params = new Map<string, string>();
  for (const each of rest) {
    const [name, given] = cutAt(each.trim(), '=');
    const key = name.trim().toUpperCase();
    if (given === undefined && /^(QUOTED-PRINTABLE|BASE64|[78]BIT)$/.test(key)) params.set('ENCODING', key);
    else if (given === undefined) types.push(key.toLowerCase());
    else if (key === 'TYPE')
      types.push(
        ...bare(given)
          .toLowerCase()
          .split(/\s*,\s*/),
      );
    else params.set(key, unescapeCaret(bare(given)));
  }
  const raw = text.slice(end + 1);
  return {
    group: (named[1] ?? '').toLowerCase(),
    name: (named[2] ?? '').toUpperCase(),
    types: types.filter((type) => type !== ''),
    params,
    value: decoded(raw, params),
  };
}

/** The first index of a character outside double quotes, or -1. */
function outside(text: string, character: string, from: number): number {
  let quoted = false;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    else if (!quoted && text[at] === character) return at;
  }
  return -1;
}

function splitOutside(text: string, character: string): string[] {
  if (!text.includes('"')) return text.split(character);
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const at = outside(text, character, from);
    if (at < 0) return [...parts, text.slice(from)];
    parts.push(text.slice(from, at));
    from = at + 1;
  }
}

const cutAt = (text: string, mark: string): [string, string?] => {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
};

const bare = (text: string): string => text.trim().replaceAll('"', '');

/** RFC 6868: a parameter cannot hold a line break or a quote, and says them with a caret. */
const unescapeCaret = (text: string): string =>
  text.replace(/\^([n^'])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === "'" ? '"' : '^'));

function decoded(raw: string, params: ReadonlyMap<string, string>): string {
  const encoding = params.get('ENCODING') ?? '';
  const charset = params.get('CHARSET');
  if (/^quoted-printable$/i.test(encoding)) return textOf(fromQuotedPrintable(raw), charset);
  return /^b(ase64)?$/i.test(encoding) ? textOf(Buffer.from(raw, 'base64'), charset) : raw;
}

const fromQuotedPrintable = (text: string): Buffer =>
  Buffer.from(
    // What stands there plainly and is no ASCII was decoded with the file.
    text
      .replace(/[\u0080-\uFFFF]+/g, (plain) =>
        [...Buffer.from(plain)].map((byte) => `=${byte.toString(16)}`).join(''),
      )
      .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

/** Bytes in the character set that a property names, else in UTF-8 where they are. */
function textOf(bytes: Buffer, charset: string | undefined): string {
  const stated = charset !== undefined && iconv.encodingExists(charset) ? charset : null;
  const name = isUtf8(bytes) ? 'utf-8' : (stated ?? 'windows-1252');
  return iconv
    .decode(bytes, stated !== null && !/^utf-?8$/i.test(stated) ? stated : name)
    .replace(/\r\n?/g, '\n');
}

/** A value, or a part of one, without its escapes. */
export const plainValue = (text: string): string =>
  text.includes('\\')
    ? text.replace(/\\([nN,;:\\])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign)).trim()
    : text.trim();

/** The parts of a value that `mark` divides where no backslash stands before it, with their escapes. */
export function rawParts(value: string, mark: ';' | ','): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '\\') at += 1;
    else if (value[at] === mark) {
      parts.push(value.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, value.slice(from)];
}

/** The same without escapes. */
export const partsOf = (value: string, mark: ';' | ','): string[] => rawParts(value, mark).map(plainValue);
