import { Button, Switch } from '@mantine/core';
import type { SettingsView } from '#shared/contract/book.ts';
import { changedKeys } from '#renderer/ui/keys/key-map.ts';
import { useCapElsewhere } from '#renderer/ui/keys/keys.ts';
import words from '#renderer/ui/words.module.css';
import { Section } from '#renderer/ui/Section.tsx';
import classes from './Settings.module.css';
import { Segments } from '#renderer/ui/Segments.tsx';
import { SettingRow } from './SettingRow.tsx';

interface Props {
  readonly settings: SettingsView;
  readonly onChange: (settings: Partial<SettingsView>) => void;
}

const schemes = [
  { value: 'auto', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const satisfies readonly { readonly value: SettingsView['colorScheme']; readonly label: string }[];

/** Whether letters and digits work by themselves, and how it all looks. */
export function KeysAndLook({ settings, onChange }: Props) {
  const changed = changedKeys(settings.keys);
  const sheet = useCapElsewhere({ layer: 'Everywhere', delivered: '?' });
  return (
    <Section title="Keys and look">
      <SettingRow
        label="Single keys"
        line="They rest while you type. Off, letters and digits do nothing by themselves, for those who speak to their computer."
      >
        {(id) => (
          <Switch
            classNames={{ thumb: classes.thumb ?? '' }}
            aria-labelledby={id}
            checked={settings.singleKeys}
            onChange={(event) => onChange({ singleKeys: event.currentTarget.checked })}
          />
        )}
      </SettingRow>
      <SettingRow
        label="Keys put elsewhere"
        line={`${sheet === null ? '“Keys of this screen” in the palette lists them' : `On any screen ${sheet} lists its keys`}; Enter on one of them, then the key that is to be in its place.`}
      >
        {() => (
          <>
            <span className={words.table}>{changed === 0 ? 'None' : changed === 1 ? 'One' : changed}</span>
            <Button variant="default" disabled={changed === 0} onClick={() => onChange({ keys: {} })}>
              As delivered
            </Button>
          </>
        )}
      </SettingRow>
      <SettingRow label="Light or dark">
        {(id) => (
          <Segments
            labelledBy={id}
            choices={schemes}
            value={settings.colorScheme}
            onChange={(colorScheme) => onChange({ colorScheme })}
          />
        )}
      </SettingRow>
    </Section>
  );
}
