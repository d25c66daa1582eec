const freshMs = 2 * 60 * 60 * 1000;

/**
 * Whether what was handed over is no longer under way, whatever came of it: it is asked about, its result is told as of
 * then, and another may be begun meanwhile.
 */
export const isToldLate = (occurredAt: number, at: number): boolean => at - occurredAt >= freshMs;
