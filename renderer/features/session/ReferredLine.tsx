import { ChoiceForm } from './ChoiceForm.tsx';
import { useTyped } from './under-way.ts';

interface Props {
  readonly busy: boolean;
  /** The keys of the outcomes that change the line. */
  readonly leaves: readonly string[];
  /** With the name that was given, or an empty text. */
  readonly onLog: (to: string) => void;
  readonly onClose: () => void;
}

/** Once, as the line opens. */
const takeFocus = (input: HTMLInputElement | null): void => input?.focus();

/** 9: who to. The new person is filled in beside the next card. */
export function ReferredLine({ busy, leaves, onLog, onClose }: Props) {
  const [to, setTo] = useTyped('referred.to', '');
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
          ref={takeFocus}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      </label>
    </ChoiceForm>
  );
}
