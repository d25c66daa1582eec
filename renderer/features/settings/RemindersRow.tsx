import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import type { SettingsView } from '#shared/contract/book.ts';
import { askForNotices, notices } from '#renderer/api/remind.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { SettingRow } from './SettingRow.tsx';
import classes from './Settings.module.css';

interface Props {
  readonly settings: SettingsView;
  readonly onChange: (settings: Partial<SettingsView>) => void;
}

const lines = {
  shown: 'A notice of your system, five minutes before a promise is due.',
  ask: 'A notice five minutes before a promise is due. This browser asks for your leave first.',
  refused: 'This browser does not allow notices from here. Its own settings can.',
};

/** Whether the system says that a promise comes due. */
export function RemindersRow({ settings, onChange }: Props) {
  const [allowed, setAllowed] = useState(notices);
  return (
    <Section title="Reminders">
      <SettingRow label="Remind me of promises" line={lines[allowed]}>
        {(id) => (
          <div className={classes.switched}>
            {settings.reminders && allowed === 'ask' ? (
              <Button variant="default" onClick={() => void askForNotices().then(setAllowed)}>
                Allow
              </Button>
            ) : null}
            <Switch
              classNames={{ thumb: classes.thumb ?? '' }}
              aria-labelledby={id}
              checked={settings.reminders}
              onChange={(event) => onChange({ reminders: event.currentTarget.checked })}
            />
          </div>
        )}
      </SettingRow>
    </Section>
  );
}
