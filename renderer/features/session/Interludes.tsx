import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { waitingWords } from '#shared/domain/sentences/waiting.ts';
import { useMemo } from 'react';
import type { SessionState } from '#shared/contract/sessions.ts';
import { queueQueries } from '#renderer/api/queue.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useCapOf, useKeys } from '#renderer/ui/keys/keys.ts';
import { touchSummary, TouchRow } from '#renderer/ui/TouchRow.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './Interludes.module.css';
import { tapeOf } from './tape.ts';

interface PausedProps {
  readonly session: SessionState;
  readonly onGoOn: () => void;
  readonly onEnd: () => void;
}

const takeFocus = (button: HTMLButtonElement | null) => button?.focus();

/** What is open under a pause has keys of its own. */
const leaves = ['?', 'N'];

/** A pause: the person stays where they are, and the time stands still. */
export function Paused({ session, onGoOn, onEnd }: PausedProps) {
  const commands = useMemo(
    () => [
      { id: 'go-on', label: 'Go on', stroke: 'Space', run: onGoOn },
      { id: 'end', label: 'End the session', stroke: 'E', run: onEnd },
    ],
    [onGoOn, onEnd],
  );
  useKeys('Session, paused', commands, leaves);
  return (
    <div className={classes.page}>
      <h1 className={words.display}>Paused.</h1>
      <Worked session={session} />
      <p className={`${words.body} ${words.second}`}>
        The person you were on waits as you left them. The time stands still.
      </p>
      <Button variant="filled" ref={takeFocus} onClick={onGoOn} rightSection={<KeyHint keys="Space" />}>
        Go on
      </Button>
    </div>
  );
}

interface NobodyLeftProps {
  readonly session: SessionState | null;
  readonly zone: string;
  readonly today: string;
  readonly onEnd: () => void;
  /** On to the whole queue, from a list that has come to its end. */
  readonly onWhole: () => void;
}

const nobody = (session: SessionState | null): string => {
  if (session?.listId != null) return 'Nobody else in this list is due.';
  return session?.work === 'written'
    ? 'Nobody else is to be written to.'
    : 'Nobody else is to be called now.';
};

/** Everybody who was due has been worked: in the list of the session, or in the whole queue. */
export function NobodyLeft({ session, zone, today, onEnd, onWhole }: NobodyLeftProps) {
  const inList = session !== null && (session.listId !== null || session.work !== null);
  const elsewhere = useQuery({ ...queueQueries.head(null), enabled: inList }).data?.waiting ?? 0;
  const goesOn = inList && elsewhere > 0;
  const opening = useQuery(queueQueries.opening(session?.listId ?? null)).data;
  const held = opening ? waitingWords(opening.waiting, opening.opensAt, zone, today) : null;
  const commands = useMemo(
    () => [
      { id: 'whole', label: 'On to the whole queue', stroke: 'Enter', run: onWhole, enabled: goesOn },
      { id: 'end', label: 'End the session', stroke: 'E', run: onEnd, enabled: session !== null },
    ],
    [onEnd, onWhole, goesOn, session],
  );
  useKeys('Session', commands);
  const someoneNew = useCapOf('N');
  return (
    <div className={classes.page}>
      <h1 className={words.display}>
        {held !== null ? 'Nobody here may be called now.' : goesOn ? nobody(session) : 'Nobody else is due.'}
      </h1>
      {session === null ? null : <Worked session={session} />}
      <p className={`${words.body} ${words.second}`}>
        {[
          held,
          goesOn
            ? `${elsewhere} ${elsewhere === 1 ? 'person waits' : 'people wait'} in the whole queue. Going on there ends this session.`
            : `Whoever comes due while you sit here appears here.${someoneNew === null ? '' : ` Someone new is on ${someoneNew}.`}`,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {goesOn ? (
        <Button variant="filled" onClick={onWhole} rightSection={<KeyHint keys="Enter" />}>
          On to the whole queue
        </Button>
      ) : null}
      {session === null ? null : (
        <Button variant={goesOn ? 'default' : 'filled'} onClick={onEnd} rightSection={<KeyHint keys="E" />}>
          End the session
        </Button>
      )}
    </div>
  );
}

function Worked({ session }: { readonly session: SessionState }) {
  const marks = tapeOf(session);
  if (marks.length === 0) return null;
  return (
    <div className={classes.worked}>
      <TouchRow marks={marks} />
      <span className={`${words.table} ${words.second}`} aria-hidden>
        {touchSummary(marks)}
      </span>
    </div>
  );
}
