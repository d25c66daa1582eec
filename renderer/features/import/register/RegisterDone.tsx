import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { ImportCounts } from '#shared/contract/imports.ts';
import { chooseListFile } from '#renderer/app/list-file.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import words from '#renderer/ui/words.module.css';
import { leave } from '../flow.ts';
import { useWaiting } from '../flow-state.ts';
import { Page } from '../Page.tsx';
import { CountsBar } from '../review/CountsBar.tsx';
import classes from './Register.module.css';

/** The register holds; nobody was added. */
export function RegisterDone({ counts, said }: { readonly counts: ImportCounts; readonly said: string }) {
  const [next] = useWaiting();
  const commands = useMemo(
    () => [
      { id: 'next-file', label: 'Go on', stroke: 'Enter', run: leave },
      { id: 'leave', label: 'Back to the lists', stroke: 'Escape', run: leave },
    ],
    [],
  );
  useKeys('Done', commands);
  return (
    <Page at={4} title={`${figureOf(counts.accepted, 'number')} registered, nobody added`}>
      <p className={`${words.body} ${words.second} ${classes.line}`} role="status">
        {said}
      </p>
      <CountsBar counts={counts} of="numbers" done />
      <div className={classes.ways}>
        <Button
          variant="filled"
          h={48}
          fz={15}
          px={18}
          radius="lg"
          rightSection={<KeyHint keys="Enter" />}
          onClick={leave}
        >
          {next === undefined ? 'All lists' : `Read ${next.name}`}
        </Button>
        <Button h={48} radius="lg" rightSection={<KeyHint keys="mod+O" />} onClick={chooseListFile}>
          Bring in another
        </Button>
      </div>
    </Page>
  );
}
