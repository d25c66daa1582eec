import { Button } from '@mantine/core';
import { IconChevronLeft, IconDownload, IconPhone, IconStairs } from '@tabler/icons-react';
import type { ListPage } from '#shared/contract/lists.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { go } from '#renderer/app/router.ts';
import { dayWords } from '#renderer/ui/day-words.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './ListPage.module.css';

interface Props {
  readonly list: ListPage;
  readonly today: string;
  readonly zone: string;
  readonly calling: { readonly busy: boolean; readonly call: (listId: string) => void };
  readonly exporting: { readonly busy: boolean; readonly save: () => void };
  readonly onBack: () => void;
}

/** The list's name, where it came from, and calling it. */
export function ListHead({ list, today, zone, calling, exporting, onBack }: Props) {
  const came = dayWords(dateIn(list.importedAt, zone), today);
  const when = came === 'Today' ? 'today' : `on ${came}`;
  // A list that is called as its file is need not say so twice.
  const from = list.fileName.startsWith(list.name) ? '' : ` from ${list.fileName}`;
  return (
    <header className={classes.head}>
      <div className={classes.named}>
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.back ?? ''}
          leftSection={<IconChevronLeft size={16} stroke={1.5} aria-hidden />}
          rightSection={<KeyHint keys="Escape" />}
          onClick={onBack}
        >
          Lists
        </Button>
        <h1 className={`${words.title} ${classes.name}`} title={list.name}>
          {list.name}
        </h1>
        <p className={`${words.body} ${words.second}`}>
          {list.takenBack === null
            ? `${figureOf(list.became.received, 'person', 'people')}, brought in ${when}${from}.`
            : `Brought in ${when}${from}, and taken back ${dayWords(dateIn(list.takenBack.at, zone), today)}.`}
        </p>
      </div>
      {list.state === 'in the book' ? (
        <div className={classes.ways}>
          <Button
            variant="subtle"
            loading={exporting.busy}
            leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
            rightSection={<KeyHint keys="E" />}
            onClick={exporting.save}
          >
            Export
          </Button>
          <Button
            variant="subtle"
            leftSection={<IconStairs size={16} stroke={1.5} aria-hidden />}
            rightSection={<KeyHint keys="P" />}
            onClick={() => go({ kind: 'cadences', listId: list.listId })}
          >
            Cadence
          </Button>
          <Button
            variant="filled"
            disabled={calling.busy}
            leftSection={<IconPhone size={16} stroke={1.75} aria-hidden />}
            rightSection={<KeyHint keys="W" />}
            onClick={() => calling.call(list.listId)}
          >
            Call this list
          </Button>
        </div>
      ) : null}
    </header>
  );
}
