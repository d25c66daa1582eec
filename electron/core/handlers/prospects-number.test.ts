import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { type Seeded, seedPerson } from '../testing-people.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

const add = (person: Seeded, number: string) =>
  at.client.prospects.addNumber({ commandId: at.id(), prospectId: person.id, number, type: 'mobile' });
const numbersOf = async (person: Seeded) =>
  (await at.client.queue.card({ prospectId: person.id })).phones.map(({ display }) => display);

describe('a number that was learnt on a call', () => {
  it('is one of theirs from then on, is called and found, and Undo takes it back', async () => {
    const ann = seedPerson(at.book, { name: 'Ann Alder' });
    const { said, card } = await add(ann, '(815) 555-0199 x12');
    expect(said).toBe('815-555-0199 ext. 12 added for Ann Alder.');
    expect(card.phones).toMatchObject([
      { display: '815-555-0142', type: 'work' },
      { display: '815-555-0199 ext. 12', type: 'mobile', state: 'untried' },
    ]);
    expect((await at.client.prospects.find({ text: '0199', limit: 5 })).found).toMatchObject([
      { name: 'Ann Alder' },
    ]);
    const phoneId = card.phones[1]?.phoneId ?? '';
    const handed = await at.client.calls.launch({ commandId: at.id(), prospectId: ann.id, phoneId });
    expect(handed.uri).toBe('tel:+18155550199;ext=12');
    await at.client.history.undo({ commandId: at.id() });
    expect(await numbersOf(ann)).toEqual(['815-555-0142']);
  });

  it('tells on which clock they are where it is their first', async () => {
    const ann = seedPerson(at.book, { name: 'Ann Alder', phones: [], zones: '' });
    const { card } = await add(ann, '+1 815 555 0142');
    expect(card.zones).toEqual(['America/Chicago']);
    expect(card.ways).toContain('call');
    await at.client.history.undo({ commandId: at.id() });
    expect((await at.client.queue.card({ prospectId: ann.id })).zones).toEqual([]);
  });

  it.each([
    ['call me', '“call me” is not a number that can be dialled.'],
    ['911', '“911” is not a number that can be dialled.'],
    ['900 555 0123', '+19005550123 is a premium number that costs by the minute. Handset never dials those.'],
    ['815.555.0142', 'Ann Alder has 815-555-0142 already.'],
  ])('is refused in a sentence: %s', async (typed, message) => {
    const ann = seedPerson(at.book, { name: 'Ann Alder' });
    await expect(add(ann, typed)).rejects.toMatchObject({
      code: 'INVALID',
      message,
      data: { field: 'number' },
    });
    expect(await numbersOf(ann)).toEqual(['815-555-0142']);
  });
});
