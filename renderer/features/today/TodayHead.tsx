import { Button } from '@mantine/core';
import { IconPencil, IconPhone } from '@tabler/icons-react';
import type { Outputs } from '#shared/contract/contract.ts';
import { peopleWaiting } from '#shared/domain/queue/waiting.ts';
import { weekNamed } from '#shared/domain/time/calendar.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import words from '#renderer/ui/words.module.css';
import { headline } from './headline.ts';
import type { Start } from './plan/start.ts';
import classes from './Today.module.css';

type Day = Outputs['today']['read'];

interface Props {
  readonly day: Day;
  /** What Start does; null where nobody waits. */
  readonly start: Start | null;
  readonly starting: boolean;
  readonly onStart: () => void;
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** 'Thursday 19 November'. */
const wholeDay = (on: string) => dayFormat.format(Date.parse(on)).replace(',', '');

/** How the day stands in one sentence, and the one thing that comes next. */
export function TodayHead({ day, start, starting, onStart }: Props) {
  const { waiting } = day;
  const week = weekNamed(day.weekName)?.number;
  const people = peopleWaiting(waiting);
  const counts = [
    {
      count: day.conversations,
      word: day.conversations === 1 ? 'conversation' : 'conversations',
      talk: true,
    },
    {
      count: day.appointmentsSet,
      word: day.appointmentsSet === 1 ? 'appointment set' : 'appointments set',
      talk: true,
    },
    { count: people, word: people === 1 ? 'person waiting' : 'people waiting', talk: false },
  ];
  return (
    <header className={classes.head}>
      <div className={classes.headWords}>
        <p className={`${words.table} ${words.second}`}>
          {wholeDay(day.onDate)}
          {week === undefined ? null : `, week ${week}`}
        </p>
        <h1 className={words.display}>
          {headline({
            promises: day.promisesDue,
            inbound: waiting.inbound,
            followUps: day.followUpsDue,
            steps: waiting.step,
            fresh: waiting.fresh,
            again: waiting.again,
            appointmentsToday: day.appointmentsToday.length,
          })}
        </h1>
        <p className={classes.counts}>
          {counts.map(({ count, word, talk }) => (
            <span key={word}>
              <strong className={words.counts} data-talk={(talk && count > 0) || undefined}>
                {count.toLocaleString('en')}
              </strong>{' '}
              {word}
            </span>
          ))}
        </p>
      </div>
      {start === null ? null : (
        <Button
          variant="filled"
          className={classes.start ?? ''}
          h={48}
          px={18}
          fz={15}
          radius="lg"
          loading={starting}
          leftSection={
            start.work === 'written' ? (
              <IconPencil size={18} stroke={1.75} aria-hidden />
            ) : (
              <IconPhone size={18} stroke={1.75} aria-hidden />
            )
          }
          rightSection={<KeyHint keys="Enter" />}
          onClick={onStart}
        >
          <span className={classes.startName}>{start.label}</span>
        </Button>
      )}
    </header>
  );
}
