import { useEffect, useState } from 'react';
import { sentenceOf } from '#renderer/api/failure.ts';
import { handOver } from '#renderer/api/hand-over.ts';
import { useLaunch } from '#renderer/api/touches.ts';
import { sayDone } from '#renderer/ui/toast.tsx';

/** A call that was handed over and has no outcome yet. */
export interface LiveCall {
  readonly launchId: string;
  readonly phoneId: string;
  readonly startedAt: number;
  readonly copied: boolean;
  /** The rep went to the calling program and is back. */
  readonly back: boolean;
}

export interface Call {
  readonly live: LiveCall | null;
  readonly starting: boolean;
  readonly start: (phoneId: string) => void;
}

/** Hands a number to the calling program and keeps the time until the outcome. */
export function useCall(prospectId: string, sessionId: string | null): Call {
  const [live, setLive] = useState<LiveCall | null>(null);
  const launch = useLaunch();

  useEffect(() => {
    const onFocus = () => setLive((before) => (before === null ? null : { ...before, back: true }));
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, []);

  const start = (phoneId: string) => {
    if (launch.isPending) return;
    launch.mutate(
      { prospectId, phoneId, ...(sessionId === null ? {} : { sessionId }) },
      {
        onSuccess: ({ launchId, startedAt, uri, number }) => {
          setLive({ launchId, phoneId, startedAt, copied: false, back: false });
          void handOver(uri, number).then(({ copied }) =>
            setLive((before) => (before?.launchId === launchId ? { ...before, copied } : before)),
          );
        },
        onError: (error) => sayDone(sentenceOf(error)),
      },
    );
  };
  return { live, starting: launch.isPending, start };
}
