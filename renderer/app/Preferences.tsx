import { useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { settingsQueries } from '#renderer/api/settings.ts';
import { keys } from '#renderer/ui/keys/keys.ts';

/** Brings this window in line with what the book remembers of its rep. */
export function Preferences() {
  const { data } = useQuery(settingsQueries.read());
  const { setColorScheme } = useMantineColorScheme();
  const scheme = data?.colorScheme;
  const singleKeys = data?.singleKeys;
  useEffect(() => {
    if (scheme !== undefined) setColorScheme(scheme);
  }, [scheme, setColorScheme]);
  useEffect(() => {
    if (singleKeys !== undefined) keys.setSingleKeys(singleKeys);
  }, [singleKeys]);
  const map = data?.keys;
  useEffect(() => {
    if (map !== undefined) keys.setKeys(map);
  }, [map]);
  return null;
}
