import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { outcomes } from '#shared/domain/outcomes.ts';
import { channels } from '#shared/domain/vocabulary.ts';
import { allCadences } from '../store/cadences.ts';
import { type TestBook, testBook } from '../testing.ts';
import { crowdLists, seedCrowd } from '../testing-crowd.ts';
import { importSteps, lastOf, listFile } from '../testing-imports.ts';
import {
  concerns,
  everybody,
  everyOffer,
  type Having,
  whatTheyHave,
  whyNotNow,
  type Word,
  wordsStanding,
} from '../testing-offers.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());
const { open, check, commit } = importSteps(() => at);

const register = '12175550100\r\n18505550101\r\n12175550188\r\n';

const values: readonly Omit<Word, 'channels'>[] = [
  { kind: 'number', value: '+12175550100' },
  { kind: 'number', value: '+18505550101' },
  { kind: 'number', value: '+12175550142' },
  { kind: 'email', value: 'dee@elm.example' },
  { kind: 'email', value: 'bill@home.example' },
  { kind: 'domain', value: 'alder.example' },
  { kind: 'domain', value: 'elm.example' },
  { kind: 'domain', value: 'kessler.example' },
];

const who = fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 2 }));
const days = (on: number) => `2026-11-${19 + on}`;
const followUp = fc.oneof(
  fc.record({ dueOn: fc.constantFrom(0, 0, 1, 4).map(days) }),
  fc.record({
    kind: fc.constant('promise' as const),
    dueOn: fc.constantFrom(0, 0, 1, 4).map(days),
    time: fc.constantFrom('09:05', '12:30', '19:30', '23:00'),
  }),
);
const anyChannels = fc.constantFrom<Word['channels']>('all', 'all', 'call', 'email');
const command = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('log' as const),
      who,
      channel: fc.constantFrom('call' as const, 'call' as const, 'call' as const, ...channels),
      direction: fc.constantFrom('out' as const, 'out' as const, 'in' as const),
      outcome: fc.constantFrom(
        'voicemail' as const,
        'voicemail' as const,
        'do-not-contact' as const,
        ...outcomes,
      ),
      followUp: fc.option(followUp, { nil: undefined }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('miss twice' as const), who: fc.nat({ max: 2 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('close' as const),
      what: fc.constantFrom(...values),
      channels: anyChannels,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('close person' as const), who, channels: anyChannels }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('correct' as const),
      nth: fc.nat({ max: 5 }),
      outcome: fc.constantFrom(undefined, undefined, 'do-not-contact' as const, 'no-answer' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('owe' as const), who }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('lift' as const),
      nth: fc.nat({ max: 5 }),
      whole: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('import' as const), file: fc.nat({ max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('take back' as const), nth: fc.nat({ max: 3 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('same' as const),
      decision: fc.constantFrom('same' as const, 'same' as const, 'separate' as const),
    }),
  },
  fc.record({ kind: fc.constant('register' as const) }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('launch' as const), who, nth: fc.nat({ max: 1 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('plan' as const), who, followUp }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('enroll' as const), who, cadence: fc.nat({ max: 2 }) }),
  },
  fc.record({ kind: fc.constant('skip step' as const), who }),
  fc.record({
    kind: fc.constant('zone' as const),
    who,
    zone: fc.constantFrom(null, 'America/Los_Angeles', 'Australia/Perth', 'Europe/London'),
  }),
  fc.record({
    kind: fc.constant('rule' as const),
    jurisdiction: fc.constantFrom('US-FL', 'FR', 'US', 'courtesy'),
    most: fc.constantFrom(null, 1, 2),
    back: fc.boolean(),
  }),
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 1500 }) }),
  },
);
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

/** What was said in a run and still holds, kept beside the book: by the id of the command that said it. */
let said: Said[];
/** `before`: the commands whose touch was corrected since, and still said it: Undo brings the newest back. */
interface Said {
  readonly commandId: string;
  readonly word: Word;
  readonly before?: readonly string[];
}

const idOfCommand = (seq: number | null) =>
  at.book.reader.value<string>('SELECT lower(hex(id)) FROM command WHERE seq = ?', [seq]);
const asHex = (id: string) => id.replaceAll('-', '');

async function give(one: Command): Promise<void> {
  const { client, book } = at;
  const commandId = at.id();
  const all = everybody(at);
  const person = 'who' in one ? all[one.who % all.length] : undefined;
  const prospectId = person?.id ?? '';
  const remember = (word: Word) => said.push({ commandId: asHex(commandId), word });
  switch (one.kind) {
    case 'log': {
      const { kind: _, who: _who, ...touch } = one;
      const appointment = { startsAt: at.world.now() + 3_600_000, withName: 'Ann' };
      await client.touches.log({
        ...touch,
        commandId,
        prospectId,
        ...(touch.outcome === 'appointment' ? { appointment } : {}),
      });
      if (touch.outcome === 'do-not-contact')
        remember({ kind: 'person', value: String(person?.seq), channels: 'all' });
      return;
    }
    case 'correct': {
      const touches = book.reader.all<{ id: string; c: number; outcome: string; p: number }>(
        `SELECT lower(hex(id)) AS id, command_seq AS c, outcome, prospect_seq AS p FROM live_touch
         WHERE command_seq IS NOT NULL ORDER BY seq DESC`,
      );
      const was = touches[one.nth % Math.max(1, touches.length)];
      if (!was) return;
      await client.touches.correct({
        commandId,
        touchId: was.id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
        ...(one.outcome === undefined ? { tone: 'neutral' as const } : { outcome: one.outcome }),
      });
      const by = idOfCommand(was.c);
      const kept = one.outcome === undefined || one.outcome === was.outcome;
      if (kept)
        said = said.map((each) =>
          each.commandId === by
            ? { ...each, commandId: asHex(commandId), before: [by, ...(each.before ?? [])] }
            : each,
        );
      else if (one.outcome === 'do-not-contact')
        remember({ kind: 'person', value: String(was.p), channels: 'all' });
      return;
    }
    case 'owe':
      await client.owed.add({ commandId, prospectId, what: 'The case study' });
      return;
    case 'miss twice':
      await client.touches.log({ commandId, prospectId, outcome: 'voicemail' });
      await client.touches.log({ commandId: at.id(), prospectId, outcome: 'voicemail' });
      return;
    case 'close': {
      const { what, channels: to } = one;
      await client.suppressions.add({ commandId, what: what.value, channels: to, reason: 'Asked so' });
      remember({ ...what, channels: to });
      return;
    }
    case 'close person':
      await client.suppressions.add({ commandId, prospectId, channels: one.channels, reason: 'By letter' });
      remember({ kind: 'person', value: String(person?.seq), channels: one.channels });
      return;
    case 'undo': {
      await client.history.undo({ commandId });
      const undone = book.reader.value<number>(
        'SELECT voids_command_seq FROM void ORDER BY seq DESC LIMIT 1',
      );
      const voided = idOfCommand(undone);
      said = said.flatMap((each) => {
        if (each.commandId !== voided) return each;
        const [last, ...before] = each.before ?? [];
        return last === undefined ? [] : { ...each, commandId: last, before };
      });
      return;
    }
    case 'lift': {
      const { rows } = await client.suppressions.list({});
      const row = rows[one.nth % Math.max(1, rows.length)];
      if (!row) return;
      const line = book.reader.get<{ c: number | null; kind: Word['kind']; value: string; p: number | null }>(
        'SELECT command_seq AS c, kind, value, prospect_seq AS p FROM suppression WHERE lower(hex(id)) = ?',
        [asHex(row.suppressionId)],
      );
      await client.suppressions.lift({
        commandId,
        suppressionId: row.suppressionId,
        reason: 'Wants to talk',
        whole: one.whole,
      });
      const by = idOfCommand(line?.c ?? null);
      const value = line?.kind === 'person' ? String(line.p) : line?.value;
      const lifted = (each: (typeof said)[number]) =>
        each.commandId === by && (one.whole || (each.word.kind === line?.kind && each.word.value === value));
      said = said.filter((each) => !lifted(each));
      return;
    }
    case 'import': {
      const file = crowdLists[one.file];
      if (!file) return;
      const { importId } = await open(listFile(file.text, file.name));
      await check(importId);
      await commit(importId);
      return;
    }
    case 'take back': {
      const { lists } = await client.imports.list({});
      const standing = lists.filter(({ state }) => state === 'in the book');
      const list = standing[one.nth % Math.max(1, standing.length)];
      if (list) await lastOf(await client.imports.undo({ commandId, listId: list.listId }));
      return;
    }
    case 'same':
      for (const { listId: importId, state } of (await client.imports.list({})).lists) {
        if (state !== 'in the book') continue;
        const { suggestions } = await client.imports.suggestions({ importId, limit: 5 });
        const found = suggestions.find(({ decided }) => decided === null);
        if (!found) continue;
        const { suggestionId } = found;
        await client.imports.decide({ commandId, importId, suggestionId, decision: one.decision });
        return;
      }
      return;
    case 'register': {
      const { importId } = await open(listFile(register, 'dnc.txt'));
      await check(importId);
      await commit(importId, { sourceName: 'Do-not-call', receivedOn: '2026-11-01' });
      return;
    }
    case 'launch': {
      const { phones, mayCall } = await client.queue.card({ prospectId });
      const phone = phones[one.nth % Math.max(1, phones.length)];
      if (!phone) return;
      const lifts = mayCall.find(({ phoneId }) => phoneId === phone.phoneId)?.lifts ?? [];
      await client.calls.launch({
        commandId,
        prospectId,
        phoneId: phone.phoneId,
        goOn: 'They asked me to',
        ...(lifts[0] ? { override: lifts[0] } : {}),
      });
      return;
    }
    case 'plan':
      await client.followUps.set({ commandId, prospectId, followUp: one.followUp });
      return;
    case 'enroll': {
      const cadenceId = allCadences(book.reader)[one.cadence]?.cadenceId ?? '';
      await client.cadences.enroll({ commandId, prospectId, cadenceId });
      return;
    }
    case 'skip step':
      await client.cadences.skipStep({ commandId, prospectId });
      return;
    case 'zone':
      await client.prospects.setZone({ commandId, prospectId, zone: one.zone });
      return;
    case 'rule': {
      const { jurisdiction, most } = one;
      if (one.back) {
        await client.callingRules.putBack({ commandId, jurisdiction });
        return;
      }
      const rule = (await client.callingRules.read({})).rules.find(
        (each) => each.jurisdiction === jurisdiction,
      );
      if (!rule) return;
      const terms = { window: rule.window, caps: { ...rule.caps, in24Hours: most }, restDays: rule.restDays };
      await client.callingRules.change({ commandId, jurisdiction, terms });
      return;
    }
    case 'wait':
      at.world.pass(one.minutes * 60_000);
  }
}

/** Counts that say whether the runs came to what they are for. */
const seen: Record<string, number> = {};
const count = (what: string, by = 1) => {
  seen[what] = (seen[what] ?? 0) + by;
};

async function expectNobodyClosedIsOffered(): Promise<void> {
  const everyone = whatTheyHave(at);
  const offers = await everyOffer(at);
  const words = [...wordsStanding(at), ...said.map(({ word }) => word)];
  const closing = (having: Having) => words.filter((word) => concerns(word, having));
  const closed = [...everyone.values()].filter((having) =>
    closing(having).some(({ channels: to }) => to === 'all'),
  );
  count('closed', closed.length);
  const whyNot = new Map<string, string | null>();
  for (const { where, prospectId, at: when } of offers) {
    count(where);
    const having = everyone.get(prospectId);
    if (!having) throw new Error(`${where} offers somebody who is not in the book`);
    expect(
      closing(having).filter(({ channels: to }) => to === 'all'),
      `${where} offers ${prospectId}`,
    ).toEqual([]);
    if (when === 'some time') continue;
    if (!whyNot.has(prospectId)) whyNot.set(prospectId, await whyNotNow(at, prospectId));
    expect(whyNot.get(prospectId), where).toBeNull();
  }
  // Nothing that was said is gone but by taking it back or lifting it.
  const standing = new Set(wordsStanding(at).map((word) => JSON.stringify(word)));
  for (const { word } of said.filter(({ word: { kind } }) => kind !== 'person'))
    expect(standing).toContain(
      JSON.stringify({ kind: word.kind, channels: word.channels, value: word.value }),
    );
}

const refusals = [
  'INVALID',
  'BAD_REQUEST',
  'SUPPRESSED',
  'NOT_FOUND',
  'NOT_NOW',
  'NOT_DIALLED',
  'BUILT_ON',
  'NOTHING_TO_UNDO',
  'HELD',
];

it('whom nobody may contact or call is offered by no screen, whatever is done in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: 14 }), async (commands) => {
      await at.close();
      at = await testBook();
      said = [];
      await seedCrowd(at);
      for (const one of commands) {
        try {
          await give(one);
          count(`done: ${one.kind}`);
        } catch (error) {
          const { code = '' } = error as { code?: string };
          if (!refusals.includes(code)) throw error;
          count(`refused: ${one.kind}`);
        }
        await expectNobodyClosedIsOffered();
      }
    }),
    // A run is long; the first that fails says enough.
    {
      numRuns: 8,
      endOnFailure: true,
      examples: [
        [
          [
            { kind: 'close', what: { kind: 'number', value: '+12175550100' }, channels: 'all' },
            { kind: 'undo' },
            { kind: 'owe', who: 3 },
            {
              kind: 'log',
              who: 0,
              channel: 'call',
              direction: 'out',
              outcome: 'do-not-contact',
              followUp: undefined,
            },
            { kind: 'correct', nth: 0, outcome: undefined },
          ],
        ],
      ],
    },
  );
  // The runs came to what they are for: people were closed, and others were offered.
  for (const what of ['closed', 'the queue', 'target accounts', 'Today, owed', 'done: undo', 'done: correct'])
    expect(seen[what] ?? 0, what).toBeGreaterThan(0);
}, 240_000);
