import { Button } from '@mantine/core';
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
import { CheckTheBook } from './CheckTheBook.tsx';
import { KeysAndLook } from './KeysAndLook.tsx';
import { QueueWeights } from './QueueWeights.tsx';
import { RemindersRow } from './RemindersRow.tsx';
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
  return (
    <div className={classes.page}>
      <header>
        <h1 className={words.title}>Settings</h1>
        <p className={`${words.body} ${words.second}`}>Everything is saved as you change it.</p>
      </header>
      {settings === undefined ? (
        error === null ? (
          <LoadingShape rows={6} label="Reading the settings" />
        ) : (
          <FailedState
            title="The settings could not be read"
            line={sentenceOf(error)}
            reference={failureOf(error).reference ?? undefined}
          >
            <Button onClick={() => void refetch()}>Try again</Button>
          </FailedState>
        )
      ) : (
        <>
          <YouAndYourHours settings={settings} onChange={keep} />
          <WorkingTime settings={settings} onChange={keep} />
          <YourDays settings={settings} onChange={keep} />
          <QueueWeights settings={settings} onChange={keep} />
          <KeysAndLook settings={settings} onChange={keep} />
          <RemindersRow settings={settings} onChange={keep} />
          <CallingRules />
          <Backups zone={settings.zone} onRestored={() => setBook(book + 1)} />
          {/* What a check found is true of the book it read, and of no other. */}
          <CheckTheBook key={book} />
        </>
      )}
    </div>
  );
}
