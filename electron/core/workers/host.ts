import { Worker } from 'node:worker_threads';
import { Problem } from '#shared/contract/problems.ts';
import type { FromWorker, ToWorker, WorkerStart } from './messages.ts';

interface Waiting {
  readonly sent: ToWorker;
  item(value: unknown): void;
  end(value: unknown): void;
  fail(error: unknown): void;
}

type Request = { readonly kind: 'ask' | 'start'; readonly name: string; readonly input: unknown };

/** One worker thread. It starts with the first request and is started anew should it die. */
export class WorkerHost {
  private readonly url: URL;
  private readonly start: WorkerStart;
  private readonly memoryMb: number;
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private next = 1;
  private paused = false;
  private stopped = false;

  /** @param memoryMb what the thread's heap may hold before it is ended */
  constructor(url: URL, start: WorkerStart, memoryMb: number) {
    this.url = url;
    this.start = start;
    this.memoryMb = memoryMb;
  }

  /** Asks one question. Rejects with the worker's Problem. */
  ask(name: string, input: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.post({ kind: 'ask', name, input }, { item: () => {}, end: resolve, fail: reject });
    });
  }

  /** Runs long work, yielding what it tells; returns its last word. Aborting stops the work. */
  async *run(name: string, input: unknown, signal: AbortSignal): AsyncGenerator<unknown, unknown> {
    const items: unknown[] = [];
    let ended: { readonly value: unknown } | null = null;
    let failed: { readonly error: unknown } | null = null;
    let wake = () => {};
    const n = this.post(
      { kind: 'start', name, input },
      {
        item: (value) => {
          items.push(value);
          wake();
        },
        end: (value) => {
          ended = { value };
          wake();
        },
        fail: (error) => {
          failed = { error };
          wake();
        },
      },
    );
    const stop = () => this.worker?.postMessage({ kind: 'stop', n } satisfies ToWorker);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    try {
      for (;;) {
        while (items.length > 0) yield items.shift();
        if (failed) throw (failed as { error: unknown }).error;
        if (ended) return (ended as { value: unknown }).value;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    } finally {
      signal.removeEventListener('abort', stop);
      if (!ended && !failed) stop();
    }
  }

  /** Ends the thread for good. Whoever still waits, or asks afterwards, is told so. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.worker?.terminate();
    this.worker = null;
  }

  /**
   * Ends the thread so that it lets go of the book's file. Questions wait, those it had begun to
   * answer too, and are asked of a new thread on `resume`; long work is lost.
   */
  async pause(): Promise<void> {
    this.paused = true;
    const { worker } = this;
    this.worker = null;
    this.loseWork(new Error('the worker was ended'));
    await worker?.terminate();
  }

  resume(): void {
    this.paused = false;
    for (const { sent } of this.waiting.values()) this.alive().postMessage(sent);
  }

  private post(request: Request, waiting: Omit<Waiting, 'sent'>): number {
    const n = this.next;
    this.next += 1;
    if (this.stopped) {
      waiting.fail(new Error('the worker was ended'));
      return n;
    }
    const sent: ToWorker = { ...request, n };
    this.waiting.set(n, { sent, ...waiting });
    if (!this.paused) this.alive().postMessage(sent);
    return n;
  }

  private alive(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(this.url, {
      workerData: this.start,
      // Much young memory is no use to work that goes row by row, and is never given back.
      resourceLimits: { maxOldGenerationSizeMb: this.memoryMb, maxYoungGenerationSizeMb: 24 },
    });
    worker.unref();
    worker.on('message', (message: FromWorker) => this.receive(message));
    worker.on('error', (error) => this.lose(worker, error));
    worker.on('exit', () => this.lose(worker, new Error('the worker ended')));
    this.worker = worker;
    return worker;
  }

  private receive(message: FromWorker): void {
    if (message.kind === 'ready') return;
    const waiting = this.waiting.get(message.n);
    if (!waiting) return;
    if (message.kind === 'item') {
      waiting.item(message.value);
      return;
    }
    this.waiting.delete(message.n);
    if (message.kind === 'end') waiting.end(message.value);
    else waiting.fail(new Problem(message.code, message.sentence, message.data as never));
  }

  private loseWork(error: unknown): void {
    for (const [n, waiting] of this.waiting) {
      if (waiting.sent.kind !== 'start') continue;
      this.waiting.delete(n);
      waiting.fail(error);
    }
  }

  private lose(worker: Worker, error: unknown): void {
    if (this.worker !== worker) return;
    this.worker = null;
    const lost = [...this.waiting.values()];
    this.waiting.clear();
    for (const waiting of lost) waiting.fail(error);
  }
}
