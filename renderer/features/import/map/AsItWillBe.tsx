import { ActionIcon } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { now } from '#renderer/api/clock.ts';
import { settingsQueries } from '#renderer/api/settings.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { FactRow } from '#renderer/ui/FactRow.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { KofN } from '#renderer/ui/KofN.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import words from '#renderer/ui/words.module.css';
import { readPeople } from './as-it-will-be.ts';
import classes from './AsItWillBe.module.css';
import type { Opened } from '../flow-state.ts';

/** One row of the file as the person it will be, with what stands in the file under each value. */
export function AsItWillBe({ opened }: { readonly opened: Opened }) {
  const { data: settings } = useQuery(settingsQueries.read());
  const today = dateIn(now(), settings?.zone ?? 'UTC');
  const people = useMemo(() => readPeople(opened, today), [opened, today]);
  const [chosen, setChosen] = useState(0);
  const last = people.length - 1;
  const at = Math.max(0, Math.min(chosen, last));
  const commands = useMemo(
    () => [
      {
        id: 'row-before',
        label: 'The row before',
        stroke: '[',
        inPalette: false,
        run: () => setChosen(Math.max(0, at - 1)),
      },
      {
        id: 'row-next',
        label: 'The next row',
        stroke: ']',
        inPalette: false,
        run: () => setChosen(Math.min(last, at + 1)),
      },
    ],
    [at, last],
  );
  useKeys('Columns', commands);
  const person = people[at];
  if (person === undefined) return null;
  const count = (is: (each: (typeof people)[number]) => boolean) => people.filter(is).length;
  const rejected = count((each) => each.rejection !== null);

  return (
    <>
      <section aria-label="As it will be">
        <div className={classes.head}>
          <h2 className={words.section}>As it will be</h2>
          <span className={`${words.label} ${classes.where}`} aria-live="polite">
            line {person.line}
          </span>
          <ActionIcon
            variant="subtle"
            size={24}
            aria-label="The row before"
            disabled={at === 0}
            onClick={() => setChosen(at - 1)}
          >
            <KeyHint keys="[" />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            size={24}
            aria-label="The next row"
            disabled={at === last}
            onClick={() => setChosen(at + 1)}
          >
            <KeyHint keys="]" />
          </ActionIcon>
        </div>
        {person.rejection === null ? (
          <>
            {person.account === null ? null : (
              <p className={`${words.table} ${words.second} ${classes.account}`}>
                <IconBuilding size={16} stroke={1.5} aria-hidden />
                <span className={classes.name}>{person.account}</span>
              </p>
            )}
            <p className={`${words.heading} ${classes.name}`}>{person.name ?? 'No name'}</p>
            {person.title === null ? null : (
              <p className={`${words.table} ${words.second}`}>{person.title}</p>
            )}
            <dl className={classes.facts}>
              {person.facts.map((fact, index) => (
                <FactRow key={`${fact.label} ${index}`} label={fact.label}>
                  <span className={classes.value}>
                    {fact.value}
                    {fact.raw === null ? null : <span className={classes.raw}>{fact.raw}</span>}
                  </span>
                </FactRow>
              ))}
            </dl>
          </>
        ) : (
          <p className={`${words.body} ${classes.rejection}`}>{person.rejection}</p>
        )}
      </section>
      <section aria-label="The first rows" className={classes.counts}>
        <h2 className={words.section}>{rowsWords(people.length, opened.preview.profiled)}</h2>
        <dl>
          {[
            { label: 'With a number you can dial', k: count((each) => each.dialable) },
            { label: 'With an e-mail', k: count((each) => each.email) },
            { label: 'With an account', k: count((each) => each.account !== null) },
          ].map(({ label, k }) => (
            <div key={label} className={classes.count}>
              <dt>{label}</dt>
              <dd>
                <KofN k={k} n={people.length} />
              </dd>
            </div>
          ))}
          {rejected === 0 ? null : (
            <div className={classes.count} data-stop>
              <dt>Cannot be used</dt>
              <dd>
                <KofN k={rejected} n={people.length} />
              </dd>
            </div>
          )}
        </dl>
      </section>
    </>
  );
}

/** 'In the first 100 rows', and 'In all 39 rows' where there are no others. */
function rowsWords(shown: number, profiled: number): string {
  if (shown < profiled || shown >= 100) return `In the first ${shown} rows`;
  return shown === 1 ? 'In the one row' : `In all ${shown} rows`;
}
