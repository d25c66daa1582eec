/** A text without the empty lines before and after it. What its first line is indented by may mean something, and stays. */
export const withoutBlankEnds = (text: string): string => text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
