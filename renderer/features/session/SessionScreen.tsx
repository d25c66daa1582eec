import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Card } from '#shared/contract/cards.ts';
import type { SessionState, SessionSummary } from '#shared/contract/sessions.ts';
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
import { go, goBack } from '#renderer/app/router.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { sayDone } from '#renderer/ui/toast.tsx';
import { Desk } from './Desk.tsx';
import { EndSummary } from './EndSummary.tsx';
import { NobodyLeft, Paused } from './Interludes.tsx';
import classes from './SessionScreen.module.css';
import { SetUp } from './SetUp.tsx';
import { TopBar } from './TopBar.tsx';

interface Props {
  /** Somebody in particular, opened from elsewhere; null for whoever is next. */
  readonly prospectId: string | null;
}

/** A working stretch on the queue, from Start to its summary. */
export function SessionScreen({ prospectId }: Props) {
  const settings = useQuery(settingsQueries.read());
  const current = useQuery(sessionQueries.current());
  const start = useStartSession();
  const [summary, setSummary] = useState<SessionSummary | null>(null);
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
  if (summary !== null && prospectId === null) {
    return <EndSummary summary={summary} zone={settings.data.zone} onDone={() => go({ kind: 'today' })} />;
  }
  const session = current.data.session;
  if (session === null && prospectId === null) {
    return (
      <SetUp
        starting={start.isPending}
        onStart={(listId) =>
          start.mutate(listId === null ? {} : { listId }, {
            onError: (error) => sayDone(sentenceOf(error)),
          })
        }
      />
    );
  }
  return <Working session={session} prospectId={prospectId} settings={settings.data} onEnded={setSummary} />;
}

/** A card begins afresh with each person, and again with the same person once a touch was logged. */
function visitOf(card: Card): string {
  const last = card.history.find((entry) => entry.kind === 'touch' && !entry.touch.voided);
  return last?.kind === 'touch' ? `${card.prospectId} ${last.touch.touchId}` : card.prospectId;
}

interface WorkingProps {
  readonly session: SessionState | null;
  readonly prospectId: string | null;
  readonly settings: SettingsView;
  readonly onEnded: (summary: SessionSummary) => void;
}

function Working({ session, prospectId, settings, onEnded }: WorkingProps) {
  const next = useQuery({
    ...queueQueries.next({ sessionId: session?.sessionId ?? '', listId: session?.listId ?? null }),
    enabled: session !== null,
  });
  const named = useQuery({ ...queueQueries.card(prospectId ?? ''), enabled: prospectId !== null });
  const pause = usePauseSession();
  const resume = useResumeSession();
  const end = useEndSession();
  const start = useStartSession();

  const card = prospectId === null ? next.data?.card : named.data;
  const failed = prospectId === null ? next.error : named.error;
  const waiting = next.data?.waiting ?? 0;
  const paused = session !== null && session.pausedAt !== null;

  const onPause = () => {
    if (session === null) return;
    (paused ? resume : pause).mutate(
      { sessionId: session.sessionId },
      { onError: (error) => sayDone(sentenceOf(error)) },
    );
  };
  const onEnd = () => {
    if (session === null) return;
    end.mutate(
      { sessionId: session.sessionId },
      {
        onSuccess: (summary) => {
          go({ kind: 'session', prospectId: null });
          onEnded(summary);
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
  if (paused) content = <Paused session={session} onGoOn={onPause} onEnd={onEnd} />;
  else if (failed !== null) {
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
        key={visitOf(card)}
        card={card}
        session={session}
        settings={settings}
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
      {content}
    </div>
  );
}
