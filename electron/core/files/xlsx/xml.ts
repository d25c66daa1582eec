import iconv from 'iconv-lite';
import { Parser } from 'saxen';
import { unreadable } from '../csv/refusal.ts';
import { openSource } from '../source.ts';
import { tooMuch } from '../zip/archive.ts';
import type { Packed } from '../zip/unpack.ts';

/** The attributes of an element, by local name, without entities. */
export type Attributes = { get(name: string): string | undefined };

/** What is told of a document as it is read. Names come without their prefix. */
export type XmlListener = {
  open(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
};

const chunkBytes = 1 << 16;
/** No text or tag of a list is longer; a document that has such a one is kept from filling the memory. */
const longestToken = 8 << 20;

/**
 * Reads a document of a workbook from front to back, and gives way after each piece of it, with how many
 * bytes of the file on the disk are behind. Whoever has heard enough just stops.
 *
 * @throws UNREADABLE_FILE when it is no XML, or a text in it is longer than 8 MB
 */
export function* parseXml(source: Packed, listener: XmlListener): Generator<number> {
  const bytes = openSource(source);
  try {
    const buffer = Buffer.alloc(chunkBytes);
    const parser = new Parser();
    let sinceToken = 0;
    parser.on('openTag', (name, attributes) => {
      sinceToken = 0;
      listener.open(localName(name), attributesOf(attributes));
    });
    parser.on('closeTag', (name) => {
      sinceToken = 0;
      listener.close?.(localName(name));
    });
    parser.on('text', (text) => listener.text?.(decodeXml(text)));
    parser.on('cdata', (text) => listener.text?.(text));
    parser.on('warn', () => {});
    parser.on('error', () => {
      throw unreadable(source.fileName, `is damaged: ${source.entry.name} in it cannot be read`);
    });
    let decoder: { write(chunk: Buffer): string } | null = null;
    for (;;) {
      const read = bytes.read(buffer, 0, chunkBytes);
      if (read === 0) break;
      const chunk = buffer.subarray(0, read);
      decoder ??= iconv.getDecoder(encodingOf(chunk));
      sinceToken += read;
      parser.write(decoder.write(chunk));
      if (sinceToken > longestToken)
        throw unreadable(source.fileName, 'has a cell longer than 8 MB, so it is no list of people');
      yield bytes.position();
    }
    parser.end();
    yield bytes.position();
  } finally {
    bytes.close();
  }
}

/** No document that says what others are is larger. */
const largestSmall = 32 << 20;

/** Reads a whole document that is small by its nature. */
export function readXml(source: Packed, listener: XmlListener): void {
  if (source.entry.unpacked > largestSmall) throw tooMuch(source.fileName);
  for (const _ of parseXml(source, listener));
}

const encodingOf = (start: Buffer): string => {
  const mark = start.subarray(0, 2).toString('hex');
  return mark === 'fffe' || mark === '3c00'
    ? 'utf-16le'
    : mark === 'feff' || mark === '003c'
      ? 'utf-16be'
      : 'utf-8';
};

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

function attributesOf(read: () => { readonly [name: string]: string } | false): Attributes {
  return {
    get(name) {
      const all = read() || {};
      // Only the id of a relation has a prefix, and writers differ in which.
      const value =
        all[name] ??
        (name === 'id' ? all[Object.keys(all).find((key) => key.endsWith(':id')) ?? ''] : undefined);
      return value === undefined ? undefined : decodeXml(value);
    },
  };
}

const entities: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text without the references that XML knows; a document brings no entities of its own here. */
const decodeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi,
        (whole, dec?: string, hex?: string, name?: string) => {
          if (name !== undefined) return entities[name] ?? whole;
          const code = dec === undefined ? Number.parseInt(hex ?? '', 16) : Number(dec);
          return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
        },
      )
    : text;
