import { useState } from 'react';
import { type Override, overrideWords } from '#shared/domain/calling/overrides.ts';
import { ChoiceForm } from '../ChoiceForm.tsx';
import { RadioChips } from '../RadioChips.tsx';

interface Props {
  readonly lifts: readonly Override[];
  readonly onCall: (override: Override) => void;
  readonly onClose: () => void;
}

/** G: the coded reason for which a number is called though a rule speaks against it. It is kept with the call. */
export function OverrideLine({ lifts, onCall, onClose }: Props) {
  const [picked, setPicked] = useState<Override | null>(null);
  const [missing, setMissing] = useState(false);
  const byWords = new Map(lifts.map((each) => [overrideWords[each], each]));
  return (
    <ChoiceForm
      label="Call all the same"
      submit="Call"
      busy={false}
      missing={missing && picked === null ? 'Say why first.' : null}
      onSubmit={() => {
        if (picked === null) setMissing(true);
        else onCall(picked);
      }}
      onClose={onClose}
    >
      {missing && picked === null ? null : <span>Call, because</span>}
      <RadioChips
        label="Reason"
        name="override"
        values={[...byWords.keys()]}
        value={picked === null ? null : overrideWords[picked]}
        takesFocus
        onChange={(said) => setPicked(byWords.get(said) ?? null)}
      />
    </ChoiceForm>
  );
}
