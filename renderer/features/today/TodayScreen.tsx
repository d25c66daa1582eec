import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Outputs } from '#shared/contract/contract.ts';
import { todayQueries } from '#renderer/api/days.ts';
import { failureOf, sentenceOf } from '#renderer/api/failure.ts';
import { dayPlanQueries } from '#renderer/api/day-plan.ts';
import { sessionQueries, useStartSession } from '#renderer/api/sessions.ts';
import { useNow } from '#renderer/api/use-now.ts';
import { chooseListFile } from '#renderer/app/list-file.ts';
import { go } from '#renderer/app/router.ts';
import { addSomeone } from '#renderer/app/someone-new.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import type { Command } from '#renderer/ui/keys/registry.ts';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { focusRow } from '#renderer/ui/row-focus.ts';
import { sayDone } from '#renderer/ui/toast.tsx';
import { Ahead } from './Ahead.tsx';
import { AppointmentsToday } from './AppointmentsToday.tsx';
import { AppointmentsWaiting } from './AppointmentsWaiting.tsx';
import { DayBalance } from './DayBalance.tsx';
import { FollowUps } from './FollowUps.tsx';
import { HeldMeetings } from './HeldMeetings.tsx';
import { OpenCalls } from './OpenCalls.tsx';
import { OpenMessages } from './OpenMessages.tsx';
import { Owed } from './Owed.tsx';
import { DayPlan } from './plan/DayPlan.tsx';
import { startOf } from './plan/start.ts';
import { Research } from './Research.tsx';
import { Promises } from './Promises.tsx';
import classes from './Today.module.css';
import { TodayHead } from './TodayHead.tsx';

type Day = Outputs['today']['read'];

const clockMs = 15_000;

/** The day: who was promised what, who is due, what awaits a word, and Start. */
export function TodayScreen() {
  const { data, error, refetch } = useQuery({ ...todayQueries.read(), refetchInterval: 60_000 });
  if (data !== undefined) return <TheDay day={data} />;
  return (
    <div className={classes.page}>
      {error === null ? (
        <LoadingShape rows={6} label="Reading the day" />
      ) : (
        <FailedState
          whole
          title="The day could not be read"
          line={sentenceOf(error)}
          reference={failureOf(error).reference ?? undefined}
        >
          <Button onClick={() => void refetch()}>Try again</Button>
        </FailedState>
      )}
    </div>
  );
}

function TheDay({ day }: { readonly day: Day }) {
  const at = useNow(clockMs);
  const start = useStartSession();
  const { mutate, isPending } = start;
  const { data: plan } = useQuery(dayPlanQueries.today());
  const { data: current } = useQuery(sessionQueries.current());
  const starting = useMemo(
    () => startOf({ first: day.first, session: current?.session ?? null, plan }),
    [day.first, current, plan],
  );
  const commands = useMemo((): readonly Command[] => {
    const begin = () =>
      mutate(starting === null || starting.work === null ? {} : { work: starting.work }, {
        onSuccess: () => go({ kind: 'session', prospectId: null }),
        onError: (error) => sayDone(sentenceOf(error)),
      });
    return [
      {
        id: 'start',
        label: starting?.label ?? 'Start a session',
        stroke: 'Enter',
        enabled: starting !== null && !isPending,
        run: begin,
      },
      { id: 'row-down', label: 'Next row', stroke: 'ArrowDown', inPalette: false, run: () => focusRow(1) },
      { id: 'row-up', label: 'Row before', stroke: 'ArrowUp', inPalette: false, run: () => focusRow(-1) },
      ...day.promises.slice(0, 9).map((promise, index) => ({
        id: `promise ${promise.prospectId}`,
        label: `Open ${promise.name}`,
        stroke: String(index + 1),
        inPalette: false,
        run: () => go({ kind: 'session', prospectId: promise.prospectId }),
      })),
    ];
  }, [day, starting, mutate, isPending]);
  useKeys('Today', commands);
  const open = (prospectId: string) => go({ kind: 'session', prospectId });

  return (
    <div className={classes.page}>
      <TodayHead day={day} start={starting} starting={isPending} onStart={() => commands[0]?.run()} />
      <div className={classes.columns}>
        <div className={classes.column}>
          {day.first === null ? <NobodyWaits /> : null}
          <DayPlan at={at} onStart={() => commands[0]?.run()} />
          <FollowUps day={day} onOpen={open} />
        </div>
        <div className={classes.column}>
          <OpenCalls day={day} onOpen={open} />
          <OpenMessages day={day} />
          <Promises day={day} at={at} onOpen={open} />
          <AppointmentsWaiting day={day} />
          <AppointmentsToday day={day} onOpen={open} />
          <Owed />
          <Ahead day={day} onOpen={open} />
          <Research />
          <HeldMeetings today={day.onDate} />
          <DayBalance day={day} />
        </div>
      </div>
    </div>
  );
}

/** A day on which the queue is empty says how it fills. */
function NobodyWaits() {
  return (
    <EmptyState title="The queue is empty" line="Everybody has been tried, or has a day of their own.">
      <button type="button" className={classes.link} onClick={chooseListFile}>
        Bring in a list
      </button>
      {' or '}
      <button type="button" className={classes.link} onClick={() => addSomeone()}>
        add someone new
      </button>
    </EmptyState>
  );
}
