import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SuppressionView } from '#shared/contract/suppressions.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { useLiftSuppression } from '#renderer/api/suppressions.ts';
import { go } from '#renderer/app/router.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { dayWords } from '#renderer/ui/day-words.ts';
import { TouchMark } from '#renderer/ui/TouchMark.tsx';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './Ledger.module.css';
import { channelWords, kindWords, whoSays } from './line-words.ts';

interface Props {
  readonly line: SuppressionView;
  readonly today: string;
  readonly lifting: boolean;
  readonly onLifting: (open: boolean) => void;
}

/** One thing that is not to be contacted: what, to what it is closed, who says so and since when. */
export function LedgerRow({ line, today, lifting, onLifting }: Props) {
  const { lifted, person } = line;
  return (
    <>
      <tr data-lifted={lifted !== null || undefined} data-open={lifting || undefined}>
        <th scope="row">
          <span className={classes.what}>
            <TouchMark mark={lifted === null ? 'barred' : 'untried'} silent />
            <span>
              {person === null ? (
                line.shown
              ) : (
                <button
                  type="button"
                  data-row
                  className={classes.person}
                  onClick={() => go({ kind: 'session', prospectId: person.prospectId })}
                >
                  {line.shown}
                </button>
              )}
              <span className={classes.reason}>
                {lifted === null
                  ? line.reason
                  : `Lifted ${dayWords(lifted.onDate, today).toLowerCase()}: ${lifted.reason}`}
              </span>
            </span>
          </span>
        </th>
        <td>{kindWords[line.kind]}</td>
        <td>{channelWords[line.channels]}</td>
        <td className={classes.who}>{whoSays(line)}</td>
        <td>{dayWords(line.onDate, today)}</td>
        <td className={classes.ways}>
          {lifted === null ? (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-expanded={lifting}
              aria-label={`Lift ${line.shown}`}
              onClick={() => onLifting(!lifting)}
            >
              Lift
            </Button>
          ) : null}
        </td>
      </tr>
      {lifting ? (
        <tr className={classes.lifting}>
          <td colSpan={6}>
            <LiftForm line={line} onDone={() => onLifting(false)} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** Why it may be contacted again. All that the same word closed is opened with it. */
function LiftForm({ line, onDone }: { readonly line: SuppressionView; readonly onDone: () => void }) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const lift = useLiftSuppression();
  const undo = useUndoLast();
  const submit = () => {
    if (reason.trim() === '') {
      setMissing(true);
      return;
    }
    lift.mutate(
      { suppressionId: line.suppressionId, reason },
      {
        onSuccess: ({ said }) => {
          sayUndoable(said, undo);
          onDone();
        },
        onError: (error) => sayDone(sentenceOf(error)),
      },
    );
  };
  return (
    <form
      className={classes.form}
      aria-label={`Lift ${line.shown}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!lift.isPending) submit();
      }}
    >
      <label className={classes.field}>
        <span className={words.label}>Why may they be contacted again?</span>
        <input
          ref={(input) => {
            if (reason === '') input?.focus();
          }}
          value={reason}
          maxLength={500}
          aria-invalid={missing && reason.trim() === ''}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {missing && reason.trim() === '' ? (
        <span className={classes.missing} role="alert">
          Say why it is lifted.
        </span>
      ) : null}
      <Button type="submit" variant="filled" disabled={lift.isPending}>
        Lift, with this reason
      </Button>
      <Button variant="subtle" onClick={onDone}>
        Keep it closed
      </Button>
    </form>
  );
}
