import type { FigureName } from '#shared/contract/days.ts';
import { figureWords } from './figure-words.ts';
import classes from './Week.module.css';

interface Props {
  readonly figure: FigureName;
  readonly count: number;
  /** The figure whose list is open. */
  readonly open: FigureName | null;
  readonly onOpen: (figure: FigureName) => void;
  readonly large?: boolean;
}

/** A number that opens the touches behind it. */
export function Figure({ figure, count, open, onOpen, large = false }: Props) {
  return (
    <button
      type="button"
      data-row={large || undefined}
      className={large ? classes.largeFigure : classes.figure}
      aria-expanded={open === figure}
      aria-label={`${count} ${figureWords[figure]}: show them`}
      onClick={() => onOpen(figure)}
    >
      {count.toLocaleString('en')}
    </button>
  );
}
