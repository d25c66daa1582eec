import { IconCheck } from '@tabler/icons-react';
import type { BlockView } from '#shared/contract/day-plan.ts';
import { timeOfDay } from '#shared/domain/time/zones.ts';
import { markOf } from '#renderer/ui/touch-words.ts';
import { TouchRow } from '#renderer/ui/TouchRow.tsx';
import { sizeOf, stateOf } from './layout.ts';
import { blockLabel, lineOf, timesOf, titleOf } from './plan-words.ts';
import classes from './Plan.module.css';

interface Props {
  readonly block: BlockView;
  readonly at: number;
  readonly zone: string;
  readonly top: number;
  readonly height: number;
  readonly chosen: boolean;
  readonly onChoose: (number: number | null) => void;
  /** Begins work on the block; null where it is not its turn. */
  readonly onStart: (() => void) | null;
}

const marksShown = 16;

/** A block of the day: what is planned, and once it has begun, what was done in it. */
export function PlanBlock({ block, at, zone, top, height, chosen, onChoose, onStart }: Props) {
  const state = stateOf(block, at);
  const size = sizeOf(height);
  const line = lineOf(block, state, zone);
  const finished = state === 'past' && block.people > 0 && block.done >= block.people;
  const counted = block.kind === 'calls' || block.kind === 'written' || block.kind === 'research';
  return (
    <li className={classes.place} style={{ top, height }}>
      <button
        type="button"
        data-row
        data-block={block.number}
        data-kind={block.kind}
        data-state={state}
        data-size={size}
        className={classes.block}
        {...(size === 'bar'
          ? { 'aria-label': blockLabel(block, state, zone), title: blockLabel(block, state, zone) }
          : {})}
        aria-pressed={chosen}
        onFocus={() => onChoose(block.number)}
        onBlur={() => onChoose(null)}
        onClick={(event) => {
          // Pressed by a key it begins; pointed at it is only chosen.
          if (event.detail === 0) onStart?.();
          else event.currentTarget.focus();
        }}
      >
        {size === 'bar' ? null : (
          <>
            <span className={classes.hidden}>{timesOf(block, zone)}, </span>
            <span className={classes.words}>
              <span className={classes.title}>{titleOf(block)}</span>
              {line === '' ? null : <span className={classes.line}>{line}</span>}
            </span>
            <span className={classes.end}>
              {block.touches.length === 0 || state === 'ahead' ? null : (
                <TouchRow marks={block.touches.slice(-marksShown).map(markOf)} size={10} />
              )}
              {finished ? (
                <span className={classes.done}>
                  <IconCheck size={14} stroke={2} aria-hidden /> Done
                </span>
              ) : state === 'now' && counted && block.done > 0 ? (
                <span className={classes.count}>
                  {block.done} of {block.people}
                </span>
              ) : state === 'ahead' ? (
                <span className={classes.count} aria-hidden>
                  {timeOfDay(block.from, zone)}
                </span>
              ) : null}
            </span>
          </>
        )}
      </button>
    </li>
  );
}
