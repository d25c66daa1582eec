import { Button, VisuallyHidden } from '@mantine/core';
import { IconFileArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { now } from '#renderer/api/clock.ts';
import { failureOf, sentenceOf } from '#renderer/api/failure.ts';
import { importQueries } from '#renderer/api/imports.ts';
import { settingsQueries } from '#renderer/api/settings.ts';
import { chooseListFile } from '#renderer/app/list-file.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { focusRow } from '#renderer/ui/row-focus.ts';
import words from '#renderer/ui/words.module.css';
import { ListRow } from './ListRow.tsx';
import classes from './Lists.module.css';
import { Registers } from './Registers.tsx';

/** Every list that was brought in, the newest first, with how many of its people nobody has touched. */
export function ListHistory() {
  const { data, error, refetch } = useQuery(importQueries.lists());
  const { data: settings } = useQuery(settingsQueries.read());
  const [undoing, setUndoing] = useState<string | null>(null);
  const commands = useMemo(
    () => [
      {
        id: 'row-down',
        label: 'Next list',
        stroke: 'ArrowDown',
        repeats: true,
        inPalette: false,
        run: () => focusRow(1),
      },
      {
        id: 'row-up',
        label: 'List before',
        stroke: 'ArrowUp',
        repeats: true,
        inPalette: false,
        run: () => focusRow(-1),
      },
    ],
    [],
  );
  useKeys('Lists', commands);
  const lists = (data?.lists ?? []).toSorted((a, b) => b.importedAt - a.importedAt);
  const standing = lists.filter((list) => list.state === 'in the book');
  const zone = settings?.zone ?? 'UTC';

  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1 className={words.title}>Lists</h1>
          {data === undefined || lists.length === 0 ? null : (
            <p className={`${words.body} ${words.second}`}>
              {stillUntouched(standing.length, data.untouched)}
            </p>
          )}
        </div>
        <Button
          variant="filled"
          leftSection={<IconFileArrowRight size={16} stroke={1.5} aria-hidden />}
          rightSection={<KeyHint keys="mod+O" />}
          onClick={chooseListFile}
        >
          Bring in a list
        </Button>
      </header>
      {data === undefined ? (
        error === null ? (
          <LoadingShape rows={4} label="Reading the lists" />
        ) : (
          <FailedState
            title="The lists could not be read"
            line={sentenceOf(error)}
            reference={failureOf(error).reference ?? undefined}
          >
            <Button onClick={() => void refetch()}>Try again</Button>
          </FailedState>
        )
      ) : lists.length === 0 && data.registers.length === 0 ? (
        <div className={classes.none}>
          <p className={words.heading}>No list has come in yet</p>
          <p className={`${words.body} ${words.second}`}>
            Drop a file anywhere: LinkedIn, HubSpot, Salesforce, Apollo, a workbook, contact cards, a
            do-not-call register. Nothing is kept until you have seen it.
          </p>
        </div>
      ) : lists.length === 0 ? null : (
        <table className={classes.table}>
          <thead>
            <tr className={words.label}>
              <th scope="col">List</th>
              <th scope="col">Received</th>
              <th scope="col">Brought in</th>
              <th scope="col" className={classes.number}>
                People
              </th>
              <th scope="col" className={classes.number}>
                Untouched
              </th>
              <th scope="col" className={classes.ways}>
                <VisuallyHidden>What to do with it</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {lists.map((list) => (
              <ListRow
                key={list.listId}
                list={list}
                today={dateIn(now(), zone)}
                zone={zone}
                undoing={undoing === list.listId}
                onUndo={(open) => setUndoing(open ? list.listId : null)}
              />
            ))}
          </tbody>
        </table>
      )}
      <Registers registers={data?.registers ?? []} today={dateIn(now(), zone)} zone={zone} />
    </div>
  );
}

/** How much of the lists that stand in the book nobody has touched. */
function stillUntouched(standing: number, untouched: number): string {
  if (standing === 0) return 'All of them were taken back.';
  if (untouched === 0) return 'Everybody of every list has been touched.';
  return `${figureOf(untouched, 'person', 'people')} nobody has touched yet.`;
}
