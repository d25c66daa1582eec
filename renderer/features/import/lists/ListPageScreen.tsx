import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { now } from '#renderer/api/clock.ts';
import { failureOf, sentenceOf } from '#renderer/api/failure.ts';
import { type Behind, importQueries } from '#renderer/api/imports.ts';
import { settingsQueries } from '#renderer/api/settings.ts';
import { go } from '#renderer/app/router.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { focusRow } from '#renderer/ui/row-focus.ts';
import { Suggestions } from '../review/Suggestions.tsx';
import { useSuggestions } from '../review/use-suggestions.ts';
import { useCallList } from '../use-call-list.ts';
import { ListAside } from './ListAside.tsx';
import { ListFunnel } from './ListFunnel.tsx';
import { ListHead } from './ListHead.tsx';
import classes from './ListPage.module.css';
import { PeopleTable } from './PeopleTable.tsx';
import { useExport } from './use-export.ts';

const toLists = () => go({ kind: 'lists' });

interface Props {
  readonly listId: string;
  /** It opens where its suggestions are decided. */
  readonly decide: boolean;
}

/** A list: what it brought, what became of it, and who came with it. */
export function ListPageScreen({ listId, decide }: Props) {
  const { data: list, error, refetch } = useQuery(importQueries.page(listId));
  const { data: settings } = useQuery(settingsQueries.read());
  const [behind, setBehind] = useState<Behind | null>(null);
  const [undoing, setUndoing] = useState(false);
  const calling = useCallList();
  const exporting = useExport(listId);
  const deciding = useSuggestions(listId, true);
  const [maybes, setMaybes] = useState(decide);
  const stands = list?.state === 'in the book';
  const commands = useMemo(
    () => [
      {
        id: 'call-list',
        label: 'Call this list',
        stroke: 'W',
        enabled: stands && !calling.busy,
        run: () => calling.call(listId),
      },
      {
        id: 'put-on-cadence',
        label: 'Put its people on a cadence',
        stroke: 'P',
        enabled: stands,
        run: () => go({ kind: 'cadences', listId }),
      },
      {
        id: 'export-list',
        label: 'Export the people of this list',
        stroke: 'E',
        enabled: stands,
        run: exporting.save,
      },
      {
        id: 'undo-list',
        label: 'Undo this import',
        stroke: 'U',
        enabled: stands,
        run: () => setUndoing(true),
      },
      {
        id: 'maybes',
        label: maybes ? 'Show the people' : 'Decide the maybes',
        stroke: 'D',
        enabled: stands && deciding.total > 0,
        run: () => setMaybes(!maybes),
      },
      {
        id: 'row-down',
        label: 'Next person',
        stroke: 'ArrowDown',
        repeats: true,
        inPalette: false,
        run: () => focusRow(1),
      },
      {
        id: 'row-up',
        label: 'Person before',
        stroke: 'ArrowUp',
        repeats: true,
        inPalette: false,
        run: () => focusRow(-1),
      },
      { id: 'back', label: 'All lists', stroke: 'Escape', run: toLists },
    ],
    [stands, calling, exporting.save, listId, maybes, deciding.total],
  );
  useKeys('List', commands);

  if (list === undefined)
    return (
      <div className={classes.alone}>
        {error === null ? (
          <LoadingShape rows={8} label="Reading the list" />
        ) : (
          <FailedState
            title="This list could not be read"
            line={sentenceOf(error)}
            reference={failureOf(error).reference ?? undefined}
          >
            <Button onClick={() => void refetch()}>Try again</Button>
            <Button variant="subtle" onClick={toLists}>
              All lists
            </Button>
          </FailedState>
        )}
      </div>
    );

  const zone = settings?.zone ?? 'UTC';
  const today = dateIn(now(), zone);
  return (
    <div className={classes.page}>
      <div className={classes.main}>
        <ListHead
          list={list}
          today={today}
          zone={zone}
          calling={calling}
          exporting={exporting}
          onBack={toLists}
        />
        {stands ? (
          <>
            <ListFunnel
              became={list.became}
              behind={behind}
              onBehind={(figure) => {
                setMaybes(false);
                setBehind(figure);
              }}
              maybes={
                deciding.total === 0
                  ? null
                  : {
                      left: deciding.total - deciding.decided,
                      shown: maybes,
                      onShow: () => setMaybes(!maybes),
                    }
              }
            />
            {maybes && deciding.total > 0 ? (
              <Suggestions deciding={deciding} today={today} cameIn />
            ) : (
              <PeopleTable list={list} behind={behind} onBehind={setBehind} />
            )}
          </>
        ) : null}
      </div>
      <ListAside list={list} zone={zone} undoing={undoing} onUndoing={setUndoing} />
    </div>
  );
}
