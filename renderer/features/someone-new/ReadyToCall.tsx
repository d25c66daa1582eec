import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './PersonForm.module.css';

interface Props {
  readonly name: string;
  readonly onCall: () => void;
  readonly onLater: () => void;
}

/** They are in the book: now, or when the queue comes to them. */
export function ReadyToCall({ name, onCall, onLater }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <>
      <p className={words.body}>{name} is in your book, and in the queue as never tried.</p>
      <div className={classes.actions}>
        <Button variant="filled" ref={button} onClick={onCall} rightSection={<KeyHint keys="Enter" />}>
          Open the card
        </Button>
        <Button variant="subtle" onClick={onLater} rightSection={<KeyHint keys="Escape" />}>
          Later
        </Button>
      </div>
    </>
  );
}
