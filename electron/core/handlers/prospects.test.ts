import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewProspect } from '#shared/contract/prospects.ts';
import { type TestBook, testBook } from '../testing.ts';
import { seedTouch } from '../testing-facts.ts';

const tradeShow = { kind: 'trade show', name: 'Formline Chicago' } as const;
const dana: NewProspect = {
  fullName: 'Dana Whitlock',
  title: 'VP Operations',
  company: 'Marlow Fabrication, Inc.',
  role: 'decision maker',
  phones: [{ raw: '(815) 555-0142 x12' }],
  emails: ['Dana@Marlow.example'],
  linkedinUrl: 'linkedin.com/in/Dana-Whitlock/',
  source: tradeShow,
};

describe('adding somebody', () => {
  let at: TestBook;
  beforeEach(async () => {
    at = await testBook();
  });
  afterEach(() => at.close());

  const add = (prospect: NewProspect, evenIfKnown = false) =>
    at.client.prospects.add({ commandId: at.id(), prospect, evenIfKnown });
  const count = () => at.client.prospects.count({});

  it('makes them ready to call, with their company, number and zone', async () => {
    const { card, said } = await add(dana);
    expect(said).toBe('Dana Whitlock added.');
    expect(card).toMatchObject({
      name: 'Dana Whitlock',
      firstName: 'Dana',
      title: 'VP Operations',
      role: 'decision maker',
      account: { name: 'Marlow Fabrication, Inc.', class: 'target', domain: 'marlow.example' },
      class: 'fresh',
      zones: ['America/Chicago'],
      localTime: '9:00',
      linkedinUrl: 'https://www.linkedin.com/in/dana-whitlock',
      emails: [{ value: 'dana@marlow.example' }],
      phones: [
        { e164: '+18155550142', ext: '12', type: 'work', state: 'untried', raw: '(815) 555-0142 x12' },
      ],
      source: { name: 'Formline Chicago', receivedOn: '2026-11-19' },
    });
    expect((await at.client.queue.next({})).card?.name).toBe('Dana Whitlock');
    expect(await count()).toEqual({ prospects: 1, accounts: 1 });
  });

  it('calls a source without a name as its kind is called', async () => {
    const { card } = await add({ fullName: 'Ruth', source: { kind: 'own research' } });
    expect(card.source?.name).toBe('Own research');
  });

  it.each([
    ['a name', { fullName: 'Ruth' }, 'Ruth'],
    ['a company', { company: 'Castor Pumps' }, 'Somebody at Castor Pumps'],
    ['a number', { phones: [{ raw: '815-555-0143' }] }, '+18155550143'],
    ['an e-mail', { emails: ['ruth@castor.example'] }, 'ruth@castor.example'],
    ['a profile', { linkedinUrl: 'https://www.linkedin.com/in/ruth-abelard' }, 'ruth-abelard'],
  ])('needs no more than %s', async (_what, prospect: Partial<NewProspect>, name) => {
    const { card } = await add({ ...prospect, source: tradeShow });
    expect(card.name).toBe(name);
  });

  it.each([
    ['nothing at all', { title: 'Owner', phones: [{ raw: 'ask' }] }, 'fullName'],
    ['an e-mail that is none', { fullName: 'Ruth', emails: ['ruth@'] }, 'emails'],
    [
      'the page of a company',
      { fullName: 'Ruth', linkedinUrl: 'linkedin.com/company/castor' },
      'linkedinUrl',
    ],
    ['a zone that is none', { fullName: 'Ruth', timeZone: 'Mars/Olympus' }, 'timeZone'],
  ])('refuses %s, names the field, and keeps nothing', async (_what, prospect, field) => {
    await expect(add({ ...prospect, source: tradeShow })).rejects.toMatchObject({
      code: 'INVALID',
      defined: true,
      data: { field },
    });
    expect(await count()).toEqual({ prospects: 0, accounts: 0 });
  });

  it('keeps a number that cannot be read as it was typed', async () => {
    const { card } = await add({ ...dana, phones: [{ raw: 'via reception' }] });
    expect(card.phones).toMatchObject([{ e164: null, raw: 'via reception', display: 'via reception' }]);
  });

  it('puts two people of one company at one account, however it is spelled', async () => {
    await add(dana);
    const { card } = await add({
      fullName: 'Peter Lindqvist',
      company: 'MARLOW FABRICATION',
      source: tradeShow,
    });
    expect(card.othersThere.map(({ name }) => name)).toEqual(['Dana Whitlock']);
    expect(await count()).toEqual({ prospects: 2, accounts: 1 });
  });

  it('gives an account another class only when one was picked', async () => {
    await add({ ...dana, accountClass: 'existing' });
    const peter = await add({
      fullName: 'Peter Lindqvist',
      company: 'Marlow Fabrication',
      source: tradeShow,
    });
    expect(peter.card.account?.class).toBe('existing');
    const ines = await add({
      fullName: 'Ines Calder',
      company: 'Marlow Fabrication',
      accountClass: 'partner',
      source: tradeShow,
    });
    expect(ines.card.account?.class).toBe('partner');
  });

  it('asks for the source once and remembers it, and makes no second of the same name', async () => {
    await add(dana);
    await add({ fullName: 'Ruth Abelard', source: { kind: 'trade show', name: 'formline chicago' } });
    expect((await at.client.settings.read({})).lastSource).toEqual({
      kind: 'trade show',
      name: 'formline chicago',
    });
    expect((await at.client.sources.list({})).sources).toMatchObject([
      { kind: 'trade show', name: 'Formline Chicago', event: null },
    ]);
  });

  it('keeps who referred us', async () => {
    const { prospectId } = await add(dana);
    const seq = at.book.reader.value<number>('SELECT seq FROM prospect');
    const touch = seedTouch(at.book, { prospectSeq: seq, occurredAt: at.world.now(), outcome: 'referred' });
    const source = { kind: 'referral', name: 'Dana Whitlock' } as const;
    await add({ fullName: 'Peter Lindqvist', source, referredByTouchId: touch.id });
    const referred = at.book.reader.value<number>(
      'SELECT referred_by_touch_seq FROM lead WHERE referred_by_touch_seq IS NOT NULL',
    );
    expect(referred).toBe(touch.seq);
    const nowhere = add({ fullName: 'Ines Calder', source, referredByTouchId: prospectId });
    await expect(nowhere).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('adds once, however often it is sent', async () => {
    const once = { commandId: at.id(), prospect: dana };
    const first = await at.client.prospects.add(once);
    expect((await at.client.prospects.add(once)).prospectId).toBe(first.prospectId);
    expect((await count()).prospects).toBe(1);
  });

  describe('who is already known', () => {
    beforeEach(() => add(dana));

    it.each([
      ['the same e-mail', { fullName: 'D. Whitlock', emails: ['dana@marlow.example '] }, 'same e-mail'],
      [
        'the same profile',
        { linkedinUrl: 'https://de.linkedin.com/in/dana-whitlock?trk=x' },
        'same LinkedIn profile',
      ],
      [
        'the same name and number',
        { fullName: 'DANA WHITLOCK', phones: [{ raw: '+1 815 555 0142 ext 12' }] },
        'same name and number',
      ],
    ])('is refused for %s, by name', async (_what, prospect: Partial<NewProspect>, why) => {
      await expect(add({ ...prospect, source: tradeShow })).rejects.toMatchObject({
        code: 'ALREADY_KNOWN',
        message: `This is Dana Whitlock at Marlow Fabrication, Inc., already in your book: ${why}.`,
        data: { name: 'Dana Whitlock', why },
      });
      expect((await count()).prospects).toBe(1);
    });

    it('is added all the same when told to', async () => {
      await add({ ...dana, fullName: 'Dana Whitlock Jr.' }, true);
      expect((await count()).prospects).toBe(2);
    });

    it.each([
      ['a desk of the house', { fullName: 'Ruth', emails: ['info@marlow.example'] }],
      ['the switchboard', { fullName: 'Ruth', phones: [{ raw: '815-555-0142', type: 'company' as const }] }],
      ['somebody else with the address', { fullName: 'Peter Lindqvist', emails: ['dana@marlow.example'] }],
      ['a namesake elsewhere', { fullName: 'Dana Whitlock', company: 'Castor Pumps' }],
    ])('is not refused for %s', async (_what, prospect: Partial<NewProspect>) => {
      await add({ ...prospect, source: tradeShow });
      expect((await count()).prospects).toBe(2);
    });

    it('is shown while typing, with why', async () => {
      const likely = async (typed: Parameters<typeof at.client.prospects.likely>[0]) =>
        (await at.client.prospects.likely(typed)).likely.map(({ name, why, certain }) => [
          name,
          why,
          certain,
        ]);
      expect(await likely({ name: 'Ruth', numbers: ['815 555 0142'] })).toEqual([
        ['Dana Whitlock', 'same number', false],
      ]);
      expect(await likely({ name: 'dana whitlock', company: 'Marlow Fabrication LLC' })).toEqual([
        ['Dana Whitlock', 'same name and company', false],
      ]);
      expect(await likely({ name: 'Dana Whitlock' })).toEqual([['Dana Whitlock', 'same name', false]]);
      expect(await likely({ emails: ['dana@marlow.example', 'dana@'] })).toEqual([
        ['Dana Whitlock', 'same e-mail', true],
      ]);
      expect(await likely({ name: 'Dan', numbers: ['815'], linkedinUrl: 'linkedin.com/in/' })).toEqual([]);
      expect(await likely({})).toEqual([]);
    });
  });

  describe('and taking them out again', () => {
    const undo = () => at.client.history.undo({ commandId: at.id() });
    const rows = () =>
      ['prospect', 'account', 'account_class', 'phone', 'email', 'lead', 'note', 'standing', 'source'].map(
        (table) => at.book.reader.value<number>(`SELECT count(*) FROM ${table}`),
      );

    it('leaves nothing of them, nor of their company and source', async () => {
      const before = rows();
      await add({ ...dana, note: 'Met at the coffee stand' });
      expect(await undo()).toEqual({ said: 'Undone: Dana Whitlock added.', prospectId: null });
      expect(rows()).toEqual(before);
      expect((await at.client.prospects.find({ text: 'dana' })).found).toEqual([]);
      expect(await at.client.queue.next({})).toMatchObject({ card: null, waiting: 0 });
      await add(dana);
      expect(await count()).toEqual({ prospects: 1, accounts: 1 });
    });

    it('leaves the company and source that others have, and the class as it was', async () => {
      await add(dana);
      await add({
        fullName: 'Ruth',
        company: 'Marlow Fabrication',
        accountClass: 'existing',
        source: tradeShow,
      });
      await undo();
      expect((await at.client.queue.next({})).card).toMatchObject({
        name: 'Dana Whitlock',
        account: { class: 'target' },
      });
      expect(await count()).toEqual({ prospects: 1, accounts: 1 });
    });

    it('works although a touch of theirs was logged and taken back before', async () => {
      const { prospectId } = await add(dana);
      await at.client.touches.log({ commandId: at.id(), prospectId, outcome: 'voicemail' });
      await undo();
      await undo();
      expect((await at.client.prospects.find({ text: 'dana' })).found).toEqual([]);
      expect((await at.client.prospects.find({ text: '0142' })).found).toEqual([]);
      expect((await count()).prospects).toBe(0);
      expect(await at.client.queue.next({})).toMatchObject({ card: null, waiting: 0 });
      await expect(at.client.queue.card({ prospectId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const told: unknown[] = [];
      for await (const item of await at.client.book.check({})) told.push(item);
      expect(told.at(-1)).toMatchObject({ kind: 'done', findings: [] });
      await add(dana);
      expect((await count()).prospects).toBe(1);
    });

    it('is refused while a call to them stands, and says so', async () => {
      const { prospectId, card } = await add(dana);
      await at.client.calls.launch({
        commandId: at.id(),
        prospectId,
        phoneId: card.phones[0]?.phoneId ?? '',
      });
      await expect(undo()).rejects.toMatchObject({
        code: 'BUILT_ON',
        data: { inTheWay: ['a call that was handed over'] },
      });
      expect((await count()).prospects).toBe(1);
    });
  });
});
