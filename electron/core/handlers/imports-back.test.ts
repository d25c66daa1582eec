import { recordOf } from '#shared/domain/match/testing-record.ts';
import { candidateContent, candidateOf, candidateText } from '#shared/domain/import/candidate.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import {
  countIn,
  countsOfAll,
  fairList,
  importSteps,
  lastOf,
  listFile,
  listHeader,
} from '../testing-imports.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());
const { open, check, commit, bring } = importSteps(() => at);
const count = (sql: string) => countIn(at, sql);
const sound = async () => {
  expect(at.book.writer.all('PRAGMA foreign_key_check')).toEqual([]);
  expect(await lastOf(await at.client.book.check({}))).toMatchObject({ findings: [] });
};

describe('a stop', () => {
  const many = (rows: number) =>
    `${listHeader}${Array.from({ length: rows }, (_, index) => `Person,Number ${index},Firm ${index % 50},,p${index}@x.example,,`).join('\n')}\n`;

  test('at any moment of the loading leaves the book as it was', async () => {
    await bring(listFile(fairList));
    const before = countsOfAll(at);
    for (const after of [1, 2]) {
      const { importId } = await open(listFile(many(1300), 'big.csv'));
      await check(importId);
      const stopper = new AbortController();
      const stream = await at.client.imports.commit(
        {
          commandId: at.id(),
          importId,
          target: { sourceKind: 'other', sourceName: 'Big', receivedOn: '2026-11-18' },
        },
        { signal: stopper.signal },
      );
      let told = 0;
      for await (const item of stream) {
        expect(item.kind).toBe('progress');
        expect(count('seen_prospect')).toBe(3);
        told += 1;
        if (told === after) stopper.abort();
      }
      await at.client.imports.discard({ commandId: at.id(), importId });
      expect(countsOfAll(at)).toBe(before);
      await sound();
    }
  });
  test('by a death of the process is put right at the next start', async () => {
    await bring(listFile(fairList));
    const before = countsOfAll(at);
    const { writer } = at.book;
    // What a killed load leaves: a list that was never sealed, and rows that carry its number.
    writer.run(`INSERT INTO list SELECT seq + 1, randomblob(16), name, file_name, sha256, bytes, format, encoding, delimiter, header_line, mapping,
      source_seq, received_on, account_class, cost, owner, counts, 'loading', recorded_at, on_date, NULL, NULL, NULL FROM list`);
    const listSeq = writer.value<number>(`SELECT seq FROM list WHERE state = 'loading'`);
    writer.run(
      `INSERT INTO prospect (id, full_name, name_key, list_seq, recorded_at) VALUES (randomblob(16), 'Ghost', 'ghost', ?, 0)`,
      [listSeq],
    );
    writer.run(
      `INSERT INTO prospect_search (rowid, name, account, email, custom) SELECT seq, 'ghost', '', '', '' FROM prospect WHERE list_seq = ?`,
      [listSeq],
    );
    at = await at.reopen();
    expect(countsOfAll(at)).toBe(before);
  });
  test('after the seal is carried to its end at the next start', async () => {
    await bring(listFile(fairList));
    await bring(listFile(fairList.replace('VP Operations', 'COO'), 'later.csv'));
    const { writer } = at.book;
    writer.run(`UPDATE list SET state = 'sealed' WHERE file_name = 'later.csv'`);
    writer.run(
      `INSERT INTO list_pending (list_seq, prospect_seq, line, record)
       SELECT l.seq, p.seq, 2, ? FROM list l, prospect p WHERE l.file_name = 'later.csv' AND p.first_name = 'Dana'`,
      [candidateText(2, candidateContent(candidateOf(recordOf({ title: 'Chair' }), [], null, {})))],
    );
    at = await at.reopen();
    expect(at.book.reader.get(`SELECT title FROM prospect WHERE first_name = 'Dana'`)).toEqual({
      title: 'Chair',
    });
    expect(count(`list WHERE state <> 'applied'`)).toBe(0);
    expect(count('list_pending')).toBe(0);
  });
});

describe('sources that rows name themselves', () => {
  const named = `${listHeader.trim()},Lead Source\nDana,Whitlock,Brightline,,dana@brightline.example,,,Webinar\nVictor,Amsel,Formline,,victor@formline.example,,,Booth\n`;
  const names = async () => (await at.client.sources.list({})).sources.map(({ name }) => name);

  test('go with a list that is stopped, and with one that is taken back', async () => {
    const before = await names();
    const { importId } = await open(listFile(named));
    await check(importId);
    const target = { sourceKind: 'other', sourceName: 'Big', receivedOn: '2026-11-18' } as const;
    const stopper = new AbortController();
    const stream = await at.client.imports.commit(
      { commandId: at.id(), importId, target },
      { signal: stopper.signal },
    );
    for await (const _ of stream) stopper.abort();
    expect(count('source')).toBe(before.length);
    const { done } = await bring(listFile(named));
    expect(await names()).toEqual(expect.arrayContaining(['Booth', 'Webinar']));
    await lastOf(await at.client.imports.undo({ commandId: at.id(), listId: done.listId }));
    expect(await names()).not.toContain('Webinar');
    await sound();
  });
});

describe('what a list says about contacting somebody', () => {
  test('holds when the rep takes back their own word on it', async () => {
    const plain = fairList.replace(',yes\nIris', ',\nIris');
    await bring(listFile(plain));
    const prospectId = (await at.client.prospects.find({ text: 'Victor' })).found[0]?.prospectId ?? '';
    await at.client.touches.log({ commandId: at.id(), prospectId, outcome: 'do-not-contact' });
    await bring(listFile(fairList, 'again.csv'));
    await at.client.history.undo({ commandId: at.id() });
    expect((await at.client.queue.card({ prospectId })).suppressed).toBe(true);
  });
});

describe('a list that could not be brought in', () => {
  test('nor taken out again, as on a full disk, is in nobody’s way afterwards', async () => {
    const { writer } = at.book;
    const noRoom = `BEGIN SELECT RAISE(ABORT, 'no room'); END`;
    writer.run(`CREATE TRIGGER full_in BEFORE INSERT ON list_block ${noRoom}`);
    writer.run(`CREATE TRIGGER full_out BEFORE DELETE ON list ${noRoom}`);
    await expect(bring(listFile(fairList))).rejects.toMatchObject({ code: 'INTERNAL' });
    expect(at.book.jobs.runs('import')).toBe(false);
    expect(count('seen_prospect')).toBe(0);
    writer.run('DROP TRIGGER full_in');
    writer.run('DROP TRIGGER full_out');
    const { done } = await bring(listFile(fairList));
    expect(done.counts.new).toBe(3);
    await lastOf(await at.client.imports.undo({ commandId: at.id(), listId: done.listId }));
    expect(count('prospect')).toBe(0);
    await sound();
  });

  test('is not brought in twice from one look at the file', async () => {
    const { importId } = await open(listFile(fairList));
    await check(importId);
    await commit(importId);
    await expect(commit(importId)).rejects.toMatchObject({
      code: 'INVALID',
      message: 'fair.csv is in your book already.',
    });
    expect(count('seen_prospect')).toBe(3);
  });
});

describe('a list that is in the book and could not update everybody', () => {
  const dana = (title: string) =>
    listFile(`${listHeader}Dana,Whitlock,Brightline,${title},dana@x.example,,\n`);
  const failing = async () => {
    await bring(dana(''));
    at.book.writer.run(
      `CREATE TRIGGER full BEFORE INSERT ON list_change BEGIN SELECT RAISE(ABORT, 'no room'); END`,
    );
    const { importId } = await open(dana('CFO'));
    await check(importId);
    await expect(commit(importId)).rejects.toMatchObject({
      code: 'INTERNAL',
      message: expect.stringContaining('What it says of people you had is not all written yet.'),
      data: { forward: 'It goes on with the next import, or when Handset is started again.' },
    });
    expect(at.book.jobs.runs('import')).toBe(false);
    at.book.writer.run('DROP TRIGGER full');
    return importId;
  };
  const titles = () =>
    at.book.reader.all('SELECT title FROM prospect').map((row) => (row as { title: string }).title);

  test('goes on with the next one', async () => {
    await failing();
    expect(titles()).toEqual([null]);
    await bring(listFile(fairList));
    expect(titles()).toContain('CFO');
    await sound();
  });

  test('is taken back like any other', async () => {
    const listId = await failing();
    const done = await lastOf(await at.client.imports.undo({ commandId: at.id(), listId }));
    expect(done).toMatchObject({ buckets: { removed: 0, kept: 0, restored: 1 } });
    expect(titles()).toEqual([null]);
    await expect(lastOf(await at.client.imports.undo({ commandId: at.id(), listId }))).rejects.toMatchObject({
      code: 'NOTHING_TO_UNDO',
      message: 'fair was taken back before.',
    });
    await sound();
  });
});

describe('an import is taken back', () => {
  const undo = async (listId: string) => {
    const preview = await at.client.imports.undoPreview({ listId });
    const done = await lastOf(await at.client.imports.undo({ commandId: at.id(), listId }));
    expect(done.buckets).toEqual(preview);
    await sound();
    return done;
  };

  test('whole, while nobody has worked on it', async () => {
    const { done } = await bring(listFile(fairList));
    const back = await undo(done.listId);
    expect(back).toMatchObject({
      buckets: { removed: 3, kept: 0, restored: 0 },
      said: 'fair taken back: 3 removed.',
    });
    expect([
      count('prospect'),
      count('account'),
      count('phone'),
      count('email'),
      count('lead'),
      count('standing'),
      count('prospect_search'),
    ]).toEqual([0, 0, 0, 0, 0, 0, 0]);
    // A do-not-call outlives the list that stated it.
    expect(at.book.reader.all('SELECT kind, value FROM live_suppression')).toEqual([
      { kind: 'number', value: '+12175550150' },
    ]);
    expect((await at.client.imports.list({})).lists).toMatchObject([{ state: 'undone' }]);
    await expect(
      lastOf(await at.client.imports.undo({ commandId: at.id(), listId: done.listId })),
    ).rejects.toThrow('fair was taken back before.');
    const again = await bring(listFile(fairList));
    expect(again.review.counts).toMatchObject({ new: 3, same: 0 });
  });
  test.for([
    ['of whom', `note_draft (prospect_seq, body, saved_at) SELECT seq, 'Call back', 0`],
    [
      'to whom',
      `written_draft (prospect_seq, channel, subject, body, saved_at) SELECT seq, 'x', '', 'Hi', 0`,
    ],
  ])('but for people %s somebody has begun to write', async ([, draft]) => {
    const { done } = await bring(listFile(fairList));
    at.book.writer.run(`INSERT INTO ${draft} FROM prospect WHERE first_name = 'Dana'`);
    expect((await undo(done.listId)).buckets).toEqual({ removed: 2, kept: 1, restored: 0 });
    expect(at.book.reader.all('SELECT full_name FROM seen_prospect')).toEqual([
      { full_name: 'Dana Whitlock' },
    ]);
    expect(at.book.reader.all('SELECT name FROM account')).toEqual([{ name: 'Brightline' }]);
  });
  test('and puts back what it changed of the others', async () => {
    await bring(listFile(fairList));
    const before = at.book.reader.all('SELECT * FROM prospect ORDER BY seq');
    const standing = at.book.reader.all('SELECT * FROM standing ORDER BY prospect_seq');
    const { done } = await bring(
      listFile(
        `First Name,Last Name,Company,Title,Email,Phone,City,Booth\nDana,Whitlock,Newline,COO,dana@brightline.example,+44 7700 900123,London,B12\nElena,Nakata,Newline,,elena@x.example,,,\n`,
        'crm.csv',
      ),
      { accountClass: 'existing' },
    );
    expect(at.book.reader.all('SELECT * FROM prospect WHERE seq <= 3 ORDER BY seq')).not.toEqual(before);
    expect((await undo(done.listId)).buckets).toEqual({ removed: 1, kept: 0, restored: 1 });
    expect(at.book.reader.all('SELECT * FROM prospect ORDER BY seq')).toEqual(before);
    expect(at.book.reader.all('SELECT * FROM standing ORDER BY prospect_seq')).toEqual(standing);
    expect([
      count('phone'),
      count('lead'),
      count(`account WHERE name = 'Newline'`),
      count('list_change'),
    ]).toEqual([2, 3, 0, 0]);
  });
  test('leaving a value that was changed again since', async () => {
    await bring(listFile(fairList));
    const { done } = await bring(listFile(fairList.replace('VP Operations', 'COO'), 'later.csv'));
    at.book.writer.run(`UPDATE prospect SET title = 'Chair' WHERE first_name = 'Dana'`);
    await undo(done.listId);
    expect(at.book.reader.get(`SELECT title FROM prospect WHERE first_name = 'Dana'`)).toEqual({
      title: 'Chair',
    });
  });
});

describe('what is done while a list is loading', () => {
  const shared = `${listHeader}${Array.from(
    { length: 600 },
    (_, index) =>
      `Person,Number ${index},Firm ${index},,p${index}@x.example,${index === 3 ? '815-555-0142' : ''},`,
  ).join('\n')}\n`;

  const annWithTheNumber = async () => {
    const source = { kind: 'own research', name: 'Phone book' } as const;
    const phones = [{ raw: '815-555-0142', type: 'work' as const }];
    const prospect = { fullName: 'Ann Alder', phones, source };
    return (await at.client.prospects.add({ commandId: at.id(), prospect })).prospectId;
  };

  /** Brings the list in, and does something once its first rows are written. */
  const bringWhile = async (work: () => Promise<unknown>) => {
    const { importId } = await open(listFile(shared, 'big.csv'));
    await check(importId);
    const target = { sourceKind: 'other', sourceName: 'Big', receivedOn: '2026-11-18' } as const;
    let worked = false;
    for await (const _ of await at.client.imports.commit({ commandId: at.id(), importId, target })) {
      if (!worked) await work();
      worked = true;
    }
  };
  const laneOfThird = () =>
    at.book.reader.value<string>(
      `SELECT s.lane FROM standing s JOIN prospect p ON p.seq = s.prospect_seq WHERE p.full_name = 'Person Number 3'`,
    );
  const checkStandings = async () => {
    const { findings } = await lastOf(await at.client.book.check({}));
    expect(findings).toEqual([]);
  };

  test('a word not to contact a number closes whoever the list brings with it', async () => {
    const prospectId = await annWithTheNumber();
    await bringWhile(() =>
      at.client.touches.log({ commandId: at.id(), prospectId, outcome: 'do-not-contact' }),
    );
    expect(laneOfThird()).toBe('closed');
    await checkStandings();
  });

  test('and taking that word back opens them', async () => {
    const prospectId = await annWithTheNumber();
    await at.client.touches.log({ commandId: at.id(), prospectId, outcome: 'do-not-contact' });
    await bringWhile(() => at.client.history.undo({ commandId: at.id() }));
    expect(laneOfThird()).toBe('fresh');
    await checkStandings();
  });
});
