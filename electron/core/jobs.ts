import { Problem } from '#shared/contract/problems.ts';

/** Long work that holds something of the book while it runs. */
export type Job = 'import' | 'demo' | 'backup' | 'restore';

/** Which jobs may run beside each. A copy reads one moment of the book, so it disturbs nobody. */
const beside: Record<Job, readonly Job[]> = {
  import: ['backup'],
  demo: ['backup'],
  backup: ['backup', 'import', 'demo'],
  restore: [],
};

const sentences: Record<Job, string> = {
  import: 'An import is running.',
  demo: 'The demo book is being filled.',
  backup: 'A backup is being made.',
  restore: 'A backup is being put in the book’s place.',
};

/** What runs at the moment, so that no two jobs get in each other's way. */
export class Jobs {
  private readonly running: Job[] = [];

  /**
   * @returns to be called when the job has ended, however it ended
   * @throws JOB_RUNNING when one runs that this job cannot run beside
   */
  begin(job: Job): () => void {
    for (const other of this.running) if (!beside[job].includes(other)) this.refuse(other);
    this.running.push(job);
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.running.splice(this.running.indexOf(job), 1);
    };
  }

  runs(job: Job): boolean {
    return this.running.includes(job);
  }

  /** @throws JOB_RUNNING while that job runs */
  refuseWhile(job: Job): void {
    if (this.runs(job)) this.refuse(job);
  }

  private refuse(job: Job): never {
    throw new Problem('JOB_RUNNING', sentences[job], { job, forward: 'Try again when it is done.' });
  }
}
