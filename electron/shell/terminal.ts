// The one place that writes to the terminal. A reader that has gone (`handset find x | head -1`) is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

/**
 * Text without what a terminal would take for an order: a file or a person may be called anything, and
 * an escape sequence can repaint the screen or retitle the window. Tabs and line ends stay.
 */
export function withoutOrders(text: string): string {
  return text.replace(/\p{Cc}/gu, (char) => (/[\t\r\n]/.test(char) ? char : '\uFFFD'));
}

/** Writes one or more lines to standard output. */
export function say(text: string): void {
  const safe = withoutOrders(text);
  process.stdout.write(safe.endsWith('\n') ? safe : `${safe}\n`);
}

/** Writes one line to standard error. */
export function complain(sentence: string): void {
  process.stderr.write(`${withoutOrders(sentence.trim().replace(/\s*[\r\n]\s*/g, ' '))}\n`);
}
