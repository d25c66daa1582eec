import { Button, Modal, Switch } from '@mantine/core';
import type { KeyMap } from '#shared/domain/key-map.ts';
import { useQuery } from '@tanstack/react-query';
import { sentenceOf } from '#renderer/api/failure.ts';
import { settingsQueries, useChangeSettings } from '#renderer/api/settings.ts';
import { actualOf, changedKeys } from '#renderer/ui/keys/key-map.ts';
import { keys, useDeclared, useKeyMap } from '#renderer/ui/keys/keys.ts';
import { sayDone } from '#renderer/ui/toast.tsx';
import words from '#renderer/ui/words.module.css';
import { KeyRow } from './KeyRow.tsx';
import { showKeys, useKeysShown } from './keys-sheet.ts';
import classes from './KeysSheet.module.css';

/** Every key that works here, read from the registry itself, the screen's own first. */
export function KeysSheet() {
  const shown = useKeysShown();
  const layers = useDeclared(shown);
  const map = useKeyMap();
  const { data } = useQuery(settingsQueries.read());
  const change = useChangeSettings();
  const put = (next: KeyMap) => {
    // At once, so that the caps follow the press; the book keeps it, and says so if it cannot.
    keys.setKeys(next);
    change.mutate(
      { settings: { keys: next } },
      {
        onError: (error) => {
          keys.setKeys(map);
          sayDone(sentenceOf(error));
        },
      },
    );
  };
  return (
    <Modal opened={shown} onClose={() => showKeys(false)} title="Keys of this screen" size={560} centered>
      <div className={classes.layers}>
        {layers.toReversed().map(({ title, commands }) => {
          if (commands.every(({ stroke }) => stroke === undefined)) return null;
          return (
            <section key={title}>
              <h2 className={words.label}>{title}</h2>
              <dl className={classes.keys}>
                {commands.map(({ id, label, stroke: delivered, enabled }) =>
                  delivered === undefined ? null : (
                    <KeyRow
                      key={id}
                      of={{ layer: title, delivered }}
                      label={label}
                      off={enabled === false}
                      stroke={actualOf(map, { layer: title, delivered })}
                      map={map}
                      onChange={put}
                    />
                  ),
                )}
              </dl>
            </section>
          );
        })}
      </div>
      <div className={classes.foot}>
        <p className={`${words.table} ${words.second}`}>
          Enter on a key, then the one that is to be in its place.
        </p>
        {changedKeys(map) === 0 ? null : (
          <Button variant="default" size="compact-sm" onClick={() => put({})}>
            As delivered
          </Button>
        )}
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
