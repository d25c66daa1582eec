/**
 * A function of one text that keeps its last answers, for texts that come again and again, as the firms, towns
 * and titles of a list do. When it has kept too many it forgets them all.
 *
 * @param answer the same for the same text, and never changed by whoever gets it
 * @param most how many answers are kept
 */
export function remembered<Answer>(answer: (text: string) => Answer, most = 4000): (text: string) => Answer {
  const kept = new Map<string, Answer>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const found = answer(text);
    if (kept.size >= most) kept.clear();
    kept.set(detached(text), found);
    return found;
  };
}

/** The text by itself: a cell may be a part of a whole file, which would be kept as long as the cell is. */
export const detached = (text: string): string => ` ${text}`.slice(1);
