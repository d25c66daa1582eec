/** The id of a new command: made here, once, so that sending it twice does it once. */
export function newCommandId(): string {
  return crypto.randomUUID();
}

/** A text that nobody can guess. */
export function newSecret(): string {
  return crypto.randomUUID();
}
