import { useMemo, useState } from 'react';
import type { Card } from '#shared/contract/cards.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { showOwed, useOwe, useOwedClosed } from '#renderer/api/owed.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import { ChoiceForm } from './ChoiceForm.tsx';
import classes from './LineForm.module.css';
import { DayField } from './TypedFields.tsx';
import { useTyped } from './under-way.ts';

interface Props {
  readonly card: Card;
  readonly today: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Q: what the rep owes them, by when if a day was named. Ctrl Enter says that the first of it is done. */
export function OweLine({ card, today, onClose, onDone }: Props) {
  const [what, setWhat] = useTyped('owe.what', '');
  const [dueOn, setDueOn] = useTyped('owe.dueOn', '');
  const [missing, setMissing] = useState(false);
  const undo = useUndoLast();
  const owe = useOwe();
  const { mutate: closeOwed, isPending: closing } = useOwedClosed();
  const [first] = card.owed;
  const then = useMemo(
    () => ({
      onSuccess: ({ said, prospectId, owed }: { said: string; prospectId: string; owed: Card['owed'] }) => {
        showOwed(prospectId, owed);
        sayUndoable(said, undo);
        onDone();
      },
      onError: (error: Error) => sayDone(sentenceOf(error)),
    }),
    [undo, onDone],
  );
  const commands = useMemo(
    () =>
      first === undefined
        ? []
        : [
            {
              id: 'owed done',
              label: `Done: ${first.what}`,
              stroke: 'mod+Enter',
              run: () => closeOwed({ owedId: first.owedId }, then),
              // What is being typed is another thing, and would go with the line.
              enabled: !closing && what === '',
              inPalette: false,
            },
          ],
    [first, closeOwed, closing, then, what],
  );
  const submit = () => {
    if (what.trim() === '') setMissing(true);
    else owe.mutate({ prospectId: card.prospectId, what, ...(dueOn === '' ? {} : { dueOn }) }, then);
  };
  return (
    <ChoiceForm
      label="What I owe them"
      submit="Owe it"
      busy={owe.isPending}
      missing={missing && what.trim() === '' ? 'Say what you owe them.' : null}
      keys={commands}
      onSubmit={submit}
      onClose={onClose}
    >
      <input
        className={classes.owed}
        aria-label="What you owe them"
        placeholder={`What you owe ${card.firstName ?? card.name}, as the case study`}
        autoComplete="off"
        maxLength={200}
        value={what}
        ref={takeFocus}
        onChange={(event) => setWhat(event.target.value)}
      />
      <span>by</span>
      <DayField keep="owe.dueOn" label="By when" value={dueOn} today={today} onChange={setDueOn} />
      {first === undefined ? null : (
        <span className={classes.first}>
          <KeyHint keys="mod+Enter" /> done: {first.what}
        </span>
      )}
    </ChoiceForm>
  );
}

/** Once, as the line opens. */
const takeFocus = (input: HTMLInputElement | null): void => input?.focus();
