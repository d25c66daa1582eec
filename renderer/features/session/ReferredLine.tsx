import { useState } from 'react';
import { ChoiceForm } from './ChoiceForm.tsx';

interface Props {
  readonly busy: boolean;
  /** The keys of the outcomes that change the line. */
  readonly leaves: readonly string[];
  /** With the name that was given, or an empty text. */
  readonly onLog: (to: string) => void;
  readonly onClose: () => void;
}

/** 9: who to. The new person is filled in beside the next card. */
export function ReferredLine({ busy, leaves, onLog, onClose }: Props) {
  const [to, setTo] = useState('');
  return (
    <ChoiceForm
      label="Referred on"
      submit="Log it and add them"
      busy={busy}
      leaves={leaves}
      onSubmit={() => onLog(to.trim())}
      onClose={onClose}
    >
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
    </ChoiceForm>
  );
}
