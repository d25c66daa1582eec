import { registeredDigits, type RegisterEntry } from './line.ts';

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, 'i').exec(tag)?.[1];

/**
 * Reads the tags of a register in XML, piece by piece: `<ac val="217"><ph val="5550100"/>`, or each
 * number as the text of an element. Nothing else of XML is understood, and nothing in it is followed.
 */
export class RegisterXml {
  private readonly country: string;
  private rest = '';
  private area = '';

  constructor(country: string) {
    this.country = country;
  }

  /** The numbers in the next piece of text, '<' at the very end; `null` for one that is none. */
  *add(piece: string): Generator<RegisterEntry | null> {
    const text = this.rest + piece;
    let end = 0;
    for (const match of text.matchAll(/<(\/?)([a-z][\w-]*)\b([^<>]*)>([^<]*)(?=<)/gi)) {
      end = match.index + match[0].length;
      const [, closing, name = '', tag = '', inner = ''] = match;
      const kind = name.toLowerCase();
      if (kind === 'ac' || kind === 'areacode')
        this.area = closing === '/' ? '' : (attribute(tag, 'val') ?? inner.trim());
      else if (closing !== '/' && /^(?:ph|phone|number|telephone)$/.test(kind)) {
        const value = attribute(tag, 'val') ?? inner.trim();
        if (value === '') continue;
        const number = registeredDigits(value.length <= 7 ? this.area + value : value, this.country);
        const type = attribute(tag, 'chgtype') ?? attribute(tag, 'type') ?? '';
        const day = Number(
          (attribute(tag, 'chgdate') ?? attribute(tag, 'date') ?? '').replace(/\D/g, '').slice(0, 8),
        );
        yield number === null ? null : { number, removed: /^d/i.test(type), day: day || 0 };
      }
    }
    // A tag, or the text of an element, may be cut at the end of the piece: it waits for what follows.
    this.rest = text.slice(Math.max(end, text.length - 4096));
  }
}
