import { Kbd } from '@mantine/core';
import { onMac, useSingleKeys } from './keys/keys.ts';
import { capOf, isSingle, type Stroke } from './keys/stroke.ts';

interface Props {
  readonly keys: Stroke;
}

/** The cap of a key, beside what it does. It goes when single keys are switched off. */
export function KeyHint({ keys }: Props) {
  const singleKeys = useSingleKeys();
  if (isSingle(keys) && !singleKeys && keys !== 'Escape' && keys !== 'Enter') return null;
  return <Kbd aria-hidden>{capOf(keys, onMac)}</Kbd>;
}
