import { dayNumbers } from '#shared/domain/cadence/cadence.ts';
import { wouldHold } from '#shared/domain/cadence/would-hold.ts';
import type { EffectView } from '#shared/contract/cadences.ts';
import { holdSentence } from '#shared/domain/sentences/guard.ts';
import { shortDate } from '#shared/domain/time/said.ts';
import { TouchMark } from '#renderer/ui/TouchMark.tsx';
import { channelWords } from '#renderer/ui/touch-words.ts';
import words from '#renderer/ui/words.module.css';
import type { CadenceDraft } from './cadence-draft.ts';
import { IntervalPlot, rangeInWords } from '#renderer/ui/IntervalPlot.tsx';
import type { Preview } from './preview.ts';
import { StepEditor } from './StepEditor.tsx';
import { partWords, stepMark } from './step-words.ts';
import classes from './Steps.module.css';
import type { Editing } from './use-cadence.ts';

interface Props {
  readonly draft: CadenceDraft;
  readonly preview: Preview | null;
  readonly today: string;
  /** What came of each step; null where it is another version, or was not counted yet. */
  readonly effect: EffectView | null;
  readonly editing: Editing;
}

/** The steps in their order, each on its day, with what came of it; one of them open to be changed. */
export function StepRows({ draft, preview, today, effect, editing }: Props) {
  const { steps } = draft;
  const days = dayNumbers(steps);
  const holds = wouldHold(steps);
  const most = Math.max(0.1, ...(effect?.steps ?? []).map(({ interval }) => interval?.upper ?? 0));
  // Until something was done there is nothing to count: the words have the room.
  const bare = !(effect?.steps ?? []).some(({ done }) => done > 0);
  return (
    <div className={classes.steps} data-bare={bare || undefined}>
      <div className={`${classes.head} ${words.table} ${words.quiet}`} aria-hidden>
        <span>When</span>
        <span>Step</span>
        <span>With what</span>
        {bare ? null : (
          <>
            <span className={classes.right}>Set</span>
            <span className={classes.right}>Answered</span>
            <span>80% interval</span>
            <span />
          </>
        )}
      </div>
      <ol className={classes.list} aria-label="Steps">
        {steps.map((step, n) => {
          const counts = effect?.steps[n];
          const date = preview?.dates[n];
          const hold = holds[n] ?? null;
          const open = editing.open && editing.at === n;
          return (
            <li key={n} className={classes.item} data-at={editing.at === n || undefined}>
              <button
                type="button"
                data-row
                className={classes.row}
                aria-expanded={open}
                onFocus={() => editing.select(n)}
                onClick={() => editing.toggle(n)}
              >
                <span>
                  <span className={classes.hidden}>Step {n + 1}, </span>
                  Day {days[n]}
                  {date === undefined ? null : (
                    <span className={`${words.label} ${classes.date}`}>{shortDate(date, today)}</span>
                  )}
                </span>
                <span className={classes.channel}>
                  <TouchMark mark={stepMark(step.channel)} silent />
                  {channelWords[step.channel]}
                </span>
                <span className={classes.what}>
                  <span className={classes.said} data-empty={step.what === '' || undefined}>
                    {step.what === '' ? 'Not said yet' : step.what}
                  </span>{' '}
                  {step.part === 'any' ? null : <span className={words.quiet}>{partWords[step.part]}</span>}
                </span>
                {bare ? null : <Counted counts={counts} most={most} />}
              </button>
              {open ? <StepEditor step={step} n={n} editing={editing} /> : null}
              {hold === null ? null : (
                <p className={classes.hold}>The guard would hold it: {holdSentence(hold)}</p>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

interface CountedProps {
  readonly counts: EffectView['steps'][number] | undefined;
  /** The right end of the scale of all intervals. */
  readonly most: number;
}

/** What came of a step: appointments, answers of the touches made, and the room in which that share could be wrong. */
function Counted({ counts, most }: CountedProps) {
  if (counts === undefined || counts.done === 0 || counts.interval === null) return null;
  const { appointments, answered, done, interval, enough } = counts;
  return (
    <>
      <span className={classes.right}>{appointments}</span>
      <span className={`${classes.right} ${words.quiet}`}>
        <b className={classes.k}>{answered}</b> of {done.toLocaleString('en')}
      </span>
      <span>
        <IntervalPlot k={answered} n={done} interval={interval} enough={enough} most={most} />
      </span>
      <span className={`${classes.right} ${words.quiet}`}>{rangeInWords(interval)}</span>
    </>
  );
}
