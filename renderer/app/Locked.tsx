import { MantineProvider } from '@mantine/core';
import words from '#renderer/ui/words.module.css';
import classes from './plain-page.module.css';
import { Logo } from './frame/Logo.tsx';
import { cssVariablesResolver, theme } from './theme.ts';

/** What a tab shows that was not opened by Handset itself. */
export function Locked() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <main className={classes.page}>
        <Logo />
        <h1 className={words.display}>This tab has no key to your book.</h1>
        <p className={`${words.why} ${words.second}`}>
          The address that Handset prints opens in the browser that used it first. Open it there, or start
          Handset again.
        </p>
      </main>
    </MantineProvider>
  );
}
