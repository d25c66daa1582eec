import type { MessagePort } from 'node:worker_threads';
import { Problem } from '#shared/contract/problems.ts';
import { storageProblem } from '../db/trouble.ts';
import type { World } from '../world.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** What a worker can do: answer a question, or do long work that yields progress. */
export interface Served {
  readonly ask: Readonly<Record<string, (input: never) => unknown>>;
  readonly start: Readonly<
    Record<string, (input: never, signal: AbortSignal) => AsyncGenerator<unknown, unknown>>
  >;
}

/** Answers the messages of the main thread, in a worker. */
export function serve(port: MessagePort, world: World, served: Served): void {
  const running = new Map<number, AbortController>();
  const send = (message: FromWorker) => port.postMessage(message);

  const fail = (n: number, thrown: unknown) => {
    const error = storageProblem(thrown) ?? thrown;
    if (error instanceof Problem) {
      send({ kind: 'problem', n, code: error.code, sentence: error.message, data: error.data });
      return;
    }
    const reference = world.log.error(error);
    send({
      kind: 'problem',
      n,
      code: 'INTERNAL',
      sentence: `Something went wrong (${reference}).`,
      data: { reference },
    });
  };

  const answer = (n: number, name: string, input: unknown) => {
    try {
      const ask = served.ask[name];
      if (!ask) throw new Error(`no question called ${name}`);
      send({ kind: 'end', n, value: ask(input as never) });
    } catch (error) {
      fail(n, error);
    }
  };

  const work = async (n: number, name: string, input: unknown) => {
    const stopper = new AbortController();
    running.set(n, stopper);
    try {
      const start = served.start[name];
      if (!start) throw new Error(`no work called ${name}`);
      const items = start(input as never, stopper.signal);
      for (;;) {
        const { value, done } = await items.next();
        if (done) {
          send({ kind: 'end', n, value });
          return;
        }
        send({ kind: 'item', n, value });
      }
    } catch (error) {
      fail(n, error);
    } finally {
      running.delete(n);
    }
  };

  port.on('message', (message: ToWorker) => {
    if (message.kind === 'ask') answer(message.n, message.name, message.input);
    else if (message.kind === 'start') void work(message.n, message.name, message.input);
    else running.get(message.n)?.abort();
  });
  send({ kind: 'ready' });
}
