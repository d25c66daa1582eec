import { Button } from '@mantine/core';
import { useState } from 'react';
import { failureOf, sentenceOf } from '#renderer/api/failure.ts';
import { useAddSuppression } from '#renderer/api/suppressions.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { sayUndoable } from '#renderer/ui/toast.tsx';
import { PickChip } from '#renderer/ui/PickChip.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './Ledger.module.css';

/** What is stopped, and what the button that stops it says. */
const closedTo = [
  { value: 'all', label: 'Everything', does: 'Do not contact' },
  { value: 'call', label: 'Calls', does: 'Do not call' },
  { value: 'email', label: 'E-mails', does: 'Do not e-mail' },
] as const;
type ClosedTo = (typeof closedTo)[number]['value'];

const choices = [{ group: '', items: closedTo }];

/** The key that opened the form brings the focus along, once. */
const takeFocus = (input: HTMLInputElement | null) => input?.focus();

/** What is closed by hand: a number, an address or all of a domain, to what, and who asked so. */
export function AddForm({ onDone }: { readonly onDone: () => void }) {
  const [what, setWhat] = useState('');
  const [channels, setChannels] = useState<ClosedTo>('all');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const add = useAddSuppression();
  const undo = useUndoLast();
  const submit = () => {
    if (what.trim() === '' || reason.trim() === '') {
      setWrong(what.trim() === '' ? 'Say what is not to be contacted.' : 'Say who asked so, or why.');
      return;
    }
    add.mutate(
      { what, channels, reason },
      {
        onSuccess: ({ said }) => {
          sayUndoable(said, undo);
          onDone();
        },
        onError: (error) => setWrong(failureOf(error).sentence || sentenceOf(error)),
      },
    );
  };
  return (
    <form
      className={classes.form}
      aria-label="A number, an address or a domain not to be contacted"
      onSubmit={(event) => {
        event.preventDefault();
        if (!add.isPending) submit();
      }}
    >
      <label className={classes.field}>
        <span className={words.label}>Number, e-mail or domain</span>
        <input
          ref={takeFocus}
          value={what}
          maxLength={254}
          placeholder="412-555-0167, dana@marlow.example or marlow.example"
          onChange={(event) => setWhat(event.target.value)}
        />
      </label>
      <div className={classes.narrow}>
        <span className={words.label} aria-hidden>
          What stops
        </span>
        <PickChip
          label="What stops"
          value={channels}
          groups={choices}
          missing="There is no such way."
          onPick={(picked) => setChannels(closedTo.find(({ value }) => value === picked)?.value ?? 'all')}
        />
      </div>
      <label className={classes.field}>
        <span className={words.label}>Who asked so, or why</span>
        <input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </label>
      <Button type="submit" variant="filled" disabled={add.isPending}>
        {closedTo.find(({ value }) => value === channels)?.does}
      </Button>
      <Button variant="subtle" onClick={onDone}>
        Cancel
      </Button>
      {wrong === null ? null : (
        <p className={classes.missing} role="alert">
          {wrong}
        </p>
      )}
    </form>
  );
}
