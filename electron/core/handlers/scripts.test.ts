import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scriptsFileSchema } from '#shared/contract/scripts-file.ts';
import type { ScriptBody } from '#shared/contract/scripts.ts';
import { problemsOf } from '#shared/domain/script/graph.ts';
import { readyMadeScripts } from '#shared/domain/script/ready-made/all.ts';
import { beginBook } from '../begin.ts';
import { type TestBook, testBook } from '../testing.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

const list = async () => (await at.client.scripts.list({})).scripts;
const named = async (name: string) =>
  (await list()).find((each) => each.name === name) ?? expect.unreachable(`there is ${name}`);
const standing = async (kind: string) =>
  (await at.client.scripts.standing({})).scripts.find((each) => each.kind === kind && each.standing);
const refusal = async (what: Promise<unknown>): Promise<string> => {
  try {
    await what;
  } catch (error) {
    return (error as Error).message;
  }
  return expect.unreachable('it was refused');
};

const words = (say: string, more: Partial<ScriptBody> = {}): ScriptBody => ({
  name: 'My opener',
  kind: 'opener',
  opening: 'a',
  openingAgain: null,
  voicemail: null,
  lines: [{ lineId: 'a', name: 'Opener', say, choices: [], ends: 'declined' }],
  ...more,
});

const make = async (name = 'My opener') =>
  (await at.client.scripts.make({ commandId: at.id(), name })).scriptId;
const keep = (scriptId: string, script: ScriptBody) =>
  at.client.scripts.keep({ commandId: at.id(), scriptId, script });

describe('the scripts of a new book', () => {
  it('are there for every occasion, one of each kind to be read from', async () => {
    const { scripts } = await at.client.scripts.standing({});
    expect(scripts.map(({ name }) => name).toSorted()).toEqual(
      readyMadeScripts.map(({ name }) => name).toSorted(),
    );
    expect((await standing('opener'))?.name).toBe('Permission opener');
    expect((await standing('voicemail'))?.name).toBe('Voicemail, 20 s');
    for (const script of scripts) expect(problemsOf(script)).toEqual([]);
  });

  it('are put in once: what the rep changed, renamed or put away stays so', async () => {
    const { scriptId } = await named('Referral');
    const gone = await named('Text');
    await at.client.scripts.rename({ commandId: at.id(), scriptId, name: 'Sent by somebody' });
    await at.client.scripts.putAway({ commandId: at.id(), scriptId: gone.scriptId });
    const before = await list();
    at = await at.reopen();
    expect(await list()).toEqual(before);
  });

  it('come into a book of before beside its own, which goes on being read from', async () => {
    at.book.writer.script(`DELETE FROM script_version WHERE script_seq > 1; DELETE FROM script WHERE seq > 1;
      UPDATE script SET ready_made = 'first-call' WHERE seq = 1`);
    beginBook(at.book.writer, at.world);
    expect(await list()).toHaveLength(readyMadeScripts.length + 1);
    expect((await list())[0]).toMatchObject({ standing: true, kind: 'opener', version: 1 });
    expect((await list()).filter(({ kind, standing: stands }) => kind === 'opener' && stands)).toHaveLength(
      1,
    );
  });
});

describe('a script', () => {
  it('is a draft that is kept as it is typed, and read from once it is kept', async () => {
    const scriptId = await make();
    await at.client.scripts.draft({ commandId: at.id(), scriptId, writing: words('Good d') });
    at = await at.reopen();
    const view = await at.client.scripts.read({ scriptId });
    expect(view).toMatchObject({ version: null, inUse: null, draft: true });
    expect(view.writing?.lines[0]?.say).toBe('Good d');
    expect((await at.client.scripts.standing({})).scripts.some((each) => each.scriptId === scriptId)).toBe(
      false,
    );
    expect(await keep(scriptId, words('Good day.'))).toMatchObject({
      version: 1,
      said: 'My opener: version 1 is in use.',
    });
    expect(await at.client.scripts.read({ scriptId })).toMatchObject({ version: 1, writing: null });
  });

  it('is not kept while something is to be mended, nor when nothing changed', async () => {
    const scriptId = await make();
    expect(await refusal(keep(scriptId, words('Hi {{press_type}}.')))).toBe(
      '1 thing to mend first. press_type is not a variable.',
    );
    await keep(scriptId, words('Good day.'));
    expect(await refusal(keep(scriptId, words('Good day.')))).toBe(
      'Nothing has changed since the version in use.',
    );
  });

  it('says of each version what it changed, and Undo brings the draft back', async () => {
    const scriptId = await make();
    await keep(scriptId, words('Good day.'));
    const { commandId } = { commandId: at.id() };
    await at.client.scripts.keep({ commandId, scriptId, script: words('Good morning.') });
    const { versions } = await at.client.scripts.read({ scriptId });
    expect(versions.map(({ version, changed }) => [version, changed])).toEqual([
      [2, ['Opener says something else.']],
      [1, []],
    ]);
    await at.client.history.undo({ commandId: at.id() });
    const view = await at.client.scripts.read({ scriptId });
    expect(view).toMatchObject({ version: 1 });
    expect(view.writing?.lines[0]?.say).toBe('Good morning.');
  });

  it('is never given up as a draft where there is no version of it', async () => {
    const scriptId = await make();
    await keep(scriptId, words('Good day.'));
    await at.client.history.undo({ commandId: at.id() });
    await at.client.scripts.draft({ commandId: at.id(), scriptId, writing: null });
    expect((await at.client.scripts.read({ scriptId })).writing?.lines[0]?.say).toBe('Good day.');
  });

  it('is told apart by name, and is another one when it is made from one', async () => {
    const { scriptId: like } = await named('Reason opener');
    expect(await refusal(make('Reason Opener'))).toBe('There is another script called Reason opener.');
    const { scriptId } = await at.client.scripts.make({ commandId: at.id(), name: 'Mine', like });
    const view = await at.client.scripts.read({ scriptId });
    expect(view.writing?.lines.length).toBe(
      (await at.client.scripts.read({ scriptId: like })).inUse?.lines.length,
    );
  });

  it('that is chosen is read from, and Undo goes back to the one before', async () => {
    const { scriptId } = await named('Reason opener');
    await at.client.scripts.use({ commandId: at.id(), scriptId });
    expect((await standing('opener'))?.name).toBe('Reason opener');
    await at.client.scripts.putAway({ commandId: at.id(), scriptId });
    expect((await standing('opener'))?.name).toBe('Permission opener');
    await at.client.history.undo({ commandId: at.id() });
    await at.client.history.undo({ commandId: at.id() });
    expect((await standing('opener'))?.name).toBe('Permission opener');
  });
});

describe('Undo of a script that was put into the book', () => {
  const undo = () => at.client.history.undo({ commandId: at.id() });
  const write = (scriptId: string, say: string) =>
    at.client.scripts.draft({ commandId: at.id(), scriptId, writing: words(say) });

  it('takes out one that is as it began, and refuses once something was written into it', async () => {
    await make();
    await undo();
    expect((await list()).map(({ name }) => name)).not.toContain('My opener');
    const scriptId = await make();
    await write(scriptId, 'Good d');
    expect(await refusal(undo())).toBe('My opener was worked on since: words in its draft.');
    await expect(undo()).rejects.toMatchObject({
      code: 'BUILT_ON',
      data: { inTheWay: ['My opener'], forward: expect.stringContaining('Put it away instead') },
    });
    expect((await at.client.scripts.read({ scriptId })).writing?.lines[0]?.say).toBe('Good d');
  });

  it('leaves the words of a version that was taken back before', async () => {
    const scriptId = await make();
    await keep(scriptId, words('Good day.'));
    await undo();
    expect(await refusal(undo())).toContain('worked on since');
    expect((await at.client.scripts.read({ scriptId })).writing?.lines[0]?.say).toBe('Good day.');
  });

  it('refuses a file of several as a whole where one was written into, and names it', async () => {
    const file = {
      format: 'handset scripts',
      version: 1,
      scripts: [words('One.', { name: 'One' }), words('Two.', { name: 'Two' })],
    };
    const { scriptIds } = await at.client.scripts.import({ commandId: at.id(), json: JSON.stringify(file) });
    await write(scriptIds[1] ?? '', 'Two and a half.');
    expect(await refusal(undo())).toBe('Two was worked on since: words in its draft.');
    // Back in the words it came in with there is nothing to lose.
    await write(scriptIds[1] ?? '', 'Two.');
    await undo();
    expect(await list()).toHaveLength(readyMadeScripts.length);
  });
});

describe('a file of scripts', () => {
  const read = (json: string) => at.client.scripts.import({ commandId: at.id(), json });

  it('goes out and comes back as drafts beside what is there', async () => {
    const scriptId = await make();
    await keep(scriptId, words('Good day.'));
    const { json } = await at.client.scripts.export({ scriptIds: [scriptId] });
    const file = JSON.parse(json.replace('Good day.', 'Good evening.'));
    const { said, scriptIds } = await read(JSON.stringify(file));
    expect(said).toBe('1 script and 0 objection cards read in. Scripts are drafts until you use them.');
    const view = await at.client.scripts.read({ scriptId: scriptIds[0] ?? '' });
    expect(view).toMatchObject({ name: 'My opener 2', version: null });
    expect(view.writing?.lines[0]?.say).toBe('Good evening.');
    await at.client.history.undo({ commandId: at.id() });
    expect((await list()).map(({ name }) => name)).not.toContain('My opener 2');
  });

  it('that brings nothing new changes nothing', async () => {
    const { json, fileName } = await at.client.scripts.export({});
    expect(fileName).toMatch(/^handset-scripts-\d{4}-\d\d-\d\d\.json$/);
    expect(await read(json)).toMatchObject({ scriptIds: [], objections: 0 });
    expect(await list()).toHaveLength(readyMadeScripts.length);
  });

  it.each([
    ['no JSON', 'hello', 'This is not JSON. Nothing was changed.'],
    ['other JSON', '[1, 2]', 'This JSON holds no scripts of Handset. Nothing was changed.'],
    [
      'a later one',
      '{"format":"handset scripts","version":2}',
      'A newer Handset wrote this file. Nothing was changed.',
    ],
  ])('is refused in a sentence when it is %s', async (_, json, sentence) => {
    expect(await refusal(read(json))).toBe(sentence);
  });

  it('is refused whole, with the place, when a part of it is none', async () => {
    const hostile = (script: unknown) =>
      JSON.stringify({ format: 'handset scripts', version: 1, scripts: [script] });
    const before = await list();
    for (const script of [
      { ...words('x'), kind: 'spell' },
      { ...words('x'), lines: [] },
      { ...words('x'), lines: [{ lineId: 'a', name: 'A', say: 'x'.repeat(6_000) }] },
      { ...words('x'), lines: [{ lineId: 'a', name: 'A', say: 7, choices: 'no' }] },
      { ...words('x'), name: '' },
      { ...words('x'), lines: Array.from({ length: 300 }, () => words('x').lines[0]) },
      null,
    ]) {
      expect(await refusal(read(hostile(script)))).toMatch(
        /^It cannot be read at scripts, 1.*Nothing was changed\.$/,
      );
    }
    expect(await list()).toEqual(before);
    const odd = { ...words('{{constructor}} <img src=x onerror=alert(1)>'), __proto__: { archived: true } };
    const { scriptIds } = await read(hostile(odd));
    const view = await at.client.scripts.read({ scriptId: scriptIds[0] ?? '' });
    expect(view.writing?.lines[0]?.say).toContain('<img');
    expect(problemsOf(view.writing ?? words(''))).toMatchObject([{ kind: 'unknown variable' }]);
  });

  it('has a published schema', () => {
    const published = readFileSync(join(import.meta.dirname, '../../../docs/scripts.schema.json'), 'utf8');
    expect(JSON.parse(published)).toEqual(scriptsFileSchema());
  });
});
