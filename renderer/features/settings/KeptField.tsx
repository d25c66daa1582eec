import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface Props {
  /** The id of the label beside it. */
  readonly labelledBy?: string;
  /** What it is, where no label stands beside it. */
  readonly label?: string;
  readonly value: string;
  /** What to keep of it, or null when it cannot be understood. */
  readonly read: (typed: string) => string | null;
  /** Said while it cannot. */
  readonly mistake?: string;
  readonly onKeep: (value: string) => void;
  readonly width?: number;
}

/** A text that is kept when its field is left. Esc brings back what it was. */
export function KeptField({ labelledBy, label, value, read, mistake, onKeep, width }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const answer = read(typed ?? value);
  const leave = () => {
    if (answer !== null && typed !== null && typed !== value) onKeep(answer);
    if (answer !== null) setTyped(null);
  };
  return (
    <TextInput
      {...(labelledBy === undefined ? { 'aria-label': label } : { 'aria-labelledby': labelledBy })}
      value={typed ?? value}
      {...(width === undefined ? {} : { w: width })}
      error={answer === null ? mistake : null}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}
