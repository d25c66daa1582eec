/** What is shown of a cell or a row; a note may be of any length. */
const shownCharacters = 1000;

/** A text shorter than this is never kept as a part of another by the engine. */
const ownCharacters = 13;

/**
 * The beginning of a text, as a text of its own: what was cut from a line, be it a name, would keep all of
 * the line in the memory, and a line may be of megabytes.
 */
export const excerpt = (text: string, length = shownCharacters): string =>
  text.length < ownCharacters ? text : Buffer.from(text.slice(0, length), 'utf16le').toString('utf16le');
