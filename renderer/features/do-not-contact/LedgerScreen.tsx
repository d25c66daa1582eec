import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { now } from '#renderer/api/clock.ts';
import { failureOf, sentenceOf } from '#renderer/api/failure.ts';
import { saveFile } from '#renderer/api/save-file.ts';
import { settingsQueries } from '#renderer/api/settings.ts';
import { type LedgerState, readLedgerFile, suppressionQueries } from '#renderer/api/suppressions.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { focusRow } from '#renderer/ui/row-focus.ts';
import { Segments } from '#renderer/ui/Segments.tsx';
import { sayDone } from '#renderer/ui/toast.tsx';
import words from '#renderer/ui/words.module.css';
import { AddForm } from './AddForm.tsx';
import classes from './Ledger.module.css';
import { LedgerRow } from './LedgerRow.tsx';
import { RegisterAges } from './RegisterAges.tsx';

const states = [
  { value: 'standing', label: 'Standing' },
  { value: 'lifted', label: 'Lifted' },
  { value: 'all', label: 'All' },
] as const satisfies readonly { readonly value: LedgerState; readonly label: string }[];

/** Saves the whole ledger as a file. */
async function save(): Promise<void> {
  try {
    const { fileName, mediaType, text, lines } = await readLedgerFile();
    saveFile(fileName, text, mediaType);
    sayDone(`${figureOf(lines, 'line')} saved in ${fileName}.`);
  } catch (failed) {
    sayDone(sentenceOf(failed));
  }
}

/** Everything that is not to be contacted: who said so, when and why, and what was lifted since. */
export function LedgerScreen() {
  const [text, setText] = useState('');
  const [state, setState] = useState<LedgerState>('standing');
  const [adding, setAdding] = useState(false);
  const [lifting, setLifting] = useState<string | null>(null);
  const find = useRef<HTMLInputElement>(null);
  const { data: settings } = useQuery(settingsQueries.read());
  const ledger = useInfiniteQuery(suppressionQueries.list(text, state));
  const { error, refetch } = ledger;
  const data = ledger.data && {
    rows: ledger.data.pages.flatMap(({ rows }) => rows),
    standing: ledger.data.pages[0]?.standing ?? 0,
  };
  const today = dateIn(now(), settings?.zone ?? 'UTC');

  const commands = useMemo(
    () => [
      {
        id: 'close',
        label: 'Add a number, an address or a domain',
        stroke: 'A',
        run: () => setAdding(true),
      },
      {
        id: 'leave',
        label: 'Leave it as it is',
        stroke: 'Escape',
        inPalette: false,
        whileTyping: true,
        enabled: adding || lifting !== null,
        run: () => {
          setAdding(false);
          setLifting(null);
        },
      },
      { id: 'find', label: 'Find in the ledger', stroke: '/', run: () => find.current?.focus() },
      { id: 'save', label: 'Save the ledger as a file', stroke: 'X', run: () => void save() },
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
    ],
    [adding, lifting],
  );
  useKeys('Do not contact', commands);

  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1 className={words.title}>Do not contact</h1>
          <p className={`${words.body} ${words.second}`}>
            {data === undefined
              ? ' '
              : data.standing === 0
                ? 'Nothing is closed.'
                : `${figureOf(data.standing, 'line stands', 'lines stand')}. Checked at every import, dial and export.`}
          </p>
        </div>
        <div className={classes.actions}>
          <Button variant="default" rightSection={<KeyHint keys="X" />} onClick={() => void save()}>
            Save as a file
          </Button>
          <Button
            variant={adding ? 'default' : 'filled'}
            rightSection={<KeyHint keys="A" />}
            onClick={() => setAdding(true)}
          >
            Add by hand
          </Button>
        </div>
      </header>
      {adding ? <AddForm onDone={() => setAdding(false)} /> : null}
      <div className={classes.filter}>
        <label className={classes.find}>
          <span id="ledger-find" className={classes.hidden}>
            Find
          </span>
          <input
            ref={find}
            type="search"
            placeholder="A number, an address, a domain or a name"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <KeyHint keys="/" />
        </label>
        <span id="ledger-state" className={classes.hidden}>
          Which lines
        </span>
        <Segments labelledBy="ledger-state" choices={states} value={state} onChange={setState} />
      </div>
      {data === undefined ? (
        error === null ? (
          <LoadingShape rows={6} label="Reading the ledger" />
        ) : (
          <FailedState
            title="The ledger could not be read"
            line={sentenceOf(error)}
            reference={failureOf(error).reference ?? undefined}
          >
            <Button onClick={() => void refetch()}>Try again</Button>
          </FailedState>
        )
      ) : data.rows.length === 0 ? (
        <p className={`${words.body} ${words.second} ${classes.empty}`}>
          {text === ''
            ? 'Whoever says 8 8 on a card, asks so in writing or comes marked with a list stands here.'
            : `Nothing here is called “${text}”.`}
        </p>
      ) : (
        <table className={classes.table} aria-label="Not to be contacted">
          <thead>
            <tr className={words.label}>
              <th scope="col">What</th>
              <th scope="col">Kind</th>
              <th scope="col">Closed to</th>
              <th scope="col">Says</th>
              <th scope="col">Since</th>
              <th scope="col" className={classes.ways}>
                <span className={classes.hidden}>What to do with it</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((line) => (
              <LedgerRow
                key={line.suppressionId}
                line={line}
                today={today}
                lifting={lifting === line.suppressionId}
                onLifting={(open) => setLifting(open ? line.suppressionId : null)}
              />
            ))}
          </tbody>
        </table>
      )}
      {ledger.hasNextPage ? (
        <Button
          variant="subtle"
          className={classes.more ?? ''}
          disabled={ledger.isFetchingNextPage}
          onClick={() => void ledger.fetchNextPage()}
        >
          {ledger.isFetchingNextPage ? 'Reading on' : 'Show more'}
        </Button>
      ) : null}
      <RegisterAges today={today} />
      <p className={`${words.table} ${words.quiet}`}>
        Handset is not legal advice: whether you may contact somebody is for you and your company to know.
      </p>
    </div>
  );
}
