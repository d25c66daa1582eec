import { decodeEntities } from '#shared/domain/import/clean.ts';

/** A piece of a page: a tag that opens or closes, or text, without entities. */
export type Token =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** No tag is longer: a bracket that is closed later than this is text. */
const longestTag = 1 << 16;

/** Takes a page apart as it is read. What is no proper HTML is read as a browser would: somehow. */
export class Tokens {
  private rest = '';
  /** Inside a script or a style: everything until it ends is passed over. */
  private skipping: string | null = null;

  /** Takes more of the page in and yields what is complete. `last` closes what is still open. */
  *add(more: string, last: boolean): Generator<Token> {
    const text = this.rest + more;
    let at = 0;
    while (at < text.length) {
      if (this.skipping !== null) {
        const end = text.toLowerCase().indexOf(`</${this.skipping}`, at);
        if (end < 0) {
          at = last ? text.length : Math.max(at, text.length - 20);
          break;
        }
        this.skipping = null;
        at = end;
      }
      const start = text.indexOf('<', at);
      if (start !== at) {
        const end = start < 0 ? text.length : start;
        // A reference such as &amp; may be cut at the end of what is here.
        const cut = start < 0 && !last ? safeEnd(text, at) : end;
        if (cut > at) yield { kind: 'text', text: decodeEntities(text.slice(at, cut)) };
        at = cut;
        if (start < 0) break;
        continue;
      }
      const end = tagEnd(text, at);
      if (end < 0 && !last && text.length - at < longestTag) break;
      if (end < 0) {
        yield { kind: 'text', text: '<' };
        at += 1;
        continue;
      }
      const token = tagOf(text.slice(at + 1, end - 1));
      if (token?.kind === 'open' && /^(script|style|title|noscript)$/.test(token.name))
        this.skipping = token.name;
      else if (token !== null) yield token;
      at = end;
    }
    this.rest = text.slice(at);
  }
}

/** How far text can be handed on without cutting a reference. */
function safeEnd(text: string, from: number): number {
  const sign = text.lastIndexOf('&');
  return sign >= from && text.length - sign < 12 ? sign : text.length;
}

/** Where a tag, a comment or a declaration that begins at `at` ends; -1 if it does not end here. */
function tagEnd(text: string, at: number): number {
  if (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at + 4);
    return end < 0 ? -1 : end + 3;
  }
  const next = text[at + 1];
  if (next === undefined) return -1;
  // A bracket before anything else is text, as in "a < b".
  if (!/[a-z/!?]/i.test(next)) return -1;
  let quote = '';
  for (let each = at + 1; each < text.length && each < at + longestTag; each += 1) {
    const sign = text[each] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '>') return each + 1;
    else if ((sign === '"' || sign === "'") && text[each - 1] === '=') quote = sign;
  }
  return -1;
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
