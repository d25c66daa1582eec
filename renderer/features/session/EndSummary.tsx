import { Button } from '@mantine/core';
import { useMemo, useRef } from 'react';
import type { SessionSummary } from '#shared/contract/sessions.ts';
import { longDate } from '#shared/domain/time/said.ts';
import { dateIn, timeOfDay } from '#shared/domain/time/zones.ts';
import { dayWords } from '#renderer/ui/day-words.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { TouchRow } from '#renderer/ui/TouchRow.tsx';
import { type Mark, TouchMark } from '#renderer/ui/TouchMark.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './EndSummary.module.css';
import { DaySoFar, useNextBlock } from './DaySoFar.tsx';
import { ReflectionLines } from './ReflectionLines.tsx';
import { bothTimes, loopWords, producedWords, rejectionWords, some, wordsTaken } from './summary-words.ts';
import { peopleWorked, sessionName, tapeOf, tapeSummary } from './tape.ts';

interface Props {
  readonly summary: SessionSummary;
  readonly zone: string;
  readonly onDone: () => void;
}

/** What the session came to, conversations first. */
export function EndSummary({ summary, zone, onDone }: Props) {
  const { session } = summary;
  const on = dateIn(session.startedAt, zone);
  const ended = session.endedAt ?? session.startedAt + session.workedMs;
  const next = useNextBlock(zone);
  const button = useRef<HTMLButtonElement>(null);
  const touched = new Set(
    session.tape.flatMap((entry) => (entry.kind === 'touch' ? [entry.touch.touchId] : [])),
  );
  const commands = useMemo(
    () => [
      { id: 'done', label: 'Back to Today', stroke: 'mod+Enter', run: onDone },
      { id: 'done at once', label: 'Back to Today', stroke: 'Enter', run: onDone, inPalette: false },
    ],
    [onDone],
  );
  useKeys('End of the session', commands);

  return (
    <div className={classes.page}>
      <div className={classes.main}>
        <p className={`${words.table} ${words.second}`}>
          {sessionName(session)}, {longDate(on)}, {timeOfDay(session.startedAt, zone)} to{' '}
          {timeOfDay(ended, zone)}
        </p>
        <h1 className={words.display}>
          {some(session.conversations, 'conversation', 'conversations')},{' '}
          {some(session.appointments, 'appointment', 'appointments').toLowerCase()}.
        </h1>
        <Worked summary={summary} />
        <Section
          head="Set"
          side="what produced it"
          rows={summary.appointmentsSet.map((each) => ({
            key: each.appointmentId,
            mark: 'appointment',
            name: each.name,
            line: [
              each.account,
              each.withName === each.name ? null : `with ${each.withName}`,
              producedWords(each, touched, on),
            ]
              .filter(Boolean)
              .join(', '),
            when: `${dayWords(dateIn(each.startsAt, zone), on)}, ${bothTimes(each.startsAt, zone, [each.zone])}`,
          }))}
        />
        <Section
          head="Promised"
          side="in your queue, with their time"
          rows={summary.promised.map((each) => ({
            key: each.followUp.followUpId,
            mark: each.followUp.kind === 'promise' ? 'promise' : 'untried',
            name: each.name,
            line: each.followUp.task ?? each.account ?? '',
            when:
              dayWords(each.followUp.dueOn, on) +
              (each.followUp.dueAt === null ? '' : `, ${bothTimes(each.followUp.dueAt, zone, each.zones)}`),
          }))}
        />
        {summary.objections.length === 0 ? null : (
          <section className={classes.section}>
            <h2 className={words.section}>What they said against it</h2>
            {summary.objections.map(({ objection, times }) => (
              <p key={objection} className={classes.row}>
                <span className={classes.objection}>{objection}</span>
                <span className={`${words.second} ${classes.when}`}>
                  {times === 1 ? 'once' : `${times} times`}
                </span>
              </p>
            ))}
          </section>
        )}
      </div>
      <div className={classes.aside}>
        {peopleWorked(session) === 0 ? null : (
          <ReflectionLines
            summary={summary}
            nextAt={next?.at ?? null}
            onThrough={() => button.current?.focus()}
          />
        )}
        <DaySoFar />
        {next === null ? null : (
          <p className={`${words.table} ${words.second} ${classes.next}`}>{next.line}</p>
        )}
        <Button
          ref={button}
          variant="filled"
          fullWidth
          className={classes.done ?? ''}
          onClick={onDone}
          rightSection={<KeyHint keys="mod+Enter" />}
        >
          Back to Today
        </Button>
      </div>
    </div>
  );
}

/** In which order, and what the noes and the loops came to; of a session in which nobody was worked no more than that. */
function Worked({ summary }: { readonly summary: SessionSummary }) {
  const { session } = summary;
  const marks = tapeOf(session);
  const summed = tapeSummary(session);
  const taken = wordsTaken(session);
  const worked = peopleWorked(session);
  const minutes = Math.round(session.workedMs / 60_000);
  const strip =
    marks.length === 0 ? null : (
      <div className={classes.tape}>
        <TouchRow marks={marks} label={summed} size={14} />
      </div>
    );
  if (worked === 0)
    return (
      <>
        {strip}
        <p className={`${words.table} ${words.second}`}>Nobody was worked.</p>
      </>
    );
  return (
    <>
      {strip}
      <p className={`${words.table} ${words.second} ${classes.between}`}>
        <span>
          {some(worked, 'person', 'people')} worked in {minutes} {minutes === 1 ? 'minute' : 'minutes'}, in
          this order
        </span>
        <span>{summed}</span>
      </p>
      <dl className={classes.counts}>
        <Count n={summary.rejections} label={rejectionWords(summary)} />
        <Count n={summary.loops.broken} label={loopWords(summary.loops)} />
        <Count
          n={summary.numbersMarkedDead}
          label={summary.numbersMarkedDead === 1 ? 'number marked dead' : 'numbers marked dead'}
        />
        {taken === 0 ? null : <Count n={taken} label="not to be contacted, without a call" />}
      </dl>
    </>
  );
}

function Count({ n, label }: { readonly n: number; readonly label: string }) {
  return (
    <div>
      <dt className={`${words.table} ${words.second}`}>{label}</dt>
      <dd className={words.heading}>{n}</dd>
    </div>
  );
}

interface SectionRow {
  readonly key: string;
  readonly mark: Mark;
  readonly name: string;
  readonly line: string;
  readonly when: string;
}

interface SectionProps {
  readonly head: string;
  readonly side: string;
  readonly rows: readonly SectionRow[];
}

function Section({ head, side, rows }: SectionProps) {
  if (rows.length === 0) return null;
  return (
    <section className={classes.section}>
      <div className={classes.between}>
        <h2 className={words.section}>{head}</h2>
        <span className={words.label}>{side}</span>
      </div>
      {rows.map((row) => (
        <p key={row.key} className={classes.row}>
          <TouchMark mark={row.mark} />
          <span className={classes.name}>{row.name}</span>
          <span className={words.second}>{row.line}</span>
          <span className={`${words.counts} ${words.second} ${classes.when}`}>{row.when}</span>
        </p>
      ))}
    </section>
  );
}
