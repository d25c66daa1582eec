import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { queryClient } from '#renderer/api/query-client.ts';
import { Frame } from './frame/Frame.tsx';
import { Preferences } from './Preferences.tsx';
import { Reminders } from './Reminders.tsx';
import { cssVariablesResolver, theme } from './theme.ts';
import classes from './App.module.css';

/** The scheme of the last window, so that the first paint is right; the book's settings have the last word. */
const schemes = localStorageColorSchemeManager({ key: 'handset.scheme' });

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={schemes}
        defaultColorScheme="auto"
      >
        <Preferences />
        <Frame />
        <Reminders />
        <Notifications
          className={classes.toasts ?? ''}
          position="bottom-right"
          limit={1}
          autoClose={8000}
          transitionDuration={0}
          containerWidth="auto"
          zIndex={150}
        />
      </MantineProvider>
    </QueryClientProvider>
  );
}
