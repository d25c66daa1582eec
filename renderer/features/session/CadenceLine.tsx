import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Card } from '#shared/contract/cards.ts';
import type { DueStepView } from '#shared/contract/cadences.ts';
import { cadenceQueries, showStep, useEnroll, useLeaveCadence, useSkipStep } from '#renderer/api/cadences.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import words from '#renderer/ui/words.module.css';
import { ChoiceForm } from './ChoiceForm.tsx';
import { RadioChips } from './RadioChips.tsx';

interface Props {
  readonly card: Card;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const skip = 'Skip this step';
const off = 'Off it';

/** P: which cadence they go on; for whoever is on one, passing over its step, or taking them off. */
export function CadenceLine({ card, onClose, onDone }: Props) {
  const { prospectId, cadence } = card;
  const { data } = useQuery(cadenceQueries.list());
  const [chosen, setChosen] = useState<string | null>(null);
  const undo = useUndoLast();
  const [enroll, leave, skipStep] = [useEnroll(), useLeaveCadence(), useSkipStep()];
  const busy = enroll.isPending || leave.isPending || skipStep.isPending;
  const others = (data?.cadences ?? []).filter(
    ({ archived, cadenceId }) => !archived && cadenceId !== cadence?.cadenceId,
  );
  const choices = [...(cadence === null ? [] : [skip, off]), ...others.map(({ name }) => name)];
  const picked = chosen ?? choices[0];

  const then = {
    onSuccess: ({ said, step }: { said: string; step: DueStepView | null }) => {
      showStep(prospectId, step);
      sayUndoable(said, undo);
      onDone();
    },
    onError: (error: Error) => sayDone(sentenceOf(error)),
  };
  const submit = () => {
    if (picked === skip) skipStep.mutate({ prospectId }, then);
    else if (picked === off) leave.mutate({ prospectId }, then);
    else {
      const cadenceId = others.find(({ name }) => name === picked)?.cadenceId;
      if (cadenceId !== undefined) enroll.mutate({ prospectId, cadenceId }, then);
    }
  };
  const isPut = picked !== skip && picked !== off;
  return (
    <ChoiceForm
      label="Cadence"
      submit={isPut ? 'Put on it' : picked === skip ? 'Skip it' : 'Take off'}
      busy={busy || choices.length === 0}
      onSubmit={submit}
      onClose={onClose}
    >
      <span>{cadence === null ? 'Put on' : `${cadence.cadence}, step ${cadence.step}:`}</span>
      {data !== undefined && choices.length === 0 ? (
        <span className={words.second}>There is no cadence yet. Make one under Cadences.</span>
      ) : (
        <RadioChips
          key={choices.length}
          label="Cadence"
          name="cadence"
          values={choices}
          value={chosen}
          takesFocus
          onChange={setChosen}
        />
      )}
    </ChoiceForm>
  );
}
