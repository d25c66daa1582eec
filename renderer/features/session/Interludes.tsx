import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { SessionState } from '#shared/contract/sessions.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { touchSummary, TouchRow } from '#renderer/ui/TouchRow.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './Interludes.module.css';
import { tapeOf } from './TopBar.tsx';

interface PausedProps {
  readonly session: SessionState;
  readonly onGoOn: () => void;
  readonly onEnd: () => void;
}

/** A pause: the person stays where they are, and the time stands still. */
export function Paused({ session, onGoOn, onEnd }: PausedProps) {
  const commands = useMemo(
    () => [
      { id: 'go-on', label: 'Go on', stroke: 'Space', run: onGoOn },
      { id: 'end', label: 'End the session', stroke: 'E', run: onEnd },
    ],
    [onGoOn, onEnd],
  );
  useKeys('Session, paused', commands);
  return (
    <div className={classes.page}>
      <h1 className={words.display}>Paused.</h1>
      <Worked session={session} />
      <p className={`${words.body} ${words.second}`}>
        The person you were on is still next. The time stands still.
      </p>
      <Button variant="filled" onClick={onGoOn} rightSection={<KeyHint keys="Space" />}>
        Go on
      </Button>
    </div>
  );
}

interface NobodyLeftProps {
  readonly session: SessionState | null;
  readonly onEnd: () => void;
}

/** Everybody who was due has been worked. */
export function NobodyLeft({ session, onEnd }: NobodyLeftProps) {
  const commands = useMemo(
    () => [{ id: 'end', label: 'End the session', stroke: 'E', run: onEnd, enabled: session !== null }],
    [onEnd, session],
  );
  useKeys('Session', commands);
  return (
    <div className={classes.page}>
      <h1 className={words.display}>Nobody else is due.</h1>
      {session === null ? null : <Worked session={session} />}
      <p className={`${words.body} ${words.second}`}>
        Whoever comes due while you sit here appears here. Someone new is on N.
      </p>
      {session === null ? null : (
        <Button variant="filled" onClick={onEnd} rightSection={<KeyHint keys="E" />}>
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
