import { afterEach, beforeEach, expect, it } from 'vitest';
import { idToBlob } from '../db/ids.ts';
import { keepLoopEnd } from '../logging/loop-end.ts';
import { indexProspect } from '../store/search.ts';
import { refreshStanding } from '../queue/standings.ts';
import { type TestBook, testBook } from '../testing.ts';
import { fairList, importSteps, lastOf, listFile } from '../testing-imports.ts';
import { insertPerson, type Seeded, seedList, seedPerson } from '../testing-people.ts';
import { invariants } from './check.ts';

let at: TestBook;
let dana: Seeded;
let otto: Seeded;

beforeEach(async () => {
  at = await testBook();
  await at.client.settings.change({ commandId: at.id(), settings: { repName: 'Maya Okafor' } });
  dana = person('Dana Whitlock');
  otto = person('Otto Brandt');
});
afterEach(() => at.close());

function person(name: string): Seeded {
  const emails = [`${name.split(' ')[0]?.toLowerCase()}@larkmoor.example`];
  const seeded = seedPerson(at.book, { name, account: `${name} & Co.`, emails });
  indexProspect(at.book.writer, seeded.seq, { name, account: null, emails });
  return seeded;
}

const run = (sql: string, values: Parameters<typeof at.book.writer.run>[1] = []) =>
  at.book.writer.run(sql, values).seq;
const newId = () => idToBlob(at.world.newId());
const times = () => ({ at: at.world.now(), on: '2026-11-19' });

const message = ({ seq }: Seeded) =>
  run(
    `INSERT INTO written_launch (id, prospect_seq, channel, address, subject, body, occurred_at, recorded_at, on_date)
     VALUES (:id, :seq, 'x', '@dana', '', 'Hi', :at, :at, :on)`,
    { id: newId(), seq, ...times() },
  );
const tell = (touchSeq: number, opened: number) =>
  run('INSERT INTO touch_written_launch (touch_seq, written_launch_seq) VALUES (?, ?)', [touchSeq, opened]);

interface TouchFacts {
  readonly outcome?: string;
  readonly reached?: string;
  readonly answer?: string;
  readonly phone?: number;
  readonly replaces?: number;
  readonly occurredAt?: number;
  readonly recordedAt?: number;
  readonly on?: string;
}

/** A touch, and the standing that follows from it. */
function touch({ seq }: Seeded, facts: TouchFacts = {}): number {
  const made = run(
    `INSERT INTO touch (id, prospect_seq, account_class, channel, direction, outcome, reached, ask, answer,
       decision_maker, phone_seq, zone, replaces_seq, occurred_at, recorded_at, on_date)
     VALUES (?, ?, 'target', 'call', 'out', ?, ?, 'nothing', ?, 0, ?, 'America/New_York', ?, ?, ?, ?)`,
    [
      newId(),
      seq,
      facts.outcome ?? 'no-answer',
      facts.reached ?? 'nobody',
      facts.answer ?? 'none',
      facts.phone ?? null,
      facts.replaces ?? null,
      facts.occurredAt ?? times().at,
      facts.recordedAt ?? times().at,
      facts.on ?? times().on,
    ],
  );
  keepLoopEnd(at.book.writer, seq, made);
  refreshStanding(at.book.writer, seq);
  return made;
}

function appointment({ seq }: Seeded, touchSeq: number | null, events: readonly string[]): number {
  const made = run(
    `INSERT INTO appointment (id, prospect_seq, kind, with_name, account_class, producing_touch_seq,
       occurred_at, recorded_at, on_date) VALUES (?, ?, 'phone', 'Rosa Lind', 'target', ?, ?, ?, ?)`,
    [newId(), seq, touchSeq, times().at, times().at, times().on],
  );
  for (const kind of events) {
    run(
      `INSERT INTO appointment_event (appointment_seq, kind, starts_at, zone, occurred_at, recorded_at, on_date)
       VALUES (?, ?, ?, 'America/New_York', ?, ?, ?)`,
      [made, kind, times().at + 86_400_000, times().at, times().at, times().on],
    );
  }
  refreshStanding(at.book.writer, seq);
  return made;
}

const command = (said = 'Done.', undoable = 1): number =>
  run(
    `INSERT INTO command (id, operation, recorded_at, on_date, said, receipt, undoable)
     VALUES (?, 'touches.log', ?, ?, ?, '{}', ?)`,
    [newId(), times().at, times().on, said, undoable],
  );

const launch = () =>
  run(
    `INSERT INTO launch (id, prospect_seq, number, target, occurred_at, recorded_at, on_date)
     VALUES (?, ?, '+18155550142', 'tel', ?, ?, ?)`,
    [newId(), dana.seq, times().at, times().at, times().on],
  );

const decision = (launchSeq: number, level: string, occurredAt: number) =>
  run(
    `INSERT INTO launch_decision (launch_seq, level, reasons, rule_version, occurred_at, recorded_at, on_date)
     VALUES (?, ?, '[]', '2026-11-21', ?, ?, ?)`,
    [launchSeq, level, occurredAt, times().at, times().on],
  );

async function check() {
  for await (const item of await at.client.book.check({})) if (item.kind === 'done') return item;
  throw new Error('the check did not end');
}

it('finds nothing in a book that was worked in', async () => {
  const first = touch(dana, { phone: 1 });
  touch(dana, { replaces: first, outcome: 'voicemail' });
  appointment(dana, first, ['set', 'moved', 'held']);
  expect(await check()).toMatchObject({ checked: invariants.length, findings: [] });
});

it('finds nothing after lists were brought in twice and one was taken back', async () => {
  const { bring } = importSteps(() => at);
  await bring(listFile(fairList));
  const { done } = await bring(
    listFile(`${fairList}Paul,Quill,Larkmoor,,paul@larkmoor.example,,\n`, 'again.csv'),
  );
  expect((await check()).findings).toEqual([]);
  await lastOf(await at.client.imports.undo({ commandId: at.id(), listId: done.listId }));
  expect((await check()).findings).toEqual([]);
});

it('tells how far it has come, and can be stopped', async () => {
  const items = await at.client.book.check({});
  expect(await items.next()).toMatchObject({
    value: { kind: 'progress', doing: 'Checking that the file is whole', done: 0, of: invariants.length },
  });
  await items.return?.();
});

it('names ten of a kind and counts the rest', async () => {
  for (let n = 0; n < 13; n += 1) touch(dana, { answer: 'open' });
  const { findings } = await check();
  expect(findings).toHaveLength(11);
  expect(findings.at(-1)?.sentence).toBe('And 3 more like these.');
});

function enrollment(commandSeq: number, batchSeq: number | null, versionSeq = 1): void {
  run(
    `INSERT INTO enrollment (prospect_seq, version_seq, ways, batch_seq, occurred_at, recorded_at, on_date, command_seq)
     VALUES (?, ?, 'call', ?, ?, ?, ?, ?)`,
    [dana.seq, versionSeq, batchSeq, times().at, times().at, times().on, commandSeq],
  );
  refreshStanding(at.book.writer, dana.seq);
}

/** What breaks a book, by the invariant that it breaks. */
const breaks: Record<string, () => void> = {
  'what a day counts is what its touches come to': () => {
    touch(dana);
    run('UPDATE day_count SET dials = dials + 1');
  },
  'the file is whole': () => {
    at.book.writer.script('PRAGMA ignore_check_constraints = ON');
    run(`UPDATE source SET kind = 'hearsay'`);
    at.book.writer.script('PRAGMA ignore_check_constraints = OFF');
  },
  'every reference leads to a row': () => {
    at.book.writer.script('PRAGMA foreign_keys = OFF');
    run('UPDATE lead SET source_seq = 99 WHERE prospect_seq = ?', [dana.seq]);
    at.book.writer.script('PRAGMA foreign_keys = ON');
  },
  'the journal is a write-ahead log': () => {
    at.book.writer.pragma('journal_mode = DELETE');
  },
  'facts are guarded against being changed': () => {
    at.book.writer.script('DROP TRIGGER touch_is_append_only');
  },
  'no plan of a day exceeds its hours, and no two of its blocks overlap': () => {
    const half = 1_800_000;
    const seq = run(
      `INSERT INTO day_plan (for_date, why, hours_from, hours_until, left_out, occurred_at, recorded_at, on_date)
       VALUES ('2026-11-19', 'made', 0, ?, '[]', 0, 0, '2026-11-19')`,
      [4 * half],
    );
    for (const [number, from] of [0, half / 2].entries())
      run(
        `INSERT INTO day_plan_block (plan_seq, number, kind, from_at, until_at, people, shares, dated)
         VALUES (?, ?, 'calls', ?, ?, 1, '[]', '[]')`,
        [seq, number, from, from + half],
      );
  },
  'a step that was skipped is one of its cadence': () => {
    run(
      `INSERT INTO enrollment_event (prospect_seq, kind, version_seq, step, occurred_at, recorded_at, on_date)
       VALUES (?, 'skipped', 1, 99, ?, ?, ?)`,
      [dana.seq, times().at, times().at, times().on],
    );
  },
  'every end of a cadence leads to one that there is, or off it': () => {
    const nowhere = JSON.stringify({ none: { kind: 'move', cadenceId: at.id() } });
    run(
      `INSERT INTO cadence_version (cadence_seq, version, name, archived, body, recorded_at)
       SELECT cadence_seq, 2, name, 0, json_set(body, '$.after', json(?)), recorded_at FROM cadence_version WHERE seq = 1`,
      [nowhere],
    );
  },
  'nobody was put on a cadence in one go beyond those counted': () => {
    const put = command('One person is on Cold list.', 0);
    const batch = run(
      `INSERT INTO enrollment_batch (id, version_seq, asked, state, counts, recorded_at, on_date, command_seq)
       VALUES (?, 1, '{}', 'on', '{"enrolled":0}', 0, '2026-11-19', ?)`,
      [newId(), put],
    );
    enrollment(put, batch);
  },
  'who was put on a cadence was put on a version that stood then': () => {
    run(
      `INSERT INTO cadence_version (cadence_seq, version, name, archived, body, recorded_at)
       SELECT cadence_seq, 2, name, 0, body, recorded_at + 1 FROM cadence_version WHERE seq = 1`,
    );
    enrollment(command('Dana Whitlock is on Cold list.', 0), null, 4);
  },
  'every command says what it did': () => {
    command('');
  },
  'only what can be undone is undone, and after it was done': () => {
    const [done, undo] = [command('Done.', 0), command('Undone.', 0)];
    run('INSERT INTO void (voids_command_seq, command_seq, recorded_at) VALUES (?, ?, 0)', [done, undo]);
  },
  'every setting is what the last change made it': () => {
    run(`UPDATE setting SET value = '"Somebody Else"' WHERE key = 'repName'`);
  },
  'every fact was written when it happened or later, and not in the future': () => {
    touch(dana, { recordedAt: times().at + 7_200_000 });
  },
  'every fact has the local date of its instant': () => {
    touch(dana, { on: '2026-11-21' });
  },
  'only a person answers': () => {
    touch(dana, { answer: 'open' });
  },
  'a correction is of the same person, and later than what it corrects': () => {
    touch(otto, { replaces: touch(dana) });
    refreshStanding(at.book.writer, dana.seq);
  },
  'a correction stands at the time of what it corrects': () => {
    touch(dana, { replaces: touch(dana), occurredAt: times().at - 60_000 });
  },
  'a touch gives way to one correction alone': () => {
    const replaces = touch(dana);
    for (const _ of [1, 2]) touch(dana, { replaces });
    // Both stand, and the call was taken off its day with each.
    run('UPDATE call_count SET dials = dials + 1');
  },
  'a number on a touch or launch is one of that person’s': () => {
    const { seq } = at.book.reader.get<{ seq: number }>('SELECT seq FROM phone WHERE prospect_seq = ?', [
      otto.seq,
    ]) ?? { seq: 0 };
    touch(dana, { phone: seq });
  },
  'whoever asked not to be contacted is suppressed': () => {
    touch(dana, { outcome: 'do-not-contact', reached: 'person' });
  },
  'a touch sets or closes one step': () => {
    const of = touch(dana);
    for (const on of ['2026-11-20', '2026-11-23'])
      run(
        `INSERT INTO follow_up (id, prospect_seq, kind, due_on, touch_seq, occurred_at, recorded_at, on_date)
         VALUES (?, ?, 'follow-up', ?, ?, ?, ?, ?)`,
        [newId(), dana.seq, on, of, times().at, times().at, times().on],
      );
    refreshStanding(at.book.writer, dana.seq);
  },
  'a follow-up says when, and a promise to the minute': () => {
    run(
      `INSERT INTO follow_up (id, prospect_seq, kind, due_on, due_at, occurred_at, recorded_at, on_date)
       VALUES (?, ?, 'promise', '2026-11-20', ?, ?, ?, ?)`,
      [newId(), dana.seq, times().at, times().at, times().at, times().on],
    );
    refreshStanding(at.book.writer, dana.seq);
  },
  'every appointment was set once, before anything else became of it': () => {
    appointment(dana, null, ['moved', 'set']);
  },
  'the touch that produced an appointment was with the same person': () => {
    appointment(dana, touch(otto), ['set']);
  },
  'no import is unfinished': () => {
    seedList(at.book, 'Formline Chicago', 'loading');
  },
  'an undone list has left nobody behind whom nobody has worked on': () => {
    const { seq } = seedList(at.book, 'Formline Chicago');
    const left = insertPerson(at.book, { name: 'Ines Roth', listSeq: seq });
    indexProspect(at.book.writer, left.seq, { name: 'Ines Roth', account: null, emails: [] });
    refreshStanding(at.book.writer, left.seq);
    run(`UPDATE list SET state = 'undone'`);
  },
  'a list counts the rows that it brought': () => {
    seedList(at.book, 'Formline Chicago');
    run(`UPDATE list SET counts = '{"rows":9,"accepted":8,"rejected":1,"new":7,"same":0}'`);
  },
  'nothing of a finished list waits to be applied': () => {
    const { seq } = seedList(at.book, 'Formline Chicago');
    run(`INSERT INTO list_pending (list_seq, prospect_seq, line, record) VALUES (?, ?, 2, '{}')`, [
      seq,
      dana.seq,
    ]);
  },
  'everybody can be searched for': () => {
    run('DELETE FROM prospect_search WHERE rowid = ?', [dana.seq]);
  },
  'search finds only who is there': () => {
    indexProspect(at.book.writer, 999, { name: 'Nobody', account: null, emails: [] });
  },
  'an account has the class that was last given to it': () => {
    run(
      `INSERT INTO account_class (account_seq, class, occurred_at, recorded_at, on_date)
       SELECT account_seq, 'existing', :at, :at, :on FROM prospect WHERE seq = :seq`,
      { ...times(), seq: dana.seq },
    );
  },
  'e-mail addresses are compared as they are written': () => {
    run(`UPDATE email SET value_key = 'somebody@else.example' WHERE prospect_seq = ?`, [dana.seq]);
  },
  'a message that was opened is told of once': () => {
    const opened = message(dana);
    for (const seq of [touch(dana), touch(dana)]) tell(seq, opened);
  },
  'a touch tells of a message to the same person': () => {
    tell(touch(otto), message(dana));
  },
  'what a touch made of a loop is what the touches before it say': () => {
    run(`INSERT INTO loop_end (touch_seq, came_to) VALUES (?, 'broken')`, [touch(dana)]);
  },
  'those who wait are counted right': () => {
    run('UPDATE waiting SET n = n + 1');
  },
  'those of a bucket are counted right': () => {
    run('UPDATE bucket_count SET n = n + 1');
  },
  'what came of the people of each source is counted right': () => {
    run('INSERT INTO source_count VALUES (1, 1, 0)');
  },
  'calls are counted right, by day and hour': () => {
    run(`INSERT INTO call_count VALUES ('2026-11-19', 9, 1, 1, 0)`);
  },
  'those of a list whom another has brought since are counted right': () => {
    run(`INSERT INTO waiting_also (list_seq, lane, due_on, n) VALUES (1, 'fresh', '', 1)`);
  },
  'everybody stands alike in each list that brought them': () => {
    const later = seedList(at.book, 'Fair');
    run(
      `INSERT INTO lead (id, prospect_seq, source_seq, list_seq, received_on, occurred_at, recorded_at, on_date)
       SELECT randomblob(16), prospect_seq, source_seq, :list, '2020-01-01', occurred_at, recorded_at, on_date
       FROM lead WHERE prospect_seq = :seq`,
      { list: later.seq, seq: dana.seq },
    );
    refreshStanding(at.book.writer, dana.seq);
    run('UPDATE standing_also SET missed_bands = missed_bands + 1');
  },
  'everybody stands somewhere in the queue, or outside it': () => {
    run('DELETE FROM standing WHERE prospect_seq = ?', [dana.seq]);
  },
  'where everybody stands is what the facts say': () => {
    run('UPDATE standing SET attempted = attempted + 1 WHERE prospect_seq = ?', [dana.seq]);
  },
  'a call that was held back or warned of says why': () => {
    decision(launch(), 'warn', times().at);
  },
  'whether a call could be placed was decided as it was': () => {
    decision(launch(), 'info', times().at - 1);
  },
  'every id is 16 bytes, and no two are the same': () => {
    at.book.writer.script('PRAGMA ignore_check_constraints = ON');
    run(`UPDATE source SET id = x'0011'`);
    at.book.writer.script('PRAGMA ignore_check_constraints = OFF');
  },
};

/** What cannot be broken without another thing breaking too. */
const also: Record<string, readonly string[]> = {
  'every id is 16 bytes, and no two are the same': ['the file is whole'],
  'every reference leads to a row': ['where everybody stands is what the facts say'],
};

it.each(invariants.map(({ name }) => name))('sees exactly when it is not so that %s', async (name) => {
  const harm = breaks[name];
  if (!harm) throw new Error('no test breaks this invariant');
  harm();
  const { findings } = await check();
  expect(new Set(findings.map(({ invariant }) => invariant))).toEqual(new Set([name, ...(also[name] ?? [])]));
  for (const { sentence } of findings) expect(sentence).toMatch(/^[A-Z].*\.$/);
});
