import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { idToBlob } from '../db/ids.ts';
import { type TestBook, testBook } from '../testing.ts';
import { importSteps, listFile } from '../testing-imports.ts';
import { insertPerson, seedList, seedPerson } from '../testing-people.ts';
import { recountStandings, refreshStandings } from './standings.ts';
import { keptStandings } from '../store/standing.ts';

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

const rows = `First Name,Last Name,Company,Email,Phone,State,Do Not Call
Ann,Alder,Alder Works,,217-555-0142,IL,
Bob,Birch,Birch Supply,,813-555-0143,FL,
Cay,Cedar,,,217-555-0144,IL,
Dee,Dogwood,,a@elm.example,,,
Eve,Elm,Elm Mills,,,,
Fay,Fir,,,217-555-0146,IL,
Gus,Gum,,,217-555-0147,IL,
Hal,Hazel,,b@elm.example,217-555-0147,IL,
Ivy,Ironwood,,c@closed.example,217-555-0148,IL,
Jon,Juniper,,d@mail.example,,,
Kim,Kapok,,,217-555-0149,IL,yes
Lou,Larch,,,"217-555-0151, 813-555-0152",,
`;

describe('standing', () => {
  it('of newly imported people is what a recount of their facts says', async () => {
    suppress('number', '+12175550146');
    suppress('number', '+12175550147', 'call');
    suppress('number', '+12175550151', 'call');
    suppress('domain', 'closed.example');
    suppress('email', 'd@mail.example', 'email');
    await importSteps(() => at).bring(listFile(rows));
    const seqs = at.book.reader
      .all<{ seq: number }>('SELECT seq FROM prospect ORDER BY seq')
      .map(({ seq }) => seq);
    const kept = keptStandings(at.book.reader, seqs);
    expect(kept).toEqual(recountStandings(at.book.reader, seqs));
    expect(kept.map(({ lane }) => (lane === 'fresh' ? 1 : 0))).toEqual([1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 0, 1]);
    expect(kept.map(({ bucket }) => bucket?.place.split('|')[0])).toEqual([
      'US US-IL',
      'US US-FL',
      'US US-IL',
      '',
      ...Array.from({ length: 3 }),
      '',
      ...Array.from({ length: 3 }),
      // The first of their numbers is closed, the second is called.
      'US US-FL',
    ]);
    expect(at.book.reader.all('SELECT lane, n FROM waiting WHERE n <> 0')).toEqual([{ lane: 'fresh', n: 6 }]);
    expect(at.book.reader.value<number>(`SELECT sum(n) FROM bucket_count WHERE lane = 'fresh'`)).toBe(6);
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
