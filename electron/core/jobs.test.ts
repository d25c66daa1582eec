import { describe, expect, it } from 'vitest';
import { Jobs } from './jobs.ts';

describe('jobs', () => {
  it('that cannot run together are refused, and those that can are not', () => {
    const jobs = new Jobs();
    const end = jobs.begin('import');
    expect(() => jobs.begin('import')).toThrow('An import is running.');
    jobs.begin('backup')();
    end();
    end();
    jobs.begin('import')();
    expect(jobs.runs('import')).toBe(false);
  });

  it('wait for one that was told to stop to have cleared up, and for no other', async () => {
    const jobs = new Jobs();
    const stopper = new AbortController();
    const nobody = new AbortController().signal;
    const end = jobs.begin('import', stopper.signal);
    await expect(jobs.beginAfterStopped('import', nobody)).rejects.toMatchObject({ code: 'JOB_RUNNING' });
    stopper.abort();
    let began = false;
    const next = jobs.beginAfterStopped('import', nobody).then((endNext) => {
      began = true;
      return endNext;
    });
    await Promise.resolve();
    expect(began).toBe(false);
    end();
    (await next)();
    expect(began).toBe(true);
  });
});
