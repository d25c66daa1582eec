import classes from './Chip.module.css';

interface Props {
  /** `plain` is outlined, `quiet` is filled; amber means that a person is waiting. */
  readonly tone?: 'plain' | 'quiet' | 'wait' | 'stop' | 'written';
  readonly children: React.ReactNode;
}

/** A fact in one or two words. Never more than two on a row, never as decoration. */
export function Chip({ tone = 'plain', children }: Props) {
  return (
    <span className={classes.chip} data-tone={tone}>
      {children}
    </span>
  );
}
