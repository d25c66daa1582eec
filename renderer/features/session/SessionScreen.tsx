import { Button } from '@mantine/core';
import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { SessionState } from '#shared/contract/sessions.ts';
import type { SettingsView } from '#shared/contract/book.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { now } from '#renderer/api/clock.ts';
import { failureOf, sentenceOf } from '#renderer/api/failure.ts';
import { queueQueries } from '#renderer/api/queue.ts';
import {
  sessionQueries,
  useEndSession,
  usePauseSession,
  useResumeSession,
  useStartSession,
} from '#renderer/api/sessions.ts';
import { settingsQueries } from '#renderer/api/settings.ts';
import { type CallingIn, go, goBack } from '#renderer/app/router.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { KeysAtRest } from '#renderer/ui/keys/keys.ts';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { sayDone } from '#renderer/ui/toast.tsx';
import { Desk } from './Desk.tsx';
import { EndSummary } from './EndSummary.tsx';
import { useWorkedSession } from './held-session.ts';
import { IncomingCall } from './incoming/IncomingCall.tsx';
import { NobodyLeft, Paused } from './Interludes.tsx';
import classes from './SessionScreen.module.css';
import { SetUp } from './SetUp.tsx';
import { waitingLast } from './tape.ts';
import { TopBar } from './TopBar.tsx';
import { useFocusAfter, useFocusKept } from './use-focus-kept.ts';
import { visitOf } from './use-visit.ts';

interface Props {
  /** Somebody in particular, opened from elsewhere; null for whoever is next. */
  readonly prospectId: string | null;
  /** A session that has ended, to show what it came to; null for one that goes on, or is to begin. */
  readonly ended: string | null;
  /** Somebody who is calling meanwhile. */
  readonly callingIn: CallingIn | null;
}

/** A working stretch on the queue, from Start to its summary. */
export function SessionScreen({ prospectId, ended, callingIn }: Props) {
  const root = useFocusKept();
  // Whoever was here waits beneath a call with all that is open; where one came from elsewhere nobody was.
  const [opened, setOpened] = useState(callingIn === null);
  if (!opened && callingIn === null) setOpened(true);
  const covered = callingIn !== null;
  return (
    <div className={classes.screen} ref={root}>
      {callingIn === null ? null : (
        <IncomingCall key={`${callingIn.prospectId} ${callingIn.at}`} callingIn={callingIn} />
      )}
      {opened ? (
        <div className={classes.beneath} inert={covered} data-covered={covered || undefined}>
          <KeysAtRest value={covered}>
            <Stage prospectId={prospectId} ended={ended} covered={covered} />
          </KeysAtRest>
        </div>
      ) : null}
    </div>
  );
}

interface StageProps extends Omit<Props, 'callingIn'> {
  /** A call has come in: nothing here is to be done until it is over. */
  readonly covered: boolean;
}

function Stage({ prospectId, ended, covered }: StageProps) {
  const settings = useQuery(settingsQueries.read());
  const current = useQuery(sessionQueries.current());
  const start = useStartSession();
  const session = useWorkedSession(current.data?.session ?? null, ended !== null);
  const failed = settings.error ?? current.error;

  if (failed !== null) {
    const { sentence, forward, reference } = failureOf(failed);
    return (
      <div className={classes.state}>
        <FailedState
          whole
          title="The session could not be opened"
          line={[sentence, forward].filter(Boolean).join(' ')}
          reference={reference ?? undefined}
        >
          <Button onClick={() => void Promise.all([settings.refetch(), current.refetch()])}>Try again</Button>
        </FailedState>
      </div>
    );
  }
  if (settings.data === undefined || current.data === undefined) {
    return (
      <div className={classes.state}>
        <LoadingShape label="Opening the session" rows={5} />
      </div>
    );
  }
  if (ended !== null) return <Ended key={ended} sessionId={ended} zone={settings.data.zone} />;
  if (session === null && prospectId === null) {
    return (
      <SetUp
        starting={start.isPending}
        zone={settings.data.zone}
        onStart={(begun) =>
          start.mutate(begun, {
            onError: (error) => sayDone(sentenceOf(error)),
          })
        }
      />
    );
  }
  return (
    <Working
      session={session}
      sessionAt={current.dataUpdatedAt}
      prospectId={prospectId}
      settings={settings.data}
      covered={covered}
    />
  );
}

/** What a session came to. It is a place of its own, and there again after a reload. */
function Ended({ sessionId, zone }: { readonly sessionId: string; readonly zone: string }) {
  const { data, error, refetch } = useQuery(sessionQueries.summary(sessionId));
  if (data !== undefined)
    return <EndSummary summary={data} zone={zone} onDone={() => go({ kind: 'today' })} />;
  return (
    <div className={classes.state}>
      {error === null ? (
        <LoadingShape label="Summing up the session" rows={5} />
      ) : (
        <FailedState whole title="The session could not be summed up" line={sentenceOf(error)}>
          <Button onClick={() => void refetch()}>Try again</Button>
        </FailedState>
      )}
    </div>
  );
}

interface WorkingProps extends Pick<StageProps, 'covered'> {
  readonly session: SessionState | null;
  /** When that was asked for. */
  readonly sessionAt: number;
  readonly prospectId: string | null;
  readonly settings: SettingsView;
}

function Working({ covered, session, sessionAt, prospectId, settings }: WorkingProps) {
  const queries = useQueryClient();
  const next = useQuery({
    ...queueQueries.next({ sessionId: session?.sessionId ?? '', listId: session?.listId ?? null }),
    // Behind somebody opened by name nobody waits on screen: whoever is next is asked for on the way back.
    enabled: session !== null && prospectId === null,
  });
  const named = useQuery({ ...queueQueries.card(prospectId ?? ''), enabled: prospectId !== null });
  const pause = usePauseSession();
  const resume = useResumeSession();
  const end = useEndSession();
  const start = useStartSession();

  const card = prospectId === null ? next.data?.card : named.data;
  const failed = prospectId === null ? next.error : named.error;
  const waiting = waitingLast(
    { waiting: session?.waiting, at: sessionAt },
    { waiting: next.data?.waiting, at: next.dataUpdatedAt },
  );
  const paused = session !== null && session.pausedAt !== null;
  useFocusAfter(paused);

  const onPause = () => {
    if (session === null) return;
    (paused ? resume : pause).mutate(
      { sessionId: session.sessionId },
      {
        onError: (error) => {
          sayDone(sentenceOf(error));
          // One that is over, as since midnight, gives way to the next one's set-up.
          void queries.invalidateQueries({ queryKey: sessionQueries.current().queryKey });
        },
      },
    );
  };
  const onEnd = () => {
    if (session === null) return;
    end.mutate(
      { sessionId: session.sessionId },
      {
        onSuccess: (summary) => {
          queries.setQueryData(sessionQueries.summary(session.sessionId).queryKey, summary);
          go({ kind: 'session', prospectId: null, ended: session.sessionId });
        },
        onError: (error) => sayDone(sentenceOf(error)),
      },
    );
  };

  // A session keeps to its list, so the whole queue is worked in another.
  const onWhole = () => {
    if (session === null || end.isPending || start.isPending) return;
    const onError = (error: Error) => sayDone(sentenceOf(error));
    end.mutate({ sessionId: session.sessionId }, { onSuccess: () => start.mutate({}, { onError }), onError });
  };

  let content: React.ReactNode;
  if (failed !== null) {
    content = (
      <div className={classes.state}>
        <FailedState
          whole
          title="The card could not be opened"
          line={sentenceOf(failed)}
          reference={failureOf(failed).reference ?? undefined}
        >
          <Button onClick={() => void (prospectId === null ? next.refetch() : named.refetch())}>
            Try again
          </Button>
        </FailedState>
      </div>
    );
  } else if (card === undefined) {
    content = (
      <div className={classes.state}>
        <LoadingShape label="Opening the card" rows={5} />
      </div>
    );
  } else if (card === null) {
    const { zone } = settings;
    content = (
      <NobodyLeft session={session} zone={zone} today={dateIn(now(), zone)} onEnd={onEnd} onWhole={onWhole} />
    );
  } else {
    content = (
      <Desk
        card={card}
        visit={visitOf(card)}
        session={session}
        settings={settings}
        callingIn={null}
        onPause={onPause}
        onEnd={onEnd}
        onLeave={prospectId === null ? null : goBack}
      />
    );
  }

  return (
    <div className={classes.working} data-bar={session !== null || undefined}>
      {session === null ? null : (
        <TopBar session={session} waiting={waiting} onPause={onPause} onEnd={onEnd} />
      )}
      <p className={classes.said} role="status">
        {card == null || paused ? '' : `${card.name}. ${card.why}`}
      </p>
      {/* What was said and typed of the person waits under the pause as it is. */}
      <div className={classes.stage} inert={paused} data-paused={paused || undefined}>
        <KeysAtRest value={paused || covered}>{content}</KeysAtRest>
      </div>
      {paused ? (
        <div className={classes.pause}>
          <Paused session={session} onGoOn={onPause} onEnd={onEnd} />
        </div>
      ) : null}
    </div>
  );
}
