import { UnstyledButton } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import type { SessionState } from '#shared/contract/sessions.ts';
import { now } from '#renderer/api/clock.ts';
import { useNow } from '#renderer/api/use-now.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useStroke } from '#renderer/ui/keys/keys.ts';
import { SessionTape } from '#renderer/ui/SessionTape.tsx';
import words from '#renderer/ui/words.module.css';
import { sessionName, tapeOf, tapeSummary, workedAndWaiting, workedWords } from './tape.ts';
import classes from './TopBar.module.css';

interface Props {
  readonly session: SessionState;
  /** People still ahead, the one on screen among them. */
  readonly waiting: number;
  readonly onPause: () => void;
  readonly onEnd: () => void;
}

/** How the session stands. Conversations and appointments first; dials are nowhere. */
export function TopBar({ session, waiting, onPause, onEnd }: Props) {
  return (
    <header className={classes.bar}>
      <span className={classes.list}>{sessionName(session)}</span>
      <span className={`${words.table} ${words.second} ${words.counts} ${classes.place}`}>
        {workedAndWaiting(session, waiting)}
      </span>
      <SessionTape marks={tapeOf(session)} summary={tapeSummary(session)} ahead={Math.max(0, waiting - 1)} />
      <span className={classes.count}>
        <b>{session.conversations}</b> {session.conversations === 1 ? 'conversation' : 'conversations'}
      </span>
      <span className={classes.count}>
        <b>{session.appointments}</b> {session.appointments === 1 ? 'appointment' : 'appointments'}
      </span>
      <span className={classes.time}>
        <IconClock size={16} stroke={1.5} aria-hidden />
        <Worked session={session} />
      </span>
      <BarButton stroke="Space" label={session.pausedAt === null ? 'Pause' : 'Go on'} onClick={onPause} />
      <BarButton stroke="E" label="End" onClick={onEnd} />
    </header>
  );
}

/** Minutes worked, pauses left out. */
function Worked({ session }: { readonly session: SessionState }) {
  const at = useNow(10_000);
  const [told, setTold] = useState({ session, at });
  if (told.session !== session) setTold({ session, at: now() });
  const since = session.pausedAt === null ? Math.max(0, at - told.at) : 0;
  const { said, over } = workedWords(session.workedMs + since, session.plannedMs);
  return (
    <span
      className={`${words.counts} ${over ? classes.over : ''}`}
      role="status"
      aria-live={over ? 'polite' : 'off'}
    >
      {said}
    </span>
  );
}

interface BarButtonProps {
  readonly stroke: string;
  readonly label: string;
  readonly onClick: () => void;
}

function BarButton({ stroke, label, onClick }: BarButtonProps) {
  return (
    <UnstyledButton
      className={classes.button}
      aria-keyshortcuts={useStroke(stroke)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {label}
      <KeyHint keys={stroke} />
    </UnstyledButton>
  );
}
