import { type Objection, objections } from '#shared/domain/vocabulary.ts';
import { ChoiceForm, dockKeys } from './ChoiceForm.tsx';
import { RadioChips } from './RadioChips.tsx';

interface Props {
  readonly objection: Objection | null;
  readonly busy: boolean;
  readonly onChange: (objection: Objection) => void;
  readonly onLog: () => void;
  readonly onClose: () => void;
}

/** 3: what they said against it, if anything. */
export function DeclinedLine({ objection, busy, onChange, onLog, onClose }: Props) {
  return (
    <ChoiceForm
      label="Spoke, declined"
      submit="Log it"
      busy={busy}
      leaves={dockKeys}
      onSubmit={onLog}
      onClose={onClose}
    >
      <span>They said</span>
      <RadioChips
        label="Objection"
        name="objection"
        values={objections}
        value={objection}
        takesFocus
        onChange={onChange}
      />
    </ChoiceForm>
  );
}
