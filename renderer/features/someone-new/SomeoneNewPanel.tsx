import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { settingsQueries } from '#renderer/api/settings.ts';
import { takeCall } from '#renderer/app/calling-in.ts';
import { go } from '#renderer/app/router.ts';
import { closeSomeoneNew, type SomeoneNew } from '#renderer/app/someone-new.ts';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { sayDone } from '#renderer/ui/toast.tsx';
import words from '#renderer/ui/words.module.css';
import { draftOf } from './draft.ts';
import { PersonForm } from './PersonForm.tsx';
import { ReadyToCall } from './ReadyToCall.tsx';
import classes from './SomeoneNewPanel.module.css';

interface Props {
  readonly known: SomeoneNew;
}

/** Somebody who is on no list: typed or pasted, beside whatever is on screen, then ready to call. */
export function SomeoneNewPanel({ known }: Props) {
  const settings = useQuery(settingsQueries.read());
  const [added, setAdded] = useState<{ readonly prospectId: string; readonly name: string } | null>(null);
  const cameFrom = useRef(document.activeElement);
  const close = useCallback(() => {
    if (draftOf(known) !== undefined) sayDone('Nobody added. What you typed is there when you come back.');
    closeSomeoneNew();
  }, [known]);
  const commands = useMemo(
    () => [
      {
        id: 'close-new',
        label: 'Close',
        stroke: 'Escape',
        run: close,
        inPalette: false,
        whileTyping: true,
      },
    ],
    [close],
  );
  useKeys('Someone new', commands);

  useEffect(() => {
    const before = cameFrom.current;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  const open = (prospectId: string) => {
    closeSomeoneNew();
    if (known.callingInAt === undefined) go({ kind: 'session', prospectId });
    else takeCall(prospectId, known.number ?? '', known.callingInAt);
  };
  const onAdded = (person: { readonly prospectId: string; readonly name: string }) => {
    if (known.callingInAt === undefined) setAdded(person);
    else open(person.prospectId);
  };

  return (
    <section className={classes.panel} aria-labelledby="someone-new">
      <h2 id="someone-new" className={words.heading}>
        {known.callingInAt !== undefined
          ? 'Who is calling'
          : known.referredBy === undefined
            ? 'Someone new'
            : `Whom ${known.referredBy} named`}
      </h2>
      {added !== null ? (
        <ReadyToCall name={added.name} onCall={() => open(added.prospectId)} onLater={closeSomeoneNew} />
      ) : settings.data === undefined ? (
        <LoadingShape label="Opening" />
      ) : (
        <PersonForm
          known={known}
          lastSource={settings.data.lastSource}
          onAdded={onAdded}
          onOpen={open}
          onClose={close}
        />
      )}
    </section>
  );
}
