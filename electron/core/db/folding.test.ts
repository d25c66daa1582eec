import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { Folding } from './folding.ts';

let at: TestBook;
let folds: number;
let folding: Folding;
beforeEach(async () => {
  at = await testBook();
  vi.useFakeTimers();
  folds = 0;
  folding = new Folding(() => {
    folds += 1;
  });
  folding.follow(at.book.writer);
});
afterEach(async () => {
  folding.stop();
  vi.useRealTimers();
  await at.close();
});

const write = () => at.book.writer.transaction(() => at.book.writer.run('UPDATE setting SET value = value'));
const leftToCommits = () => at.book.writer.pragma('wal_autocheckpoint');

test('the journal is folded once the rep rests, once for all that was written', () => {
  write();
  vi.advanceTimersByTime(90);
  write();
  vi.advanceTimersByTime(90);
  expect(folds).toBe(0);
  vi.advanceTimersByTime(20);
  expect(folds).toBe(1);
  vi.advanceTimersByTime(50_000);
  expect(folds).toBe(1);
});

test('whoever never rests has it folded every minute', () => {
  for (let n = 0; n < 2500; n += 1) {
    write();
    vi.advanceTimersByTime(50);
  }
  expect(folds).toBe(2);
});

test('nothing is folded while other work does that by itself, and no commit of the rep does it then', () => {
  expect(leftToCommits()).toBe(32_000);
  write();
  const ended = folding.leaveToOthers();
  const alsoEnded = folding.leaveToOthers();
  write();
  vi.advanceTimersByTime(20_000);
  expect([folds, leftToCommits()]).toEqual([0, 0]);
  ended();
  expect(leftToCommits()).toBe(0);
  alsoEnded();
  expect(leftToCommits()).toBe(32_000);
  vi.advanceTimersByTime(20_000);
  expect(folds).toBe(1);
});

test('work that ends once the book is closed touches nothing of it, and has nothing folded', async () => {
  const another = await testBook();
  folding.follow(another.book.writer);
  const ended = folding.leaveToOthers();
  folding.stop();
  await another.close();
  ended();
  vi.advanceTimersByTime(5000);
  expect(folds).toBe(0);
});
