import { useEffect, useMemo, useRef, useState } from 'react';
import type { Card } from '#shared/contract/cards.ts';
import { timeOfDay } from '#shared/domain/time/zones.ts';
import { showCard } from '#renderer/api/calling.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { useCorrectTouch } from '#renderer/api/touches.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { dayWords } from '#renderer/ui/day-words.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { isField } from '#renderer/ui/keys/keys.ts';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import { touchWords } from '#renderer/ui/touch-words.ts';
import words from '#renderer/ui/words.module.css';
import { ChoiceForm } from './ChoiceForm.tsx';
import classes from './CorrectColumn.module.css';
import { correctCommands } from './correct-commands.ts';
import { CorrectNote } from './CorrectNote.tsx';
import { CorrectRows } from './CorrectRows.tsx';
import desk from './Desk.module.css';
import { appointmentFields, correctionOf, type Fix } from './fix.ts';

interface Props {
  readonly card: Card;
  readonly fix: Fix;
  readonly today: string;
  readonly ours: string;
  readonly onChange: (fix: Fix) => void;
  readonly onTyping: (typing: boolean) => void;
  readonly onClose: () => void;
  /** It is corrected, wherever the rep is by then. */
  readonly onDone: (touchId: string) => void;
}

/** What an earlier touch should have said: its result by the keys of the dock, the rest by the letter beside it. */
export function CorrectColumn({ card, fix, today, ours, onChange, onTyping, onClose, onDone }: Props) {
  const [missing, setMissing] = useState<string | null>(null);
  const correct = useCorrectTouch();
  const undo = useUndoLast();
  const change = (next: Fix) => {
    setMissing(null);
    onChange(next);
  };
  const column = useRef<HTMLElement>(null);
  useEffect(() => {
    const within = column.current;
    const entered = (event: FocusEvent) => onTyping(isField(event.target));
    const left = () => onTyping(false);
    within?.addEventListener('focusin', entered);
    within?.addEventListener('focusout', left);
    return () => {
      within?.removeEventListener('focusin', entered);
      within?.removeEventListener('focusout', left);
      // A field that goes away with the column says nothing of having been left.
      left();
    };
  }, [onTyping]);
  const commands = useMemo(
    () => correctCommands({ fix, card, today, ours, change: onChange }),
    [fix, card, today, ours, onChange],
  );
  // By its promise: the column may be closed, or its card left, before the answer is here.
  const send = async (input: Parameters<typeof correct.mutateAsync>[0]) => {
    try {
      const { said, card: changed } = await correct.mutateAsync(input);
      onDone(input.touchId);
      showCard(changed);
      sayUndoable(said, undo);
    } catch (error) {
      if (column.current === null) sayDone(sentenceOf(error));
      else setMissing(sentenceOf(error));
    }
  };
  const submit = () => {
    const said = correctionOf(fix, appointmentFields(fix, card, today), card.zones, ours);
    if (said.kind === 'missing') {
      setMissing(said.what);
      return;
    }
    if (!correct.isPending) void send(said.input);
  };
  const { touch } = fix;
  return (
    <section className={desk.middle} aria-label="What it should have said" ref={column}>
      <div className={classes.head}>
        <h2 className={classes.name}>To correct: {touchWords(touch)}</h2>
        <span className={words.label}>
          {dayWords(touch.onDate, today)}, {timeOfDay(touch.occurredAt, ours)}
        </span>
      </div>
      <ChoiceForm
        label="Correct"
        submit="Correct it"
        submitKey="mod+Enter"
        busy={correct.isPending}
        missing={missing}
        className={classes.form}
        keys={commands}
        onSubmit={submit}
        onClose={onClose}
      >
        <p className={words.label}>
          What it came to: <KeyHint keys="1" /> to <KeyHint keys="9" /> below.
        </p>
        <CorrectRows fix={fix} card={card} today={today} ours={ours} onChange={change} />
        <CorrectNote note={fix.note} onChange={(note) => change({ ...fix, note })} />
      </ChoiceForm>
    </section>
  );
}
