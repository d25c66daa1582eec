import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Book } from '../book.ts';
import { readScope } from '../operation/command.ts';
import { prospectSeqOf } from '../store/cards.ts';
import { type TestBook, testBook } from '../testing.ts';
import { seedPerson } from '../testing-people.ts';
import { comeNext, lookAhead, wasRead } from './ahead.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

const next = async () => (await at.client.queue.next({})).card?.prospectId ?? '';

/** Whose cards are read. */
function allAhead(): number[] {
  const seqs = comeNext(readScope(at.book.reader, at.world), {});
  for (const seq of seqs) wasRead(at.book.reader, seq);
  return seqs;
}

describe('the cards that come next', () => {
  it('are read before they are asked for, whichever slot explores', async () => {
    for (let n = 0; n < 40; n += 1)
      seedPerson(at.book, { name: `Person ${n}`, receivedOn: `2026-11-${10 + (n % 9)}` });
    const read = new Set<number>();
    for (let call = 0; call < 25; call += 1) {
      const prospectId = await next();
      for (const seq of allAhead()) read.add(seq);
      await at.client.touches.log({ commandId: at.id(), prospectId, outcome: 'no-answer' });
      const come = prospectSeqOf(at.book.reader, await next()) ?? 0;
      expect(read).toContain(come);
    }
  });

  it('are read once, not again with each call', async () => {
    for (let n = 0; n < 10; n += 1) seedPerson(at.book, { name: `Person ${n}` });
    expect(allAhead()).toHaveLength(4);
    expect(allAhead()).toEqual([]);
  });

  it('are read one by one once the rep rests on one, as it was asked last', () => {
    for (let n = 0; n < 3; n += 1) seedPerson(at.book, { name: `Person ${n}` });
    const { reader, world } = at.book;
    vi.useFakeTimers();
    try {
      const book = { workers: {}, reader, world } as unknown as Book;
      const left = () => comeNext(readScope(reader, world), {}).length;
      lookAhead(book, { listId: at.id() });
      vi.advanceTimersByTime(60);
      lookAhead(book, {});
      vi.advanceTimersByTime(60);
      expect(left()).toBe(3);
      vi.advanceTimersByTime(40);
      expect(left()).toBe(2);
      vi.runAllTimers();
      expect(left()).toBe(0);
      lookAhead(book, { listId: at.id() });
      expect(() => vi.runAllTimers()).not.toThrow();
    } finally {
      vi.useRealTimers();
    }
  });

  it('are left alone where the book is open for one answer', () => {
    seedPerson(at.book);
    vi.useFakeTimers();
    lookAhead(at.book, {});
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});
