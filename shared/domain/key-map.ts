/**
 * The keys that the rep has put elsewhere: for each screen or panel by its name, the key that stands for another one.
 * Commands that shared a key as Handset came go on sharing it.
 */
export type KeyMap = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Letters, signs and Space may be put elsewhere; digits are the dock, and Enter, Esc and arrows mean what they do everywhere. */
export const isRemappable = (stroke: string): boolean => /^(?:[A-Z]|[!-/:-@[-`{-~]|Space)$/.test(stroke);
