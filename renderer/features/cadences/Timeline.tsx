import { dayNumbers } from '#shared/domain/cadence/cadence.ts';
import { isSpokenChannel } from '#shared/domain/vocabulary.ts';
import { TouchMark } from '#renderer/ui/TouchMark.tsx';
import words from '#renderer/ui/words.module.css';
import type { CadenceDraft } from './cadence-draft.ts';
import classes from './Timeline.module.css';
import type { Preview } from './preview.ts';
import { partWords, stepMark } from './step-words.ts';

interface Props {
  readonly draft: CadenceDraft;
  readonly preview: Preview | null;
  readonly at: number;
}

/** A working day is so wide where all of them fit. */
const dayPx = 37;
/** More working days than this have a number only where something is done. */
const numbered = 32;

const half = { morning: 'am', afternoon: 'pm', any: '' };

/** The steps drawn to scale along working days: voice above, writing below, a hairline where days rest. */
export function Timeline({ draft, preview, at }: Props) {
  const { steps } = draft;
  const days = dayNumbers(steps);
  const last = days.at(-1) ?? 1;
  const x = (day: number) => `calc(12px + (100% - 24px) * ${(day - 1) / Math.max(1, last - 1)})`;
  const busy = new Set(days);
  const beside = days.map(
    (day, n) =>
      steps
        .slice(0, n)
        .filter((step, m) => days[m] === day && isSpokenChannel(step.channel) === spoken(steps[n])).length,
  );
  return (
    <div className={classes.timeline} aria-hidden>
      <span className={`${words.table} ${words.quiet} ${classes.voice}`}>Voice</span>
      <span className={`${words.table} ${words.quiet} ${classes.writing}`}>Writing</span>
      <div className={classes.axis} style={{ width: `min(100%, ${(last - 1) * dayPx + 24}px)` }}>
        {(preview?.rests ?? []).map(({ after, what }) => (
          <span
            key={after}
            className={classes.rest}
            data-named={what === null ? undefined : true}
            title={what ?? 'Weekend'}
            style={{ left: x(after + 0.5) }}
          />
        ))}
        {Array.from({ length: last }, (_, n) => n + 1).map((day) =>
          last <= numbered || busy.has(day) ? (
            <span
              key={day}
              className={classes.day}
              data-busy={busy.has(day) || undefined}
              style={{ left: x(day) }}
            >
              {day}
            </span>
          ) : null,
        )}
        {steps.map((step, n) => (
          <span
            key={n}
            className={classes.step}
            data-writing={spoken(step) ? undefined : true}
            data-at={n === at || undefined}
            title={partWords[step.part]}
            style={{ left: x(days[n] ?? 1), marginLeft: (beside[n] ?? 0) * 14 }}
          >
            <span className={classes.half}>{spoken(step) ? half[step.part] : ''}</span>
            <span className={classes.mark}>
              <TouchMark mark={stepMark(step.channel)} silent />
            </span>
          </span>
        ))}
      </div>
    </div>
  );
}

const spoken = (step: { readonly channel: Parameters<typeof isSpokenChannel>[0] } | undefined): boolean =>
  step !== undefined && isSpokenChannel(step.channel);
