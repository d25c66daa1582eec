/**
 * A spreadsheet runs a cell that starts with = + - @, a tab, a carriage return or a NUL. Such a cell
 * gets one apostrophe, and one that would look so guarded gets another, so that taking exactly one off
 * always gives back what was written.
 */
export const guardCell = (text: string): string => (/^'*[=+\-@\t\r\0]/.test(text) ? `'${text}` : text);

/** Takes off the one apostrophe that `guardCell` puts on. */
export const unguardCell = (cell: string): string => (/^''*[=+\-@\t\r\0]/.test(cell) ? cell.slice(1) : cell);
