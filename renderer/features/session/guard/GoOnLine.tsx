import { useState } from 'react';
import { ChoiceForm } from '../ChoiceForm.tsx';
import { RadioChips } from '../RadioChips.tsx';
import classes from '../LineForm.module.css';
import { useTyped } from '../under-way.ts';
import { type GoOnReason, goOnReasons, reasonKept } from './offer-words.ts';

interface Props {
  readonly onGoOn: (reason: string) => void;
  readonly onClose: () => void;
}

/** G: why the same again. One of a few, or in the rep's own words. */
export function GoOnLine({ onGoOn, onClose }: Props) {
  const [picked, setPicked] = useTyped<GoOnReason | null>('go-on.reason', null);
  const [typed, setTyped] = useTyped('go-on.typed', '');
  const [missing, setMissing] = useState(false);
  const submit = () => {
    const reason = reasonKept(picked, typed);
    if (reason === null) setMissing(true);
    else onGoOn(reason);
  };
  return (
    <ChoiceForm
      label="Go on"
      submit="Go on"
      busy={false}
      missing={missing && reasonKept(picked, typed) === null ? 'Say why first.' : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <span>Go on, because</span>
      <RadioChips
        label="Reason"
        name="go-on-reason"
        values={goOnReasons}
        value={picked}
        takesFocus
        onChange={setPicked}
      />
      <input
        className={classes.task}
        aria-label="Or in your words"
        placeholder="or in your words"
        maxLength={500}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </ChoiceForm>
  );
}
