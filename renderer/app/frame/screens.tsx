import { IconPhone } from '@tabler/icons-react';
import { SessionScreen } from '#renderer/features/session/SessionScreen.tsx';
import type { Place } from '#renderer/app/router.ts';

/** The screens in the order of the side, each with the place that opens it. */
export const screens = [
  { label: 'Session', icon: IconPhone, place: { kind: 'session', prospectId: null } },
] as const satisfies readonly {
  readonly label: string;
  readonly icon: typeof IconPhone;
  readonly place: Place;
}[];

/** What is shown at a place. */
export function Screen({ place }: { readonly place: Place }) {
  switch (place.kind) {
    case 'session':
      return <SessionScreen prospectId={place.prospectId} />;
  }
}
