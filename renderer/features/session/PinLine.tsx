import { useState } from 'react';
import { likelyKind, lineAt, type PinKind, pinKinds, pinLength, pinWords } from '#shared/domain/pins.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { useAddPin } from '#renderer/api/pins.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import { ChoiceForm } from './ChoiceForm.tsx';
import classes from './PinLine.module.css';
import { RadioChips } from './RadioChips.tsx';
import { useTyped } from './under-way.ts';

interface Props {
  readonly prospectId: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The line of the note where the cursor stands, or stood when the note was left. */
function lineOfNote(): string {
  const note = document.querySelector<HTMLTextAreaElement>('textarea#note');
  return note === null ? '' : lineAt(note.value, note.selectionStart);
}

const labels = pinKinds.map((kind) => pinWords[kind]);

/** I: what is always to be seen of them. It begins with the line of the note where the cursor stands. */
export function PinLine({ prospectId, name, onClose, onDone }: Props) {
  const [ofNote] = useState(lineOfNote);
  const [typed, setText] = useTyped<string | null>('pin.text', null);
  const text = typed ?? ofNote;
  const [picked, setPicked] = useTyped<PinKind | null>('pin.kind', null);
  const [missing, setMissing] = useState(false);
  const { busy, add } = useAddPin();
  const undo = useUndoLast();
  const kind = picked ?? likelyKind(text);
  const pin = () => {
    if (text.trim() === '') {
      setMissing(true);
      return;
    }
    add(
      { prospectId, kind, body: text },
      {
        done: (said) => {
          sayUndoable(said, undo);
          onDone();
        },
        failed: (error) => sayDone(sentenceOf(error)),
      },
    );
  };
  return (
    <ChoiceForm
      label="Pin"
      submit="Pin"
      busy={busy}
      missing={missing && text.trim() === '' ? 'What is there to pin?' : null}
      onSubmit={pin}
      onClose={onClose}
    >
      <input
        type="text"
        className={classes.text}
        aria-label={`Always to be seen of ${name}`}
        placeholder={`Always to be seen of ${name}`}
        autoComplete="off"
        maxLength={pinLength}
        value={text}
        ref={takeFocus}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <RadioChips
        label="What it is"
        name="pin-kind"
        values={labels}
        value={pinWords[kind]}
        onChange={(label) => setPicked(pinKinds.find((each) => pinWords[each] === label) ?? null)}
      />
    </ChoiceForm>
  );
}

/** Once, with all of what came from the note selected: it is taken as it is, or typed over. */
function takeFocus(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}
