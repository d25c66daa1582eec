import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Book } from '../book.ts';
import { readScope } from '../operation/command.ts';
import { prospectSeqOf } from '../store/cards.ts';
import { type TestBook, testBook } from '../testing.ts';
import { seedPerson } from '../testing-people.ts';
import { lookAhead, readAhead } from './ahead.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

const next = async () => (await at.client.queue.next({})).card?.prospectId ?? '';

/** Whose cards are read, one after the other until all are. */
function allAhead(): number[] {
  const read = readAhead(readScope(at.book.reader, at.world), {});
  return read === null ? [] : [read, ...allAhead()];
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

  it('are asked of the reading thread one by one once the rep rests on one, as it was asked last', async () => {
    vi.useFakeTimers();
    try {
      const asked: unknown[] = [];
      const answers = [7, 9, null];
      const ask = (_: string, input: unknown) => {
        asked.push(input);
        return Promise.resolve(answers[asked.length - 1] ?? null);
      };
      const book = { workers: { reader: { ask } } } as unknown as Book;
      lookAhead(book, { listId: 'one' });
      vi.advanceTimersByTime(60);
      lookAhead(book, { listId: 'another' });
      vi.advanceTimersByTime(60);
      expect(asked).toEqual([]);
      await vi.advanceTimersByTimeAsync(60);
      const last = { listId: 'another', sessionId: undefined };
      expect(asked).toEqual([last, last, last]);
    } finally {
      vi.useRealTimers();
    }
  });
});
