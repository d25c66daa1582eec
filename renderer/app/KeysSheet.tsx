import { Modal, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { settingsQueries, useChangeSettings } from '#renderer/api/settings.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useLayers } from '#renderer/ui/keys/keys.ts';
import words from '#renderer/ui/words.module.css';
import { showKeys, useKeysShown } from './keys-sheet.ts';
import classes from './KeysSheet.module.css';

/** Every key that works here, read from the registry itself, the screen's own first. */
export function KeysSheet() {
  const shown = useKeysShown();
  const layers = useLayers();
  const { data } = useQuery(settingsQueries.read());
  const change = useChangeSettings();
  return (
    <Modal opened={shown} onClose={() => showKeys(false)} title="Keys of this screen" size={560} centered>
      <div className={classes.layers}>
        {layers.toReversed().map((layer) => {
          const keyed = layer.commands.filter((command) => command.stroke !== undefined);
          if (keyed.length === 0) return null;
          return (
            <section key={layer.title}>
              <h2 className={words.label}>{layer.title}</h2>
              <dl className={classes.keys}>
                {keyed.map((command) => (
                  <div
                    key={command.id}
                    className={classes.key}
                    data-off={command.enabled === false || undefined}
                  >
                    <dt>{command.label}</dt>
                    <dd>{command.stroke === undefined ? null : <KeyHint keys={command.stroke} spoken />}</dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
      <Switch
        className={classes.single ?? ''}
        checked={data?.singleKeys ?? true}
        disabled={data === undefined}
        onChange={(event) => change.mutate({ settings: { singleKeys: event.currentTarget.checked } })}
        label="Single keys"
        description="Off, letters and digits do nothing by themselves. For those who speak to their computer."
      />
    </Modal>
  );
}
