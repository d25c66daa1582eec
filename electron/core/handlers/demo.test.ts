import { createHash } from 'node:crypto';
import { afterEach, beforeAll, afterAll, describe, expect, it } from 'vitest';
import { isWorkingDay } from '#shared/domain/time/calendar.ts';
import { wallClock } from '#shared/domain/time/zones.ts';
import { fillDemo } from '../demo/fill.ts';
import { recountStandings } from '../queue/standings.ts';
import { keptStandings } from '../store/standing.ts';
import { type TestBook, testBook } from '../testing.ts';

type Filled = { readonly prospects: number; readonly touches: number };

async function fill(test: TestBook, more: Record<string, number> = {}): Promise<Filled | undefined> {
  let filled: Filled | undefined;
  for await (const item of await test.client.book.demo({ commandId: test.id(), ...more })) {
    if (item.kind === 'done') filled = item;
  }
  return filled;
}

const rows = (test: TestBook, sql: string) => test.book.writer.all<Record<string, number>>(sql);
const count = (test: TestBook, sql: string) => test.book.writer.value<number>(`SELECT count(*) FROM ${sql}`);

async function findingsOf(test: TestBook): Promise<string[]> {
  for await (const item of await test.client.book.check({})) {
    if (item.kind === 'done') return item.findings.map(({ sentence }) => sentence);
  }
  return ['the check did not end'];
}

const told = [
  'account',
  'prospect',
  'phone',
  'email',
  'lead',
  'touch',
  'follow_up',
  'appointment',
  'note',
  'enrollment',
];

/** All that a book tells of its people, as one short text. */
function fingerprint(test: TestBook): string {
  const hash = createHash('sha256');
  for (const table of [...told, 'appointment_event', 'opportunity_event', 'standing', 'suppression']) {
    for (const row of rows(test, `SELECT * FROM ${table} ORDER BY 1`)) {
      const values: unknown[] = Object.values(row);
      hash.update(JSON.stringify(values.map((value) => (value instanceof Uint8Array ? [...value] : value))));
    }
  }
  return hash.digest('hex');
}

it('a demo book leaves whoever has said who they are', async () => {
  const test = await testBook();
  await test.client.settings.change({ commandId: test.id(), settings: { repName: 'Dana Whitlock' } });
  await fill(test, { prospects: 20 });
  expect(await test.client.settings.read({})).toMatchObject({
    repName: 'Dana Whitlock',
    company: 'Larkmoor',
  });
  await test.close();
});

describe('the demo book', () => {
  let test: TestBook;
  let filled: Filled | undefined;
  beforeAll(async () => {
    test = await testBook();
    filled = await fill(test);
  });
  afterAll(() => test.close());

  it('is Maya Okafor’s at Larkmoor, with four hundred people and about four touches each', async () => {
    expect(filled?.prospects).toBe(400);
    expect(filled?.touches).toBe(count(test, 'touch'));
    expect((filled?.touches ?? 0) / 400).toBeCloseTo(4, 0);
    expect(await test.client.settings.read({})).toMatchObject({
      repName: 'Maya Okafor',
      company: 'Larkmoor',
      zone: 'America/New_York',
      setUp: true,
    });
    expect(await test.client.book.status({})).toMatchObject({ demo: true, empty: false, prospects: 400 });
  });

  it('is filled with numbers and addresses that nobody can have', () => {
    const reserved = [
      /^\+1[2-9]\d\d55501\d\d$/,
      /^\+447700900\d{3}$/,
      /^\+442079460\d{3}$/,
      /^\+493023125\d{3}$/,
      /^\+3363998\d{4}$/,
      /^\+61491570\d{3}$/,
    ];
    for (const { e164 } of test.book.writer.all<{ e164: string }>('SELECT e164 FROM phone')) {
      expect(
        reserved.some((range) => range.test(e164)),
        e164,
      ).toBe(true);
    }
    expect(count(test, `email WHERE value NOT LIKE '%.example'`)).toBe(0);
    expect(
      count(test, `(SELECT e164 FROM phone WHERE type <> 'company' GROUP BY e164 HAVING count(*) > 1)`),
    ).toBe(0);
  });

  it('was worked on in working hours, here and, by voice, there', () => {
    const touches = test.book.writer.all<{
      at: number;
      zone: string;
      channel: string;
      hour: number;
      on: string;
    }>('SELECT occurred_at AS at, zone, channel, their_hour AS hour, on_date AS "on" FROM touch');
    for (const { at, zone, channel, hour, on } of touches) {
      const clock = wallClock(at, zone);
      expect(clock.on).toBe(on);
      expect(isWorkingDay(on)).toBe(true);
      expect(clock.hour).toBeGreaterThanOrEqual(8);
      expect(clock.hour).toBeLessThan(18);
      expect(channel !== 'call' || (hour >= 8 && hour < 18)).toBe(true);
    }
    expect(count(test, `touch WHERE recorded_at < occurred_at OR recorded_at > ${test.world.now()}`)).toBe(0);
  });

  it('has a day waiting: a promise in a few minutes, follow-ups, appointments behind and ahead, people never called', () => {
    const now = test.world.now();
    expect(
      count(test, `standing WHERE lane = 'promise' AND due_at BETWEEN ${now} AND ${now + 5 * 60_000}`),
    ).toBe(1);
    expect(count(test, `standing WHERE lane = 'follow-up' AND due_on <= '2026-11-19'`)).toBeGreaterThan(3);
    expect(count(test, `standing WHERE lane = 'fresh'`)).toBeGreaterThan(20);
    const last = `(SELECT max(seq) FROM appointment_event x WHERE x.appointment_seq = e.appointment_seq)`;
    const states = (where: string) => count(test, `appointment_event e WHERE e.seq = ${last} AND ${where}`);
    expect(states(`kind = 'set' AND starts_at < ${now}`)).toBeGreaterThan(0);
    expect(states(`kind = 'set' AND starts_at > ${now}`)).toBeGreaterThan(2);
    expect(states(`kind = 'held'`)).toBeGreaterThan(10);
    expect(states(`kind = 'no-show'`)).toBeGreaterThan(0);
  });

  it('has all that happens in a year', () => {
    for (const outcome of [
      'do-not-contact',
      'wrong-number',
      'referred',
      'declined',
      'bounced',
      'reply-positive',
    ]) {
      expect(count(test, `touch WHERE outcome = '${outcome}'`), outcome).toBeGreaterThan(0);
    }
    expect(count(test, `opportunity_event WHERE kind = 'won'`)).toBeGreaterThan(2);
    expect(count(test, 'lead WHERE referred_by_touch_seq IS NOT NULL')).toBeGreaterThan(0);
    expect(count(test, `note WHERE body LIKE '%“%”%'`)).toBeGreaterThan(50);
    expect(count(test, 'touch WHERE objection IS NOT NULL')).toBeGreaterThan(20);
    expect(count(test, 'suppression')).toBeGreaterThan(0);
    expect(count(test, 'list')).toBe(6);
  });

  it('has people on each of the ready-made cadences, at their beginning, on their way and off them again', async () => {
    const today = '2026-11-19';
    const { cadences } = await test.client.cadences.list({});
    expect(cadences.map(({ name }) => name)).toEqual(['Cold list', 'Trade show', 'Inbound']);
    const effects = await Promise.all(
      cadences.map(({ cadenceId }) => test.client.cadences.effect({ cadenceId })),
    );
    for (const { on } of effects) expect(on).toBeGreaterThan(0);
    const [, show] = effects;
    expect(show?.steps.filter(({ done }) => done > 0).length).toBeGreaterThan(4);
    expect(show?.cameOff.spoke).toBeGreaterThan(0);
    expect(count(test, `standing WHERE lane = 'step' AND due_on < '${today}'`)).toBeGreaterThan(0);
    expect(count(test, `standing WHERE lane = 'step' AND due_on = '${today}'`)).toBeGreaterThan(5);
    expect(count(test, `standing WHERE lane = 'step' AND due_on > '${today}'`)).toBeGreaterThan(5);
  });

  it('has rates a rep would believe: a decision maker in ten to twenty dials', () => {
    const [{ dials = 0, deciders = 0, set = 0 } = {}] = rows(
      test,
      `SELECT count(*) FILTER (WHERE direction = 'out') AS dials,
         count(*) FILTER (WHERE direction = 'out' AND reached = 'person' AND decision_maker) AS deciders,
         count(*) FILTER (WHERE outcome = 'appointment') AS "set" FROM touch WHERE channel = 'call'`,
    );
    expect(dials / deciders).toBeGreaterThan(10);
    expect(dials / deciders).toBeLessThan(20);
    expect(dials / set).toBeGreaterThan(20);
  });

  it('stands where a recount of its facts puts everybody', () => {
    const all = rows(test, 'SELECT seq FROM prospect ORDER BY seq').map(({ seq = 0 }) => seq);
    expect(keptStandings(test.book.writer, all)).toEqual(recountStandings(test.book.writer, all));
  });

  it('passes every check of the book', async () => {
    expect(await findingsOf(test)).toEqual([]);
  });

  it('is refused to a book that holds people, and given once to one command', async () => {
    await expect(fill(test)).rejects.toMatchObject({ code: 'BOOK_NOT_EMPTY' });
    const known = test.book.writer.value<string>(
      `SELECT lower(substr(hex(id), 1, 8) || '-' || substr(hex(id), 9, 4) || '-' || substr(hex(id), 13, 4) || '-' ||
         substr(hex(id), 17, 4) || '-' || substr(hex(id), 21)) FROM command WHERE operation = 'book.demo'`,
    );
    const again = await test.client.book.demo({ commandId: known });
    for await (const item of again) expect(item).toEqual({ kind: 'done', ...filled });
  });
});

describe('filling a book', () => {
  let open: TestBook[] = [];
  const fresh = async () => {
    const made = await testBook();
    open.push(made);
    return made;
  };
  afterEach(async () => {
    for (const test of open) await test.close();
    open = [];
  });

  it('gives the same book for the same seed and instant, and another for another seed', async () => {
    const [one, same, other] = [await fresh(), await fresh(), await fresh()];
    await fill(one, { prospects: 60 });
    await fill(same, { prospects: 60 });
    await fill(other, { prospects: 60, seed: 2 });
    expect(fingerprint(same)).toBe(fingerprint(one));
    expect(fingerprint(other)).not.toBe(fingerprint(one));
    const report = async ({ client }: TestBook) => (await client.weeks.report({ format: 'html' })).text;
    expect(await report(same)).toBe(await report(one));
  });

  it('works on a Sunday night in Berlin, with few people and none', async () => {
    const test = await fresh();
    test.world.at('2026-11-22T22:30:00Z');
    await test.client.settings.change({ commandId: test.id(), settings: { zone: 'Europe/Berlin' } });
    expect(await fill(test, { prospects: 3, touchesPer: 0 })).toEqual({
      kind: 'done',
      prospects: 3,
      touches: 0,
    });
    expect((await test.client.settings.read({})).zone).toBe('Europe/Berlin');
  });

  it.for([
    ['on a Thursday morning', '2026-11-19T14:00:00Z'],
    ['on a Thursday evening', '2026-11-19T23:30:00Z'],
    ['late at night', '2026-11-20T04:30:00Z'],
    ['on a Saturday morning', '2026-11-21T14:00:00Z'],
    ['on a Sunday evening', '2026-11-23T01:00:00Z'],
    ['on Thanksgiving', '2026-11-26T16:00:00Z'],
    ['on Christmas Day', '2026-12-25T15:00:00Z'],
  ] as const)('has somebody who may be called at once %s', async ([, instant]) => {
    const test = await fresh();
    test.world.at(instant);
    await fill(test);
    const { card } = await test.client.queue.next({});
    const numbers = card?.mayCall.filter(({ phoneId }) => phoneId !== null) ?? [];
    expect(numbers.map(({ level }) => level)).toContainEqual(expect.stringMatching(/^(info|warn)$/));
  });

  const many = { prospects: 2400, touchesPer: 0.5, seed: 1, years: 1 };
  const input = (test: TestBook) => ({ ...many, commandId: test.id() });

  it('of many people shows nobody before all are there, and tells how far it is', async () => {
    const test = await fresh();
    const heard: number[] = [];
    for await (const item of fillDemo(test.book, input(test), new AbortController().signal)) {
      if (item.kind === 'done') continue;
      heard.push(item.done);
      expect(count(test, 'seen_prospect')).toBe(0);
    }
    expect(heard).toEqual([400, 800, 1200, 1600, 2000, 2400]);
    expect(count(test, 'seen_prospect')).toBe(2400);
    const waiting = (await test.client.today.read({})).waiting.fresh;
    expect(waiting).toBe(count(test, `standing WHERE lane = 'fresh'`));
    expect(waiting).toBeGreaterThan(100);
    expect(await findingsOf(test)).toEqual([]);
  });

  it('leaves an empty book behind when it is stopped', async () => {
    const test = await fresh();
    await test.client.settings.change({ commandId: test.id(), settings: { company: 'Calder' } });
    const stop = new AbortController();
    for await (const item of fillDemo(test.book, input(test), stop.signal)) {
      if (item.kind === 'progress' && item.done >= 800) stop.abort();
    }
    for (const table of [...told, 'list', 'source', 'standing', 'waiting', 'call_count'])
      expect(count(test, table)).toBe(0);
    expect(await test.client.settings.read({})).toMatchObject({ company: 'Calder', repName: '' });
    expect(await test.client.book.status({})).toMatchObject({ demo: false, empty: true });
  });

  it('of three years has five touches each, a fifth of them in the last quarter', async () => {
    const test = await fresh();
    const { touches = 0 } = (await fill(test, { prospects: 2400, touchesPer: 5, years: 3 })) ?? {};
    expect(touches / 2400).toBeGreaterThan(4.7);
    expect(touches / 2400).toBeLessThan(5.3);
    const { quarter, first } = rows(
      test,
      `SELECT avg(on_date >= '2026-08-21') AS quarter, min(on_date) < '2024-06-01' AS first FROM touch`,
    )[0] ?? { quarter: 0, first: 0 };
    expect(quarter).toBeGreaterThan(0.17);
    expect(quarter).toBeLessThan(0.23);
    expect(first).toBe(1);
    expect(await findingsOf(test)).toEqual([]);
  });

  it('takes in nobody else meanwhile, who would go with it', async () => {
    const test = await fresh();
    const add = () =>
      test.client.prospects.add({
        commandId: test.id(),
        prospect: { fullName: 'Ann Alder', source: { kind: 'own research', name: 'Phone book' } },
      });
    const refusals: unknown[] = [];
    const demo = { commandId: test.id(), prospects: 2400, touchesPer: 0 };
    for await (const item of await test.client.book.demo(demo)) {
      if (item.kind === 'progress') refusals.push(await add().catch((error: unknown) => error));
    }
    expect(refusals.length).toBeGreaterThan(0);
    for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'JOB_RUNNING' });
    expect((await add()).said).toBe('Ann Alder added.');
  });

  it('leaves an empty book behind when the machine stops in the middle of it', async () => {
    const test = await fresh();
    const filling = fillDemo(test.book, input(test), new AbortController().signal);
    await filling.next();
    await filling.next();
    expect(count(test, 'prospect')).toBe(800);
    const again = await test.reopen();
    open = [again];
    for (const table of [...told, 'list', 'source', 'standing', 'waiting'])
      expect(count(again, table)).toBe(0);
    expect(await fill(again, { prospects: 5 })).toMatchObject({ prospects: 5 });
  });
});
