import type { Balance } from '#shared/domain/balance.ts';
import { type Mark, TouchMark } from './TouchMark.tsx';
import classes from './TouchRow.module.css';

interface Props {
  readonly marks: readonly Mark[];
  /** What the row says in words; counted from the marks unless given. */
  readonly label?: string;
  readonly size?: number;
}

const spoken: readonly Mark[] = ['appointment', 'spoke', 'barred'];
const tried: readonly Mark[] = ['gatekeeper', 'attempted', 'dead'];
const written: readonly Mark[] = ['wrote-back', 'written'];

/** A balance in words: "1 spoken, 3 tried, 2 written". */
export const balanceWords = (balance: Balance): string =>
  `${balance.spoken} spoken, ${balance.attempted} tried, ${balance.written} written`;

/** Marks in words: "1 spoken, 3 tried, 2 written". */
export function touchSummary(marks: readonly Mark[]): string {
  const count = (kinds: readonly Mark[]) => marks.filter((mark) => kinds.includes(mark)).length;
  return balanceWords({ spoken: count(spoken), attempted: count(tried), written: count(written) });
}

/** Touches as one line of marks, read aloud as one sentence. */
export function TouchRow({ marks, label, size = 12 }: Props) {
  return (
    <span className={classes.row} role="img" aria-label={label ?? touchSummary(marks)}>
      {marks.map((mark, at) => (
        <TouchMark key={at} mark={mark} size={size} silent />
      ))}
    </span>
  );
}
