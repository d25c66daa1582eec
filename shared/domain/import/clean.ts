/** What cleaning a cell came to: its text, '' for an empty cell, and what had to be said about it. */
export type CleanCell = { readonly text: string; readonly warning?: string };

/** Control characters but tab and line breaks; soft hyphens, zero-width and direction marks, BOMs. */
const invisible = /(?![\t\n\r])\p{Cc}|[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const needsWork = /[^\x20-\x7E]|^[\s'=#\-–—.]|[\s'"#]$|&|^\[|^n\/?a|^no(ne|t )|^null$|^0\/0|^1899/i;

const placeholder =
  /^(\[.*(not provided|unknown|none|redacted).*\]|n\/a|n\.a\.|#n\/a|#ref!|#value!|#name\?|#div\/0!|#num!|#null!|#{3,}|-+|–|—|\.|none|null|not provided|not available|0\/0\/00|0\/0\/0000|1899-12-30)$/i;

/**
 * Cleans one cell of what spreadsheets and exports wrap around a value: byte-order marks,
 * no-break, zero-width and direction characters, decomposed accents, one guarding apostrophe before
 * `= + - @` or a digit, `="00123"`, and placeholders that stand for nothing.
 * `isName` keeps words that are placeholders elsewhere and surnames here ("Null", "None").
 */
export function cleanCell(cell: string, isName = false): CleanCell {
  if (!needsWork.test(cell)) return { text: cell };
  let text = cell
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .trim();
  if (/^'[=+\-@\d]/.test(text)) text = text.slice(1).trim();
  const formula = text.match(/^="(.*)"$/s);
  if (formula !== null) text = (formula[1] ?? '').replace(/""/g, '"').trim();
  if (text === '') return { text };
  if (placeholder.test(text) && !(isName && /^(none|null)$/i.test(text))) {
    return { text: '', warning: `“${shorten(text)}” stands for nothing here, read as empty.` };
  }
  if (text.includes('\uFFFD'))
    return { text, warning: 'Some characters of this cell were lost before it came here.' };
  return { text };
}

const entities: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  ntilde: 'ñ',
};

/** Turns HTML character references into the characters; unknown ones stay as they are. */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/gi,
        (whole, dec?: string, hex?: string, name?: string) => {
          if (name !== undefined) return entities[name] ?? whole;
          const code = dec !== undefined ? Number(dec) : Number.parseInt(hex ?? '', 16);
          return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
            ? String.fromCodePoint(code)
            : whole;
        },
      )
    : text;

/** One line of text: entities decoded, line breaks and runs of spaces made one space. */
export const plainLine = (text: string): string =>
  /[&\s]\s|[&\t\n\r]/.test(text) ? decodeEntities(text).replace(/\s+/g, ' ').trim() : text;

/** A note: tags gone, their line breaks kept. */
export const plainNote = (text: string): string =>
  decodeEntities(
    /<\/?[a-z][^>]*>/i.test(text)
      ? text.replace(/<(br|\/p|\/div|\/li)\b[^>]*>/gi, '\n').replace(/<\/?[a-z][^>]*>/gi, '')
      : text,
  )
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** A text cut for quoting it in a sentence. */
export const shorten = (text: string, length = 40): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`;
