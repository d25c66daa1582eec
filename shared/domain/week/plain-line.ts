// Controls, line breaks, and marks that turn the reading direction of what follows.
const unseen = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;

/** Text on one line, without characters that nobody sees but that would change the page around them. */
export function onOneLine(text: string): string {
  return text.replaceAll(unseen, ' ').trim();
}
