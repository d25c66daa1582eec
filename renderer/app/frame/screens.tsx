import {
  IconBuilding,
  IconChartDots3,
  IconInbox,
  IconMessage2,
  IconPhone,
  IconPhoneOff,
  IconSettings,
  IconStairs,
  IconSun,
} from '@tabler/icons-react';
import { TargetsScreen } from '#renderer/features/accounts/TargetsScreen.tsx';
import { Home } from '#renderer/app/Home.tsx';
import { CadencesScreen } from '#renderer/features/cadences/CadencesScreen.tsx';
import { LedgerScreen } from '#renderer/features/do-not-contact/LedgerScreen.tsx';
import { ListsScreen } from '#renderer/features/import/ListsScreen.tsx';
import { ListPageScreen } from '#renderer/features/import/lists/ListPageScreen.tsx';
import { ScriptsScreen } from '#renderer/features/scripts/ScriptsScreen.tsx';
import { SessionScreen } from '#renderer/features/session/SessionScreen.tsx';
import { SettingsScreen } from '#renderer/features/settings/SettingsScreen.tsx';
import { WeekScreen } from '#renderer/features/week/WeekScreen.tsx';
import type { Place } from '#renderer/app/router.ts';

/** The screens in the order of the side, each with the place that opens it. */
export const screens = [
  { label: 'Today', icon: IconSun, place: { kind: 'today' } },
  { label: 'Session', icon: IconPhone, place: { kind: 'session', prospectId: null } },
  { label: 'Accounts', icon: IconBuilding, place: { kind: 'accounts' } },
  { label: 'Lists', icon: IconInbox, place: { kind: 'lists' } },
  { label: 'Scripts', icon: IconMessage2, place: { kind: 'scripts' } },
  { label: 'Cadences', icon: IconStairs, place: { kind: 'cadences' } },
  { label: 'Suppression', icon: IconPhoneOff, place: { kind: 'do-not-contact' } },
  { label: 'Week', icon: IconChartDots3, place: { kind: 'week', week: null } },
  { label: 'Settings', icon: IconSettings, place: { kind: 'settings' } },
] as const satisfies readonly {
  readonly label: string;
  readonly icon: typeof IconPhone;
  readonly place: Place;
}[];

/** What is shown at a place. */
export function Screen({ place }: { readonly place: Place }) {
  switch (place.kind) {
    case 'today':
      return <Home />;
    case 'session':
      return (
        <SessionScreen
          prospectId={place.prospectId}
          ended={place.ended ?? null}
          callingIn={place.callingIn ?? null}
        />
      );
    case 'lists':
      return <ListsScreen />;
    case 'list':
      return <ListPageScreen key={place.listId} listId={place.listId} decide={place.maybes === true} />;
    case 'cadences':
      return <CadencesScreen listId={place.listId ?? null} />;
    case 'scripts':
      return (
        <ScriptsScreen key={place.heard} objections={place.objections === true} heard={place.heard ?? null} />
      );
    case 'week':
      return <WeekScreen week={place.week} figure={place.figure ?? null} />;
    case 'accounts':
      return <TargetsScreen />;
    case 'do-not-contact':
      return <LedgerScreen />;
    case 'settings':
      return <SettingsScreen />;
  }
}
