import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Inputs } from '#shared/contract/contract.ts';
import { valuesOf } from '#shared/domain/script/values.ts';
import { writtenWords } from '#shared/domain/script/written.ts';
import { type TestBook, testBook } from '../testing.ts';
import { type Seeded, seedPerson } from '../testing-people.ts';

let at: TestBook;
let dana: Seeded;
beforeEach(async () => {
  at = await testBook();
  dana = seedPerson(at.book, { account: 'Marlow', emails: ['dana@marlow.example'] });
});
afterEach(() => at.close());

type Launch = Inputs['written']['launch'];
const text = { subject: 'Line four', body: 'Hi Dana,\n\nstill stopping?' };
const launch = (rest: Partial<Launch> = {}) =>
  at.client.written.launch({ commandId: at.id(), prospectId: dana.id, channel: 'email', text, ...rest });
const log = (rest: Partial<Inputs['touches']['log']> = {}) =>
  at.client.touches.log({
    commandId: at.id(),
    prospectId: dana.id,
    channel: 'email',
    outcome: 'sent',
    ...rest,
  });
const open = async () => (await at.client.written.open({})).launches;
const history = async () => (await at.client.queue.card({ prospectId: dana.id })).history;
const undo = () => at.client.history.undo({ commandId: at.id() });
const standing = async () => {
  const { scripts } = await at.client.scripts.standing({});
  return scripts.find(({ kind }) => kind === 'email') ?? expect.unreachable('an e-mail script stands');
};

describe('a message', () => {
  it('is opened from its parts, and asked about until a touch tells of it', async () => {
    const launched = await launch();
    expect(launched).toEqual({
      writtenLaunchId: launched.writtenLaunchId,
      uri: 'mailto:dana@marlow.example?subject=Line%20four&body=Hi%20Dana%2C%0D%0A%0D%0Astill%20stopping%3F',
      address: 'dana@marlow.example',
      startedAt: at.world.now(),
    });
    const { writtenLaunchId } = launched;
    expect(await open()).toEqual([
      {
        writtenLaunchId,
        prospectId: dana.id,
        name: 'Dana Whitlock',
        channel: 'email',
        address: 'dana@marlow.example',
        text,
        occurredAt: at.world.now(),
      },
    ]);
    expect((await history())[0]).toMatchObject({
      kind: 'written launch',
      channel: 'email',
      wrote: { ...text, script: null },
    });
    await log({ writtenLaunchId });
    expect(await open()).toEqual([]);
    expect((await history())[0]).toMatchObject({ kind: 'touch', wrote: { ...text, script: null } });
    await undo();
    expect(await open()).toMatchObject([{ writtenLaunchId }]);
  });

  it('is opened once, however often the command is sent', async () => {
    const commandId = at.id();
    expect(await launch({ commandId })).toEqual(await launch({ commandId }));
    expect(await open()).toHaveLength(1);
  });

  it('keeps its script, and its text only where it says something else', async () => {
    const { scriptVersionId } = await standing();
    const { client } = at;
    const kept = async () => (await open())[0]?.text;
    const { writtenLaunchId } = await launch({ scriptVersionId });
    expect(await kept()).toEqual(text);
    await log({ writtenLaunchId });
    const { versionSeq, path } = at.book.reader.get<{ versionSeq: number; path: string }>(
      `SELECT script_version_seq AS versionSeq, script_path AS path FROM touch ORDER BY seq DESC LIMIT 1`,
    ) as { versionSeq: number; path: string };
    expect([typeof versionSeq, path]).toEqual(['number', '[]']);
    const card = await client.queue.card({ prospectId: dana.id });
    const settings = await client.settings.read({});
    const filled = writtenWords(await standing(), valuesOf(card, settings));
    await launch({ scriptVersionId, text: { subject: filled.subject ?? '', body: filled.body } });
    expect(await kept()).toBeNull();
    const { name: script } = await standing();
    expect((await history()).find(({ kind }) => kind === 'written launch')).toMatchObject({
      wrote: { subject: null, body: null, script },
    });
  });

  it('that was not sent is asked about no more, until that is taken back', async () => {
    const { writtenLaunchId } = await launch();
    const notSent = () => at.client.written.notSent({ commandId: at.id(), writtenLaunchId });
    expect(await notSent()).toEqual({ said: 'Not sent: the e-mail to Dana Whitlock.' });
    expect(await open()).toEqual([]);
    expect((await history()).map(({ kind }) => kind)).toEqual(['arrived']);
    await expect(notSent()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(log({ writtenLaunchId })).rejects.toMatchObject({ code: 'INVALID' });
    await undo();
    expect(await open()).toMatchObject([{ writtenLaunchId }]);
  });

  it('opened twice in a row is one, and after two hours another', async () => {
    const first = await launch();
    const second = await launch();
    expect(await open()).toMatchObject([{ writtenLaunchId: second.writtenLaunchId }]);
    await expect(log({ writtenLaunchId: first.writtenLaunchId })).rejects.toMatchObject({ code: 'INVALID' });
    at.world.at('2026-11-19T18:00:00Z');
    await launch();
    expect(await open()).toHaveLength(2);
  });

  it('is told of once, on its own channel, and as of when it was opened', async () => {
    const { writtenLaunchId, startedAt } = await launch();
    at.world.at('2026-11-20T16:00:00Z');
    for (const wrong of [
      { channel: 'linkedin' as const },
      { outcome: 'reply-positive' as const, direction: 'in' as const },
    ])
      await expect(log({ writtenLaunchId, ...wrong })).rejects.toMatchObject({ code: 'INVALID' });
    await log({ writtenLaunchId, occurredAt: startedAt });
    await expect(log({ writtenLaunchId })).rejects.toMatchObject({ code: 'INVALID' });
    const { touches } = await at.client.touches.list({ prospectId: dana.id });
    expect(touches).toMatchObject([{ channel: 'email', outcome: 'sent', onDate: '2026-11-19' }]);
    const otto = seedPerson(at.book, { name: 'Otto Brandt' });
    await expect(log({ writtenLaunchId, prospectId: otto.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('stays told of when the touch is corrected, and when that is taken back', async () => {
    const { writtenLaunchId } = await launch();
    const { touchId } = await log({ writtenLaunchId });
    await at.client.touches.correct({ commandId: at.id(), touchId, outcome: 'bounced' });
    expect(await open()).toEqual([]);
    expect((await history())[0]).toMatchObject({
      touch: { outcome: 'bounced' },
      wrote: { ...text, script: null },
    });
    await undo();
    expect(await open()).toEqual([]);
  });

  it('is not opened for whom nobody may write to, and told of all the same where it was opened before', async () => {
    const { writtenLaunchId } = await launch();
    await at.client.suppressions.takeDown({ commandId: at.id(), prospectId: dana.id });
    await expect(launch()).rejects.toMatchObject({
      code: 'SUPPRESSED',
      message: 'Dana Whitlock asked not to be contacted. Nothing was opened.',
    });
    expect((await log({ writtenLaunchId })).said).toBe('E-mail logged for Dana Whitlock.');
  });

  it('goes nowhere where nothing is known to write to', async () => {
    await expect(launch({ channel: 'linkedin' })).rejects.toMatchObject({
      code: 'INVALID',
      message: 'Your book has no LinkedIn profile of Dana Whitlock.',
    });
    expect(await open()).toEqual([]);
  });

  it('that would be the same again goes on with a reason, which its touch keeps', async () => {
    for (const day of ['09', '10', '11']) {
      at.world.at(`2026-11-${day}T16:00:00Z`);
      await log();
    }
    at.world.at('2026-11-12T16:00:00Z');
    await expect(launch()).rejects.toMatchObject({ code: 'HELD' });
    const { writtenLaunchId } = await launch({ goOn: 'She asked for the figures' });
    await log({ writtenLaunchId });
    const { touches } = await at.client.touches.list({ prospectId: dana.id });
    expect(touches[0]).toMatchObject({ reason: 'She asked for the figures', loopEnd: 'repeated' });
  });
});

describe('what is being written', () => {
  const draft = (to: Partial<Inputs['written']['draft']> = {}) =>
    at.client.written.draft({ commandId: at.id(), prospectId: dana.id, channel: 'email', text, ...to });
  const drafts = async () => (await at.client.written.open({})).drafts;

  it('is kept by person and channel, the newest text of each, and let go of on a word', async () => {
    await draft({ text: { subject: '', body: 'Hi' } });
    await draft();
    await draft({ channel: 'x', text: { subject: '', body: 'Saw your talk.' } });
    expect(await drafts()).toEqual([
      { prospectId: dana.id, channel: 'email', text, savedAt: at.world.now() },
      {
        prospectId: dana.id,
        channel: 'x',
        text: { subject: '', body: 'Saw your talk.' },
        savedAt: at.world.now(),
      },
    ]);
    await draft({ text: null });
    expect(await drafts()).toMatchObject([{ channel: 'x' }]);
    await expect(draft({ prospectId: at.id() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('goes out with the message that was opened with it, and what was typed since stays', async () => {
    await draft();
    await draft({ channel: 'x' });
    const first = await launch();
    at.world.at('2026-11-20T16:00:00Z');
    await log({ writtenLaunchId: first.writtenLaunchId, occurredAt: first.startedAt });
    expect(await drafts()).toMatchObject([{ channel: 'x' }]);

    const second = await launch();
    at.world.at('2026-11-20T16:05:00Z');
    const next = { subject: 'Line five', body: 'And another thing.' };
    await draft({ text: next });
    await log({ writtenLaunchId: second.writtenLaunchId });
    expect(await drafts()).toMatchObject([{ channel: 'x' }, { channel: 'email', text: next }]);
  });

  it('is still to be sent where the message came back, or did not go out, whoever asks for it', async () => {
    await draft();
    const { writtenLaunchId } = await launch();
    await log({ writtenLaunchId, outcome: 'bounced' });
    expect(await drafts()).toMatchObject([{ channel: 'email', text }]);

    // Of one that was sent and taken back the text is with the message alone, until it was not sent.
    const again = await launch();
    await log({ writtenLaunchId: again.writtenLaunchId });
    await undo();
    expect(await drafts()).toEqual([]);
    await at.client.written.notSent({ commandId: at.id(), writtenLaunchId: again.writtenLaunchId });
    expect(await drafts()).toMatchObject([{ channel: 'email', text }]);
    await undo();
    await log({ writtenLaunchId: again.writtenLaunchId });
    expect(await drafts()).toEqual([]);
  });

  it('is sent with a touch that says so of its channel though nothing was opened, and back with Undo', async () => {
    await draft();
    await draft({ channel: 'x' });
    for (const other of [
      { channel: 'linkedin' as const },
      { outcome: 'reply-positive' as const, direction: 'in' as const },
      { occurredAt: at.world.now() - 1 },
    ]) {
      await log(other);
      expect(await drafts()).toHaveLength(2);
    }
    await log();
    expect(await drafts()).toMatchObject([{ channel: 'x' }]);
    await undo();
    expect(await drafts()).toMatchObject([{ channel: 'email', text }, { channel: 'x' }]);
  });

  it('is sent as long as the touch says so, and what is typed since is of another message', async () => {
    await draft();
    const { touchId } = await log();
    await at.client.touches.correct({ commandId: at.id(), touchId, outcome: 'bounced' });
    expect(await drafts()).toMatchObject([{ channel: 'email', text }]);
    await undo();
    expect(await drafts()).toEqual([]);
    at.world.at('2026-11-20T16:00:00Z');
    const next = { subject: 'Line five', body: 'And another thing.' };
    await draft({ text: next });
    expect(await drafts()).toMatchObject([{ text: next }]);
  });

  it('that was sent is not in the way of the text of a later message that was not', async () => {
    await draft();
    await log();
    at.world.at('2026-11-20T16:00:00Z');
    const other = { subject: 'Line six', body: 'Once more.' };
    const { writtenLaunchId } = await launch({ text: other });
    await at.client.written.notSent({ commandId: at.id(), writtenLaunchId });
    expect(await drafts()).toMatchObject([{ channel: 'email', text: other }]);
  });

  it('is not put back over what is written later', async () => {
    await draft();
    const { writtenLaunchId } = await launch();
    const next = { subject: 'Line five', body: 'And another thing.' };
    await draft({ text: next });
    await at.client.written.notSent({ commandId: at.id(), writtenLaunchId });
    expect(await drafts()).toMatchObject([{ text: next }]);
  });
});
