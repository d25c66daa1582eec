import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Card } from '#shared/contract/cards.ts';
import type { Override } from '#shared/domain/calling/overrides.ts';
import type { Outputs } from '#shared/contract/contract.ts';
import type { Outcome } from '#shared/domain/outcomes.ts';
import type { Ask } from '#shared/domain/vocabulary.ts';
import { now } from '#renderer/api/clock.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { type HandedOver, handOver } from '#renderer/api/hand-over.ts';
import { callQueries, useLaunch } from '#renderer/api/touches.ts';
import { sayDone } from '#renderer/ui/toast.tsx';

/** A call that was handed over and has no outcome yet. */
export interface LiveCall {
  readonly launchId: string;
  readonly phoneId: string;
  readonly startedAt: number;
  /** Started on this card; one found open after a restart has no length that could be told. */
  readonly timed: boolean;
  /** What became of handing it over; null until that is known, or after a restart. */
  readonly handedOver: HandedOver | null;
  /** The address, for a browser that has a program of its own for calls; null after a restart. */
  readonly uri: string | null;
  /** The rep went to the calling program and is back. */
  readonly back: boolean;
}

export interface Call {
  readonly live: LiveCall | null;
  readonly starting: boolean;
  /**
   * @param goOn why, where the guard holds it
   * @param override why all the same, where the rules of calling hold it back
   */
  readonly start: (phoneId: string, goOn?: string, override?: Override) => void;
  /** The call that a result is of: the one under way, after waiting for one that is still being handed over. */
  readonly settled: () => Promise<LiveCall | null>;
}

const fresh = 2 * 60 * 60 * 1000;

/** A call to this person that was handed over lately and never got its outcome, as after a restart. */
function leftOpen(card: Card, open: Outputs['calls']['open'] | undefined): LiveCall | null {
  const launch = open?.launches.find(
    ({ prospectId, occurredAt }) => prospectId === card.prospectId && now() - occurredAt < fresh,
  );
  const phone = card.phones.find((each) => each.e164 === launch?.number);
  if (launch === undefined || phone === undefined) return null;
  const { launchId, occurredAt } = launch;
  return {
    launchId,
    phoneId: phone.phoneId,
    startedAt: occurredAt,
    timed: false,
    handedOver: null,
    uri: null,
    back: true,
  };
}

/**
 * What a result says of the call it is of.
 *
 * @param live the call, or null when none was handed over
 * @param inUse the number on screen, for a call that was dialled elsewhere
 * @param at when the result was pressed, which by this page's clock may lie before the start by the book's
 */
export function ofCall(
  live: LiveCall | null,
  inUse: string | undefined,
  at: number,
): { readonly phoneId?: string; readonly launchId?: string; readonly durationMs?: number } {
  if (live === null) return inUse === undefined ? {} : { phoneId: inUse };
  const { phoneId, launchId, timed, startedAt } = live;
  return { phoneId, launchId, ...(timed ? { durationMs: Math.max(0, at - startedAt) } : {}) };
}

/**
 * Whether a result is a word not to be contacted that came without a call: none was handed over from here, and the rep
 * does not say what was asked for on one from elsewhere.
 */
export const cameUncalled = (outcome: Outcome, live: LiveCall | null, asked: Ask | null): boolean =>
  outcome === 'do-not-contact' && live === null && asked === null;

/** Hands a number to the calling program and keeps the time until the outcome. */
export function useCall(card: Card, sessionId: string | null): Call {
  const { prospectId } = card;
  const [started, setLive] = useState<LiveCall | null>(null);
  const open = useQuery(callQueries.open()).data;
  const launch = useLaunch();
  const live = started ?? leftOpen(card, open);

  useEffect(() => {
    const onFocus = () => setLive((before) => (before === null ? null : { ...before, back: true }));
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, []);

  // A result may be pressed before the answer is back, or before the render that tells of it.
  const placing = useRef<Promise<LiveCall | null> | null>(null);
  const placed = useRef<LiveCall | null>(null);

  const place = async (phoneId: string, goOn?: string, override?: Override): Promise<LiveCall | null> => {
    try {
      const { launchId, startedAt, uri, number } = await launch.mutateAsync({
        prospectId,
        phoneId,
        ...(sessionId === null ? {} : { sessionId }),
        ...(goOn === undefined ? {} : { goOn }),
        ...(override === undefined ? {} : { override }),
      });
      const made: LiveCall = {
        launchId,
        phoneId,
        startedAt,
        timed: true,
        handedOver: null,
        uri,
        back: false,
      };
      placed.current = made;
      setLive(made);
      void handOver(uri, number).then((handedOver) =>
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
    start: (phoneId, goOn, override) => {
      placing.current ??= place(phoneId, goOn, override);
    },
    settled: () => placing.current ?? Promise.resolve(placed.current ?? live),
  };
}
