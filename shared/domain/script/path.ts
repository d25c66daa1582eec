/** Where a call went in a script: a line that was said, and which choice was taken from it, from 0. */
export interface PathEntry {
  readonly lineId: string;
  /** Null for the line the call ended on. */
  readonly choice: number | null;
  /** The version of another script that the line is of, as for a gatekeeper; absent for the script of the touch. */
  readonly of?: string | undefined;
}

function toEntry(entry: unknown): readonly PathEntry[] {
  if (typeof entry === 'string') return [{ lineId: entry, choice: null }];
  if (typeof entry !== 'object' || entry === null || !('lineId' in entry)) return [];
  const { lineId } = entry;
  if (typeof lineId !== 'string') return [];
  const choice = 'choice' in entry && typeof entry.choice === 'number' ? entry.choice : null;
  return 'of' in entry && typeof entry.of === 'string'
    ? [{ lineId, choice, of: entry.of }]
    : [{ lineId, choice }];
}

/** The path that a touch keeps. Those of earlier days name lines alone. */
export function toPath(kept: string | null): readonly PathEntry[] {
  const path: unknown = kept === null ? [] : JSON.parse(kept);
  return Array.isArray(path) ? path.flatMap(toEntry) : [];
}
