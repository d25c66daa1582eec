/** One line of the benchmark: something measured, held against a budget. */
export type Figure = {
  /** `import.empty` and so on: what `--only` asks for. */
  readonly name: string;
  readonly what: string;
  /** Each run's value, in the unit of the budget. */
  readonly values: readonly number[];
  readonly unit: 'x' | 'ms' | 'MB' | '%' | 'rows';
  readonly budget: { readonly kind: 'at most' | 'at least'; readonly value: number };
  /** Whether the machine was as fast meanwhile as budgets in milliseconds suppose; undefined where that does not matter. */
  readonly isComparable?: boolean;
  /** What was timed beside it in the same run, and whatever else helps to read the line. */
  readonly beside: Readonly<Record<string, number | string>>;
};

/** A figure that could not be had, with why. */
export type NotRun = { readonly name: string; readonly what: string; readonly notRun: string };

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
};

/** The value below which `share` of them lie (nearest rank). */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
};

export const holds = ({ values, budget }: Figure): boolean =>
  budget.kind === 'at most' ? median(values) <= budget.value : median(values) >= budget.value;

const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

const verdict = (figure: Figure): string => {
  if (figure.isComparable === false) return 'not comparable';
  return holds(figure) ? 'holds' : 'DOES NOT HOLD';
};

/** The figure as one line: name, median, spread, budget, verdict. */
export function lineOf(figure: Figure | NotRun): string {
  if ('notRun' in figure) return `${figure.name.padEnd(18)} not run: ${figure.notRun}`;
  const { name, what, values, unit, budget, beside } = figure;
  const spread = values.length < 2 ? '' : ` (${round(Math.min(...values))} to ${round(Math.max(...values))})`;
  const more = Object.entries(beside).map(([key, value]) => `${key} ${value}`);
  return `${name.padEnd(18)} ${round(median(values))} ${unit}${spread}, ${budget.kind} ${budget.value} ${unit}: ${verdict(figure)}. ${what}${more.length === 0 ? '' : ` [${more.join(', ')}]`}`;
}
