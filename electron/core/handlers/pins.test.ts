import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PinKind } from '#shared/domain/pins.ts';
import { type TestBook, testBook } from '../testing.ts';
import { importSteps, lastOf, listFile } from '../testing-imports.ts';
import { seedPerson } from '../testing-people.ts';

let at: TestBook;
let prospectId: string;
beforeEach(async () => {
  at = await testBook();
  prospectId = seedPerson(at.book, { name: 'Dana Whitlock' }).id;
});
afterEach(() => at.close());

const pin = async (kind: PinKind, body: string) =>
  (await at.client.pins.add({ commandId: at.id(), prospectId, kind, body })).pin;
const card = (id = prospectId) => at.client.queue.card({ prospectId: id });
const onCard = async (id?: string) => (await card(id)).pinned.map(({ kind, body }) => [kind, body]);
const story = async () =>
  (await card()).history.flatMap((entry) =>
    entry.kind === 'pin' ? [[entry.pinned, entry.body, entry.removed]] : [],
  );
const undo = async () => (await at.client.history.undo({ commandId: at.id() })).said;

describe('a pinned fact', () => {
  it('is on the card, what never to say first, and in the history', async () => {
    await pin('fact', 'Two plants');
    await pin('cares', '  Changeover, line four  ');
    await pin('name', 'Say DAY-na');
    await pin('never', 'The merger');
    expect(await onCard()).toEqual([
      ['never', 'The merger'],
      ['name', 'Say DAY-na'],
      ['cares', 'Changeover, line four'],
      ['fact', 'Two plants'],
    ]);
    expect(await story()).toEqual([
      ['never', 'The merger', false],
      ['name', 'Say DAY-na', false],
      ['cares', 'Changeover, line four', false],
      ['fact', 'Two plants', false],
    ]);
  });

  it('is taken off, stays in the history, and comes back with Undo', async () => {
    const { pinId } = await pin('never', 'The merger');
    await at.client.pins.remove({ commandId: at.id(), pinId });
    expect(await onCard()).toEqual([]);
    expect(await story()).toEqual([['never', 'The merger', true]]);
    await expect(at.client.pins.remove({ commandId: at.id(), pinId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: 'This is not pinned any more.',
    });
    expect(await undo()).toBe('Undone: No longer pinned for Dana Whitlock.');
    expect(await onCard()).toEqual([['never', 'The merger']]);
    expect(await undo()).toBe('Undone: Pinned for Dana Whitlock.');
    expect(await onCard()).toEqual([]);
    expect(await story()).toEqual([]);
  });

  it('is of one line that says something', async () => {
    await expect(pin('fact', '   ')).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(pin('fact', 'x'.repeat(301))).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    prospectId = at.id();
    await expect(pin('fact', 'x')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is no work on the queue: who is next stays next, and the check finds nothing', async () => {
    const before = await at.client.queue.next({});
    await pin('fact', 'Two plants');
    expect((await at.client.queue.next({})).card?.prospectId).toBe(before.card?.prospectId);
    expect(await lastOf(await at.client.book.check({}))).toMatchObject({ findings: [] });
  });
});

describe('somebody of whom a fact is pinned', () => {
  const { bring } = importSteps(() => at);
  const list = 'Name,Email,Company\nErin Oak,erin@oak.example,Oak\nFay Fir,fay@fir.example,Fir\n';
  const named = async (name: string) =>
    (await at.client.prospects.find({ text: name })).found.map((each) => each.prospectId);

  it('stays when their list is taken back, with what is pinned', async () => {
    const { importId: listId } = (await bring(listFile(list))).review;
    [prospectId = ''] = await named('Erin Oak');
    await pin('name', 'Say AIR-in');
    for await (const _ of await at.client.imports.undo({ commandId: at.id(), listId }));
    expect(await named('Fay Fir')).toEqual([]);
    expect(await onCard()).toEqual([['name', 'Say AIR-in']]);
  });

  it('keeps it when the same person comes with another list, and when that is taken back', async () => {
    await bring(listFile(list));
    [prospectId = ''] = await named('Erin Oak');
    await pin('name', 'Say AIR-in');
    const { review } = await bring(listFile(list.replace('Fay Fir,fay@fir', 'Gus Gum,gus@gum')));
    expect(await named('Erin Oak')).toEqual([prospectId]);
    expect(await onCard()).toEqual([['name', 'Say AIR-in']]);
    for await (const _ of await at.client.imports.undo({ commandId: at.id(), listId: review.importId }));
    expect(await onCard()).toEqual([['name', 'Say AIR-in']]);
  });
});
