import type { Card } from '#shared/contract/cards.ts';
import classes from './CorrectColumn.module.css';
import type { Fix } from './fix.ts';

interface Props {
  readonly fix: Fix;
  readonly card: Card;
  readonly onChange: (fix: Fix) => void;
}

/** The number that was used: typed, or one of theirs by the arrows; empty for the one that it was. */
export function CorrectNumber({ fix, card, onChange }: Props) {
  const theirs = card.phones.flatMap(({ e164, display }) => (e164 === null ? [] : [{ e164, display }]));
  const was = theirs.find(({ e164 }) => e164 === fix.touch.number)?.display ?? fix.touch.number;
  const step = (by: 1 | -1) => {
    const at = theirs.findIndex(({ display }) => display === fix.number);
    const first = by === 1 ? 0 : theirs.length - 1;
    const next = theirs[at === -1 ? first : (at + by + theirs.length) % theirs.length];
    if (next !== undefined) onChange({ ...fix, number: next.display });
  };
  return (
    <input
      id="its-number"
      type="text"
      className={classes.number}
      aria-label="Number used"
      placeholder={was ?? theirs[0]?.display ?? 'number'}
      autoComplete="off"
      maxLength={80}
      value={fix.number}
      onChange={(event) => onChange({ ...fix, number: event.currentTarget.value })}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        step(event.key === 'ArrowDown' ? 1 : -1);
      }}
    />
  );
}
