import { Problem } from '#shared/contract/problems.ts';

/** Long work that holds something of the book while it runs. */
export type Job = 'import' | 'enrolling' | 'recount' | 'demo' | 'backup' | 'restore';

/** Which jobs may run beside each. A copy reads one moment of the book, so it disturbs nobody. */
const beside: Record<Job, readonly Job[]> = {
  import: ['backup', 'recount'],
  enrolling: ['backup', 'recount'],
  // It writes nothing but what follows from the facts, whoever else writes those.
  recount: ['backup', 'import', 'enrolling', 'demo'],
  demo: ['backup', 'recount'],
  backup: ['backup', 'import', 'enrolling', 'recount', 'demo'],
  restore: [],
};

const sentences: Record<Job, string> = {
  import: 'An import is running.',
  enrolling: 'People are being put on a cadence, or taken off.',
  recount: 'Who is due is being worked out.',
  demo: 'The demo book is being filled.',
  backup: 'A backup is being made.',
  restore: 'A backup is being put in the book’s place.',
};

interface Running {
  readonly job: Job;
  /** Aborted when the job was told to stop; it still clears up after itself then. */
  readonly signal: AbortSignal | undefined;
  readonly ended: Promise<void>;
}

/** What runs at the moment, so that no two jobs get in each other's way. */
export class Jobs {
  private readonly running: Running[] = [];

  /**
   * @param signal tells the job to stop, where somebody can
   * @returns to be called when the job has ended, however it ended
   * @throws JOB_RUNNING when one runs that this job cannot run beside
   */
  begin(job: Job, signal?: AbortSignal): () => void {
    const other = this.inTheWay(job);
    if (other) this.refuse(other.job);
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    const running: Running = { job, signal, ended };
    this.running.push(running);
    return () => {
      const at = this.running.indexOf(running);
      if (at >= 0) this.running.splice(at, 1);
      resolve();
    };
  }

  /** Begins once those in the way that were told to stop have cleared up after themselves. */
  async beginAfterStopped(job: Job, signal: AbortSignal): Promise<() => void> {
    const stopped = this.running.filter((other) => !beside[job].includes(other.job) && other.signal?.aborted);
    await Promise.all(stopped.map(({ ended }) => ended));
    return this.begin(job, signal);
  }

  /** Whether nothing runs that it cannot run beside. */
  mayBegin(job: Job): boolean {
    return this.inTheWay(job) === undefined;
  }

  runs(job: Job): boolean {
    return this.running.some((running) => running.job === job);
  }

  /** @throws JOB_RUNNING while that job runs */
  refuseWhile(job: Job): void {
    if (this.runs(job)) this.refuse(job);
  }

  private inTheWay(job: Job): Running | undefined {
    return this.running.find((other) => !beside[job].includes(other.job));
  }

  private refuse(job: Job): never {
    throw new Problem('JOB_RUNNING', sentences[job], { job, forward: 'Try again when it is done.' });
  }
}
