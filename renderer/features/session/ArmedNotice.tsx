import { useMemo } from 'react';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useCapOf, useKeys } from '#renderer/ui/keys/keys.ts';
import { outcomeWords } from '#renderer/ui/touch-words.ts';
import classes from './OptionsRow.module.css';

interface Props {
  readonly name: string;
  readonly onKeep: () => void;
}

/**
 * 8 was pressed once. It opened last, so Esc is its own: what is open beside it, as the answer to what they say, stays
 * for the next.
 */
export function ArmedNotice({ name, onKeep }: Props) {
  const cap = useCapOf('8');
  const commands = useMemo(
    () => [{ id: 'keep', label: 'Keep them', stroke: 'Escape', run: onKeep, inPalette: false }],
    [onKeep],
  );
  useKeys('Do not contact, once more', commands);
  const again =
    cap === null
      ? `Press “${outcomeWords['do-not-contact']}” again, by Enter or a click`
      : `Press ${cap} again`;
  return (
    <p className={classes.armed} role="alert">
      {again}: nobody from this book will contact {name}. <KeyHint keys="Escape" /> keeps them.
    </p>
  );
}
