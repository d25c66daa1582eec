import { decodeEntities } from '#shared/domain/import/markup.ts';

/** A piece of a page: a tag that opens or closes, or text, without entities. */
export type Token =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** No tag is longer: a bracket that is closed later than this is text. */
const longestTag = 1 << 16;

/** What is passed over until it ends, and how it does. */
const ends: ReadonlyMap<string, RegExp> = new Map(
  ['script', 'style', 'title', 'noscript'].map((name) => [name, new RegExp(`</${name}`, 'gi')]),
);
const endOfRemark = /-->/g;

/** Takes a page apart as it is read. What is no proper HTML is read as a browser would: somehow. */
export class Tokens {
  private rest = '';
  /** Inside a script, a style or a remark: how it ends. */
  private skipping: RegExp | null = null;

  /** Takes more of the page in and yields what is complete. `last` closes what is still open. */
  *add(more: string, last: boolean): Generator<Token> {
    const text = this.rest + more;
    let at = 0;
    while (at < text.length) {
      if (this.skipping !== null) {
        at = this.skip(text, at);
        if (this.skipping !== null) break;
      }
      const start = text.indexOf('<', at);
      if (start !== at) {
        // A reference such as &amp; may be cut at the end of what is here.
        const end = start >= 0 ? start : last ? text.length : safeEnd(text, at);
        if (end > at) yield { kind: 'text', text: decodeEntities(text.slice(at, end)) };
        at = end;
        if (start < 0) break;
        continue;
      }
      if (text.startsWith('<!--', at)) {
        this.skipping = endOfRemark;
        at += 4;
        continue;
      }
      const end = tagEnd(text, at);
      // Of a tag that is cut at the end of what is here, the rest comes.
      if (end === 'cut' && !last && text.length - at < longestTag) break;
      if (end === 'cut' || end === 'no tag') {
        yield { kind: 'text', text: '<' };
        at += 1;
        continue;
      }
      const token = tagOf(text.slice(at + 1, end - 1));
      if (token?.kind === 'open') this.skipping = ends.get(token.name) ?? null;
      if (token !== null && this.skipping === null) yield token;
      at = end;
    }
    this.rest = text.slice(at);
  }

  /** Goes to the end of what is passed over, or as near to it as there is. */
  private skip(text: string, from: number): number {
    const end = this.skipping ?? endOfRemark;
    end.lastIndex = from;
    const found = end.exec(text);
    if (found === null) return Math.max(from, text.length - 12);
    this.skipping = null;
    return end === endOfRemark ? found.index + 3 : found.index;
  }
}

/** How far text can be handed on without cutting a reference. */
function safeEnd(text: string, from: number): number {
  const sign = text.lastIndexOf('&');
  return sign >= from && text.length - sign < 12 ? sign : text.length;
}

/** Where a tag or a declaration that begins at `at` ends, unless it is none, or goes on beyond what is here. */
function tagEnd(text: string, at: number): number | 'cut' | 'no tag' {
  const next = text[at + 1];
  if (next === undefined || (next === '!' && '<!--'.startsWith(text.slice(at, at + 4)))) return 'cut';
  // A bracket before anything else is text, as in "a < b".
  if (!/[a-z/!?]/i.test(next)) return 'no tag';
  let quote = '';
  for (let each = at + 1; each < text.length; each += 1) {
    const sign = text[each] ?? '';
    if (each - at > longestTag) return 'no tag';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '>') return each + 1;
    else if (sign === '<') return 'no tag';
    else if ((sign === '"' || sign === "'") && text[each - 1] === '=') quote = sign;
  }
  return 'cut';
}

function tagOf(inside: string): Token | null {
  const found = inside.match(/^(\/?)([a-z][\w:-]*)/i);
  if (found === null) return null;
  const [whole, slash, name = ''] = found;
  return slash === '/'
    ? { kind: 'close', name: name.toLowerCase() }
    : { kind: 'open', name: name.toLowerCase(), attributes: inside.slice(whole.length) };
}

/** The value of an attribute, without entities, or null. */
export function attributeOf(attributes: string, name: string): string | null {
  const found = attributes.match(
    new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i'),
  );
  if (found === null) return null;
  return decodeEntities(found[1] ?? found[2] ?? found[3] ?? '');
}
