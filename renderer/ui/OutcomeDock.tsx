import type { Outcome } from '#shared/domain/outcomes.ts';
import type { Channel } from '#shared/domain/vocabulary.ts';
import { useReaches } from './keys/keys.ts';
import classes from './OutcomeDock.module.css';
import { TouchMark } from './TouchMark.tsx';
import { markOf, outcomeWords } from './touch-words.ts';

interface Props {
  readonly channel: Channel;
  /** The outcomes of the nine keys; null leaves a key empty, so that the others keep their places. */
  readonly keys: readonly (Outcome | null)[];
  /** The outcome whose line is open, or that waits for its second press. */
  readonly chosen: Outcome | null;
  /** What the script says the call has come to: its key stands out, and is pressed by the rep alone. */
  readonly offered?: Outcome | null;
  /** Pale while a note is being typed: the keys rest. */
  readonly resting: boolean;
  readonly disabled: boolean;
  /** Something is held: only a word not to be contacted can be taken down. */
  readonly held?: boolean;
  readonly onPick: (outcome: Outcome) => void;
  /** The options row under the keys. */
  readonly children: React.ReactNode;
}

/** Outcomes whose line opens in the options row; the others log, or ask once more, in place. */
export const withLine: readonly Outcome[] = ['appointment', 'follow-up', 'declined', 'referred'];

interface KeyProps {
  readonly digit: string;
  readonly channel: Channel;
  readonly outcome: Outcome;
  readonly chosen: boolean;
  readonly offered: boolean;
  readonly disabled: boolean;
  readonly onPick: (outcome: Outcome) => void;
}

/** One key; pale while a line is open that holds it back. */
function OutcomeKey({ digit, channel, outcome, chosen, offered, disabled, onPick }: KeyProps) {
  const reaches = useReaches(digit);
  return (
    <button
      type="button"
      className={classes.key}
      data-outcome={outcome}
      data-resting={!reaches || undefined}
      aria-keyshortcuts={digit}
      aria-pressed={withLine.includes(outcome) ? chosen : undefined}
      data-chosen={chosen || undefined}
      data-offered={(offered && !chosen) || undefined}
      disabled={disabled}
      // A pointer must not take the focus: Space or Enter would then log the same thing again.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onPick(outcome)}
    >
      <span className={classes.digit} aria-hidden>
        {digit}
      </span>
      <TouchMark mark={markOf({ channel, outcome })} size={11} silent />
      <span className={classes.word}>{outcomeWords[outcome]}</span>
    </button>
  );
}

/** Nine outcomes in the order of the number row, never moving, the same on every call. */
export function OutcomeDock({
  channel,
  keys,
  chosen,
  offered = null,
  resting,
  disabled,
  held = false,
  onPick,
  children,
}: Props) {
  return (
    <section className={classes.dock} aria-label="Outcome" data-resting={resting || undefined}>
      <div className={classes.keys}>
        {keys.map((outcome, at) =>
          outcome === null ? (
            <span key={`empty ${at + 1}`} />
          ) : (
            <OutcomeKey
              key={outcome}
              digit={String(at + 1)}
              channel={channel}
              outcome={outcome}
              chosen={chosen === outcome}
              offered={offered === outcome}
              disabled={disabled || (held && outcome !== 'do-not-contact')}
              onPick={onPick}
            />
          ),
        )}
      </div>
      <div className={classes.options}>{children}</div>
    </section>
  );
}
