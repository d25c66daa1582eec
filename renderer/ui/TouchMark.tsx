import classes from './TouchMark.module.css';

/**
 * The touch alphabet. Round is voice, square is writing; full is answered, hollow is not.
 * Every mark reads without color, and every mark has a word.
 */
export type Mark =
  | 'appointment'
  | 'spoke'
  | 'gatekeeper'
  | 'attempted'
  | 'wrote-back'
  | 'written'
  | 'dead'
  | 'barred'
  | 'promise'
  | 'arrived'
  | 'untried';

const words: Record<Mark, string> = {
  appointment: 'Appointment',
  spoke: 'Spoke',
  gatekeeper: 'Gatekeeper',
  attempted: 'Attempted',
  'wrote-back': 'Wrote back',
  written: 'Written',
  dead: 'Dead number',
  barred: 'Do not contact',
  promise: 'Promise',
  arrived: 'Arrived',
  untried: 'Never tried',
};

const shapes: Record<Mark, React.ReactNode> = {
  appointment: (
    <>
      <circle cx="6" cy="6" r="5.2" />
      <circle cx="6" cy="6" r="2.8" className={classes.full} />
    </>
  ),
  spoke: <circle cx="6" cy="6" r="4.2" className={classes.full} />,
  gatekeeper: (
    <>
      <circle cx="6" cy="6" r="3.9" />
      <path d="M6 2.1a3.9 3.9 0 0 0 0 7.8z" className={classes.full} />
    </>
  ),
  attempted: <circle cx="6" cy="6" r="3.9" />,
  'wrote-back': <rect x="1.9" y="1.9" width="8.2" height="8.2" rx="1.6" className={classes.full} />,
  written: <rect x="2.1" y="2.1" width="7.8" height="7.8" rx="1.4" />,
  dead: <path d="M2.6 2.6l6.8 6.8M9.4 2.6l-6.8 6.8" />,
  barred: (
    <>
      <circle cx="6" cy="6" r="4.2" />
      <path d="M3.1 8.9l5.8-5.8" />
    </>
  ),
  promise: <path d="M2.6 11.2V1.6h7.2L8.2 4l1.6 2.4H2.6" />,
  arrived: <path d="M6 1.4v6M3.6 5.2L6 7.6l2.4-2.4M2 10.4h8" />,
  untried: <circle cx="6" cy="6" r="1.4" className={classes.full} />,
};

interface Props {
  readonly mark: Mark;
  /** Pixels, 9 to 14 in use. */
  readonly size?: number;
  /** Set when the words beside it already say the same. */
  readonly silent?: boolean;
  /** Shown instead of the mark's own word, such as a name and a time. */
  readonly label?: string;
}

export function TouchMark({ mark, size = 12, silent = false, label }: Props) {
  const name = silent
    ? ({ 'aria-hidden': true } as const)
    : { role: 'img', 'aria-label': label ?? words[mark] };
  return (
    <svg className={classes.mark} data-mark={mark} width={size} height={size} viewBox="0 0 12 12" {...name}>
      {shapes[mark]}
    </svg>
  );
}
