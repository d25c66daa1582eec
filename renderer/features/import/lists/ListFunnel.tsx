import type { Behind } from '#renderer/api/imports.ts';
import type { ListPage } from '#shared/contract/lists.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './ListFunnel.module.css';

interface Props {
  readonly became: ListPage['became'];
  /** The figure whose people are shown; null shows everybody. */
  readonly behind: Behind | null;
  readonly onBehind: (figure: Behind | null) => void;
  /** Suggestions of this list that are still open; null where it never had any. */
  readonly maybes: { readonly left: number; readonly shown: boolean; readonly onShow: () => void } | null;
}

const steps = [
  { figure: null, of: 'received', label: 'Received', part: 'came' },
  { figure: 'touched', of: 'touched', label: 'Touched', part: 'came' },
  { figure: 'reached', of: 'reached', label: 'Reached', part: 'talk' },
  { figure: 'spoken', of: 'spoken', label: 'Spoken', part: 'talk' },
  { figure: 'set', of: 'set', label: 'Set', part: 'talk' },
  { figure: 'held', of: 'held', label: 'Held', part: 'talk' },
  { figure: 'won', of: 'won', label: 'Won', part: 'talk' },
] as const;

const beside = [
  { figure: 'untouched', label: 'Untouched', part: 'wait' },
  { figure: 'closed', label: 'Closed', part: 'quiet' },
] as const;

const tall = 40;

/** What became of the people of a list. Each figure opens those behind it. Height is by square root. */
export function ListFunnel({ became, behind, onBehind, maybes }: Props) {
  const height = (count: number) =>
    count === 0 || became.received === 0
      ? 1
      : Math.max(2, Math.round(tall * Math.sqrt(count / became.received)));
  const figure = (count: number, label: string, part: string, to: Behind | null, chart: boolean) => (
    <button
      key={label}
      type="button"
      className={classes.figure}
      data-part={part}
      data-none={count === 0 || undefined}
      aria-pressed={maybes?.shown !== true && behind === to}
      onClick={() => onBehind(behind === to && maybes?.shown !== true ? null : to)}
    >
      {chart ? (
        <span className={classes.chart} aria-hidden>
          <span className={classes.bar} style={{ height: height(count) }} />
        </span>
      ) : null}
      <span className={`${words.counts} ${classes.count}`}>{count.toLocaleString('en')}</span>
      <span className={classes.label}>{label}</span>
    </button>
  );
  return (
    <section aria-label="What became of it" className={classes.funnel}>
      <div className={classes.steps}>
        {steps.map((step) => figure(became[step.of], step.label, step.part, step.figure, true))}
      </div>
      <div className={classes.right}>
        <p className={words.label}>Drawn so that small numbers can be seen.</p>
        <div className={classes.beside}>
          {maybes === null ? null : (
            <button
              type="button"
              className={classes.figure}
              data-part="wait"
              data-none={maybes.left === 0 || undefined}
              aria-pressed={maybes.shown}
              onClick={maybes.onShow}
            >
              <span className={`${words.counts} ${classes.count}`}>{maybes.left.toLocaleString('en')}</span>
              <span className={`${classes.label} ${classes.keyed}`}>
                Maybe <KeyHint keys="D" />
              </span>
            </button>
          )}
          {beside.map((each) => figure(became[each.figure], each.label, each.part, each.figure, false))}
        </div>
      </div>
    </section>
  );
}
