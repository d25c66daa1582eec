import { Button, Menu } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconColumns3, IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Behind, importQueries } from '#renderer/api/imports.ts';
import type { ListPage } from '#shared/contract/lists.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import words from '#renderer/ui/words.module.css';
import { keepShown, shownBefore } from './shown-columns.ts';
import { PersonRow } from './PersonRow.tsx';
import classes from './People.module.css';

interface Props {
  readonly list: ListPage;
  readonly behind: Behind | null;
  readonly onBehind: (figure: Behind | null) => void;
}

const rowHeight = 44;

const behindWords: Record<Behind, string> = {
  closed: 'closed',
  untouched: 'untouched',
  touched: 'touched',
  reached: 'reached',
  spoken: 'spoken to',
  set: 'with an appointment',
  held: 'met',
  won: 'won',
};

/** The people of a list, in the order of its rows: only those on screen are drawn. */
export function PeopleTable({ list, behind, onBehind }: Props) {
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 120);
  const [shown, setShown] = useState(() => shownBefore(list.customFields.map(({ key }) => key)));
  const search = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    importQueries.people(list.listId, { text, behind, fields: shown }),
  );
  const people = data?.pages.flatMap((page) => page.people) ?? [];
  // oxlint-disable-next-line react/incompatible-library -- its functions stay in this component
  const rows = useVirtualizer({
    count: people.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const drawn = rows.getVirtualItems();
  const last = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= people.length - 20) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, last, people.length]);

  const commands = useMemo(
    () => [
      {
        id: 'search-list',
        label: 'Search this list',
        stroke: '/',
        inPalette: false,
        run: () => search.current?.focus(),
      },
      {
        id: 'everybody',
        label: 'Show everybody of the list',
        stroke: 'A',
        enabled: behind !== null,
        run: () => onBehind(null),
      },
    ],
    [behind, onBehind],
  );
  useKeys('People', commands);

  const columns = list.customFields.filter(({ key }) => shown.includes(key));
  const toggle = (key: string) => {
    const now = shown.includes(key) ? shown.filter((each) => each !== key) : [...shown, key];
    setShown(now);
    keepShown(key, now.includes(key));
  };
  const narrowed = behind !== null || text !== '';
  const template = `minmax(140px, 1.4fr) minmax(96px, 1fr) 120px minmax(112px, 0.9fr)${' minmax(80px, 1fr)'.repeat(columns.length)}`;

  return (
    <section aria-label="People" className={classes.people}>
      <div className={classes.tools}>
        <label className={classes.search}>
          <IconSearch size={16} stroke={1.5} aria-hidden />
          <input
            ref={search}
            value={typed}
            placeholder="Find in this list"
            aria-label="Find in this list"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {typed === '' ? <KeyHint keys="/" /> : null}
        </label>
        <span className={`${words.table} ${words.second}`} role="status">
          {data === undefined ? '' : counted(people.length, hasNextPage, list.became.received, narrowed)}
          {behind === null ? '' : ` ${behindWords[behind]}`}
        </span>
        {behind === null ? null : (
          <Button
            variant="subtle"
            size="compact-sm"
            rightSection={<KeyHint keys="A" />}
            onClick={() => onBehind(null)}
          >
            Everybody
          </Button>
        )}
        {list.customFields.length === 0 ? null : (
          <Menu position="bottom-end" width={260}>
            <Menu.Target>
              <Button
                variant="subtle"
                ml="auto"
                leftSection={<IconColumns3 size={16} stroke={1.5} aria-hidden />}
              >
                Columns
              </Button>
            </Menu.Target>
            <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
              {list.customFields.map(({ key, label, filled }) => (
                <Menu.CheckboxItem
                  key={key}
                  checked={shown.includes(key)}
                  rightSection={<span className={words.label}>{filled.toLocaleString('en')}</span>}
                  onChange={() => toggle(key)}
                >
                  {label}
                </Menu.CheckboxItem>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <div ref={scroller} className={classes.scroller}>
        <div
          role="table"
          aria-label={`People of ${list.name}`}
          aria-rowcount={hasNextPage ? -1 : people.length + 1}
          className={classes.table}
          style={{ ['--people-columns' as string]: template }}
        >
          <div role="row" className={classes.headRow}>
            {['Name', 'Account', 'Number', 'Last', ...columns.map(({ label }) => label)].map(
              (label, index) => (
                <span role="columnheader" key={`${index} ${label}`} title={label}>
                  {label}
                </span>
              ),
            )}
          </div>
          <div role="rowgroup" style={{ height: rows.getTotalSize(), position: 'relative' }}>
            {drawn.map(({ index, start }) => {
              const person = people[index];
              return person === undefined ? null : (
                <PersonRow
                  key={person.prospectId}
                  person={person}
                  at={index}
                  top={start}
                  columns={columns.map(({ key }) => key)}
                />
              );
            })}
          </div>
        </div>
        {data !== undefined && people.length === 0 ? (
          <p className={`${words.body} ${words.second} ${classes.nobody}`}>
            {narrowed ? 'Nobody of this list is meant by that.' : 'Nobody of this list is in your book.'}
          </p>
        ) : null}
      </div>
    </section>
  );
}

/** '312 people', '23 of 312', '100 and more of 312' while not all of them were asked for. */
function counted(found: number, more: boolean, of: number, narrowed: boolean): string {
  if (!narrowed) return figureOf(of, 'person', 'people');
  return `${found.toLocaleString('en')}${more ? ' and more' : ''} of ${of.toLocaleString('en')}`;
}
