import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { coldList } from '#shared/domain/cadence/ready-made.ts';
import { outcomesOf } from '#shared/domain/outcomes.ts';
import { pinKinds } from '#shared/domain/pins.ts';
import { accountClasses, channels } from '#shared/domain/vocabulary.ts';
import { definitions } from '../operation/definitions.ts';
import { allCadences } from '../store/cadences.ts';
import { recountStandings } from '../queue/standings.ts';
import { keptStandings } from '../store/standing.ts';
import { type TestBook, testBook } from '../testing.ts';
import { seedCrowd } from '../testing-crowd.ts';
import { everybody } from '../testing-offers.ts';

const begins = '2026-11-19T15:30:00Z';

// One book for all runs: each takes back all that it did, which is what is to be shown.
let at: TestBook;
beforeAll(async () => {
  at = await testBook();
  await seedCrowd(at);
  // A call that was handed over and of which nobody has said yet what it came to.
  const { id: prospectId } = person(0);
  const { phones } = await at.client.queue.card({ prospectId });
  await at.client.calls.launch({ commandId: at.id(), prospectId, phoneId: phones[0]?.phoneId ?? '' });
  await at.client.pins.add({ commandId: at.id(), prospectId, kind: 'fact', body: 'Two plants' });
  const meeting = { startsAt: Date.parse('2026-11-19T15:10:00Z'), withName: 'Fay Fir' };
  await at.client.touches.log({
    commandId: at.id(),
    prospectId: person(4).id,
    outcome: 'appointment',
    appointment: meeting,
  });
  await at.client.touches.log({ commandId: at.id(), prospectId: person(1).id, outcome: 'voicemail' });
  await at.client.owed.add({ commandId: at.id(), prospectId: person(5).id, what: 'The case study' });
  const message = { prospectId: person(2).id, channel: 'letter' as const, text: { subject: '', body: 'Hi' } };
  await at.client.written.launch({ commandId: at.id(), ...message });
  at.world.at(begins);
});
afterAll(() => at.close());

const all = () => everybody(at);
const person = (n: number) => all()[n % all().length] ?? expect.unreachable('there is somebody');

type Client = TestBook['client'];
type Doing = (client: Client, commandId: string, n: number, m: number) => Promise<unknown>;

const day = (n: number) => `2026-11-${19 + (n % 7)}`;
const cadence = (n: number) => allCadences(at.book.reader)[n % 3]?.cadenceId ?? '';
const nth = <Item>(items: readonly Item[], n: number) => items[n % Math.max(1, items.length)];
const accountIdOf = async (client: Client, n: number) =>
  nth((await client.accounts.targets({})).targets, n)?.accountId ?? at.id();
const appointmentOf = async (client: Client, n: number) =>
  nth((await client.appointments.list({})).appointments, n)?.appointmentId ?? at.id();
const scriptOf = async (client: Client, n: number) => {
  const { scriptId } = nth((await client.scripts.list({})).scripts, n) ?? { scriptId: at.id() };
  return client.scripts.read({ scriptId });
};
const block = async (client: Client, n: number) =>
  nth((await client.dayPlan.read({})).blocks, n)?.number ?? 1;
const drain = async (stream: AsyncIterable<unknown>) => {
  for await (const _ of stream);
};

const someSettings = (m: number): Parameters<Client['settings']['change']>[0]['settings'][] => [
  { queueWeights: { overdue: 300, connect: 0, source: 10, 'account class': m, freshness: 250 } },
  { country: m % 2 ? 'DE' : 'GB' },
  { workingDays: [1, 2, 6] },
  { dayStartsAt: '07:00', dayEndsAt: '12:00' },
];

const nothingToDo = Object.assign(new Error('There is nothing of the kind.'), { code: 'NOT_FOUND' });

/** Every operation that Undo takes back, done to somebody or something of the book. */
const doings: Readonly<Record<string, Doing>> = {
  'touches.log': (client, commandId, n, m) => {
    const channel = nth(['call' as const, 'call' as const, ...channels], n) ?? 'call';
    const outcome = nth(outcomesOf(channel), m) ?? 'voicemail';
    const appointment = { startsAt: at.world.now() + 3_600_000, withName: 'Ann' };
    return client.touches.log({
      commandId,
      prospectId: person(n).id,
      outcome,
      channel,
      decisionMaker: m % 2 === 0,
      ...(m % 3 === 0 ? { followUp: { dueOn: day(m) } } : {}),
      ...(outcome === 'appointment' ? { appointment } : {}),
    });
  },
  'touches.correct': async (client, commandId, n, m) => {
    const { touches } = await client.touches.list({ prospectId: person(n).id });
    const touch = nth(
      touches.filter(({ voided, outcome }) => !voided && outcome !== 'appointment'),
      m,
    );
    if (touch === undefined) throw nothingToDo;
    const outcome = nth(
      outcomesOf(touch.channel).filter((each) => each !== 'appointment'),
      n + m,
    );
    return client.touches.correct({ commandId, touchId: touch.touchId, outcome, decisionMaker: m % 2 === 0 });
  },
  'owed.add': (client, commandId, n, m) =>
    client.owed.add({ commandId, prospectId: person(n).id, what: `Prices ${m}` }),
  'owed.close': async (client, commandId, n) =>
    client.owed.close({
      commandId,
      owedId: nth((await client.owed.open({})).owed, n)?.owedId ?? at.id(),
    }),
  'sessions.skip': (client, commandId, n) =>
    client.sessions.skip({ commandId, prospectId: person(n).id, reason: 'not now' }),
  'calls.neverRang': async (client, commandId) => {
    const [open] = (await client.calls.open({})).launches;
    return client.calls.neverRang({ commandId, launchId: open?.launchId ?? at.id() });
  },
  'written.notSent': async (client, commandId) => {
    const [open] = (await client.written.open({})).launches;
    return client.written.notSent({ commandId, writtenLaunchId: open?.writtenLaunchId ?? at.id() });
  },
  'appointments.settle': async (client, commandId, n, m) =>
    client.appointments.settle({
      commandId,
      appointmentId: await appointmentOf(client, n),
      event: nth(['held', 'held', 'no-show', 'cancelled'] as const, m) ?? 'held',
      cancelledBy: 'us',
    }),
  'opportunities.close': async (client, commandId, n, m) =>
    client.opportunities.close({
      commandId,
      appointmentId: await appointmentOf(client, n),
      result: m % 2 ? 'won' : 'lost',
    }),
  'followUps.set': (client, commandId, n, m) =>
    client.followUps.set({
      commandId,
      prospectId: person(n).id,
      followUp: m % 4 === 0 ? null : { dueOn: day(m), ...(m % 2 ? { kind: 'promise', time: '16:00' } : {}) },
    }),
  'settings.change': (client, commandId, n, m) =>
    client.settings.change({
      commandId,
      settings: nth(someSettings(m), n) ?? {},
    }),
  'sources.change': async (client, commandId, n, m) =>
    client.sources.change({
      commandId,
      sourceId: nth((await client.sources.list({})).sources, n)?.sourceId ?? at.id(),
      responseMinutes: 1 + (m % 1440),
    }),
  'accounts.classify': async (client, commandId, n, m) =>
    client.accounts.classify({
      commandId,
      accountId: await accountIdOf(client, n),
      class: nth(accountClasses, m) ?? 'former',
    }),
  'accounts.research': async (client, commandId, n) =>
    client.accounts.research({ commandId, accountId: await accountIdOf(client, n) }),
  'accounts.researched': async (client, commandId, n) =>
    client.accounts.researched({ commandId, accountId: await accountIdOf(client, n) }),
  'suppressions.add': (client, commandId, n, m) =>
    client.suppressions.add({
      commandId,
      reason: 'Asked so',
      channels: nth(['all', 'call', 'email'] as const, m) ?? 'all',
      ...(n % 2
        ? { prospectId: person(n).id }
        : { what: nth(['217-555-0100', '@alder.example', 'dee@elm.example'], m) ?? '' }),
    }),
  'suppressions.takeDown': (client, commandId, n, m) =>
    client.suppressions.takeDown({
      commandId,
      prospectId: person(n).id,
      ...(m % 2 ? { note: 'Wrote a letter' } : {}),
    }),
  'suppressions.lift': async (client, commandId, n) =>
    client.suppressions.lift({
      commandId,
      suppressionId: nth((await client.suppressions.list({})).rows, n)?.suppressionId ?? at.id(),
      reason: 'They want to talk',
    }),
  'callingRules.change': (client, commandId, n, m) =>
    client.callingRules.change({
      commandId,
      jurisdiction: nth(['US', 'US-IL', 'US-FL', 'FR'], n) ?? 'US',
      off: m % 2 === 0,
      terms: {
        window: {
          mon: [],
          tue: [],
          wed: [],
          thu: [[600, 660]],
          fri: [[600, 1200]],
          sat: [],
          sun: [],
          holiday: [],
        },
        caps: { in24Hours: 1, in7Days: null, in30Days: null },
        restDays: 9,
      },
    }),
  'callingRules.putBack': (client, commandId, n) =>
    client.callingRules.putBack({
      commandId,
      jurisdiction: nth(['US', 'US-IL', 'US-FL', 'FR'], n) ?? 'US',
    }),
  'imports.decide': async (client, commandId, n) => {
    for (const { listId: importId } of (await client.imports.list({})).lists) {
      const { suggestions } = await client.imports.suggestions({ importId, limit: 5 });
      const found = suggestions.find(({ decided }) => decided === null);
      const decision = n % 3 === 0 ? 'separate' : 'same';
      if (found)
        return client.imports.decide({ commandId, importId, suggestionId: found.suggestionId, decision });
    }
    throw nothingToDo;
  },
  'prospects.add': (client, commandId, n) =>
    client.prospects.add({
      commandId,
      evenIfKnown: true,
      prospect: {
        fullName: `New ${n}`,
        company: 'Alder',
        phones: [{ raw: n % 2 ? '217-555-0100' : '850-555-0101' }],
        source: { kind: 'referral', name: 'Ann Alder' },
      },
    }),
  'prospects.addNumber': (client, commandId, n, m) =>
    client.prospects.addNumber({
      commandId,
      prospectId: person(n).id,
      number: `+1 815 555 01${String(m % 100).padStart(2, '0')}`,
    }),
  'prospects.setZone': (client, commandId, n, m) =>
    client.prospects.setZone({
      commandId,
      prospectId: person(n).id,
      zone: nth(['Australia/Perth', 'Europe/London', null], m) ?? null,
    }),
  'pins.add': (client, commandId, n, m) =>
    client.pins.add({
      commandId,
      prospectId: person(n).id,
      kind: nth(pinKinds, m) ?? 'fact',
      body: `Fact ${n}`,
    }),
  'pins.remove': async (client, commandId, n) => {
    const { pinned } = await client.queue.card({ prospectId: person(n).id });
    return client.pins.remove({ commandId, pinId: pinned[0]?.pinId ?? at.id() });
  },
  'workingTime.addTimeOff': (client, commandId, n) =>
    client.workingTime.addTimeOff({ commandId, fromOn: day(n), toOn: day(n) }),
  'workingTime.removeTimeOff': async (client, commandId, n) =>
    client.workingTime.removeTimeOff({
      commandId,
      timeOffId: nth((await client.workingTime.read({})).timeOff, n)?.timeOffId ?? at.id(),
    }),
  'cadences.save': (client, commandId, n) =>
    client.cadences.save({ commandId, ...coldList, steps: [...coldList.steps], name: `Own ${n}` }),
  'cadences.duplicate': (client, commandId, n) =>
    client.cadences.duplicate({ commandId, cadenceId: cadence(n) }),
  'cadences.archive': (client, commandId, n) => client.cadences.archive({ commandId, cadenceId: cadence(n) }),
  'cadences.enroll': (client, commandId, n, m) =>
    client.cadences.enroll({ commandId, cadenceId: cadence(m), prospectId: person(n).id }),
  'cadences.leave': (client, commandId, n) => client.cadences.leave({ commandId, prospectId: person(n).id }),
  'cadences.skipStep': (client, commandId, n) =>
    client.cadences.skipStep({ commandId, prospectId: person(n).id }),
  'cadences.enrollMany': async (client, commandId, n) =>
    drain(await client.cadences.enrollMany({ commandId, cadenceId: cadence(n), whom: {} })),
  'dayPlan.make': (client, commandId) => client.dayPlan.make({ commandId, anyway: true }),
  'dayPlan.move': async (client, commandId, n, m) =>
    client.dayPlan.move({
      commandId,
      number: await block(client, n),
      how: nth(['earlier', 'later', 'before', 'after'] as const, m) ?? 'later',
    }),
  'dayPlan.remove': async (client, commandId, n) =>
    client.dayPlan.remove({ commandId, number: await block(client, n) }),
  'dayPlan.add': (client, commandId, n) =>
    client.dayPlan.add({ commandId, kind: nth(['calls', 'written', 'break'] as const, n) ?? 'break' }),
  'dayPlan.replan': (client, commandId) => client.dayPlan.replan({ commandId }),
  'scripts.make': (client, commandId, n) => client.scripts.make({ commandId, name: `Own ${n}` }),
  'scripts.keep': async (client, commandId, n, m) => {
    const { inUse, scriptId } = await scriptOf(client, n);
    if (inUse === null) throw nothingToDo;
    const lines = inUse.lines.map((line) => ({ ...line, say: `${line.say} ${m}` }));
    return client.scripts.keep({ commandId, scriptId, script: { ...inUse, kind: 'opener', lines } });
  },
  'scripts.rename': async (client, commandId, n) =>
    client.scripts.rename({ commandId, scriptId: (await scriptOf(client, n)).scriptId, name: `Other ${n}` }),
  'scripts.use': async (client, commandId, n) =>
    client.scripts.use({ commandId, scriptId: (await scriptOf(client, n)).scriptId }),
  'scripts.putAway': async (client, commandId, n) =>
    client.scripts.putAway({ commandId, scriptId: (await scriptOf(client, n)).scriptId }),
  'scripts.import': async (client, commandId, n) => {
    const { json } = await client.scripts.export({});
    return client.scripts.import({ commandId, json: json.replaceAll('"Referral"', `"Sent ${n}"`) });
  },
  'objections.keep': (client, commandId, n) =>
    client.objections.keep({ commandId, objection: { name: `card ${n}`, heard: 'No.', answers: ['Yes.'] } }),
  'objections.putAway': async (client, commandId, n) => {
    const { objectionId } = nth((await client.objections.cards({})).objections, n) ?? {
      objectionId: at.id(),
    };
    return client.objections.putAway({ commandId, objectionId });
  },
};

/** Operations of the contract that say of themselves that Undo takes them back. */
const undoable = Object.entries(definitions).flatMap(([area, verbs]) =>
  Object.entries(verbs as Record<string, { kind: string; undoable?: boolean; undo?: unknown }>).flatMap(
    ([verb, { kind, undoable: can, undo }]) =>
      can === true || (kind === 'stream' && undo !== undefined) ? [`${area}.${verb}`] : [],
  ),
);

it('every operation that Undo takes back is tried here', () => {
  expect(Object.keys(doings).toSorted()).toEqual(undoable.toSorted());
});

// After the meeting that was set has begun.
const moments = [begins, '2026-11-20T21:30:00Z', '2026-11-24T15:00:00Z'];

/** Everything that says whose turn it is, at three moments. */
async function whoseTurnItIs() {
  const { reader } = at.book;
  const seqs = all().map(({ seq }) => seq);
  const { lists } = await at.client.imports.list({});
  const turns = [];
  for (const moment of moments) {
    at.world.at(moment);
    const { first, waiting, promises, followUps } = await at.client.today.read({});
    const { hours, blocks, left } = await at.client.dayPlan.read({});
    turns.push({
      queue: (await at.client.queue.list({ limit: 100 })).cards,
      next: (await at.client.queue.next({})).card,
      lists: await Promise.all(
        lists.map(async ({ listId }) => (await at.client.queue.list({ listId, limit: 100 })).cards),
      ),
      today: { first, waiting, promises, followUps },
      plan: { hours, blocks, left },
      targets: (await at.client.accounts.targets({})).targets,
    });
  }
  at.world.at(begins);
  return {
    turns,
    standings: keptStandings(reader, seqs),
    waiting: reader.all('SELECT lane, list_seq, due_on, n FROM waiting WHERE n <> 0 ORDER BY 1, 2, 3'),
  };
}

/** History says what was done, taken back or not; whose turn it is does not rest on it. */
const withoutHistory = (key: string, value: unknown) =>
  ['history', 'noteDraft', 'touches', 'done', 'touchId', 'at'].includes(key) ? undefined : value;
const compared = async () => JSON.parse(JSON.stringify(await whoseTurnItIs(), withoutHistory)) as unknown;

const refusals = ['INVALID', 'BAD_REQUEST', 'SUPPRESSED', 'NOT_FOUND', 'BUILT_ON'];
/** Does it; false where the book, as it is, has nothing of the kind to do. */
async function tried(what: string, n: number, m: number): Promise<boolean> {
  try {
    await doings[what]?.(at.client, at.id(), n, m);
    return true;
  } catch (error) {
    if (!refusals.includes((error as { code?: string }).code ?? '')) throw error;
    return false;
  }
}
/** Does it to the first for whom or which it can be done. */
async function doneOnce(what: string): Promise<void> {
  for (let n = 0; n < 12; n += 1) for (let m = 0; m < 3; m += 1) if (await tried(what, n, m)) return;
  throw new Error(`${what} can be done to nobody`);
}
const undo = () => at.client.history.undo({ commandId: at.id() });
const standing = () =>
  at.book.reader.value<number>(
    `SELECT count(*) FROM command c WHERE undoable = 1
     AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = c.seq)`,
  );

/** What has to be done before something can. */
const first: Readonly<Record<string, string>> = {
  'suppressions.lift': 'suppressions.add',
  'callingRules.putBack': 'callingRules.change',
  'cadences.leave': 'cadences.enroll',
  'cadences.skipStep': 'cadences.enroll',
  'opportunities.close': 'appointments.settle',
  'workingTime.removeTimeOff': 'workingTime.addTimeOff',
  'accounts.researched': 'accounts.research',
  'dayPlan.replan': 'dayPlan.make',
};

it.each(Object.keys(doings))(
  'taking back %s puts the queue back',
  async (what) => {
    const before = standing();
    const prepare = first[what];
    if (prepare !== undefined) await doneOnce(prepare);
    // Nothing closed is lifted that Undo would open by itself.
    if (what === 'suppressions.lift') await doneOnce('touches.log');
    const start = await compared();
    await doneOnce(what);
    expect(standing()).toBeGreaterThan(before);
    await undo();
    expect(await compared()).toEqual(start);
    while (standing() > before) await undo();
  },
  90_000,
);

const number = fc.nat({ max: 40 });
const step = fc.record({ what: fc.constantFrom(...Object.keys(doings)), n: number, m: number });

it('taking back whatever was done, whatever it was, leaves the queue as it was before', async () => {
  const start = await compared();
  const done = new Map<string, number>();
  const before = standing();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 10 }), async (steps) => {
      for (const { what, n, m } of steps) {
        if (await tried(what, n, m)) done.set(what, (done.get(what) ?? 0) + 1);
        const seqs = all().map(({ seq }) => seq);
        expect(keptStandings(at.book.reader, seqs), what).toEqual(recountStandings(at.book.reader, seqs));
        at.world.pass(60_000);
      }
      while (standing() > before) await undo();
      expect(await compared()).toEqual(start);
    }),
    { numRuns: 10 },
  );
  expect(done.size).toBeGreaterThan(5);
}, 240_000);
