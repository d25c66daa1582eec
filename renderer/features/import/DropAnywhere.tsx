import { useLayoutEffect, useMemo, useState } from 'react';
import { bringIn, chooseListFile, onListFiles } from '#renderer/app/list-file.ts';
import { go } from '#renderer/app/router.ts';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import words from '#renderer/ui/words.module.css';
import classes from './DropAnywhere.module.css';
import { openFiles } from './flow.ts';

const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes in a list from anywhere: dropped on the window, or chosen with a key. */
export function DropAnywhere() {
  const [over, setOver] = useState(false);

  // Before the first paint: what is dropped a moment too early would be opened by the browser instead.
  useLayoutEffect(
    () =>
      onListFiles((files) => {
        go({ kind: 'lists' });
        void openFiles(files);
      }),
    [],
  );

  useLayoutEffect(() => {
    const drag = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(false);
      bringIn([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);

  const commands = useMemo(
    () => [{ id: 'import', label: 'Bring in a list', stroke: 'mod+O', run: chooseListFile }],
    [],
  );
  useKeys('Lists', commands);

  if (!over) return null;
  return (
    <div className={classes.over} aria-hidden>
      <p className={words.display}>Let go, and it is read.</p>
      <p className={`${words.why} ${words.second}`}>Nothing is kept until you have seen it.</p>
    </div>
  );
}
