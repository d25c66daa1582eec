import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './NoteField.module.css';
import type { Note } from './use-note.ts';

interface Props {
  readonly note: Note;
  readonly firstName: string;
  readonly onFocusChange: (focused: boolean) => void;
}

/** What the rep writes while talking. Nothing moves while it has the focus. */
export function NoteField({ note, firstName, onFocusChange }: Props) {
  return (
    <div className={classes.note}>
      <div className={classes.head}>
        <label htmlFor="note" className={words.label}>
          Note
        </label>
        <span className={words.label} role="status">
          <NoteState note={note} />
        </span>
        <KeyHint keys="T" />
      </div>
      <textarea
        id="note"
        className={classes.text}
        value={note.text}
        placeholder={`What do you know about ${firstName} now that you did not before?`}
        onChange={(event) => note.type(event.currentTarget.value)}
        onFocus={() => onFocusChange(true)}
        onBlur={() => {
          onFocusChange(false);
          note.flush();
        }}
      />
    </div>
  );
}

function NoteState({ note }: { readonly note: Note }) {
  switch (note.saved.kind) {
    case 'untouched':
    case 'typing':
      return null;
    case 'saved':
      return 'Saved';
    case 'failed':
      return <span className={classes.failed}>Not saved. {note.saved.sentence}</span>;
  }
}
