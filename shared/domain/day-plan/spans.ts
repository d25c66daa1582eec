import { lengthOf, type Span } from './block.ts';

/** The part that two spans share, or null. */
export function overlap(a: Span, b: Span): Span | null {
  const from = Math.max(a.from, b.from);
  const until = Math.min(a.until, b.until);
  return from < until ? { from, until } : null;
}

export const touches = (a: Span, those: readonly Span[]): boolean =>
  those.some((b) => overlap(a, b) !== null);

/** What is left of a span once others are taken out of it, in the order of the clock. */
export function without(span: Span, taken: readonly Span[]): Span[] {
  const free: Span[] = [];
  let from = span.from;
  for (const each of taken.toSorted((a, b) => a.from - b.from)) {
    if (each.from > from) free.push({ from, until: Math.min(each.from, span.until) });
    from = Math.max(from, each.until);
    if (from >= span.until) break;
  }
  if (from < span.until) free.push({ from, until: span.until });
  return free.filter((each) => lengthOf(each) > 0);
}

/** Spans in the order of the clock, those that touch as one. */
export function joined(spans: readonly Span[]): Span[] {
  const rows: Span[] = [];
  for (const { from, until } of spans) {
    const last = rows.at(-1);
    if (last?.until === from) rows[rows.length - 1] = { from: last.from, until };
    else rows.push({ from, until });
  }
  return rows;
}

/** Whether one of the spans holds all of it. */
export const within = (span: Span, those: readonly Span[]): boolean =>
  those.some(({ from, until }) => from <= span.from && span.until <= until);
