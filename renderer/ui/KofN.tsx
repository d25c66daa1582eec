import words from './words.module.css';

interface Props {
  readonly k: number;
  readonly n: number;
  /** What is counted, said after the numbers. */
  readonly of?: string;
}

/** A number with its denominator. Nothing on screen says more than the counts do. */
export function KofN({ k, n, of }: Props) {
  return (
    <span className={words.counts}>
      {k === 0 ? 'none' : k} {k === 0 ? 'in' : 'of'} {n}
      {of === undefined ? null : ` ${of}`}
    </span>
  );
}
