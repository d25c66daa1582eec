import { Button, MantineProvider } from '@mantine/core';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import classes from './plain-page.module.css';
import { Logo } from './frame/Logo.tsx';
import { cssVariablesResolver, theme } from './theme.ts';

/** What a window shows when nobody answers behind it. */
export function Unreachable() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <main className={classes.page}>
        <Logo />
        <FailedState
          title="Handset does not answer"
          line="What was logged is in the book. Start Handset again and go on."
        >
          <Button onClick={() => window.location.reload()}>Try again</Button>
        </FailedState>
      </main>
    </MantineProvider>
  );
}
