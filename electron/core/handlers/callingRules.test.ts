import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { lastOf } from '../testing-imports.ts';
import { seedPerson } from '../testing-people.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

const florida = async () =>
  (await at.client.callingRules.read({})).rules.find(({ jurisdiction }) => jurisdiction === 'US-FL');

describe('the rules of calling', () => {
  it('are read with their evidence, as they came', async () => {
    const { version, asOf, rules } = await at.client.callingRules.read({});
    expect([version, asOf, rules.length]).toEqual(['2026-11-21', '2026-11-21', 30]);
    expect(await florida()).toMatchObject({
      where: 'Florida',
      name: 'Florida, 501.616(6)',
      nature: 'law',
      caps: { in24Hours: 3, in7Days: null, in30Days: null },
      evidence: 'The text of the law.',
      off: false,
      changedAt: null,
    });
  });

  it('are changed by a company, decide from then on, and can be put back', async () => {
    const ann = seedPerson(at.book, { phones: ['+13055550142'] });
    const given = await florida();
    if (!given) throw new Error('Florida has a rule.');
    const { window, caps, restDays } = given;
    const mornings = { ...window, thu: [[480, 600] satisfies [number, number]] };
    const changed = await at.client.callingRules.change({
      commandId: at.id(),
      jurisdiction: 'US-FL',
      terms: { window: mornings, caps, restDays },
    });
    expect(changed.said).toBe('Florida: the rule was changed.');
    expect(changed.version).toBe('2026-11-21+1');
    expect(await florida()).toMatchObject({ window: mornings, given: { window }, changedAt: at.world.now() });
    const line = async () => (await at.client.calls.may({ prospectId: ann.id })).numbers[0]?.line;
    at.world.at('2026-11-19T15:00:00Z');
    expect(await line()).toBe('Outside 8 to 10 in Florida. Opens tomorrow at 8:00.');
    await at.client.callingRules.change({ commandId: at.id(), jurisdiction: 'US-FL', off: true });
    expect(await florida()).toMatchObject({ off: true, window: mornings });
    expect(await line()).toBe('Their time is known from the number alone.');
    const back = await at.client.callingRules.putBack({ commandId: at.id(), jurisdiction: 'US-FL' });
    expect(back.said).toBe('Florida: the rule is as it came.');
    expect(await florida()).toEqual(given);
    // Undone one by one, each stands as it was before.
    await at.client.history.undo({ commandId: at.id() });
    expect(await florida()).toMatchObject({ off: true });
    await at.client.history.undo({ commandId: at.id() });
    expect(await florida()).toMatchObject({ off: false, window: mornings });
    await at.client.history.undo({ commandId: at.id() });
    expect(await florida()).toEqual(given);
    expect((await at.client.callingRules.read({})).version).toBe('2026-11-21');
  });

  it('leave everybody standing where a recount finds them', async () => {
    const ann = seedPerson(at.book, { phones: ['+13055550142'] });
    for (let call = 0; call < 3; call += 1) {
      at.world.pass(60_000);
      await at.client.calls.launch({
        commandId: at.id(),
        prospectId: ann.id,
        phoneId: ann.phoneIds[0] ?? '',
      });
    }
    const caps = { in24Hours: 1, in7Days: 2, in30Days: null };
    const given = await florida();
    if (!given) throw new Error('Florida has a rule.');
    const terms = { window: given.window, caps, restDays: 3 };
    await at.client.callingRules.change({ commandId: at.id(), jurisdiction: 'US-FL', terms });
    const found = async () => {
      const { findings } = await lastOf(await at.client.book.check({}));
      // They were put into the book without being made searchable.
      return findings.filter(({ invariant }) => !invariant.includes('searched'));
    };
    expect(await found()).toEqual([]);
    await at.client.history.undo({ commandId: at.id() });
    expect(await found()).toEqual([]);
  });

  it('refuse hours that are none, and a place without a rule', async () => {
    const given = await florida();
    if (!given) throw new Error('Florida has a rule.');
    const { window, caps, restDays } = given;
    const change = (thu: [number, number][], jurisdiction = 'US-FL') =>
      at.client.callingRules.change({
        commandId: at.id(),
        jurisdiction,
        terms: { window: { ...window, thu }, caps, restDays },
      });
    await expect(change([[600, 600]])).rejects.toThrow();
    await expect(
      change([
        [600, 900],
        [800, 1000],
      ]),
    ).rejects.toThrow();
    await expect(change([[600, 900]], 'US-ZZ')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
