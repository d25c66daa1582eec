/**
 * A header as people read it, for showing and as the key of a custom field: no BOM, no outer or
 * double spaces, lower case, no trailing punctuation.
 */
export const normalizeHeader = (header: string): string =>
  header
    .normalize('NFC')
    .replace(/[\uFEFF\u200B-\u200F\u2060]/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/[\s:;.,*?!]+$/, '');

/**
 * A header boiled down to its letters and digits, so that `First Name`, `first_name`, `FIRSTNAME`
 * and `Prénom` / `Prenom` meet. Aliases are compared in this form.
 */
export function headerKey(header: string): string {
  let key = keys.get(header);
  if (key === undefined) {
    key = header
      .replace(/ß/g, 'ss')
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
    if (keys.size > 5000) keys.clear();
    keys.set(header, key);
  }
  return key;
}

/** Every row asks for the keys of the same few texts. */
const keys = new Map<string, string>();

/** The name of a custom field: its header, normalized. */
export function customKey(header: string): string {
  const known = customKeys.get(header);
  if (known !== undefined) return known;
  const key = normalizeHeader(header) || header.toLowerCase();
  if (customKeys.size > 5000) customKeys.clear();
  customKeys.set(header, key);
  return key;
}

/** Asked of every custom cell of a file, for a handful of headers. */
const customKeys = new Map<string, string>();

/** A question of a form may be long; what is longer is no name of a column. */
const longestHeader = 1000;

/** Gives every column a name of its own: empty ones get a number, repeated ones a count. */
export function uniqueHeaders(headers: readonly string[]): string[] {
  const taken = new Set<string>();
  return headers.map((header, index) => {
    const text = header
      .slice(0, longestHeader)
      .replace(/(?!\s)\p{Cc}|[\u00AD\uFEFF\u200B-\u200F\u202A-\u202E\u2060-\u2069]/gu, '')
      .replace(/[\s\u00A0]+/g, ' ')
      .trim();
    // The one name that an object of JavaScript cannot hold like any other.
    const name = text === '' ? `Column ${index + 1}` : text === '__proto__' ? 'proto' : text;
    let unique = name;
    // "Rating" and "Rating?" would be one custom field.
    const keyOf = () => normalizeHeader(unique) || unique.toLowerCase();
    for (let count = 2; taken.has(keyOf()); count += 1) unique = `${name} (${count})`;
    taken.add(keyOf());
    return unique;
  });
}

/** The column that a file of rejected rows has beyond its own; it says nothing about anybody. */
export const reasonHeader = 'Why it was not brought in';
