import { useState } from 'react';
import type { MayCall } from '#shared/contract/calling.ts';
import type { Card } from '#shared/contract/cards.ts';
import { showCard, useSetZone } from '#renderer/api/calling.ts';
import { now } from '#renderer/api/clock.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import { ChoiceForm } from '../ChoiceForm.tsx';
import classes from '../LineForm.module.css';
import { RadioChips } from '../RadioChips.tsx';
import { useTyped } from '../under-way.ts';
import { clockWords } from './clock-words.ts';

interface Props {
  readonly card: Card;
  readonly may: MayCall | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** As many as fit beside each other; any other is typed. */
const shown = 5;

/** Z: by which clock they live, where their address and number leave it open. */
export function ClockLine({ card, may, onClose, onDone }: Props) {
  const [picked, setPicked] = useTyped<string | null>('clock.picked', null);
  const [typed, setTyped] = useTyped('clock.typed', '');
  const [missing, setMissing] = useState(false);
  const undo = useUndoLast();
  const setZone = useSetZone();
  const at = now();
  const byWords = new Map((may?.clocks ?? []).slice(0, shown).map((zone) => [clockWords(zone, at), zone]));
  const zone = typed.trim() === '' ? picked : typed.trim();
  const submit = () => {
    if (zone === null) {
      setMissing(true);
      return;
    }
    setZone.mutate(
      { prospectId: card.prospectId, zone },
      {
        onSuccess: ({ said, card: changed }) => {
          showCard(changed);
          sayUndoable(said, undo);
          onDone();
        },
        onError: (error: Error) => sayDone(sentenceOf(error)),
      },
    );
  };
  return (
    <ChoiceForm
      label="Their clock"
      submit="Set"
      busy={setZone.isPending}
      missing={missing && zone === null ? 'Pick one first.' : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <span>Their clock is</span>
      <RadioChips
        label="Their clock"
        name="clock"
        values={[...byWords.keys()]}
        value={[...byWords].find(([, each]) => each === picked)?.[0] ?? null}
        takesFocus
        onChange={(said) => setPicked(byWords.get(said) ?? null)}
      />
      <input
        className={classes.task}
        aria-label="Or another"
        placeholder="or another, as Europe/Madrid"
        maxLength={64}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </ChoiceForm>
  );
}
