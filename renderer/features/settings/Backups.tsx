import { Button, Modal } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { areas } from '#renderer/api/areas.ts';
import { bookQueries } from '#renderer/api/book.ts';
import { now } from '#renderer/api/clock.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { newCommandId } from '#renderer/api/ids.ts';
import { useLongWork } from '#renderer/api/long-work.ts';
import { makeStale } from '#renderer/api/stale.ts';
import { dayAndTime } from '#shared/domain/time/said.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { capital } from '#shared/domain/count-words.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { LongWork } from '#renderer/ui/LongWork.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { sayDone } from '#renderer/ui/toast.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './Settings.module.css';
import { sizeWords, whyWords } from './backup-words.ts';

interface Props {
  readonly zone: string;
  /** Another book stands in the place of the one that was. */
  readonly onRestored: () => void;
}

/** Verified copies of the book, and putting one back in its place. */
export function Backups({ zone, onRestored }: Props) {
  const queries = useQueryClient();
  const { data, error } = useQuery(bookQueries.backups());
  const [asked, setAsked] = useState<{ readonly name: string; readonly when: string } | null>(null);
  const make = useLongWork(
    (client, signal) => client.book.backup({}, { signal }),
    () => {
      sayDone('The book was backed up.');
      void makeStale(queries, [areas.book]);
    },
  );
  const restore = useLongWork(
    (client, signal) =>
      client.book.restore({ commandId: newCommandId(), name: asked?.name ?? '' }, { signal }),
    ({ said }) => {
      sayDone(said);
      onRestored();
      void makeStale(queries, [[]]);
    },
  );
  const today = dateIn(now(), zone);
  const running = restore.work.kind === 'running' ? restore : make.work.kind === 'running' ? make : null;
  const failed =
    restore.work.kind === 'failed' ? restore.work : make.work.kind === 'failed' ? make.work : null;

  return (
    <Section
      title="Backups"
      note={
        <Button size="compact-sm" disabled={running !== null} onClick={make.run}>
          Back up now
        </Button>
      }
    >
      <p className={`${words.table} ${words.second} ${classes.intro}`}>
        Each was read through after it was written. One is made daily, and before a list comes in when the
        last is older than a day.
      </p>
      {running?.work.kind === 'running' ? (
        <div className={classes.work}>
          <LongWork
            what={running.work.progress?.doing ?? 'Copying the book'}
            done={running.work.progress?.done ?? 0}
            of={running.work.progress?.of ?? null}
            leftMs={running.work.progress?.leftMs ?? null}
            onCancel={running.cancel}
          />
        </div>
      ) : null}
      {failed === null ? null : (
        <div className={classes.work}>
          <FailedState title="That did not work" line={sentenceOf(failed.error)} />
        </div>
      )}
      {data === undefined ? (
        error === null ? (
          <LoadingShape rows={2} label="Reading the backups" />
        ) : (
          <FailedState title="The backups could not be read" line={sentenceOf(error)} />
        )
      ) : data.backups.length === 0 ? (
        <p className={`${words.body} ${words.second} ${classes.intro}`}>None has been made yet.</p>
      ) : (
        <ul className={classes.backups}>
          {data.backups.map((backup) => {
            const when = dayAndTime(backup.madeAt, zone, today);
            return (
              <li key={backup.name}>
                <span className={classes.label}>{capital(when)}</span>
                <span className={`${words.table} ${words.second}`}>{whyWords(backup.why)}</span>
                <span className={`${words.table} ${words.quiet} ${words.counts}`}>
                  {sizeWords(backup.bytes)}
                </span>
                <Button
                  data-row
                  aria-label={`Restore the book of ${when}`}
                  disabled={running !== null}
                  onClick={() => setAsked({ name: backup.name, when })}
                >
                  Restore
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <Modal
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={`Put the book of ${asked?.when ?? ''} back?`}
        centered
        size={480}
      >
        <p className={words.body}>
          What was logged since then leaves every screen. The book as it stands now is kept as one more
          backup, so that you can come back to it.
        </p>
        <div className={classes.modalWays}>
          <Button data-autofocus onClick={() => setAsked(null)}>
            Keep the book as it is
          </Button>
          <Button
            color="clay"
            onClick={() => {
              restore.run();
              setAsked(null);
            }}
          >
            Restore
          </Button>
        </div>
      </Modal>
    </Section>
  );
}
