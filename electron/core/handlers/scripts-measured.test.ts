import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blobToId } from '../db/ids.ts';
import { isOpeningKind } from '#shared/domain/script/kinds.ts';
import { toPath } from '#shared/domain/script/path.ts';
import type { Outcome } from '#shared/domain/outcomes.ts';
import { type TestBook, testBook } from '../testing.ts';
import { seedPerson } from '../testing-people.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

const standing = async (kind: string) =>
  (await at.client.scripts.standing({})).scripts.find((each) => each.kind === kind && each.standing) ??
  expect.unreachable(`there is a ${kind}`);
const somebody = (n: number) => seedPerson(at.book, { name: `Person ${n}` }).id;
const hour = 3_600_000;

interface Logged {
  readonly outcome: Outcome;
  readonly channel?: 'call' | 'email';
  readonly direction?: 'in' | 'out';
  readonly hours?: number;
  readonly objections?: string[];
  readonly script?: {
    scriptVersionId: string;
    path: { lineId: string; choice: number | null; of?: string }[];
  };
}

async function log(prospectId: string, { hours = 0, outcome, ...touch }: Logged): Promise<string> {
  const occurredAt = at.world.now() - 1_000 * hour + hours * hour;
  const appointment = { startsAt: at.world.now() + hour, withName: 'Ann' };
  const { touchId } = await at.client.touches.log({
    commandId: at.id(),
    prospectId,
    outcome,
    occurredAt,
    ...touch,
    ...(outcome === 'appointment' ? { appointment } : {}),
  });
  return touchId;
}

const figureOf = async (scriptId: string) =>
  (await at.client.scripts.measured({})).scripts.find((each) => each.scriptId === scriptId);
const behind = async (asked: object) =>
  (await at.client.scripts.behind(asked)).touches.map(({ touchId }) => touchId);

describe('what came of a script', () => {
  it('is for an opener the appointments of those spoken with, and opens the touches it counts', async () => {
    const { scriptId, scriptVersionId } = await standing('opener');
    const script = {
      scriptVersionId,
      path: [
        { lineId: 'opener', choice: 0 },
        { lineId: 'reason', choice: null },
      ],
    };
    const set = await log(somebody(1), { outcome: 'appointment', script });
    const open = await log(somebody(2), { outcome: 'follow-up', script, hours: 1 });
    await log(somebody(3), { outcome: 'gatekeeper', script });
    await log(somebody(4), { outcome: 'declined' });
    // Who calls in has heard no opener.
    await log(somebody(5), { outcome: 'follow-up', direction: 'in', script });
    expect(await figureOf(scriptId)).toMatchObject({
      version: 1,
      used: 3,
      came: { of: 2, hits: 1, enough: false },
    });
    expect(await behind({ scriptId })).toEqual([open, set]);
    expect(await behind({ scriptId, hits: true })).toEqual([set]);
    const { choices } = await at.client.scripts.measured({});
    expect(choices).toMatchObject([{ scriptId, lineId: 'opener', choice: 0, came: { of: 2, hits: 1 } }]);
  });

  it('has the interval that the chance lies in with 80%, and leaves out what was taken back', async () => {
    const { scriptId, scriptVersionId } = await standing('opener');
    const script = { scriptVersionId, path: [] };
    await log(somebody(1), { outcome: 'appointment', script });
    await log(somebody(2), { outcome: 'follow-up', script });
    await at.client.history.undo({ commandId: at.id() });
    const came = (await figureOf(scriptId))?.came;
    expect(came).toMatchObject({ of: 1, hits: 1 });
    // How likely a Beta(1.5, 0.5) is at most x, in closed form.
    const below = (x: number) => (2 / Math.PI) * (Math.asin(Math.sqrt(x)) - Math.sqrt(x * (1 - x)));
    expect(below(came?.interval?.lower ?? 0)).toBeCloseTo(0.1, 6);
    expect(below(came?.interval?.upper ?? 0)).toBeCloseTo(0.9, 6);
  });

  it('is for a gatekeeper that they put through, and for versions apart', async () => {
    const gatekeeper = await standing('gatekeeper');
    const opener = await standing('opener');
    await log(somebody(1), {
      outcome: 'gatekeeper',
      script: { scriptVersionId: gatekeeper.scriptVersionId, path: [{ lineId: 'ask', choice: 2 }] },
    });
    await log(somebody(2), {
      outcome: 'follow-up',
      script: {
        scriptVersionId: opener.scriptVersionId,
        path: [
          { lineId: 'ask', choice: 0, of: gatekeeper.scriptVersionId },
          { lineId: 'opener', choice: null },
        ],
      },
    });
    expect(await figureOf(gatekeeper.scriptId)).toMatchObject({ used: 2, came: { of: 2, hits: 1 } });
    expect(await figureOf(opener.scriptId)).toMatchObject({ came: { of: 1, hits: 0 } });
    const { scriptId, scriptVersionId: _, version: __, standing: ___, ...body } = opener;
    const lines = body.lines.map((line) => ({ ...line, say: `${line.say} Yes?` }));
    await at.client.scripts.keep({ commandId: at.id(), scriptId, script: { ...body, lines } });
    const versions = (await at.client.scripts.measured({})).scripts.filter(
      (each) => each.scriptId === scriptId,
    );
    expect(versions.map(({ version, used }) => [version, used])).toEqual([
      [2, 0],
      [1, 1],
    ]);
    expect(await behind({ scriptId, version: 2 })).toEqual([]);
  });

  it('is for a voicemail that they were reached within two weeks', async () => {
    const { scriptId, scriptVersionId } = await standing('voicemail');
    const script = { scriptVersionId, path: [{ lineId: 'voicemail', choice: null }] };
    const [called, late, never] = [somebody(1), somebody(2), somebody(3)];
    await log(called, { outcome: 'voicemail', script });
    await log(called, { outcome: 'follow-up', direction: 'in', hours: 20 });
    await log(late, { outcome: 'voicemail', script });
    await log(late, { outcome: 'reply-positive', channel: 'email', direction: 'in', hours: 15 * 24 });
    await log(never, { outcome: 'voicemail', script });
    expect(await figureOf(scriptId)).toMatchObject({ used: 3, came: { of: 3, hits: 1 } });
  });

  it('tells which message was left last, so that the next one is another', async () => {
    const { scriptId, scriptVersionId } = await standing('voicemail');
    const prospectId = somebody(1);
    expect(await at.client.scripts.lastLeft({ prospectId })).toEqual({ scriptId: null });
    await log(prospectId, { outcome: 'voicemail', script: { scriptVersionId, path: [] } });
    expect(await at.client.scripts.lastLeft({ prospectId })).toEqual({ scriptId });
    await at.client.history.undo({ commandId: at.id() });
    expect(await at.client.scripts.lastLeft({ prospectId })).toEqual({ scriptId: null });
    const touchId = await log(prospectId, { outcome: 'voicemail', script: { scriptVersionId, path: [] } });
    await at.client.touches.correct({ commandId: at.id(), touchId, outcome: 'no-answer' });
    expect(await at.client.scripts.lastLeft({ prospectId })).toEqual({ scriptId: null });
  });
});

describe('what they say against it', () => {
  const cards = async () => (await at.client.objections.cards({})).objections;
  const nameOfTouch = () =>
    at.book.reader.value<string | null>('SELECT objection FROM touch ORDER BY seq DESC LIMIT 1');

  it('is kept with the touch, each once, and the first names it', async () => {
    const [one, two] = await cards();
    const ids = [two?.objectionId ?? '', one?.objectionId ?? ''];
    await log(somebody(1), { outcome: 'declined', objections: [...ids, ...ids] });
    expect(nameOfTouch()).toBe(two?.name);
    expect(at.book.reader.all('SELECT place FROM touch_objection')).toEqual([{ place: 0 }, { place: 1 }]);
  });

  it('counts the appointments that came all the same, on that call or within 30 days', async () => {
    const [card] = await cards();
    const objections = [card?.objectionId ?? ''];
    const later = somebody(1);
    const heard = await log(later, { outcome: 'follow-up', objections });
    await log(later, { outcome: 'appointment', hours: 48 });
    await log(somebody(2), { outcome: 'appointment', objections });
    await log(somebody(3), { outcome: 'declined', objections });
    const figure = (await at.client.scripts.measured({})).objections[0];
    expect(figure).toMatchObject({ name: card?.name, came: { of: 3, hits: 2 } });
    expect(await behind({ objectionId: objections[0] })).toContain(heard);
    expect(await behind({ objectionId: objections[0], hits: true })).toHaveLength(2);
  });

  it('that is on no card is refused', async () => {
    const unknown = '11111111-0000-7000-8000-ffffffffffff';
    await expect(log(somebody(1), { outcome: 'declined', objections: [unknown] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is a card that the rep may write, change and put away', async () => {
    const objection = {
      name: 'in a merger',
      heard: 'We are being merged.',
      answers: ['When will you know more?'],
    };
    const { objectionId } = await at.client.objections.keep({ commandId: at.id(), objection });
    expect((await cards()).at(-1)).toMatchObject({ ...objection, means: '', version: 1 });
    await at.client.objections.keep({
      commandId: at.id(),
      objectionId,
      objection: { ...objection, ask: 'Who decides?' },
    });
    expect((await cards()).at(-1)).toMatchObject({ ask: 'Who decides?', version: 2 });
    await at.client.objections.putAway({ commandId: at.id(), objectionId });
    expect((await cards()).map(({ name }) => name)).not.toContain('in a merger');
    await at.client.history.undo({ commandId: at.id() });
    expect((await cards()).map(({ name }) => name)).toContain('in a merger');
    await expect(
      at.client.objections.keep({ commandId: at.id(), objection: { ...objection, name: 'In a MERGER' } }),
    ).rejects.toMatchObject({ message: 'There is another card called in a merger.' });
  });
});

it('the demo book reads from the scripts: every path is one of theirs, and each kind has figures', async () => {
  for await (const _ of await at.client.book.demo({ commandId: at.id(), prospects: 200, seed: 7 }));
  const scripts = new Map(
    (await at.client.scripts.standing({})).scripts.map((script) => [script.scriptVersionId, script]),
  );
  const read = at.book.reader.all<{ id: Uint8Array; path: string }>(
    'SELECT v.id, t.script_path AS path FROM touch t JOIN script_version v ON v.seq = t.script_version_seq',
  );
  expect(read.length).toBeGreaterThan(100);
  for (const { id, path } of read) {
    const steps = toPath(path);
    const lines = scripts.get(blobToId(id))?.lines ?? [];
    for (const [at_, { lineId, choice }] of steps.entries()) {
      const line = lines.find((each) => each.lineId === lineId);
      const to = choice === null ? null : (line?.choices[choice]?.to ?? 'nowhere');
      expect([lineId, line?.lineId, to]).toEqual([lineId, lineId, steps[at_ + 1]?.lineId ?? null]);
    }
  }
  const figures = await at.client.scripts.measured({});
  const counted = new Set(figures.scripts.filter(({ came }) => came.of > 0).map(({ kind }) => kind));
  expect([...counted].toSorted()).toEqual(['email', 'gatekeeper', 'linkedin', 'opener', 'voicemail']);
  expect(figures.objections.filter(({ came }) => came.of > 0).length).toBeGreaterThan(3);

  // The same counted touch by touch, without any index.
  const touches = at.book.reader.all<{
    scriptId: Uint8Array | null;
    who: number;
    at: number;
    outcome: string;
    reached: string;
  }>(`SELECT s.id AS scriptId, t.prospect_seq AS who, t.occurred_at AS at, t.outcome, t.reached FROM live_touch t
      LEFT JOIN script_version v ON v.seq = t.script_version_seq LEFT JOIN script s ON s.seq = v.script_seq`);
  for (const { scriptId, kind, used, came } of figures.scripts) {
    const own = touches.filter((touch) => touch.scriptId !== null && blobToId(touch.scriptId) === scriptId);
    const spoken = own.filter(({ reached }) => reached === 'person');
    const answered = own.filter(({ who, at: left }) =>
      touches.some(
        (later) =>
          later.who === who &&
          later.reached === 'person' &&
          later.at > left &&
          later.at <= left + 14 * 24 * hour,
      ),
    );
    const set = spoken.filter(({ outcome }) => outcome === 'appointment');
    if (kind === 'gatekeeper') continue;
    expect(used).toBe(own.length);
    expect([came.of, came.hits]).toEqual(
      isOpeningKind(kind) ? [spoken.length, set.length] : [own.length, answered.length],
    );
  }
});
