import { useState } from 'react';
import type { Card } from '#shared/contract/cards.ts';
import { showCard, useAddNumber } from '#renderer/api/calling.ts';
import { failureOf } from '#renderer/api/failure.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { sayUndoable } from '#renderer/ui/toast.tsx';
import { ChoiceForm } from './ChoiceForm.tsx';
import classes from './LineForm.module.css';
import { RadioChips } from './RadioChips.tsx';
import { useTyped } from './under-way.ts';

interface Props {
  readonly card: Card;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const kinds = ['work', 'mobile', 'home'] as const;

/** +: a number dialled elsewhere, or learnt on the call, among theirs. What is none is said where it was typed. */
export function NumberLine({ card, onClose, onDone }: Props) {
  const [number, setNumber] = useTyped('number.number', '');
  const [type, setType] = useTyped<(typeof kinds)[number]>('number.type', 'work');
  const [refused, setRefused] = useState<string | null>(null);
  const add = useAddNumber();
  const undo = useUndoLast();
  const submit = () => {
    if (number.trim() === '') {
      setRefused('Type the number.');
      return;
    }
    add.mutate(
      { prospectId: card.prospectId, number, type },
      {
        onSuccess: ({ said, card: changed }) => {
          showCard(changed);
          sayUndoable(said, undo);
          onDone();
        },
        onError: (error) => setRefused(failureOf(error).sentence),
      },
    );
  };
  return (
    <ChoiceForm
      label="Add a number"
      submit="Add"
      busy={add.isPending}
      missing={refused}
      onSubmit={submit}
      onClose={onClose}
    >
      <input
        className={classes.owed}
        aria-label={`Another number of ${card.name}`}
        placeholder={`Another number of ${card.firstName ?? card.name}`}
        inputMode="tel"
        autoComplete="off"
        maxLength={80}
        value={number}
        ref={takeFocus}
        onChange={(event) => {
          setRefused(null);
          setNumber(event.target.value);
        }}
      />
      <RadioChips label="Which" name="number-type" values={kinds} value={type} onChange={setType} />
    </ChoiceForm>
  );
}

/** Once, as the line opens. */
const takeFocus = (input: HTMLInputElement | null): void => input?.focus();
