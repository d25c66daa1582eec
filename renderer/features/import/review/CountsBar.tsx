import type { ImportCounts } from '#shared/contract/imports.ts';
import words from '#renderer/ui/words.module.css';
import classes from './CountsBar.module.css';

/** Every row of the file is in exactly one of these. */
export function CountsBar({
  counts,
  repeated = 0,
  done = false,
  toDecide = null,
  of = 'people',
}: {
  readonly counts: ImportCounts;
  /** How many of the same repeat a row of the file. */
  readonly repeated?: number;
  /** It has happened. */
  readonly done?: boolean;
  /** How many of the maybes wait for a decision; null where nothing can be decided. */
  readonly toDecide?: number | null;
  /** What the rows are. */
  readonly of?: 'people' | 'numbers';
}) {
  const numbers = of === 'numbers';
  const parts = [
    {
      part: 'new',
      label: 'New',
      line: numbers
        ? 'not registered before'
        : done
          ? 'people who were not in your book'
          : 'people not in your book',
      count: counts.new,
      always: true,
    },
    {
      part: 'same',
      label: 'Same',
      line: numbers ? 'registered already' : sameWords(counts.same, repeated, done),
      count: counts.same,
      always: true,
    },
    { part: 'maybe', label: 'Maybe', line: maybeWords(done, toDecide), count: counts.maybe, always: false },
    {
      part: 'rejected',
      label: 'Rejected',
      line: 'with line and reason',
      count: counts.rejected,
      always: true,
    },
    {
      part: 'skipped',
      label: 'Skipped',
      line: 'blank rows, heads and feet',
      count: counts.skipped,
      always: true,
    },
  ].filter(({ always, count }) => always || count > 0);
  return (
    <div className={classes.counts}>
      <div className={classes.bar} aria-hidden>
        {parts
          .filter(({ count }) => count > 0)
          .map(({ part, count }) => (
            <span key={part} className={classes.part} data-part={part} style={{ flexGrow: count }} />
          ))}
      </div>
      <dl className={classes.figures}>
        {parts.map(({ part, label, line, count }) => (
          <div key={part}>
            <dd className={classes.figure} data-part={part} data-none={count === 0 || undefined}>
              {count.toLocaleString('en')}
            </dd>
            <dt className={classes.label}>{label}</dt>
            <dd className={`${words.label} ${classes.line}`}>{line}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function maybeWords(done: boolean, toDecide: number | null): string {
  if (toDecide !== null) return toDecide === 0 ? 'all decided' : `${toDecide.toLocaleString('en')} to decide`;
  return done ? 'came in as new, marked' : 'come in as new, marked';
}

function sameWords(same: number, repeated: number, done: boolean): string {
  if (repeated === 0) return done ? 'certain, brought up to date' : 'certain, will be updated';
  return repeated === same
    ? 'repeat somebody in the file'
    : `${repeated.toLocaleString('en')} repeat somebody in the file`;
}
