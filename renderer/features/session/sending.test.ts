import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lateMs, sending } from './sending.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('a result that is answered at once is never shown as waited for, and holds back a second one all the same', () => {
  const told = vi.fn<() => void>();
  const stop = sending.subscribe(told);
  sending.begin('ada');
  expect(sending.has('ada')).toBe(true);
  expect(sending.has('bea')).toBe(false);
  vi.advanceTimersByTime(lateMs - 1);
  sending.end('ada');
  vi.advanceTimersByTime(lateMs);
  expect(sending.has('ada')).toBe(false);
  expect(told).not.toHaveBeenCalled();
  stop();
});

it('one that takes long is shown until it has come', () => {
  const seen: boolean[] = [];
  const stop = sending.subscribe(() => seen.push(sending.isLate('ada')));
  sending.begin('ada');
  vi.advanceTimersByTime(lateMs);
  sending.end('ada');
  expect(seen).toEqual([true, false]);
  stop();
});
