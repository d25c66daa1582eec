/** What happened in a session, in order. */
export interface SessionMoment {
  readonly kind: 'paused' | 'resumed' | 'skipped' | 'ended';
  readonly at: number;
}

/** The time worked in a session until it ended, or now, in milliseconds; pauses are left out. */
export function workedMs(startedAt: number, moments: readonly SessionMoment[], now: number): number {
  let worked = 0;
  let since: number | null = startedAt;
  for (const { kind, at } of moments) {
    if (kind === 'paused' || kind === 'ended') {
      if (since !== null) worked += at - since;
      since = null;
    } else if (kind === 'resumed') {
      since ??= at;
    }
    if (kind === 'ended') return worked;
  }
  return since === null ? worked : worked + Math.max(0, now - since);
}
