import classes from './SessionTape.module.css';
import { type Mark, TouchMark } from './TouchMark.tsx';

interface Props {
  readonly marks: readonly Mark[];
  /** What they come to, in words. */
  readonly summary: string;
  /** People still ahead. Dots stop where the room does; the words beside the tape hold the count. */
  readonly ahead: number;
}

const room = { marks: 24, dots: 18 };

/** The session so far as marks, a bar where one is now, and dots for those ahead. */
export function SessionTape({ marks, summary, ahead }: Props) {
  const from = Math.max(0, marks.length - room.marks);
  return (
    <span className={classes.tape} role="img" aria-label={`So far: ${summary}. ${ahead} ahead.`}>
      {marks.slice(from).map((mark, at) => (
        <TouchMark key={from + at} mark={mark} size={10} silent />
      ))}
      <span className={classes.now} />
      {Array.from({ length: Math.min(ahead, room.dots) }, (_, at) => (
        <span key={at} className={classes.ahead} />
      ))}
    </span>
  );
}
