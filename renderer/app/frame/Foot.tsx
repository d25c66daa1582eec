import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconBrightness, IconCheck, IconKeyboard } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { settingsQueries, useChangeSettings } from '#renderer/api/settings.ts';
import { showKeys } from '#renderer/app/keys-sheet.ts';
import classes from './Foot.module.css';

const schemes = [
  { value: 'auto', label: 'As the system has it' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** The keys of this screen, and how it looks. */
export function Foot({ rail }: { readonly rail: boolean }) {
  const { data } = useQuery(settingsQueries.read());
  const change = useChangeSettings();
  return (
    <div className={classes.foot} data-rail={rail || undefined}>
      <Tooltip label="Keys of this screen" position="right">
        <ActionIcon
          variant="subtle"
          size={32}
          aria-label="Keys of this screen"
          onClick={() => showKeys(true)}
        >
          <IconKeyboard size={18} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Menu position="right-end" width={200}>
        <Menu.Target>
          <ActionIcon variant="subtle" size={32} aria-label="Light or dark">
            <IconBrightness size={18} stroke={1.5} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {schemes.map(({ value, label }) => (
            <Menu.Item
              key={value}
              role="menuitemradio"
              aria-checked={data?.colorScheme === value}
              rightSection={
                data?.colorScheme === value ? <IconCheck size={16} stroke={1.5} aria-hidden /> : null
              }
              onClick={() => change.mutate({ settings: { colorScheme: value } })}
            >
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
