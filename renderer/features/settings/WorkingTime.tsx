import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SettingsView } from '#shared/contract/book.ts';
import { addDays } from '#shared/domain/time/calendar.ts';
import { shortDate } from '#shared/domain/time/said.ts';
import { typedDay } from '#shared/domain/time/typed.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { now } from '#renderer/api/clock.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { useAddTimeOff, useRemoveTimeOff, workingTimeQueries } from '#renderer/api/working-time.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { countryName } from '#renderer/ui/places.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import words from '#renderer/ui/words.module.css';
import { SettingRow } from './SettingRow.tsx';
import classes from './Settings.module.css';

interface Props {
  readonly settings: SettingsView;
  readonly onChange: (settings: Partial<SettingsView>) => void;
}

const week = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
/** So many holidays ahead say which calendar it is. */
const holidaysShown = 3;

/** On which days the rep works: the weekdays, the public holidays of their country, and time off. */
export function WorkingTime({ settings, onChange }: Props) {
  const { data } = useQuery(workingTimeQueries.read());
  const today = dateIn(now(), settings.zone);
  const { workingDays } = settings;
  const toggle = (day: number) => {
    const days = workingDays.includes(day)
      ? workingDays.filter((each) => each !== day)
      : [...workingDays, day].toSorted((a, b) => a - b);
    if (days.length > 0) onChange({ workingDays: days });
  };
  const holidays = (data?.rests ?? [])
    .filter(({ kind }) => kind === 'holiday')
    .slice(0, holidaysShown)
    .map(({ on, what }) => `${what} ${shortDate(on, today)}`);
  return (
    <Section title="Days you work">
      <SettingRow label="Weekdays" line="Steps of a cadence are due on these.">
        {(id) => (
          <div role="group" aria-labelledby={id} className={classes.weekdays}>
            {week.map((name, n) => (
              <Checkbox
                key={name}
                label={name}
                checked={workingDays.includes(n + 1)}
                onChange={() => toggle(n + 1)}
              />
            ))}
          </div>
        )}
      </SettingRow>
      <SettingRow
        label="Public holidays"
        line={
          holidays.length === 0
            ? `None of ${countryName(settings.country)} is known for the year ahead.`
            : `Next: ${holidays.join(', ')}.`
        }
      >
        {() => <span className={words.body}>{countryName(settings.country)}</span>}
      </SettingRow>
      <TimeOff today={today} timeOff={data?.timeOff ?? []} />
    </Section>
  );
}

interface TimeOffProps {
  readonly today: string;
  readonly timeOff: readonly {
    readonly timeOffId: string;
    readonly fromOn: string;
    readonly toOn: string;
    readonly what: string;
  }[];
}

function TimeOff({ today, timeOff }: TimeOffProps) {
  const undo = useUndoLast();
  const [add, remove] = [useAddTimeOff(), useRemoveTimeOff()];
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [what, setWhat] = useState('');
  const fromOn = typedDay(from, today);
  const toOn = to.trim() === '' ? fromOn : typedDay(to, fromOn ?? today);
  const then = {
    onSuccess: ({ said }: { said: string }) => {
      sayUndoable(said, undo);
      for (const clear of [setFrom, setTo, setWhat]) clear('');
    },
    onError: (error: Error) => sayDone(sentenceOf(error)),
  };
  const wrong = (typed: string, on: string | null) =>
    typed.trim() !== '' && on === null ? 'For example 24 Dec' : null;
  return (
    <>
      <SettingRow label="Time off" line="Nothing is due on these days; what was moves behind them.">
        {() => null}
      </SettingRow>
      {timeOff.length === 0 ? null : (
        <ul className={classes.timeOff} aria-label="Time off">
          {timeOff.map(({ timeOffId, fromOn: first, toOn: last, what: why }) => (
            <li key={timeOffId}>
              <span className={words.body}>{why}</span>
              <span className={`${words.table} ${words.second}`}>
                {shortDate(first, today)}
                {last === first ? '' : ` to ${shortDate(last, today)}`}
              </span>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`Remove ${why}, ${shortDate(first, today)}`}
                onClick={() => remove.mutate({ timeOffId }, then)}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        className={classes.newTimeOff}
        aria-label="New time off"
        onSubmit={(event) => {
          event.preventDefault();
          if (fromOn !== null && toOn !== null) add.mutate({ fromOn, toOn, what: what.trim() }, then);
        }}
      >
        <TextInput
          label="First day"
          placeholder={shortDate(addDays(today, 7), today).split(' ').slice(1).join(' ')}
          value={from}
          error={wrong(from, fromOn)}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          label="Last day"
          placeholder="Same day"
          value={to}
          error={wrong(to, toOn)}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <TextInput
          label="What"
          placeholder="Time off"
          maxLength={80}
          value={what}
          onChange={(event) => setWhat(event.currentTarget.value)}
        />
        <Button type="submit" disabled={fromOn === null || toOn === null || add.isPending}>
          Add
        </Button>
      </form>
    </>
  );
}
