import type { DayPlanView } from '#shared/contract/day-plan.ts';
import { timeOfDay } from '#shared/domain/time/zones.ts';
import { drawn } from './layout.ts';
import { PlanBlock } from './PlanBlock.tsx';
import classes from './Plan.module.css';

interface Props {
  readonly plan: DayPlanView;
  /** The time that shows on the clock, UTC milliseconds. */
  readonly at: number;
  readonly chosen: number | null;
  readonly onChoose: (number: number | null) => void;
  readonly onStart: () => void;
}

/** An hour's label hides where the clock stands. */
const clockPx = 14;
const gapPx = 2;
const linePx = 20;

/** The day from its first hour to its last, with its blocks, and a line where the clock stands. */
export function Timeline({ plan, at, chosen, onChoose, onStart }: Props) {
  const { height, hours, topOf } = drawn(plan, at);
  const now = topOf(at);
  const within = now >= 0 && now <= height;
  return (
    <div className={classes.day} style={{ height }}>
      {hours.map(({ words, top }) => (
        <div key={words} className={classes.hour} style={{ top }} aria-hidden>
          <span data-hidden={(within && Math.abs(top - now) < clockPx) || undefined}>{words}</span>
        </div>
      ))}
      <ol className={classes.blocks} aria-label="The day by the clock">
        {plan.blocks.map((block, index) => {
          const top = topOf(block.from);
          // A short block takes the room for its line where nothing follows at once.
          const next = plan.blocks[index + 1];
          const room = Math.min(linePx, (next === undefined ? height : topOf(next.from)) - top);
          const bottom = Math.max(topOf(block.until), top + room);
          return (
            <PlanBlock
              key={block.number}
              block={block}
              at={at}
              zone={plan.zone}
              top={top + gapPx / 2}
              height={bottom - top - gapPx}
              chosen={chosen === block.number}
              onChoose={onChoose}
              onStart={block.number === plan.next ? onStart : null}
            />
          );
        })}
      </ol>
      {within ? (
        <div className={classes.now} style={{ top: now }}>
          <span className={classes.clock}>{timeOfDay(at, plan.zone)}</span>
        </div>
      ) : null}
    </div>
  );
}
