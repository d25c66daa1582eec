import { Button, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { failureOf, sentenceOf } from '#renderer/api/failure.ts';
import { settingsQueries, useChangeSettings } from '#renderer/api/settings.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { focusRow } from '#renderer/ui/row-focus.ts';
import { sayDone } from '#renderer/ui/toast.tsx';
import words from '#renderer/ui/words.module.css';
import { Backups } from './Backups.tsx';
import { CallingRules } from './calling-rules/CallingRules.tsx';
import { CallsGoThrough } from './CallsGoThrough.tsx';
import { CheckTheBook } from './CheckTheBook.tsx';
import { KeysAndLook } from './KeysAndLook.tsx';
import { QueueWeights } from './QueueWeights.tsx';
import { RemindersRow } from './RemindersRow.tsx';
import { ResponseWindows } from './ResponseWindows.tsx';
import classes from './Settings.module.css';
import { WorkingTime } from './WorkingTime.tsx';
import { YouAndYourHours } from './YouAndYourHours.tsx';
import { YourDays } from './YourDays.tsx';

/** What the book remembers of its rep, its copies, and whether it is sound. */
export function SettingsScreen() {
  const { data: settings, error, refetch } = useQuery(settingsQueries.read());
  const change = useChangeSettings();
  const [book, setBook] = useState(0);
  const commands = useMemo(
    () => [
      { id: 'row-down', label: 'Next backup', stroke: 'ArrowDown', inPalette: false, run: () => focusRow(1) },
      { id: 'row-up', label: 'Backup before', stroke: 'ArrowUp', inPalette: false, run: () => focusRow(-1) },
    ],
    [],
  );
  useKeys('Settings', commands);
  const keep = (part: Parameters<typeof change.mutate>[0]['settings']) =>
    change.mutate({ settings: part }, { onError: (failed) => sayDone(sentenceOf(failed)) });
  if (settings === undefined) {
    return (
      <div className={classes.page}>
        <Head />
        <div className={classes.parts}>
          {error === null ? (
            <LoadingShape rows={6} label="Reading the settings" />
          ) : (
            <FailedState
              title="The settings could not be read"
              line={sentenceOf(error)}
              reference={failureOf(error).reference ?? undefined}
            >
              <Button onClick={() => void refetch()}>Try again</Button>
            </FailedState>
          )}
        </div>
      </div>
    );
  }
  const parts = {
    'You and your hours': <YouAndYourHours settings={settings} onChange={keep} />,
    'Days you work': <WorkingTime settings={settings} onChange={keep} />,
    'Calls go through': <CallsGoThrough settings={settings} onChange={keep} />,
    'The plan of a day': <YourDays settings={settings} onChange={keep} />,
    'The order of the queue': <QueueWeights settings={settings} onChange={keep} />,
    'Leads that come in': <ResponseWindows />,
    'Keys and look': <KeysAndLook settings={settings} onChange={keep} />,
    Reminders: <RemindersRow settings={settings} onChange={keep} />,
    'Calling hours and rules': <CallingRules />,
    Backups: <Backups zone={settings.zone} onRestored={() => setBook(book + 1)} />,
    // What a check found is true of the book it read, and of no other.
    'The book': <CheckTheBook key={book} />,
  };
  return (
    <div className={classes.page}>
      <Head>
        <nav aria-label="Settings" className={classes.nav}>
          {Object.keys(parts).map((title) => (
            <UnstyledButton key={title} className={classes.to} onClick={() => showPart(title)}>
              {title}
            </UnstyledButton>
          ))}
        </nav>
      </Head>
      <div className={classes.parts}>
        {Object.entries(parts).map(([title, part]) => (
          <div key={title} data-part={title} tabIndex={-1} className={classes.part}>
            {part}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Brings a part to the top, and the focus with it, so that Tab goes on from there. */
function showPart(title: string): void {
  const part = document.querySelector<HTMLElement>(`[data-part="${title}"]`);
  part?.scrollIntoView({ block: 'start' });
  part?.focus({ preventScroll: true });
}

function Head({ children }: { readonly children?: React.ReactNode }) {
  return (
    <header className={classes.head}>
      <h1 className={words.title}>Settings</h1>
      {children}
      <p className={`${words.table} ${words.second}`}>Everything is saved as you change it.</p>
    </header>
  );
}
