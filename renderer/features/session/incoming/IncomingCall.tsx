import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { failureOf, sentenceOf } from '#renderer/api/failure.ts';
import { queueQueries } from '#renderer/api/queue.ts';
import { sessionQueries } from '#renderer/api/sessions.ts';
import { settingsQueries } from '#renderer/api/settings.ts';
import { backFromCall } from '#renderer/app/calling-in.ts';
import { type CallingIn, goBack } from '#renderer/app/router.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { Desk } from '../Desk.tsx';
import classes from '../SessionScreen.module.css';

interface Props {
  readonly callingIn: CallingIn;
}

const none = [] as const;
const leaves = ['?'];
const nothing = () => {};

/** No key reaches what waits beneath the call. It stands before the desk, so that the desk's own keys come first. */
function HoldBack() {
  useKeys('They are calling', none, leaves);
  return null;
}

/** The card of whoever is calling, over whatever was on screen: that waits as it is, and is back after the call. */
export function IncomingCall({ callingIn }: Props) {
  const settings = useQuery(settingsQueries.read());
  const current = useQuery(sessionQueries.current());
  const named = useQuery(queueQueries.card(callingIn.prospectId));
  const failed = settings.error ?? current.error ?? named.error;

  useEffect(
    () => () => {
      // Once what waited beneath is to be seen again.
      requestAnimationFrame(backFromCall);
    },
    [],
  );

  if (failed !== null) {
    return (
      <div className={classes.state}>
        <HoldBack />
        <FailedState
          whole
          title="The card could not be opened"
          line={sentenceOf(failed)}
          reference={failureOf(failed).reference ?? undefined}
        >
          <Button onClick={goBack}>Back</Button>
        </FailedState>
      </div>
    );
  }
  if (settings.data === undefined || current.data === undefined || named.data === undefined) {
    return (
      <div className={classes.state}>
        <HoldBack />
        <LoadingShape label="Opening the card" rows={5} />
      </div>
    );
  }
  return (
    <div className={classes.working}>
      <HoldBack />
      <p className={classes.said} role="status">
        {named.data.name} is calling.
      </p>
      <div className={classes.stage}>
        <Desk
          card={named.data}
          visit={named.data.prospectId}
          session={current.data.session}
          settings={settings.data}
          callingIn={callingIn}
          onPause={nothing}
          onEnd={nothing}
          onLeave={goBack}
        />
      </div>
    </div>
  );
}
