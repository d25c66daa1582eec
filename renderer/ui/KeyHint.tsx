import { useLayoutEffect, useRef } from 'react';
import { onMac, useReaches, useSingleKeys, useStroke } from './keys/keys.ts';
import { shownOn } from './keys/shortcuts.ts';
import { ariaOf, capOf, isCharacter, type Stroke } from './keys/stroke.ts';
import classes from './KeyHint.module.css';

interface Props {
  readonly keys: Stroke;
  /** Read aloud too; elsewhere the words beside the cap are enough. */
  readonly spoken?: boolean;
  /** The stroke is the one that is pressed now, and not the one that was delivered. */
  readonly asIs?: boolean;
}

/**
 * The cap of a key, beside what it does; the button that it stands on says the key to who cannot see it. It goes when
 * single keys are switched off, and while a choice is open that holds the key back; its place is kept, because the
 * choice is soon made.
 */
export function KeyHint({ keys: named, spoken = false, asIs = false }: Props) {
  const singleKeys = useSingleKeys();
  const reaches = useReaches(named);
  const actual = useStroke(named);
  const keys = asIs ? named : actual;
  const gone = isCharacter(keys) && !singleKeys;
  const resting = !reaches && !spoken && !asIs && isCharacter(keys);
  const cap = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const button = gone || resting || asIs ? null : cap.current?.closest('button, a[href]');
    return button ? shownOn(button, ariaOf(keys, onMac)) : undefined;
  }, [gone, resting, asIs, keys]);
  if (gone) return null;
  return (
    <kbd
      ref={cap}
      className={classes.cap}
      aria-hidden={spoken ? undefined : true}
      style={resting ? { visibility: 'hidden' } : undefined}
    >
      {capOf(keys, onMac)}
    </kbd>
  );
}
