import { Button } from '@mantine/core';
import { IconFileArrowRight } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { failureOf, sentenceOf } from '#renderer/api/failure.ts';
import { newCommandId } from '#renderer/api/ids.ts';
import { useLongWork } from '#renderer/api/long-work.ts';
import { settingsQueries } from '#renderer/api/settings.ts';
import { makeStale } from '#renderer/api/stale.ts';
import { chooseListFile } from '#renderer/app/list-file.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { LongWork } from '#renderer/ui/LongWork.tsx';
import { sayDone } from '#renderer/ui/toast.tsx';
import { TouchRow } from '#renderer/ui/TouchRow.tsx';
import words from '#renderer/ui/words.module.css';
import { Answers } from './Answers.tsx';
import classes from './FirstRun.module.css';

const alphabet = ['appointment', 'spoke', 'gatekeeper', 'attempted', 'written'] as const;

/** A book with nobody in it: three answers, then a list. */
export function FirstRunScreen() {
  const { data: settings } = useQuery(settingsQueries.read());
  const queries = useQueryClient();
  const demo = useLongWork(
    (client, signal) => client.book.demo({ commandId: newCommandId() }, { signal }),
    ({ prospects }) => {
      sayDone(`The demo book is open: ${figureOf(prospects, 'invented person', 'invented people')}.`);
      void makeStale(queries, [[]]);
    },
  );
  const { run, cancel, work } = demo;
  const busy = work.kind === 'running';
  const commands = useMemo(
    () => [
      { id: 'demo', label: 'Open the demo book', stroke: 'mod+D', enabled: !busy, run },
      { id: 'demo-cancel', label: 'Cancel', stroke: 'Escape', enabled: busy, inPalette: false, run: cancel },
    ],
    [busy, run, cancel],
  );
  useKeys('First run', commands);

  return (
    <div className={classes.page}>
      <TouchRow marks={alphabet} size={13} label="Handset" />
      <h1 className={`${words.display} ${classes.headline}`}>
        {settings !== undefined && settings.repName !== '' && settings.company !== ''
          ? 'Now a list.'
          : 'Three answers, then a list.'}
      </h1>
      <p className={`${words.why} ${classes.promise}`}>Everything stays in one file on this computer.</p>
      {settings === undefined ? <div className={classes.answers} /> : <Answers settings={settings} />}
      {work.kind === 'running' ? (
        <div className={classes.work}>
          <LongWork
            what={work.progress?.doing ?? 'Writing the demo book'}
            done={work.progress?.done ?? 0}
            of={work.progress?.of ?? null}
            leftMs={work.progress?.leftMs ?? null}
            onCancel={cancel}
          />
        </div>
      ) : (
        <div className={classes.ways}>
          <div className={classes.drop}>
            <h2 className={`${words.heading} ${classes.dropHead}`}>
              <IconFileArrowRight size={22} stroke={1.5} aria-hidden />
              Drop a list anywhere
            </h2>
            <p className={`${words.body} ${words.second}`}>
              CSV from LinkedIn, HubSpot, Salesforce, Apollo or a spreadsheet. Nothing is kept until you have
              seen it.
            </p>
            <Button
              variant="filled"
              className={classes.choose ?? ''}
              rightSection={<KeyHint keys="mod+O" />}
              onClick={chooseListFile}
            >
              Choose a file
            </Button>
          </div>
          <div className={classes.demo}>
            <h2 className={words.section}>No list at hand?</h2>
            <p className={`${words.table} ${words.second}`}>
              The demo book holds a believable year: invented people, reserved numbers, calls waiting.
            </p>
            <Button className={classes.choose ?? ''} rightSection={<KeyHint keys="mod+D" />} onClick={run}>
              Open the demo book
            </Button>
          </div>
        </div>
      )}
      {work.kind === 'failed' ? (
        <div className={classes.failed}>
          <FailedState
            title="The demo book could not be made"
            line={sentenceOf(work.error)}
            reference={failureOf(work.error).reference ?? undefined}
          >
            <Button onClick={run}>Try again</Button>
          </FailedState>
        </div>
      ) : null}
      <p className={`${words.table} ${classes.hints}`}>
        <span>
          <KeyHint keys="Tab" /> next answer
        </span>
        <span>
          <KeyHint keys="mod+K" /> find or do
        </span>
        <span>
          <KeyHint keys="?" /> keys of this screen
        </span>
      </p>
    </div>
  );
}
