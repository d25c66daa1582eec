import { useState } from 'react';
import { type SkipReason, skipReasons } from '#shared/domain/vocabulary.ts';
import { ChoiceForm } from './ChoiceForm.tsx';
import { RadioChips } from './RadioChips.tsx';

interface Props {
  readonly name: string;
  readonly busy: boolean;
  readonly onSkip: (reason: SkipReason) => void;
  readonly onClose: () => void;
}

/** S: why not today. */
export function SkipLine({ name, busy, onSkip, onClose }: Props) {
  const [reason, setReason] = useState<SkipReason | null>(null);
  return (
    <ChoiceForm
      label="Skip"
      submit="Skip"
      busy={busy}
      onSubmit={() => onSkip(reason ?? 'not now')}
      onClose={onClose}
    >
      <span>Not {name} today:</span>
      <RadioChips
        label="Reason"
        name="skip-reason"
        values={skipReasons}
        value={reason}
        takesFocus
        onChange={setReason}
      />
    </ChoiceForm>
  );
}
