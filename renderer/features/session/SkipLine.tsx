import { useState } from 'react';
import { type SkipReason, skipReasons } from '#shared/domain/vocabulary.ts';
import { LineForm } from './LineForm.tsx';
import { RadioChips } from './RadioChips.tsx';

interface Props {
  readonly name: string;
  readonly busy: boolean;
  readonly onSkip: (reason: SkipReason) => void;
}

/** S: why not today. */
export function SkipLine({ name, busy, onSkip }: Props) {
  const [reason, setReason] = useState<SkipReason | null>(null);
  return (
    <LineForm label="Skip" submit="Skip" busy={busy} onSubmit={() => onSkip(reason ?? 'not now')}>
      <span>Not {name} today:</span>
      <RadioChips
        label="Reason"
        name="skip-reason"
        values={skipReasons}
        value={reason}
        takesFocus
        onChange={setReason}
      />
    </LineForm>
  );
}
