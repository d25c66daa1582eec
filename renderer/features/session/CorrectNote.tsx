import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './CorrectColumn.module.css';
import { typedEnter } from './NoteField.tsx';

interface Props {
  readonly note: string;
  readonly onChange: (note: string) => void;
}

/** The note of an earlier touch, as it is written on a card: with its lines, and lists that go on. */
export function CorrectNote({ note, onChange }: Props) {
  return (
    <div className={classes.note}>
      <label htmlFor="its-note" className={`${words.label} ${classes.label}`}>
        <KeyHint keys="T" /> Its note
      </label>
      <textarea
        id="its-note"
        className={classes.text}
        rows={4}
        placeholder="Nothing was noted."
        value={note}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          const goesOn = event.key === 'Enter' && !event.ctrlKey && !event.metaKey;
          if (goesOn && !event.nativeEvent.isComposing && typedEnter(event.currentTarget))
            event.preventDefault();
        }}
      />
    </div>
  );
}
