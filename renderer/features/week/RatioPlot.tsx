import type { WeekView } from '#shared/contract/days.ts';
import { scaleOf } from './ratio-scale.ts';
import classes from './RatioPlot.module.css';

const percent = (part: number) => `${(part * 100).toFixed(2)}%`;

/**
 * A ratio of the week as a dot with its 80% interval, hollow and dashed while it says little, on the band of the
 * four weeks before. What it shows stands beside it in words.
 */
export function RatioPlot({ ratio }: { readonly ratio: WeekView['ratios'][number] }) {
  const scale = scaleOf(ratio);
  if (scale === null) return null;
  const { week, four, ticks } = scale;
  return (
    <span className={classes.plot} data-enough={ratio.enough || undefined} aria-hidden>
      {four === null ? null : (
        <>
          <span
            className={classes.band}
            style={{ left: percent(four.from), width: percent(four.to - four.from) }}
          />
          <span className={classes.middle} style={{ left: percent(four.at) }} />
        </>
      )}
      {week === null ? null : (
        <>
          <span
            className={classes.range}
            style={{ left: percent(week.from), width: percent(week.to - week.from) }}
          />
          <span className={classes.dot} style={{ left: percent(week.at) }} />
        </>
      )}
      <span className={classes.axis}>
        {ticks.map(({ at, label }) => (
          <span key={label} style={{ left: percent(at) }}>
            {label}
          </span>
        ))}
      </span>
    </span>
  );
}
