import { Kbd } from '@mantine/core';
import { onMac, useSingleKeys } from './keys/keys.ts';
import { capOf, isSingle, type Stroke } from './keys/stroke.ts';

interface Props {
  readonly keys: Stroke;
  /** Read aloud too; elsewhere the words beside the cap are enough. */
  readonly spoken?: boolean;
}

/** The cap of a key, beside what it does. It goes when single keys are switched off. */
export function KeyHint({ keys, spoken = false }: Props) {
  const singleKeys = useSingleKeys();
  if (isSingle(keys) && !singleKeys && keys !== 'Escape' && keys !== 'Enter') return null;
  return <Kbd aria-hidden={spoken ? undefined : true}>{capOf(keys, onMac)}</Kbd>;
}
