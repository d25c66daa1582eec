import { useCallback, useEffect, useRef, useState } from 'react';
import type { Progress } from '#shared/contract/operation.ts';
import { api } from './client.ts';
import type { Client } from '#shared/contract/contract.ts';

type Told<Done> = Progress | Done;

/** Long work as a screen shows it. */
export type Work<Done> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: Progress | null }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'done'; readonly done: Done };

const isProgress = (told: { readonly kind: string }): told is Progress => told.kind === 'progress';

/**
 * Follows a stream to its end.
 *
 * @param onProgress is told each time the work reports how far it has come
 * @returns what the last message said; throws when the work failed or was cancelled
 */
export async function follow<Done extends { readonly kind: 'done' }>(
  stream: AsyncIterable<Told<Done>>,
  onProgress: (progress: Progress) => void,
): Promise<Done> {
  for await (const told of stream) {
    if (!isProgress(told)) return told;
    onProgress(told);
  }
  throw new Error('The work ended without a result.');
}

/** Long work that belongs to a screen: it is cancelled when the screen is left. */
export function useLongWork<Done extends { readonly kind: 'done' }>(
  start: (client: Client, signal: AbortSignal) => Promise<AsyncIterable<Told<Done>>>,
  onDone: (done: Done) => void,
) {
  const [work, setWork] = useState<Work<Done>>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const cancel = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setWork({ kind: 'idle' });
  }, []);

  const run = (): void => {
    if (running.current !== null) return;
    const controller = new AbortController();
    running.current = controller;
    const tell = (now: Work<Done>): boolean => {
      if (running.current !== controller) return false;
      if (now.kind !== 'running') running.current = null;
      setWork(now);
      return true;
    };
    tell({ kind: 'running', progress: null });
    void toTheEnd(controller.signal, tell);
  };

  const toTheEnd = async (signal: AbortSignal, tell: (now: Work<Done>) => boolean): Promise<void> => {
    try {
      const stream = await start(api(), signal);
      const done = await follow(stream, (progress) => tell({ kind: 'running', progress }));
      if (tell({ kind: 'done', done })) onDone(done);
    } catch (error) {
      tell({ kind: 'failed', error });
    }
  };

  return { work, run, cancel };
}
