import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ListPage } from '#shared/contract/lists.ts';
import { capital, figureOf } from '#shared/domain/count-words.ts';
import { longDate } from '#shared/domain/time/said.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { FactRow } from '#renderer/ui/FactRow.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import words from '#renderer/ui/words.module.css';
import { classWords, receivedByWords } from '../list-words.ts';
import { fieldWord, keptAsIs } from '../map/field-words.ts';
import { encodingWord } from '../map/read-choices.ts';
import classes from './ListPage.module.css';
import { UndoList } from './UndoList.tsx';

interface Props {
  readonly list: ListPage;
  readonly zone: string;
  /** Whether what taking it back would do is shown. */
  readonly undoing: boolean;
  readonly onUndoing: (open: boolean) => void;
}

const date = (on: string) => `${longDate(on)} ${on.slice(0, 4)}`;

/** Where a list came from, what it brought, how its file was read, and taking it back. */
export function ListAside({ list, zone, undoing, onUndoing }: Props) {
  const undo = useRef<HTMLButtonElement>(null);
  const was = useRef(undoing);
  useEffect(() => {
    if (was.current && !undoing) undo.current?.focus();
    was.current = undoing;
  }, [undoing]);
  const { brought } = list;
  const rows = [
    { label: 'New', count: brought.new },
    { label: 'Updated', count: brought.updated },
    { label: 'Maybe the same', count: brought.maybe },
    { label: 'Rejected', count: brought.rejected },
    { label: 'Skipped', count: brought.skipped },
  ].filter(({ label, count }) => count > 0 || label === 'New');
  const mapped = Object.entries(list.mapping).filter(([, field]) => field !== keptAsIs);
  return (
    <aside className={classes.aside} aria-label="About this list">
      <div className={classes.asideBody}>
        <section aria-label="Where they come from">
          <h2 className={words.section}>Where they come from</h2>
          <dl className={classes.facts}>
            <FactRow label="Source">{list.source}</FactRow>
            {list.event === null ? null : <FactRow label="Event">{list.event}</FactRow>}
            {list.receivedBy.length === 0 ? (
              <FactRow label="Received">{date(list.receivedOn)}</FactRow>
            ) : (
              <>
                <FactRow label="Received">{receivedByWords(list.receivedBy)}</FactRow>
                <FactRow label="If none">{date(list.receivedOn)}</FactRow>
              </>
            )}
            {list.cost === null ? null : <FactRow label="Cost">{list.cost}</FactRow>}
            {list.owner === null ? null : <FactRow label="Owner">{list.owner}</FactRow>}
            <FactRow label="They are">{classWords[list.accountClass]}</FactRow>
          </dl>
        </section>
        <section aria-label="What it brought">
          <h2 className={words.section}>What it brought</h2>
          <dl className={classes.brought}>
            {rows.map(({ label, count }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className={words.counts}>{count.toLocaleString('en')}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-label="The file">
          <h2 className={words.section}>The file</h2>
          <dl className={classes.facts}>
            <FactRow label="Name">{list.fileName}</FactRow>
            <FactRow label="Read as">{capital(list.format)}</FactRow>
            {list.delimiter === '' ? null : (
              <FactRow label="Written in">{encodingWord(list.encoding)}</FactRow>
            )}
            {list.headerLine > 1 ? <FactRow label="Names in">line {list.headerLine}</FactRow> : null}
            <FactRow label="Came in">{date(dateIn(list.importedAt, zone))}</FactRow>
          </dl>
          {mapped.length === 0 ? null : (
            <details className={classes.mapping}>
              <summary className={words.table}>{figureOf(mapped.length, 'column')} understood</summary>
              <dl>
                {mapped.map(([header, field]) => (
                  <div key={header}>
                    <dt>{header}</dt>
                    <dd>{fieldWord(field)}</dd>
                  </div>
                ))}
              </dl>
            </details>
          )}
        </section>
      </div>
      <div className={classes.foot}>
        {list.takenBack === null ? (
          undoing ? (
            <UndoList narrow list={list} onClose={() => onUndoing(false)} />
          ) : (
            <Button
              variant="subtle"
              ref={undo}
              rightSection={<KeyHint keys="U" />}
              onClick={() => onUndoing(true)}
            >
              Undo this import
            </Button>
          )
        ) : (
          <p className={`${words.table} ${words.second}`}>{takenBackWords(list.takenBack)}</p>
        )}
      </div>
    </aside>
  );
}

/** '3 left your book, 1 stayed: worked on, or from elsewhere too, 2 were restored.' */
function takenBackWords({ removed, kept, restored }: NonNullable<ListPage['takenBack']>): string {
  return [
    `${removed.toLocaleString('en')} left your book`,
    kept === 0 ? null : `${kept.toLocaleString('en')} stayed: worked on, or from elsewhere too`,
    restored === 0 ? null : `${restored.toLocaleString('en')} were restored`,
  ]
    .filter((part) => part !== null)
    .join(', ')
    .concat('.');
}
