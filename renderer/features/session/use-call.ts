import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Card } from '#shared/contract/cards.ts';
import type { Override } from '#shared/domain/calling/overrides.ts';
import { now } from '#renderer/api/clock.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { type HandedOver, handOver } from '#renderer/api/hand-over.ts';
import { callQueries, useLaunch, useNeverRang } from '#renderer/api/touches.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import { openLaunchOf } from './open-launch.ts';

/** A call that was handed over and has no outcome yet. */
export interface LiveCall {
  readonly launchId: string;
  readonly phoneId: string;
  readonly startedAt: number;
  /** Started on this card; one found open after a restart has no length that could be told. */
  readonly timed: boolean;
  /** Of another day, or hours ago: its result is told as of then. */
  readonly longAgo: boolean;
  /** What became of handing it over; null until that is known, or after a restart. */
  readonly handedOver: HandedOver | null;
  /** The address, for a browser that has a program of its own for calls; null after a restart. */
  readonly uri: string | null;
  /** The extension that the program has no place for, to be keyed in by the rep. */
  readonly extByHand: string | null;
  /** The rep went to the calling program and is back. */
  readonly back: boolean;
}

export interface Call {
  readonly live: LiveCall | null;
  readonly starting: boolean;
  /** One of another day, or hours ago, of which nobody has said how it went; null once it is being told. */
  readonly earlier: LiveCall | null;
  /** The next result is of the earlier one. */
  readonly takeEarlier: () => void;
  /** The call under way, or the earlier one, never rang. */
  readonly neverRang: () => void;
  /**
   * @param goOn why, where the guard holds it
   * @param override why all the same, where the rules of calling hold it back
   * @param anyway also where the number was wrong or dead, or is a fax
   */
  readonly start: (phoneId: string, goOn?: string, override?: Override, anyway?: boolean) => void;
  /** The call that a result is of: the one under way, after waiting for one that is still being handed over. */
  readonly settled: () => Promise<LiveCall | null>;
}

/** Hands a number to the calling program and keeps the time until the outcome. */
export function useCall(card: Card, sessionId: string | null): Call {
  const { prospectId } = card;
  const [started, setLive] = useState<LiveCall | null>(null);
  const open = useQuery(callQueries.open()).data;
  const launch = useLaunch();
  const neverRang = useNeverRang();
  const undo = useUndoLast();
  const found = openLaunchOf(card, open, now());
  // Told on a card that stays, it is under way no more.
  const isTold =
    started?.longAgo === true &&
    open !== undefined &&
    !open.launches.some(({ launchId }) => launchId === started.launchId);
  const live = (isTold ? null : started) ?? (found?.longAgo === false ? found.call : null);
  const earlier = live === null && found !== null ? found.call : null;

  useEffect(() => {
    const onFocus = () => setLive((before) => (before === null ? null : { ...before, back: true }));
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, []);

  // A result may be pressed before the answer is back, or before the render that tells of it.
  const placing = useRef<Promise<LiveCall | null> | null>(null);
  const placed = useRef<LiveCall | null>(null);

  const place = async (
    phoneId: string,
    goOn?: string,
    override?: Override,
    anyway?: boolean,
  ): Promise<LiveCall | null> => {
    try {
      const { launchId, startedAt, uri, number, ext, extByHand } = await launch.mutateAsync({
        prospectId,
        phoneId,
        ...(sessionId === null ? {} : { sessionId }),
        ...(goOn === undefined ? {} : { goOn }),
        ...(override === undefined ? {} : { override }),
        ...(anyway === true ? { anyway } : {}),
      });
      const made: LiveCall = {
        launchId,
        phoneId,
        startedAt,
        timed: true,
        longAgo: false,
        handedOver: null,
        uri,
        extByHand: extByHand ? ext : null,
        back: false,
      };
      placed.current = made;
      setLive(made);
      void handOver(uri, number, ext).then((handedOver) =>
        setLive((before) => (before?.launchId === launchId ? { ...before, handedOver } : before)),
      );
      return made;
    } catch (error) {
      sayDone(sentenceOf(error));
      return null;
    } finally {
      placing.current = null;
    }
  };

  return {
    live,
    starting: launch.isPending,
    earlier,
    takeEarlier: () => setLive(earlier),
    neverRang: () => {
      const launchId = (live ?? earlier)?.launchId;
      if (launchId === undefined || neverRang.isPending) return;
      neverRang.mutate(
        { launchId },
        {
          onSuccess: ({ said }) => {
            placed.current = null;
            setLive(null);
            sayUndoable(said, undo);
          },
          onError: (error) => sayDone(sentenceOf(error)),
        },
      );
    },
    start: (phoneId, goOn, override, anyway) => {
      placing.current ??= place(phoneId, goOn, override, anyway);
    },
    settled: () => placing.current ?? Promise.resolve(placed.current ?? live),
  };
}
