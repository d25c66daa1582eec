import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeStale } from './stale.ts';

let queries: QueryClient;
let asked: ((answer: string) => void)[];
let leave: () => void;

/** A screen that asks the question, each time to be answered by hand. */
function screen(staleTime = Number.POSITIVE_INFINITY): QueryObserver<string> {
  const observer = new QueryObserver<string>(queries, {
    queryKey: ['today', 'read'],
    queryFn: () => new Promise((resolve) => asked.push(resolve)),
    staleTime,
  });
  leave = observer.subscribe(() => {});
  return observer;
}
/** Answers the question of that number, once it is asked. */
const answer = async (n: number, words: string) => {
  await vi.waitFor(() => expect(asked.length).toBeGreaterThan(n));
  asked[n]?.(words);
};
const shown = (on: QueryObserver<string>, words: string) =>
  vi.waitFor(() => expect(on.getCurrentResult().data).toBe(words));

beforeEach(() => {
  queries = new QueryClient();
  asked = [];
});
afterEach(() => {
  leave();
  queries.clear();
});

it('what is asked for the first time is asked anew, and its old answer counts for nothing', async () => {
  const today = screen();
  const done = makeStale(queries, [['today']]);
  await answer(0, 'before the change');
  await answer(1, 'after it');
  await done;
  expect(today.getCurrentResult().data).toBe('after it');
  expect(asked).toHaveLength(2);
});

it('what was answered is asked again, and shown until then', async () => {
  const today = screen();
  await answer(0, 'before the change');
  await shown(today, 'before the change');
  const done = makeStale(queries, [['weeks'], ['today']]);
  await answer(1, 'after it');
  await done;
  expect(today.getCurrentResult().data).toBe('after it');
});

it('what no change concerns is left alone', async () => {
  const today = screen();
  await makeStale(queries, [['weeks']]);
  await answer(0, 'as it is');
  await shown(today, 'as it is');
  expect(asked).toHaveLength(1);
});

it('what holds still on screen is left there, and asked for anew once it is come back to', async () => {
  const observe = () =>
    new QueryObserver<string>(queries, {
      queryKey: ['today', 'head'],
      queryFn: () => new Promise((resolve) => asked.push(resolve)),
      staleTime: Number.POSITIVE_INFINITY,
      meta: { holdsStill: (head) => head !== 'nobody' },
    });
  const first = observe();
  leave = first.subscribe(() => {});
  await answer(0, 'nobody');
  await shown(first, 'nobody');
  const moved = makeStale(queries, [['today']]);
  await answer(1, 'Dana');
  await moved;
  await makeStale(queries, [['today']]);
  expect(asked).toHaveLength(2);
  expect(first.getCurrentResult().data).toBe('Dana');
  leave();
  const back = observe();
  leave = back.subscribe(() => {});
  await answer(2, 'Otto');
  await shown(back, 'Otto');
});
