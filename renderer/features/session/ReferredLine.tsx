import { useState } from 'react';
import { LineForm } from './LineForm.tsx';

interface Props {
  readonly busy: boolean;
  /** With the name that was given, or an empty text. */
  readonly onLog: (to: string) => void;
}

/** 9: who to. The new person is filled in beside the next card. */
export function ReferredLine({ busy, onLog }: Props) {
  const [to, setTo] = useState('');
  return (
    <LineForm label="Referred on" submit="Log it and add them" busy={busy} onSubmit={() => onLog(to.trim())}>
      <label>
        Referred to
        <input
          type="text"
          placeholder="Their name"
          value={to}
          ref={(input) => {
            if (to === '') input?.focus();
          }}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      </label>
    </LineForm>
  );
}
