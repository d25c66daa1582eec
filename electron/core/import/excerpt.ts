/** What is shown of a cell or a row; a note may be of any length. */
export const shownCharacters = 1000;

/**
 * The beginning of a text, as a text of its own: a mere slice would keep all of what it was cut from in
 * the memory.
 */
export const excerpt = (text: string, length = shownCharacters): string =>
  text.length <= length ? text : Buffer.from(text.slice(0, length), 'utf16le').toString('utf16le');
