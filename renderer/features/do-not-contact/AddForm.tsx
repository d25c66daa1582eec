import { Button } from '@mantine/core';
import { useState } from 'react';
import { failureOf, sentenceOf } from '#renderer/api/failure.ts';
import { useAddSuppression } from '#renderer/api/suppressions.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { sayUndoable } from '#renderer/ui/toast.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './Ledger.module.css';

const closedTo = [
  { value: 'all', label: 'Everything' },
  { value: 'call', label: 'Calls' },
  { value: 'email', label: 'E-mails' },
] as const;
type ClosedTo = (typeof closedTo)[number]['value'];

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
      aria-label="Close a number, an address or a domain"
      onSubmit={(event) => {
        event.preventDefault();
        if (!add.isPending) submit();
      }}
    >
      <label className={classes.field}>
        <span className={words.label}>Number, e-mail or domain</span>
        <input
          ref={(input) => {
            if (what === '' && reason === '') input?.focus();
          }}
          value={what}
          maxLength={254}
          placeholder="412-555-0167, dana@marlow.example or marlow.example"
          onChange={(event) => setWhat(event.target.value)}
        />
      </label>
      <label className={classes.narrow}>
        <span className={words.label}>Closed to</span>
        <select
          value={channels}
          onChange={(event) =>
            setChannels(closedTo.find(({ value }) => value === event.target.value)?.value ?? 'all')
          }
        >
          {closedTo.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className={classes.field}>
        <span className={words.label}>Who asked so, or why</span>
        <input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </label>
      <Button type="submit" variant="filled" disabled={add.isPending}>
        Close it
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
