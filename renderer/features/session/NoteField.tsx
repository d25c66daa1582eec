import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './NoteField.module.css';
import { enteredIn } from './list-typing.ts';
import type { Note } from './use-note.ts';

interface Props {
  readonly note: Note;
  readonly firstName: string;
  readonly onFocusChange: (focused: boolean) => void;
}

/** Goes on with a list, as if it were typed, so that the undo of the field knows of it; false for any other line. */
export function typedEnter(field: HTMLTextAreaElement): boolean {
  const { selectionStart: at, selectionEnd, value } = field;
  const entered = at === selectionEnd ? enteredIn(value, at) : null;
  if (entered === null) return false;
  if (entered.kind === 'insert') return document.execCommand('insertText', false, entered.text);
  field.setSelectionRange(entered.from, at);
  return document.execCommand('delete');
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
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && typedEnter(event.currentTarget))
            event.preventDefault();
        }}
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
  switch (note.saved) {
    case 'untouched':
    case 'typing':
      return null;
    case 'saved':
      return 'Saved';
    case 'failed':
      return <span className={classes.failed}>Not saved yet. Trying again.</span>;
  }
}
