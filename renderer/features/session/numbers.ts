import { useState } from 'react';
import type { PhoneView } from '#shared/contract/cards.ts';

/** The number in use, and how to come to the others. */
export interface Numbers {
  readonly inUse: PhoneView | null;
  readonly others: number;
  readonly next: () => void;
}

/** The numbers that may be called: read as a number, no fax, not dead, not suppressed. Best first. */
export function callable(phones: readonly PhoneView[]): readonly PhoneView[] {
  return phones.filter(
    ({ e164, type, state }) => e164 !== null && type !== 'fax' && state !== 'dead' && state !== 'suppressed',
  );
}

export function useNumbers(phones: readonly PhoneView[]): Numbers {
  const [at, setAt] = useState(0);
  const live = callable(phones);
  return {
    inUse: live[at % Math.max(1, live.length)] ?? null,
    others: Math.max(0, live.length - 1),
    next: () => setAt((at + 1) % Math.max(1, live.length)),
  };
}
