import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Card } from '#shared/contract/cards.ts';
import type { Override } from '#shared/domain/calling/overrides.ts';
import { now } from '#renderer/api/clock.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { type HandedOver, handOver } from '#renderer/api/hand-over.ts';
import { callQueries, useLaunch, useNeverRang } from '#renderer/api/touches.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import { isToldLate } from '#shared/domain/told-late.ts';
import { openLaunchOf } from './open-launch.ts';
import { type UnderWay, useKept } from './under-way.ts';

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

/** What became of a call that a result is of: one that was asked for and refused was never made. */
export type Settled = LiveCall | 'refused' | null;

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
  /**
   * The call that a result is of: the one under way, after waiting for one that is still being handed over; null for
   * one that was dialled elsewhere.
   */
  readonly settled: () => Promise<Settled>;
}

/** Hands a number to the calling program and keeps the time until the outcome, whatever card comes in between. */
export function useCall(card: Card, sessionId: string | null, of: UnderWay, visit: UnderWay): Call {
  const { prospectId } = card;
  const [started, setLive] = useKept<LiveCall | null>(of, 'call', null);
  const begunBefore = visit.made('call begun before', () => started?.launchId);
  const { data: open, isFetching } = useQuery(callQueries.open());
  const launch = useLaunch();
  const neverRang = useNeverRang();
  const undo = useUndoLast();
  const found = openLaunchOf(card, open, now());
  // Told of on another screen, or on a card that stays, it is under way no more.
  const isTold =
    started !== null &&
    (started.longAgo || started.launchId === begunBefore) &&
    open !== undefined &&
    !isFetching &&
    !open.launches.some(({ launchId }) => launchId === started.launchId);
  const isLate = started !== null && !started.longAgo && isToldLate(started.startedAt, now());
  const live = (isTold || isLate ? null : started) ?? (found?.longAgo === false ? found.call : null);
  const earlier = live === null && found !== null ? found.call : null;

  useEffect(() => {
    const onFocus = () => setLive((before) => (before === null ? null : { ...before, back: true }));
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [setLive]);

  // A result may be pressed before the answer is back, or before the render that tells of it.
  const placing = () => of.read<Promise<LiveCall | 'refused'> | null>('placing', null);

  const place = async (
    phoneId: string,
    goOn?: string,
    override?: Override,
    anyway?: boolean,
  ): Promise<LiveCall | 'refused'> => {
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
      setLive(made);
      void handOver(uri, number, ext).then((handedOver) =>
        setLive((before) => (before?.launchId === launchId ? { ...before, handedOver } : before)),
      );
      return made;
    } catch (error) {
      sayDone(sentenceOf(error));
      return 'refused';
    } finally {
      of.write('placing', null);
    }
  };

  return {
    live,
    starting: launch.isPending && placing() !== null,
    earlier,
    takeEarlier: () => setLive(earlier),
    neverRang: () => {
      const launchId = (live ?? earlier)?.launchId;
      if (launchId === undefined || neverRang.isPending) return;
      neverRang.mutate(
        { launchId },
        {
          onSuccess: ({ said }) => {
            setLive(null);
            sayUndoable(said, undo);
          },
          onError: (error) => sayDone(sentenceOf(error)),
        },
      );
    },
    start: (phoneId, goOn, override, anyway) => {
      if (placing() === null) of.write('placing', place(phoneId, goOn, override, anyway));
    },
    settled: () => placing() ?? Promise.resolve(isTold || isLate ? live : (of.read('call', null) ?? live)),
  };
}
