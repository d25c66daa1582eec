import { type Objection, objections } from '#shared/domain/vocabulary.ts';
import { LineForm } from './LineForm.tsx';
import { RadioChips } from './RadioChips.tsx';

interface Props {
  readonly objection: Objection | null;
  readonly busy: boolean;
  readonly onChange: (objection: Objection) => void;
  readonly onLog: () => void;
}

/** 3: what they said against it, if anything. */
export function DeclinedLine({ objection, busy, onChange, onLog }: Props) {
  return (
    <LineForm label="Spoke, declined" submit="Log it" busy={busy} onSubmit={onLog}>
      <span>They said</span>
      <RadioChips
        label="Objection"
        name="objection"
        values={objections}
        value={objection}
        takesFocus
        onChange={onChange}
      />
    </LineForm>
  );
}
