/** What Enter does in a list: goes on with the next item, or, on one that is still empty, ends the list. */
export type Entered =
  | { readonly kind: 'insert'; readonly text: string }
  /** Takes out what stands between there and the cursor. */
  | { readonly kind: 'delete'; readonly from: number };

const item = /^(\s*)([-*+]|(\d{1,9})([.)])|>)(\s+)/;

/** What Enter means where the cursor stands in a text; null where it is a line break like any other. */
export function enteredIn(text: string, cursor: number): Entered | null {
  const from = text.lastIndexOf('\n', cursor - 1) + 1;
  const line = text.slice(from, cursor);
  const [whole, indent = '', mark = '', number, closing, space = ' '] = item.exec(line) ?? [];
  if (whole === undefined) return null;
  const end = text.indexOf('\n', cursor);
  const rest = text.slice(cursor, end === -1 ? text.length : end);
  if (line.length === whole.length && rest.trim() === '') return { kind: 'delete', from };
  const next = number === undefined ? mark : `${Number(number) + 1}${closing}`;
  return { kind: 'insert', text: `\n${indent}${next}${space}` };
}
