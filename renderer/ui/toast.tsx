import { notifications } from '@mantine/notifications';
import { KeyHint } from './KeyHint.tsx';
import classes from './toast.module.css';

const id = 'toast';

/** One at a time: what happened last is what is said. Announced politely, kept while pointed at or focused. */
function say(message: React.ReactNode): void {
  notifications.hide(id);
  notifications.show({
    id,
    message,
    renderNotification: () => <output className={classes.toast}>{message}</output>,
  });
}

/** Something done that can be taken back, in the past tense with the name of the person. */
export function sayUndoable(said: string, onUndo: () => void): void {
  say(
    <>
      <span>{said}</span>
      <button
        type="button"
        className={classes.undo}
        onClick={() => {
          notifications.hide(id);
          onUndo();
        }}
      >
        Undo
        <KeyHint keys="mod+Z" />
      </button>
    </>,
  );
}

/** Something done that needs no way back. */
export function sayDone(said: string): void {
  say(<span>{said}</span>);
}

/** What was said can no longer be taken back: it is not offered any more. */
export function hushToast(): void {
  notifications.hide(id);
}
