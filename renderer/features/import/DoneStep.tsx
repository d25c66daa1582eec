import { Button } from '@mantine/core';
import { IconDownload, IconList, IconPhone } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ImportCounts } from '#shared/contract/imports.ts';
import { chooseListFile } from '#renderer/app/list-file.ts';
import { go } from '#renderer/app/router.ts';
import { capital, countOf, figureOf } from '#shared/domain/count-words.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import words from '#renderer/ui/words.module.css';
import { leave } from './flow.ts';
import { type Opened, useWaiting } from './flow-state.ts';
import classes from './Import.module.css';
import { Page } from './Page.tsx';
import { saveRejected } from './rejected-file.ts';
import { CountsBar } from './review/CountsBar.tsx';
import { doneTitle } from './review/outcome-words.ts';
import { useCallList } from './use-call-list.ts';

interface Props {
  readonly opened: Opened;
  readonly listId: string;
  readonly counts: ImportCounts;
  /** How many of the same repeat a row of the file. */
  readonly repeated: number;
  readonly said: string;
}

/** They are in the book; the next thing is to call them, or the file that waits. */
export function DoneStep({ opened, listId, counts, repeated, said }: Props) {
  const { importId, sheet, sheets } = opened.preview;
  const unread = sheets.filter(({ name, hidden }) => name !== sheet && !hidden).map(({ name }) => name);
  const { busy, call } = useCallList();
  const [next] = useWaiting();
  const commands = useMemo(() => {
    const others = next !== undefined;
    return [
      { id: 'next-file', label: 'Read the next file', stroke: 'Enter', enabled: others, run: leave },
      {
        id: 'start',
        label: 'Start calling this list',
        stroke: others ? 'W' : 'Enter',
        enabled: !busy,
        run: () => call(listId, leave),
      },
      {
        id: 'open-list',
        label: 'Open this list',
        stroke: 'L',
        run: () => {
          go({ kind: 'list', listId });
          leave();
        },
      },
      {
        id: 'decide',
        label: 'Decide the maybes',
        stroke: 'M',
        enabled: counts.maybe > 0,
        run: () => {
          go({ kind: 'list', listId, maybes: true });
          leave();
        },
      },
      {
        id: 'save-rejected',
        label: 'Save the rejected rows to correct',
        stroke: 'D',
        enabled: counts.rejected > 0,
        run: (): void => void saveRejected(importId),
      },
      { id: 'leave', label: 'Back to the lists', stroke: 'Escape', run: leave },
    ];
  }, [listId, importId, busy, call, counts.rejected, counts.maybe, next]);
  useKeys('Done', commands);
  const run = (id: string) => () => commands.find((command) => command.id === id)?.run();
  return (
    <Page at={4} title={doneTitle(counts)}>
      <p className={`${words.body} ${words.second} ${classes.file}`} role="status">
        {said}
      </p>
      <CountsBar counts={counts} repeated={repeated} done />
      <div className={classes.next}>
        {next === undefined ? null : (
          <Button
            variant="filled"
            h={48}
            fz={15}
            px={18}
            radius="lg"
            className={classes.nextFile ?? ''}
            rightSection={<KeyHint keys="Enter" />}
            onClick={leave}
          >
            Read {next.name}
          </Button>
        )}
        <Button
          variant={next === undefined ? 'filled' : 'default'}
          h={48}
          fz={15}
          px={18}
          radius="lg"
          loading={busy}
          leftSection={<IconPhone size={18} stroke={1.75} aria-hidden />}
          rightSection={<KeyHint keys={next === undefined ? 'Enter' : 'W'} />}
          onClick={run('start')}
        >
          Start calling this list
        </Button>
        <Button
          h={48}
          radius="lg"
          leftSection={<IconList size={18} stroke={1.5} aria-hidden />}
          rightSection={<KeyHint keys="L" />}
          onClick={run('open-list')}
        >
          Open the list
        </Button>
        {next === undefined ? (
          <Button
            h={48}
            radius="lg"
            variant="subtle"
            rightSection={<KeyHint keys="mod+O" />}
            onClick={chooseListFile}
          >
            Bring in another
          </Button>
        ) : null}
        <Button h={48} radius="lg" variant="subtle" rightSection={<KeyHint keys="Escape" />} onClick={leave}>
          All lists
        </Button>
      </div>
      <ul className={classes.left}>
        {counts.maybe === 0 ? null : (
          <li className={words.body}>
            <span>{capital(countOf(counts.maybe, 'maybe'))} came in as new, marked.</span>
            <Button
              variant="subtle"
              size="compact-sm"
              rightSection={<KeyHint keys="M" />}
              onClick={run('decide')}
            >
              Decide {counts.maybe === 1 ? 'it' : 'them'}
            </Button>
          </li>
        )}
        {counts.rejected === 0 ? null : (
          <li className={words.body}>
            <span>{figureOf(counts.rejected, 'row was', 'rows were')} left out.</span>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
              rightSection={<KeyHint keys="D" />}
              onClick={run('save-rejected')}
            >
              Save {counts.rejected === 1 ? 'it' : 'them'} to correct
            </Button>
          </li>
        )}
        {unread.length === 0 ? null : (
          <li className={words.body}>
            <span>
              {unread.length === 1 ? 'Another sheet was' : 'Other sheets were'} not read: {unread.join(', ')}.
              Choose the file again to bring {unread.length === 1 ? 'it' : 'them'} in.
            </span>
          </li>
        )}
        <li className={`${words.body} ${words.second}`}>
          You can undo this whole import at any time on the list’s page, even after you have called.
        </li>
      </ul>
    </Page>
  );
}
