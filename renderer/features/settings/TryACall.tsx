import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { SettingsView } from '#shared/contract/book.ts';
import { type CallTarget, targetNames } from '#shared/domain/telephone/call-targets.ts';
import { callProgramQueries } from '#renderer/api/call-program.ts';
import { handOver } from '#renderer/api/hand-over.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import words from '#renderer/ui/words.module.css';
import classes from './CallsGoThrough.module.css';
import { KeptField } from './KeptField.tsx';
import { SettingRow } from './SettingRow.tsx';

interface Props {
  readonly settings: SettingsView;
  readonly target: CallTarget;
  readonly onChange: (settings: Partial<SettingsView>) => void;
}

/** Nobody has this number; it shows what a form looks like until the rep has typed one of their own. */
const sample = '+1 202 555 0142 ext. 12';

/** The address that would be handed over, and a try with a number of the rep's own: it is no call, and counts as none. */
export function TryACall({ settings, target, onChange }: Props) {
  const own = settings.ownNumber;
  const { data } = useQuery(
    callProgramQueries.preview({
      number: own === '' ? sample : own,
      target,
      template: settings.callTemplate,
    }),
  );
  const [said, setSaid] = useState('');
  const uri = data?.uri ?? null;
  const number = data?.number ?? null;
  const can = own !== '' && uri !== null && number !== null && target === settings.callTarget;
  const commands = useMemo(() => {
    const tryIt = async () => {
      if (uri === null || number === null) return;
      const { handed } = await handOver(uri, number, data?.ext ?? null);
      const name = target === 'tel' ? 'the system’s program' : targetNames[target];
      setSaid(handed ? `Handed to ${name}. Did it ring?` : `Nothing here takes it. It was not handed over.`);
    };
    return [
      { id: 'try-call', label: 'Try a call', stroke: 'T', enabled: can, run: () => void tryIt() },
    ] as const;
  }, [can, data?.ext, number, target, uri]);
  useKeys('Calls', commands);
  return (
    <>
      <SettingRow label="A number of your own" line="To try it. Nothing of a try is counted.">
        {(id) => (
          <KeptField
            labelledBy={id}
            value={own}
            read={(typed) => typed.trim()}
            onKeep={(ownNumber) => onChange({ ownNumber })}
          />
        )}
      </SettingRow>
      <div className={classes.preview}>
        <output className={classes.uri} aria-label="What is handed over">
          {uri ?? data?.problem ?? ''}
        </output>
        <Button disabled={!can} rightSection={<KeyHint keys="T" />} onClick={() => commands[0].run()}>
          Try it
        </Button>
      </div>
      <p className={`${words.table} ${words.second} ${classes.which}`} role="status">
        {said !== ''
          ? said
          : data?.extByHand === true
            ? `Ext. ${data.ext ?? ''} has no place in it. The card shows it, large, for you to key in.`
            : own === ''
              ? 'As it would be for an invented number.'
              : ''}
      </p>
    </>
  );
}
