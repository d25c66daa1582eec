import { Kbd } from '@mantine/core';
import { onMac, useReaches, useSingleKeys } from './keys/keys.ts';
import { capOf, isSingle, type Stroke } from './keys/stroke.ts';

interface Props {
  readonly keys: Stroke;
  /** Read aloud too; elsewhere the words beside the cap are enough. */
  readonly spoken?: boolean;
}

/**
 * The cap of a key, beside what it does. It goes when single keys are switched off, and while a choice is open that
 * holds the key back; its place is kept, because the choice is soon made.
 */
export function KeyHint({ keys, spoken = false }: Props) {
  const singleKeys = useSingleKeys();
  const reaches = useReaches(keys);
  if (isSingle(keys) && !singleKeys && keys !== 'Escape' && keys !== 'Enter') return null;
  const resting = !reaches && !spoken && /^(?:[A-Z0-9?]|Space)$/.test(keys);
  return (
    <Kbd aria-hidden={spoken ? undefined : true} style={resting ? { visibility: 'hidden' } : undefined}>
      {capOf(keys, onMac)}
    </Kbd>
  );
}
