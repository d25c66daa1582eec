import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NewProspect } from '#shared/contract/prospects.ts';
import { type TestBook, testBook } from '../testing.ts';
import { seedTouch } from '../testing-facts.ts';
import { importSteps, listFile } from '../testing-imports.ts';
import { indexProspect } from '../store/search.ts';
import { insertPerson, seedList, seedPerson } from '../testing-people.ts';

const source = { kind: 'trade show', name: 'Formline Chicago' } as const;
const people: readonly Omit<NewProspect, 'source'>[] = [
  {
    fullName: 'Dana Whitlock',
    company: 'Marlow Fabrication',
    phones: [{ raw: '815-555-0142' }],
    emails: ['d.whitlock@marlow.example'],
  },
  { fullName: 'Jürgen Müller', company: 'Łódź Guss GmbH', phones: [{ raw: '+49 30 23125 004' }] },
  { fullName: 'Søren Ångström', company: 'Nordal Valves', emails: ['soren@nordal.example'] },
  { fullName: "Conor O'Brien-Hart", company: 'Upland Brake', phones: [{ raw: '+44 20 7946 0142' }] },
  { fullName: 'Dan Marlow', company: 'Castor Pumps', phones: [{ raw: '212-555-0142' }] },
  { fullName: '山田 太郎', company: '3M' },
  { fullName: 'Ina', emails: ['ina_99%@argent.example'] },
];

describe('finding people', () => {
  let at: TestBook;
  beforeAll(async () => {
    at = await testBook();
    for (const prospect of people) {
      await at.client.prospects.add({ commandId: at.id(), prospect: { ...prospect, source } });
    }
  });
  afterAll(() => at.close());

  const find = async (text: string, limit = 12) => (await at.client.prospects.find({ text, limit })).found;
  const names = async (text: string) => (await find(text)).map(({ name }) => name).toSorted();

  it.each([
    ['whit', ['Dana Whitlock']],
    ['WHITLOCK dana', ['Dana Whitlock']],
    ['dan', ['Dan Marlow', 'Dana Whitlock']],
    ['d', ['Dan Marlow', 'Dana Whitlock']],
    ['marlow', ['Dan Marlow', 'Dana Whitlock']],
    ['marlow dana', ['Dana Whitlock']],
    ['muller', ['Jürgen Müller']],
    ['MÜLL', ['Jürgen Müller']],
    ['lodz', ['Jürgen Müller']],
    ['angstrom', ['Søren Ångström']],
    ['soren@nordal', ['Søren Ångström']],
    ["o'brien", ["Conor O'Brien-Hart"]],
    ['hart', ["Conor O'Brien-Hart"]],
    ['山田', ['山田 太郎']],
    ['3m', ['山田 太郎']],
    ['ina_99%', ['Ina']],
    ['lock', []],
    ['dana müller', []],
  ])('%s finds %j', async (text, found) => expect(await names(text)).toEqual(found));

  it.each([
    ['0142', ["Conor O'Brien-Hart", 'Dan Marlow', 'Dana Whitlock']],
    ['55-0142', ['Dan Marlow', 'Dana Whitlock']],
    ['(815) 555-0142', ['Dana Whitlock']],
    ['020 7946 0142', ["Conor O'Brien-Hart"]],
    ['+493023125004', ['Jürgen Müller']],
    ['815', []],
    ['42', []],
  ])('%s finds numbers that end so: %j', async (text, found) => expect(await names(text)).toEqual(found));

  it('says what matched, beyond the name', async () => {
    expect(await find('815-555-0142')).toMatchObject([{ matched: '815-555-0142' }]);
    expect(await find('79460142')).toMatchObject([{ matched: '+44 20 7946 0142' }]);
    expect(await find('d.whitlock@marlow.ex')).toMatchObject([{ matched: 'd.whitlock@marlow.example' }]);
    expect(await find('whitlock')).toMatchObject([
      { matched: null, account: 'Marlow Fabrication', number: '815-555-0142', last: 'Never touched' },
    ]);
  });

  it('puts names that begin so first, then whoever was touched last', async () => {
    expect((await find('marlow')).map(({ name }) => name)).toEqual(['Dan Marlow', 'Dana Whitlock']);
    const dana = at.book.reader.value<number>(`SELECT seq FROM prospect WHERE first_name = 'Dana'`);
    const log = { prospectId: (await find('whitlock'))[0]?.prospectId ?? '', outcome: 'voicemail' as const };
    await at.client.touches.log({ commandId: at.id(), ...log });
    expect((await find('dan')).map(({ name, last }) => [name, last])).toEqual([
      ['Dana Whitlock', 'Voicemail, Thu 19 Nov'],
      ['Dan Marlow', 'Never touched'],
    ]);
    expect((await find('d')).map(({ name }) => name)).toEqual(['Dana Whitlock', 'Dan Marlow']);
    expect(seedTouch(at.book, { prospectSeq: dana, occurredAt: at.world.now() }).seq).toBeGreaterThan(0);
  });

  it('never returns more than were asked for', async () => expect(await find('0142', 2)).toHaveLength(2));

  it('is safe against anything typed, and finds only people who match', async () => {
    const digitsOf = (text: string | null | undefined) => (text ?? '').replace(/\D/g, '');
    // Said another way than the product says it: letters without marks, and where a word begins.
    const bare = (text: string) =>
      text
        .normalize('NFKD')
        .replace(/\p{Mn}/gu, '')
        .replace(/ø/gi, 'o')
        .replace(/ł/gi, 'l')
        .toLowerCase();
    const known = new Map(
      people.map((person) => [
        person.fullName,
        bare(
          [
            person.fullName,
            person.company,
            ...(person.emails ?? []),
            ...(person.phones ?? []).map(({ raw }) => digitsOf(raw)),
          ].join(' '),
        ),
      ]),
    );
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.stringMatching(/^[a-zäøł0-9"'*^(){}:+\-. ]{1,12}$/),
      fc.constantFrom(
        '"',
        '""',
        '*',
        'a*',
        '^dana',
        'name:dana',
        'dana AND',
        'NOT',
        'NEAR(dana marlow)',
        'dana OR 1=1',
        "'; DROP TABLE prospect; --",
        '%',
        '_',
        '\\',
        '\u0000',
        'dana\u0000',
        '{{name}}',
        '-',
        '--',
        '+',
        '()',
        '0'.repeat(200),
        'a '.repeat(100),
        '\u{10ffff}',
        '\ud800',
      ),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const words = bare(text).match(/[\p{L}\p{N}]+/gu) ?? [];
        for (const { name } of await find(text.slice(0, 200), 100)) {
          const all = known.get(name) ?? '';
          const number = digitsOf(text);
          const byNumber = number.length >= 3 && all.includes(number.replace(/^0+/, '').slice(-7));
          expect(byNumber || words.every((word) => all.includes(word)), `${name} for ${text}`).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
    expect(at.world.errors).toEqual([]);
  });

  it('shows nobody of a list that is still coming in, and finds the others all the same', async () => {
    const list = seedList(at.book, 'Bayline', 'loading');
    at.world.pass(60_000);
    for (let n = 0; n < 150; n += 1) {
      const { seq } = insertPerson(at.book, {
        name: 'Dana Early',
        phones: ['+18155550199'],
        listSeq: list.seq,
      });
      indexProspect(at.book.writer, seq, { name: 'Dana Early', account: null, emails: [] });
    }
    await at.client.prospects.add({
      commandId: at.id(),
      prospect: { fullName: 'Dana Late', phones: [{ raw: '815-555-0199' }], source },
    });
    expect(await names('early')).toEqual([]);
    expect(await names('5550199')).toEqual(['Dana Late']);
    expect(await names('dana')).toEqual(['Dana Late', 'Dana Whitlock']);
    expect(await at.client.prospects.count({})).toEqual({ prospects: people.length + 1, accounts: 6 });
  });
});

describe('custom fields', () => {
  it('find people as well, below whoever a name, firm or address finds, and stand on the card', async () => {
    const at = await testBook();
    const { bring } = importSteps(() => at);
    await bring(
      listFile(
        'First Name,Last Name,Email,Booth No.,Plan\nDana,Whitlock,d@x.example,A12,Gold tier\nGoldie,Amsel,g@x.example,,\n',
      ),
    );
    const { found } = await at.client.prospects.find({ text: 'gold' });
    expect(found.map(({ name, matched }) => [name, matched])).toEqual([
      ['Goldie Amsel', null],
      ['Dana Whitlock', 'Gold tier'],
    ]);
    expect((await at.client.prospects.find({ text: 'whit a12' })).found).toHaveLength(1);
    expect((await at.client.prospects.find({ text: 'booth' })).found).toEqual([]);
    const card = await at.client.queue.card({ prospectId: found[1]?.prospectId ?? '' });
    expect(card.custom).toEqual([
      { key: 'booth no', label: 'Booth No.', value: 'A12', list: 'fair' },
      { key: 'plan', label: 'Plan', value: 'Gold tier', list: 'fair' },
    ]);
    await bring(listFile('First Name,Last Name,Email,Plan\nDana,Whitlock,d@x.example,Silver\n', 'later.csv'));
    expect((await at.client.prospects.find({ text: 'silver' })).found).toHaveLength(1);
    expect((await at.client.prospects.find({ text: 'gold' })).found).toHaveLength(1);
    const after = await at.client.queue.card({ prospectId: found[1]?.prospectId ?? '' });
    expect(after.custom[1]).toEqual({ key: 'plan', label: 'Plan', value: 'Silver', list: 'later' });
    await at.close();
  });
});

describe('what was noted', () => {
  let at: TestBook;
  beforeEach(async () => {
    at = await testBook();
  });
  afterEach(() => at.close());
  const found = async (text: string) =>
    (await at.client.prospects.find({ text })).found.map(({ name, matched }) => [name, matched]);

  it('by a list is found, with the words around it', async () => {
    await importSteps(() => at).bring(
      listFile(
        'Name,Email,Notes\nDana Whitlock,d@x.example,"Met at the booth. She runs both plants and wants a quote for the conveyor\nSecond line"\n',
      ),
    );
    expect(await found('conveyor')).toEqual([['Dana Whitlock', '… a quote for the conveyor']]);
    expect(await found('whitlock booth')).toEqual([
      ['Dana Whitlock', expect.stringMatching(/^Met at the booth/)],
    ]);
  });

  it('by the rep is found while it is typed, once it is logged or the card left, and no more once it is rubbed out', async () => {
    const ann = seedPerson(at.book, { name: 'Ann Alder' });
    const prospectId = ann.id;
    const note = 'Budget opens in March.';
    const draft = (body: string) => at.client.notes.draft({ commandId: at.id(), prospectId, body });
    await draft('Budget op');
    expect(await found('budget')).toEqual([['Ann Alder', 'Budget op']]);
    expect(await found('opens')).toEqual([]);
    await at.client.touches.log({ commandId: at.id(), prospectId, outcome: 'voicemail', note });
    expect(await found('budget')).toEqual([['Ann Alder', note]]);
    // It is a draft again then.
    await at.client.history.undo({ commandId: at.id() });
    expect(await found('budget')).toEqual([['Ann Alder', note]]);
    await draft('');
    expect(await found('budget')).toEqual([]);
    await draft('Typed and rubbed out');
    await at.client.touches.log({ commandId: at.id(), prospectId, outcome: 'no-answer', note: '' });
    expect(await found('rubbed')).toEqual([]);
    await draft('Prefers mornings.');
    await at.client.notes.close({ commandId: at.id(), prospectId });
    expect(await found('mornings')).toEqual([['Ann Alder', 'Prefers mornings.']]);
  });

  it('that is pinned is found as long as it is', async () => {
    const { id: prospectId } = seedPerson(at.book, { name: 'Ann Alder' });
    const body = 'Never mention the merger';
    const { pin } = await at.client.pins.add({ commandId: at.id(), prospectId, kind: 'never', body });
    expect(await found('merger')).toEqual([['Ann Alder', body]]);
    await at.client.pins.remove({ commandId: at.id(), pinId: pin.pinId });
    expect(await found('merger')).toEqual([]);
    await at.client.history.undo({ commandId: at.id() });
    expect(await found('merger')).toEqual([['Ann Alder', body]]);
  });
});
