import type { Outputs } from '#shared/contract/contract.ts';
import { nearDate } from '#shared/domain/time/said.ts';
import { dateIn, timeOfDay } from '#shared/domain/time/zones.ts';
import { now } from '#renderer/api/clock.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useStroke } from '#renderer/ui/keys/keys.ts';
import words from '#renderer/ui/words.module.css';
import classes from './SetUp.module.css';

export type SessionLeftOpen = NonNullable<NonNullable<Outputs['sessions']['last']['last']>['leftOpen']>;

interface Props {
  readonly session: SessionLeftOpen;
  readonly zone: string;
  readonly onCameTo: () => void;
}

/** A session that nobody ended went with its day: when that was, and what it came to. */
export function LeftOpen({ session: { onDate, endedAt }, zone, onCameTo }: Props) {
  const shortcut = useStroke('V');
  const day = nearDate(onDate, dateIn(now(), zone));
  return (
    <p className={`${words.body} ${words.second}`} role="status">
      {`Your session of ${day} ended with its day, at ${timeOfDay(endedAt, zone)}. What you logged and typed is kept.`}{' '}
      <button type="button" className={classes.cameTo} aria-keyshortcuts={shortcut} onClick={onCameTo}>
        What it came to
      </button>{' '}
      <KeyHint keys="V" />
    </p>
  );
}
