import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { bookQueries } from '#renderer/api/book.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { useLongWork } from '#renderer/api/long-work.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LongWork } from '#renderer/ui/LongWork.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import words from '#renderer/ui/words.module.css';
import { SettingRow } from './SettingRow.tsx';
import classes from './Settings.module.css';

/** Where the book is, and whether all that must be true of it is. */
export function CheckTheBook() {
  const { data: status } = useQuery(bookQueries.status());
  const { work, run, cancel } = useLongWork(
    (client, signal) => client.book.check({}, { signal }),
    () => undefined,
  );
  return (
    <Section title="The book">
      <SettingRow label="Where it is" line={status?.folder ?? ''}>
        {() => null}
      </SettingRow>
      <SettingRow
        label="Whether it is sound"
        line="Reads all of it and changes nothing: every figure is counted again from the facts."
      >
        {() => (
          <Button disabled={work.kind === 'running'} onClick={run}>
            Check the book
          </Button>
        )}
      </SettingRow>
      <div aria-live="polite">
        {work.kind === 'running' ? (
          <div className={classes.work}>
            <LongWork
              what={work.progress?.doing ?? 'Checking the book'}
              done={work.progress?.done ?? 0}
              of={work.progress?.of ?? null}
              leftMs={work.progress?.leftMs ?? null}
              onCancel={cancel}
            />
          </div>
        ) : null}
        {work.kind === 'failed' ? (
          <FailedState title="The book could not be checked" line={sentenceOf(work.error)} />
        ) : null}
        {work.kind === 'done' && work.done.findings.length === 0 ? (
          <p className={`${words.body} ${classes.intro}`}>
            {figureOf(work.done.checked, 'thing was', 'things were')} looked at. All of it holds.
          </p>
        ) : null}
        {work.kind === 'done' && work.done.findings.length > 0 ? (
          <div className={classes.findings}>
            <p className={words.section}>
              {figureOf(work.done.findings.length, 'thing does', 'things do')} not hold
            </p>
            <ul>
              {work.done.findings.map((finding) => (
                <li key={`${finding.invariant} ${finding.sentence}`} className={words.table}>
                  {finding.sentence}
                </li>
              ))}
            </ul>
            <p className={`${words.table} ${words.second}`}>
              Nothing was changed. A backup from before it happened can be put back.
            </p>
          </div>
        ) : null}
      </div>
      <p className={`${words.label} ${classes.version}`}>
        {status === undefined ? '' : `Handset ${status.version}`}
      </p>
    </Section>
  );
}
