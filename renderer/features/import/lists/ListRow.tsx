import { Button } from '@mantine/core';
import { useRef } from 'react';
import type { ListView } from '#shared/contract/imports.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { go } from '#renderer/app/router.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { dayWords } from '#renderer/ui/day-words.ts';
import words from '#renderer/ui/words.module.css';
import classes from './Lists.module.css';
import { useCallList } from '../use-call-list.ts';
import { UndoList } from './UndoList.tsx';

interface Props {
  readonly list: ListView;
  readonly today: string;
  readonly zone: string;
  /** Whether what taking it back would do is shown under it. */
  readonly undoing: boolean;
  readonly onUndo: (open: boolean) => void;
}

/** One list: where it came from, what it brought, and how much of it still lies there. */
export function ListRow({ list, today, zone, undoing, onUndo }: Props) {
  const calling = useCallList();
  const undoButton = useRef<HTMLButtonElement>(null);
  const undone = list.state === 'undone';
  const origin = [...new Set([list.source, list.event, list.format])].filter(
    (part) => part !== null && part !== list.name,
  );
  return (
    <>
      <tr data-undone={undone || undefined} data-open={undoing || undefined}>
        <th scope="row">
          <span className={classes.name}>
            <button
              type="button"
              data-row
              className={classes.open}
              onClick={() => go({ kind: 'list', listId: list.listId })}
            >
              {list.name}
            </button>
            {list.accountClass === 'existing' ? <Chip>Our customers</Chip> : null}
          </span>
          <span className={`${words.label} ${words.second}`}>{origin.join(', ')}</span>
        </th>
        <td>{dayWords(list.receivedOn, today)}</td>
        <td>{dayWords(dateIn(list.importedAt, zone), today)}</td>
        <td className={classes.number}>{list.people.toLocaleString('en')}</td>
        <td className={classes.number} data-wait={(!undone && list.untouched > 0) || undefined}>
          {undone ? '' : list.untouched.toLocaleString('en')}
        </td>
        <td className={classes.ways}>
          {undone ? (
            <span className={`${words.table} ${words.quiet}`}>
              Taken back
              {list.takenBack === null ? '' : ` ${dayWords(dateIn(list.takenBack.at, zone), today)}`}
            </span>
          ) : (
            <>
              <Button
                disabled={calling.busy}
                aria-label={`Call ${list.name}`}
                onClick={() => calling.call(list.listId)}
              >
                Call
              </Button>
              <Button
                variant="subtle"
                ref={undoButton}
                aria-expanded={undoing}
                aria-label={`Undo ${list.name}`}
                onClick={() => onUndo(!undoing)}
              >
                Undo
              </Button>
            </>
          )}
        </td>
      </tr>
      {undoing ? (
        <tr className={classes.undoing}>
          <td colSpan={6}>
            <UndoList
              list={list}
              onClose={() => {
                onUndo(false);
                undoButton.current?.focus();
              }}
            />
          </td>
        </tr>
      ) : null}
    </>
  );
}
