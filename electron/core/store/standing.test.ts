import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { idToBlob } from '../db/ids.ts';
import { type TestBook, testBook } from '../testing.ts';
import { insertPerson, seedList, seedPerson, type SeededPerson } from '../testing-people.ts';
import { countFresh, keptStandings, recountStandings, refreshStandings, standFresh } from './standing.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

/** Takes a number, e-mail or domain out of the book's reach. */
function suppress(kind: 'number' | 'email' | 'domain', value: string, channels = 'all'): void {
  at.book.writer.run(
    `INSERT INTO suppression (id, kind, value, channels, reason, occurred_at, recorded_at, on_date)
     VALUES (?, ?, ?, ?, 'asked', 1, 1, '2026-11-19')`,
    [idToBlob(at.world.newId()), kind, value, channels],
  );
}

const everyone: SeededPerson[] = [
  { account: 'Alder Works' },
  { account: 'Birch Supply', accountClass: 'existing', phones: ['+18155550143'] },
  { phones: ['+18155550144'] },
  { phones: [], emails: ['a@elm.example'] },
  { phones: [] },
  { phones: [{ e164: '+18155550145', type: 'fax' }] },
  { phones: ['+18155550146'] },
  { phones: ['+18155550147'] },
  { phones: ['+18155550147'], emails: ['b@elm.example'] },
  { phones: ['+18155550148'], emails: ['c@closed.example'] },
  { phones: [], emails: ['d@mail.example'] },
];

describe('standing', () => {
  it('of newly imported people, made in one statement, is what their facts say', () => {
    const list = seedList(at.book, 'Fair', 'loading');
    suppress('number', '+18155550146');
    suppress('number', '+18155550147', 'call');
    suppress('domain', 'closed.example');
    suppress('email', 'd@mail.example', 'email');
    const seqs = everyone.map((person) => insertPerson(at.book, { ...person, listSeq: list.seq }).seq);
    standFresh(at.book.writer, list.seq, Math.min(...seqs), Math.max(...seqs));
    countFresh(at.book.writer, list.seq);
    at.book.writer.run(`UPDATE list SET state = 'applied'`);
    expect(at.book.reader.all('SELECT lane, list_seq, n FROM waiting')).toEqual([
      { lane: 'fresh', list_seq: list.seq, n: 5 },
    ]);
    const kept = keptStandings(at.book.reader, seqs);
    expect(kept).toEqual(recountStandings(at.book.reader, seqs));
    expect(kept.map(({ lane }) => (lane === 'fresh' ? 1 : 0))).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 1, 0, 0]);
  });

  it('of people whose import is not sealed cannot be recounted, because nothing sees them', () => {
    const list = seedList(at.book, 'Fair', 'loading');
    const { seq } = insertPerson(at.book, { listSeq: list.seq });
    expect(recountStandings(at.book.reader, [seq])).toEqual([]);
  });

  it('is counted by lane, list and day as it comes, moves and goes', () => {
    const list = seedList(at.book, 'Fair');
    const people = [seedPerson(at.book, { listSeq: list.seq }), seedPerson(at.book), seedPerson(at.book)];
    const { writer } = at.book;
    writer.run(
      `INSERT INTO follow_up (id, prospect_seq, kind, due_on, occurred_at, recorded_at, on_date)
       VALUES (?, ?, 'follow-up', '2026-11-23', 1, 1, '2026-11-19')`,
      [idToBlob(at.world.newId()), people[0]?.seq ?? 0],
    );
    refreshStandings(
      writer,
      people.map(({ seq }) => seq),
    );
    writer.run('DELETE FROM standing WHERE prospect_seq = ?', [people[2]?.seq ?? 0]);
    const counted = writer.all('SELECT lane, list_seq, due_on, n FROM waiting WHERE n <> 0 ORDER BY 1, 2, 3');
    expect(counted).toEqual([
      { lane: 'follow-up', list_seq: -1, due_on: '', n: 1 },
      { lane: 'follow-up', list_seq: -1, due_on: '2026-11-23', n: 1 },
      { lane: 'follow-up', list_seq: list.seq, due_on: '', n: 1 },
      { lane: 'follow-up', list_seq: list.seq, due_on: '2026-11-23', n: 1 },
      { lane: 'fresh', list_seq: 0, due_on: '', n: 1 },
    ]);
  });
});
