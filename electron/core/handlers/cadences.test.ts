import { isDefinedError, safe } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allCadences } from '../store/cadences.ts';
import { dueSteps } from '../cadences/courses.ts';
import { seedPerson } from '../testing-people.ts';
import { type TestBook, testBook } from '../testing.ts';

// Thursday 19 November 2026, 10:00 in New York.
let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

const command = () => ({ commandId: at.id() });
const named = (name: string) =>
  allCadences(at.book.reader).find((cadence) => cadence.name === name) ?? expect.unreachable(name);
const cold = () => named('Cold list');
const due = (prospectSeq: number) => {
  const step = dueSteps(at.book.reader, [prospectSeq]).get(prospectSeq);
  return step ? `${step.cadence} ${step.step} of ${step.of}: ${step.channel}` : null;
};
const someone = (name = 'Dana Whitlock') => seedPerson(at.book, { name, emails: ['dana@quill.example'] });
const refusal = async (asked: Promise<unknown>) => {
  const { error } = await safe(asked);
  return isDefinedError(error) ? [(error as { code: string }).code, (error as Error).message] : error;
};
const log = (
  prospectId: string,
  outcome: 'voicemail' | 'declined' | 'sent',
  channel: 'call' | 'email' = 'call',
) => at.client.touches.log({ ...command(), prospectId, channel, direction: 'out', outcome });
const closeDomain = (what: string) =>
  at.client.suppressions.add({ ...command(), what, channels: 'email', reason: 'By letter' });
const undo = () => at.client.history.undo(command());

describe('a cadence', () => {
  const steps = [
    { channel: 'call' as const, gap: 0, part: 'morning' as const, what: 'Call.', script: null },
    { channel: 'letter' as const, gap: 3, part: 'any' as const, what: 'Write.', script: null },
  ];
  const ends = () => {
    const { after, bounced } = cold();
    return { after, bounced };
  };
  const save = (name: string, cadenceId?: string) =>
    at.client.cadences.save({ ...command(), name, steps, ...ends(), ...(cadenceId && { cadenceId }) });

  it('is made, changed to another version and taken back, step by step', async () => {
    const { cadence, said } = await save('Machine builders');
    expect(said).toBe('Machine builders made.');
    expect(cadence).toMatchObject({ version: 1, steps, archived: false, putOn: 0 });
    expect((await save('Builders', cadence.cadenceId)).said).toBe('Builders saved, version 2.');
    await undo();
    expect(await at.client.cadences.read({ cadenceId: cadence.cadenceId })).toMatchObject({
      name: 'Machine builders',
      version: 1,
    });
    await undo();
    expect((await at.client.cadences.list({})).cadences).toHaveLength(3);
  });

  it('is no twin of another, and leads to none that is not there', async () => {
    expect(await refusal(save('cold LIST'))).toEqual([
      'INVALID',
      'There is another cadence called Cold list.',
    ]);
    const lost = { ...cold().after, none: { kind: 'move' as const, cadenceId: at.id() } };
    const asked = at.client.cadences.save({ ...command(), name: 'Lost', steps, ...ends(), after: lost });
    expect(await refusal(asked)).toEqual([
      'INVALID',
      'The cadence that an answer leads to is not there any more.',
    ]);
  });

  it('does not lead to itself', async () => {
    const { cadenceId, ...rest } = cold();
    const round = { ...rest.after, none: { kind: 'move' as const, cadenceId } };
    const asked = at.client.cadences.save({
      ...command(),
      cadenceId,
      name: 'Round',
      steps,
      ...ends(),
      after: round,
    });
    expect(await refusal(asked)).toEqual(['INVALID', 'A cadence cannot lead to itself.']);
  });

  it('is doubled under a name of its own', async () => {
    const double = () => at.client.cadences.duplicate({ ...command(), cadenceId: cold().cadenceId });
    expect((await double()).cadence.name).toBe('Cold list 2');
    expect((await double()).said).toBe('Cold list 3 made from Cold list.');
  });

  it('is put away, takes nobody then, and those on it go on', async () => {
    const [ann, bob] = [someone('Ann Alder'), someone('Bob Birch')];
    const { cadenceId } = cold();
    await at.client.cadences.enroll({ ...command(), cadenceId, prospectId: ann.id });
    await at.client.cadences.archive({ ...command(), cadenceId });
    expect(due(ann.seq)).toBe('Cold list 1 of 9: call');
    const asked = at.client.cadences.enroll({ ...command(), cadenceId, prospectId: bob.id });
    expect(await refusal(asked)).toEqual(['INVALID', 'Cold list was put away. Take it out again first.']);
    expect((await at.client.cadences.list({})).cadences.map(({ name }) => name)).toEqual([
      'Trade show',
      'Inbound',
      'Cold list',
    ]);
  });

  it('is not put away while another leads to it', async () => {
    const warm = {
      ...cold().after,
      positive: { kind: 'move' as const, cadenceId: named('Inbound').cadenceId },
    };
    await at.client.cadences.save({ ...command(), name: 'First', steps, bounced: 'stay', after: warm });
    const asked = at.client.cadences.archive({ ...command(), cadenceId: named('Inbound').cadenceId });
    expect(await refusal(asked)).toEqual(['INVALID', 'First leads to Inbound. Change that first.']);
  });
});

describe('one person', () => {
  it('is put on a cadence, works through it, and is where they were when that is taken back', async () => {
    const { id, seq } = someone();
    const enrolled = await at.client.cadences.enroll({
      ...command(),
      cadenceId: cold().cadenceId,
      prospectId: id,
    });
    expect(enrolled).toMatchObject({
      said: 'Dana Whitlock is on Cold list.',
      step: { cadence: 'Cold list', step: 1, of: 9, channel: 'call', dueOn: '2026-11-19', part: 'morning' },
    });
    await log(id, 'voicemail');
    expect(due(seq)).toBe('Cold list 2 of 9: email');
    await log(id, 'sent', 'email');
    expect(due(seq)).toBe('Cold list 3 of 9: call');
    await undo();
    expect(due(seq)).toBe('Cold list 2 of 9: email');
    await undo();
    await undo();
    expect(due(seq)).toBeNull();
  });

  it('is off it with an answer, and on it again when the answer is taken back', async () => {
    const { id, seq } = someone();
    await at.client.cadences.enroll({ ...command(), cadenceId: cold().cadenceId, prospectId: id });
    await log(id, 'declined');
    expect(due(seq)).toBeNull();
    await undo();
    expect(due(seq)).toBe('Cold list 1 of 9: call');
  });

  it('is called when the next call is due, once their e-mail was closed, and written to when it is opened', async () => {
    const dana = someone();
    await at.client.cadences.enroll({ ...command(), cadenceId: cold().cadenceId, prospectId: dana.id });
    await log(dana.id, 'voicemail');
    expect(due(dana.seq)).toBe('Cold list 2 of 9: email');
    const stands = () =>
      at.book.reader.get<{ due_on: string; place: string }>(
        'SELECT due_on, place FROM standing s JOIN bucket b ON b.seq = s.bucket_seq WHERE prospect_seq = ?',
        [dana.seq],
      );
    expect(stands()).toEqual({ due_on: '2026-11-19', place: '' });
    await closeDomain('@quill.example');
    expect(due(dana.seq)).toMatch(/^Cold list 2 of \d: call$/);
    expect(stands()).toEqual({ due_on: '2026-11-20', place: expect.stringContaining('US') });
    await undo();
    expect(due(dana.seq)).toBe('Cold list 2 of 9: email');
    expect(stands()).toEqual({ due_on: '2026-11-19', place: '' });
  });

  it('skips a step, leaves, and comes back', async () => {
    const { id, seq } = someone();
    const on = () => at.client.cadences.enroll({ ...command(), cadenceId: cold().cadenceId, prospectId: id });
    await on();
    const skipped = await at.client.cadences.skipStep({ ...command(), prospectId: id });
    expect(skipped).toMatchObject({
      said: 'Step 1 of Cold list skipped for Dana Whitlock.',
      step: { step: 2 },
    });
    expect(await at.client.cadences.leave({ ...command(), prospectId: id })).toEqual({
      said: 'Dana Whitlock is off Cold list.',
      step: null,
    });
    expect(await refusal(at.client.cadences.leave({ ...command(), prospectId: id }))).toEqual([
      'INVALID',
      'Dana Whitlock is on no cadence.',
    ]);
    await undo();
    expect(due(seq)).toBe('Cold list 2 of 9: email');
    await undo();
    expect(due(seq)).toBe('Cold list 1 of 9: call');
    await at.client.cadences.leave({ ...command(), prospectId: id });
    await on();
    expect(due(seq)).toBe('Cold list 1 of 9: call');
  });

  it('goes from one cadence to another, and back when that is taken back', async () => {
    const { id, seq } = someone();
    const put = (cadenceId: string) => at.client.cadences.enroll({ ...command(), cadenceId, prospectId: id });
    await put(cold().cadenceId);
    expect((await put(named('Inbound').cadenceId)).said).toBe(
      'Dana Whitlock goes from Cold list to Inbound.',
    );
    expect(await refusal(put(named('Inbound').cadenceId))).toEqual([
      'INVALID',
      'Dana Whitlock is on Inbound already.',
    ]);
    await undo();
    expect(due(seq)).toBe('Cold list 1 of 9: call');
  });

  it('is not put on one who may not be contacted, or cannot be', async () => {
    const { id } = someone();
    await at.client.touches.log({
      ...command(),
      prospectId: id,
      channel: 'call',
      direction: 'out',
      outcome: 'do-not-contact',
    });
    const put = (prospectId: string) =>
      at.client.cadences.enroll({ ...command(), cadenceId: cold().cadenceId, prospectId });
    expect(await refusal(put(id))).toEqual(['SUPPRESSED', 'Dana Whitlock is not to be contacted.']);
    const silent = seedPerson(at.book, { name: 'Sil Ent', phones: [] });
    expect(await refusal(put(silent.id))).toEqual([
      'INVALID',
      'There is no number, e-mail or profile to reach Sil Ent by.',
    ]);
  });

  it('keeps a version from being taken back', async () => {
    const { id } = someone();
    const { cadenceId } = (await at.client.cadences.duplicate({ ...command(), cadenceId: cold().cadenceId }))
      .cadence;
    await at.client.cadences.enroll({ ...command(), cadenceId, prospectId: id });
    // As when so many were put on that Undo leaves them to long work.
    at.book.writer.run(`UPDATE command SET undoable = 0 WHERE operation = 'cadences.enroll'`);
    expect(await refusal(undo())).toEqual(['BUILT_ON', 'People were put on it since. Take them off first.']);
  });
});

describe('the effect of a cadence', () => {
  it('is counted by step, with who is at each', async () => {
    const people = ['Ann Alder', 'Bob Birch', 'Cy Cedar'].map((name) => someone(name));
    const { cadenceId } = cold();
    for (const { id } of people) await at.client.cadences.enroll({ ...command(), cadenceId, prospectId: id });
    const [ann, bob] = people;
    await log(ann?.id ?? '', 'voicemail');
    await log(bob?.id ?? '', 'declined');
    const effect = await at.client.cadences.effect({ cadenceId });
    expect(effect).toMatchObject({ version: 1, versions: [1], since: '2026-11-19', enrolled: 3, on: 2 });
    expect(effect.cameOff).toMatchObject({ spoke: 1, noAnswer: 0 });
    expect(effect.steps[0]).toMatchObject({ reached: 3, done: 2, answered: 1, waiting: 1, enough: false });
    expect(effect.steps[0]?.interval?.lower).toBeGreaterThan(0.1);
    expect(effect.steps[1]).toMatchObject({ reached: 1, done: 0, waiting: 1, interval: null });
    const at0 = await at.client.cadences.people({ cadenceId, index: 0 });
    expect(at0.people.map(({ name, dueOn }) => `${name} ${dueOn}`)).toEqual(['Cy Cedar 2026-11-19']);
    const at1 = await at.client.cadences.people({ cadenceId, index: 1 });
    expect(at1.people.map(({ name }) => name)).toEqual(['Ann Alder']);
    const [waits] = at1.people;
    await at.client.suppressions.add({
      ...command(),
      prospectId: waits?.prospectId ?? '',
      reason: 'By letter',
    });
    expect((await at.client.cadences.people({ cadenceId, index: 1 })).people).toEqual([]);
    const closed = await at.client.cadences.effect({ cadenceId });
    expect(closed).toMatchObject({ enrolled: 3, on: 1, cameOff: { doNotContact: 1, spoke: 1 } });
    expect(closed.steps[1]).toMatchObject({ reached: 0, waiting: 0 });
    await undo();
    expect(await at.client.cadences.people({ cadenceId, index: 1 })).toEqual(at1);
    expect(await at.client.cadences.effect({ cadenceId })).toEqual(effect);
  });

  it('counts who waits where they are shown, whatever was closed to them before anything was done', async () => {
    const { cadenceId } = cold();
    const people = ['Ann Alder', 'Bob Birch', 'Cy Cedar', 'Dee Dogwood'].map((name, n) =>
      seedPerson(at.book, { name, phones: [`+1217555014${n}`], emails: [`p${n}@quill${n}.example`] }),
    );
    for (const { id } of people) await at.client.cadences.enroll({ ...command(), cadenceId, prospectId: id });
    const [ann] = people;
    await at.client.suppressions.add({ ...command(), prospectId: ann?.id ?? '', reason: 'By letter' });
    // What is left of the first step, a call, is the second, an e-mail.
    await at.client.suppressions.add({
      ...command(),
      what: '+12175550141',
      channels: 'call',
      reason: 'By letter',
    });
    const { steps, enrolled, on, cameOff } = await at.client.cadences.effect({ cadenceId });
    expect({ enrolled, on, off: cameOff.doNotContact }).toEqual({ enrolled: 4, on: 3, off: 1 });
    const shown = await Promise.all(
      steps.map(async ({ index }) =>
        (await at.client.cadences.people({ cadenceId, index })).people.map(({ name }) => name),
      ),
    );
    expect(shown.slice(0, 2)).toEqual([['Cy Cedar', 'Dee Dogwood'], ['Bob Birch']]);
    expect(shown.map((names) => names.length)).toEqual(steps.map(({ waiting }) => waiting));
  });
});
