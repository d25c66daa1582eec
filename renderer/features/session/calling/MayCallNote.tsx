import { UnstyledButton } from '@mantine/core';
import { IconClockPause } from '@tabler/icons-react';
import type { MayCall } from '#shared/contract/calling.ts';
import { dayAndTime } from '#shared/domain/time/said.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useStroke } from '#renderer/ui/keys/keys.ts';
import hold from '../guard/HoldPanel.module.css';
import classes from './MayCallNote.module.css';

interface Props {
  readonly may: MayCall;
  readonly number: string;
  /** The rep's. */
  readonly zone: string;
  readonly today: string;
  readonly onGoOn: () => void;
}

/** Where the call button was: why the number may not be called now, until when, and the way on with a reason. */
export function NotNowPanel({ may, number, zone, today, onGoOn }: Props) {
  const shortcut = useStroke('G');
  const line = may.line ?? '';
  // Said on their clock: when that is on the rep's.
  const yours =
    may.nextAllowedAt !== null && line.endsWith('their time.')
      ? `That is ${dayAndTime(may.nextAllowedAt, zone, today)} on yours.`
      : null;
  const [first, ...further] = may.reasons.filter(({ level }) => level === 'reason');
  return (
    <section className={hold.hold} aria-label="Not now">
      <IconClockPause size={18} stroke={1.5} aria-hidden />
      <div>
        <p className={hold.head}>{number} is not to be called now</p>
        <p className={hold.line}>{[may.line ?? first?.sentence, yours].filter(Boolean).join(' ')}</p>
        {further.map(({ kind, sentence }) => (
          <p key={`${kind} ${sentence}`} className={hold.line}>
            {sentence}
          </p>
        ))}
        {may.lifts.length === 0 ? null : (
          <UnstyledButton
            className={classes.goOn}
            aria-keyshortcuts={shortcut}
            onMouseDown={(event) => event.preventDefault()}
            onClick={onGoOn}
          >
            Go on, with a reason <KeyHint keys="G" />
          </UnstyledButton>
        )}
      </div>
    </section>
  );
}

/** Under the number: what is to be known before a call, and the clock to pick where theirs is in doubt. */
export function MayCallNote({ may, onClock }: { readonly may: MayCall; readonly onClock: () => void }) {
  const shortcut = useStroke('Z');
  const warning = may.level === 'warn' ? may.line : null;
  if (warning === null && may.clocks.length === 0) return null;
  return (
    <p className={classes.note}>
      {warning === null ? null : <span>{warning}</span>}
      {may.clocks.length === 0 ? null : (
        <UnstyledButton
          className={classes.clock}
          aria-keyshortcuts={shortcut}
          onMouseDown={(event) => event.preventDefault()}
          onClick={onClock}
        >
          Which clock? <KeyHint keys="Z" />
        </UnstyledButton>
      )}
    </p>
  );
}
