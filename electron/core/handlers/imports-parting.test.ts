import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allCadences } from '../store/cadences.ts';
import { dueSteps } from '../cadences/courses.ts';
import { recountStandings } from '../queue/standings.ts';
import { keptStandings } from '../store/standing.ts';
import { type TestBook, testBook } from '../testing.ts';
import { countIn, importSteps, lastOf, listFile } from '../testing-imports.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());
const { open, check, bring } = importSteps(() => at);

const header = 'First Name,Last Name,Company,Title,Email,Mobile,Do Not Call,Phone\n';
const william = 'William,Kessler,"Kessler Drives, Inc.",Buyer,william@kessler.example,217-555-0142,,\n';
const bill = 'Bill,Kessler,Kessler Drives,,bill@home.example,217-555-0142,,217-555-0188\n';
const later = `Nora,New,Other GmbH,CEO,nora@other.example,217-555-0199,,
William,Kessler,Kessler Drives,,william@kessler.example,217-555-0177,yes,
`;

const same = async (importId: string) => {
  const { suggestions } = await at.client.imports.suggestions({ importId, limit: 50 });
  const suggestionId = suggestions[0]?.suggestionId ?? 'none';
  await at.client.imports.decide({ commandId: at.id(), importId, suggestionId, decision: 'same' });
};
const undo = () => at.client.history.undo({ commandId: at.id() });
const takeBack = async (listId: string) =>
  (await lastOf(await at.client.imports.undo({ commandId: at.id(), listId }))).buckets;
/** William of one list, and Bill of another, who became one with him. */
const joined = async () => {
  const one = await bring(listFile(header + william, 'one.csv'));
  const two = await bring(listFile(header + bill, 'two.csv'));
  await same(two.done.listId);
  return { one: one.done.listId, two: two.done.listId };
};
const tables = () =>
  ['prospect', 'phone', 'email', 'external_id', 'lead', 'field_origin', 'suppression', 'launch'].map(
    (table) => at.book.reader.all(`SELECT * FROM ${table} ORDER BY seq`),
  );
const people = () =>
  at.book.reader
    .all<{ name: string }>('SELECT full_name AS name FROM seen_prospect ORDER BY name')
    .map(({ name }) => name);

describe('two who became one stay one', () => {
  test('once another list came in, whose people and opt-outs are left alone', async () => {
    await joined();
    const three = await bring(listFile(header + later, 'three.csv'));
    const before = tables();
    await expect(undo()).rejects.toMatchObject({
      code: 'BUILT_ON',
      message: 'three came in since, so they stay one person.',
      data: { inTheWay: ['three'] },
    });
    expect(tables()).toEqual(before);
    expect(people()).toEqual(['Nora New', 'William Kessler']);
    expect(countIn(at, `live_suppression WHERE kind = 'person'`)).toBe(1);

    await takeBack(three.done.listId);
    await undo();
    expect(people()).toEqual(['Bill Kessler', 'William Kessler']);
    // Closed by the list: taking it back opens nobody again.
    expect(countIn(at, `live_suppression WHERE kind = 'person'`)).toBe(1);
  });

  test('while another list comes in', async () => {
    await joined();
    const many = Array.from({ length: 1500 }, (_, n) => `P${n},Q${n}x,Firm ${n},,p${n}@f${n}.example,,,\n`);
    const { importId } = await open(listFile(header + many.join(''), 'three.csv'));
    await check(importId);
    let tried = 0;
    for await (const item of await at.client.imports.commit({
      commandId: at.id(),
      importId,
      target: { sourceKind: 'trade show', sourceName: 'Fair', receivedOn: '2026-11-18' },
    })) {
      if (tried > 0 || item.kind !== 'progress' || !item.doing.startsWith('Bringing')) continue;
      tried += 1;
      await expect(undo()).rejects.toMatchObject({ code: 'JOB_RUNNING' });
    }
    expect(tried).toBe(1);
    expect(people()).toHaveLength(1501);
    expect(countIn(at, 'email')).toBe(1502);
  });

  test('once a number was dialed that the one had from the other', async () => {
    await joined();
    const phone = at.book.reader.get<{ seq: number; whom: number }>(
      `SELECT seq, prospect_seq AS whom FROM phone WHERE e164 = '+12175550188'`,
    );
    at.book.writer.run(
      `INSERT INTO launch (id, prospect_seq, phone_seq, number, target, occurred_at, recorded_at, on_date)
       VALUES (randomblob(16), ?, ?, '+12175550188', 'tel', 0, 0, '2026-11-20')`,
      [phone?.whom ?? 0, phone?.seq ?? 0],
    );
    const before = tables();
    await expect(undo()).rejects.toMatchObject({
      code: 'BUILT_ON',
      message: 'You have worked with what one had from the other, so they stay one person.',
    });
    expect(tables()).toEqual(before);
  });
});

describe('undoing', () => {
  const addNora = () =>
    at.client.prospects.add({
      commandId: at.id(),
      prospect: {
        fullName: 'Nora Hand',
        phones: [{ raw: '217-555-0111' }],
        source: { kind: 'trade show', name: 'Formline' },
      },
    });
  const refusedOf = async (past: readonly string[] = []): Promise<string> => {
    const problem = await at.client.history.undo({ commandId: at.id(), past: [...past] }).then(
      () => null,
      (error: { data: { refused?: string } }) => error,
    );
    return problem?.data.refused ?? 'nothing';
  };

  test('says what keeps two one, and then goes on with what was done before', async () => {
    await addNora();
    await joined();
    const three = await bring(listFile(header + later, 'three.csv'));
    await expect(undo()).rejects.toMatchObject({
      code: 'BUILT_ON',
      message: 'three came in since, so they stay one person.',
      data: { forward: 'Undo once more for what you did before it.' },
    });
    const past = [await refusedOf()];
    expect(await at.client.history.undo({ commandId: at.id(), past })).toMatchObject({
      said: 'Undone: Nora Hand added.',
    });
    expect(people()).toEqual(['Nora New', 'William Kessler']);
    // What stood in the way is gone: then it is its turn again, told before or not.
    await takeBack(three.done.listId);
    expect((await at.client.history.undo({ commandId: at.id(), past })).said).toBe(
      'Undone: William Kessler is one person now.',
    );
    await expect(at.client.history.undo({ commandId: at.id(), past })).rejects.toMatchObject({
      code: 'NOTHING_TO_UNDO',
    });
  });

  test('parts nobody who became one with a third since', async () => {
    const will = 'Will,Kessler,Kessler Drives,,will@else.example,217-555-0142,,\n';
    await bring(listFile(header + will, 'one.csv'));
    // Who says more stands: of these two William.
    const fuller = william.replace(',,\n', ',,217-555-0143\n');
    const { done } = await bring(listFile(header + fuller + bill, 'two.csv'));
    const importId = done.listId;
    const become = async (row: string, other: string) => {
      const { suggestions } = await at.client.imports.suggestions({ importId, limit: 50 });
      const found = suggestions.find((each) => each.row.name === row && each.other.name === other);
      const suggestionId = found?.suggestionId ?? `${row} and ${other}`;
      await at.client.imports.decide({ commandId: at.id(), importId, suggestionId, decision: 'same' });
    };
    await become('Bill Kessler', 'William Kessler');
    await become('William Kessler', 'Will Kessler');
    expect(people()).toEqual(['Will Kessler']);
    at.book.writer.run(
      `INSERT INTO launch (id, prospect_seq, phone_seq, number, target, occurred_at, recorded_at, on_date)
       SELECT randomblob(16), prospect_seq, seq, e164, 'tel', 0, 0, '2026-11-20' FROM phone WHERE e164 = '+12175550188'`,
    );
    const last = await refusedOf();
    await expect(at.client.history.undo({ commandId: at.id(), past: [last] })).rejects.toMatchObject({
      message: 'Somebody else became one with them since, so they stay one person.',
    });
    expect(people()).toEqual(['Will Kessler']);
  });
});

describe('a list of whom two became one', () => {
  test('leaves nobody when it is taken back, and what was done before can be undone', async () => {
    const { done } = await bring(listFile(header + william + bill, 'both.csv'));
    await same(done.listId);
    expect(await takeBack(done.listId)).toEqual({ removed: 1, kept: 0, restored: 0 });
    expect(people()).toEqual([]);
    expect((await at.client.history.peek({})).last).toBeNull();
    await expect(undo()).rejects.toThrow('There is nothing to undo.');
  });

  test('leaves nobody either when they were parted again first', async () => {
    const { done } = await bring(listFile(header + william + bill, 'both.csv'));
    await same(done.listId);
    await undo();
    expect(await takeBack(done.listId)).toEqual({ removed: 2, kept: 0, restored: 0 });
    expect(people()).toEqual([]);
  });

  test.each(['one', 'two'] as const)(
    'does not stand in the way of what was done before, once list %s was taken back',
    async (which) => {
      await at.client.prospects.add({
        commandId: at.id(),
        prospect: {
          fullName: 'Nora New',
          phones: [{ raw: '217-555-0111' }],
          source: { kind: 'trade show', name: 'Formline' },
        },
      });
      const lists = await joined();
      await takeBack(lists[which]);
      expect((await undo()).said).toBe('Undone: Nora New added.');
      await takeBack(lists[which === 'one' ? 'two' : 'one']);
      expect(people()).toEqual([]);
    },
  );
});

describe('two of whom one is on a cadence', () => {
  const seqOf = (name: string) =>
    at.book.reader.value<number>('SELECT seq FROM seen_prospect WHERE full_name = ?', [name]);
  const stepOf = (name: string) => {
    const step = dueSteps(at.book.reader, [seqOf(name)]).get(seqOf(name));
    return step ? `${step.cadence}, step ${step.step} of ${step.of}, ${step.channel} on ${step.dueOn}` : null;
  };
  const plans = () =>
    ['enrollment', 'enrollment_event'].map((table) =>
      at.book.reader.all(`SELECT * FROM ${table} ORDER BY prospect_seq, seq`),
    );
  const whole = () => {
    const seqs = people().map(seqOf);
    expect(keptStandings(at.book.reader, seqs)).toEqual(recountStandings(at.book.reader, seqs));
  };
  /** William of one list and Bill of another, two people, whose lists are put on a cadence each, or none. */
  const apart = async (ofWilliam: number | null, ofBill: number | null) => {
    const one = await bring(listFile(header + william, 'one.csv'));
    const two = await bring(listFile(header + bill, 'two.csv'));
    for (const [{ done }, n] of [
      [one, ofWilliam],
      [two, ofBill],
    ] as const) {
      if (n === null) continue;
      const cadenceId = allCadences(at.book.reader)[n]?.cadenceId ?? '';
      const whom = { listId: done.listId };
      await lastOf(await at.client.cadences.enrollMany({ commandId: at.id(), cadenceId, whom }));
    }
    return two.done.listId;
  };

  test.each([
    ['whoever goes over', null, 0, 'Cold list, step 1 of 9, call on 2026-11-19'],
    ['whoever stays', 1, null, 'Trade show, step 1 of 8, call on 2026-11-19'],
    ['both', 1, 0, 'Trade show, step 1 of 8, call on 2026-11-19'],
  ] as const)(
    '%s: the one goes on with it, and parted each has what was theirs',
    async (_, ofWilliam, ofBill, step) => {
      const listId = await apart(ofWilliam, ofBill);
      const each = () => ({
        plans: plans(),
        bill: stepOf('Bill Kessler'),
        william: stepOf('William Kessler'),
      });
      const before = each();
      expect([before.william === null, before.bill === null]).toEqual([ofWilliam === null, ofBill === null]);
      await same(listId);
      expect(people()).toEqual(['William Kessler']);
      expect(stepOf('William Kessler')).toBe(step);
      whole();
      await undo();
      expect(people()).toEqual(['Bill Kessler', 'William Kessler']);
      expect(each()).toEqual(before);
      whole();
    },
  );

  test('what was passed over since is passed over no more once they are two again', async () => {
    const listId = await apart(null, 0);
    const bills = stepOf('Bill Kessler');
    await same(listId);
    const { found } = await at.client.prospects.find({ text: 'William' });
    await at.client.cadences.skipStep({ commandId: at.id(), prospectId: found[0]?.prospectId ?? '' });
    expect(stepOf('William Kessler')).toBe('Cold list, step 2 of 9, email on 2026-11-19');
    await undo();
    await undo();
    expect([stepOf('Bill Kessler'), stepOf('William Kessler')]).toEqual([bills, null]);
    whole();
  });
});
