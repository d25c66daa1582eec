import { useMemo, useState } from 'react';
import { type SkipReason, skipReasons } from '#shared/domain/vocabulary.ts';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { ChoiceForm } from './ChoiceForm.tsx';
import { RadioChips } from './RadioChips.tsx';

interface Props {
  readonly name: string;
  readonly busy: boolean;
  readonly onSkip: (reason: SkipReason) => void;
  readonly onClose: () => void;
}

/** A key each, which passes them over at once. */
const strokes: Record<SkipReason, string> = {
  'not now': 'J',
  'wrong person': 'K',
  'need research': 'L',
  other: 'M',
};

/** S: why not today. */
export function SkipLine({ name, busy, onSkip, onClose }: Props) {
  const [reason, setReason] = useState<SkipReason | null>(null);
  const commands = useMemo(
    () =>
      skipReasons.map((each) => ({
        id: `skip ${each}`,
        label: `Skip: ${each}`,
        stroke: strokes[each],
        run: () => {
          if (!busy) onSkip(each);
        },
        inPalette: false,
      })),
    [busy, onSkip],
  );
  useKeys('Skip, at once', commands);
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
        strokes={strokes}
        onChange={setReason}
      />
    </ChoiceForm>
  );
}
