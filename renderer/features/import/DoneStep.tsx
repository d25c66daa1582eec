import { Button } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ImportCounts } from '#shared/contract/imports.ts';
import { chooseListFile } from '#renderer/app/list-file.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import words from '#renderer/ui/words.module.css';
import { CountsBar } from './review/CountsBar.tsx';
import { leave } from './flow.ts';
import type { Opened } from './flow-state.ts';
import classes from './Import.module.css';
import { doneTitle } from './review/outcome-words.ts';
import { Page } from './Page.tsx';
import { saveRejected } from './rejected-file.ts';
import { useCallList } from './use-call-list.ts';

interface Props {
  readonly opened: Opened;
  readonly listId: string;
  readonly counts: ImportCounts;
  /** How many of the same repeat a row of the file. */
  readonly repeated: number;
  readonly said: string;
}

/** They are in the book; the next thing is to call them. */
export function DoneStep({ opened, listId, counts, repeated, said }: Props) {
  const { busy, call } = useCallList();
  const commands = useMemo(
    () => [
      {
        id: 'start',
        label: 'Start calling this list',
        stroke: 'Enter',
        enabled: !busy,
        run: () => call(listId, leave),
      },
      { id: 'leave', label: 'Back to the lists', stroke: 'Escape', run: leave },
    ],
    [listId, busy, call],
  );
  useKeys('Done', commands);
  return (
    <Page at={4} title={doneTitle(counts)}>
      <p className={`${words.body} ${words.second} ${classes.file}`} role="status">
        {said}
      </p>
      <CountsBar counts={counts} repeated={repeated} />
      <div className={classes.next}>
        <Button
          variant="filled"
          h={48}
          fz={15}
          px={18}
          radius="lg"
          loading={busy}
          leftSection={<IconPhone size={18} stroke={1.75} aria-hidden />}
          rightSection={<KeyHint keys="Enter" />}
          onClick={() => commands[0]?.run()}
        >
          Start calling
        </Button>
        <Button h={48} radius="lg" rightSection={<KeyHint keys="mod+O" />} onClick={chooseListFile}>
          Bring in another
        </Button>
        <Button h={48} radius="lg" variant="subtle" rightSection={<KeyHint keys="Escape" />} onClick={leave}>
          All lists
        </Button>
      </div>
      {counts.rejected === 0 ? null : (
        <p className={`${words.body} ${words.second}`}>
          {figureOf(counts.rejected, 'row was', 'rows were')} left out.{' '}
          <button
            type="button"
            className={classes.link}
            onClick={() => void saveRejected(opened.preview.importId)}
          >
            Save them to correct
          </button>
        </p>
      )}
      <p className={`${words.body} ${words.second}`}>
        You can undo this whole import at any time under Lists, even after you have called.
      </p>
    </Page>
  );
}
