import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seedTouch } from '../testing-facts.ts';
import { seedPerson } from '../testing-people.ts';
import { type TestBook, testBook } from '../testing.ts';
import { allCadences, insertCadence, insertVersion } from '../store/cadences.ts';
import { dueSteps } from './courses.ts';
import { insertEnrollment } from '../store/enrollments.ts';

// Thursday 19 November 2026, 10:00 in New York.
let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

const named = (name: string) =>
  allCadences(at.book.reader).find((cadence) => cadence.name === name) ?? expect.unreachable(name);
const cold = () => named('Cold list');
let commands = 0;
const command = () => {
  commands += 1;
  return at.book.writer.run(
    `INSERT INTO command (id, operation, recorded_at, on_date, said, receipt, undoable)
     VALUES (randomblob(16), 'test', ?, '2026-11-19', 'Done.', '{}', 1)`,
    [at.world.now()],
  ).seq;
};
const enroll = (prospectSeq: number, versionSeq = cold().versionSeq) =>
  insertEnrollment(at.book.writer, {
    prospectSeq,
    versionSeq,
    ways: ['call', 'email'],
    batchSeq: null,
    occurredAt: at.world.now(),
    recordedAt: at.world.now(),
    onDate: '2026-11-19',
    commandSeq: command(),
  });
const due = (prospectSeq: number) => {
  const step = dueSteps(at.book.reader, [prospectSeq]).get(prospectSeq);
  return step && `${step.cadence}: ${step.channel}, ${step.step} of ${step.of} on ${step.dueOn}`;
};

describe('a new book', () => {
  it('has three cadences to begin with, and they stay as they are when it is opened again', async () => {
    expect(allCadences(at.book.reader).map(({ name }) => name)).toEqual([
      'Cold list',
      'Trade show',
      'Inbound',
    ]);
    at = await at.reopen();
    expect(allCadences(at.book.reader)).toHaveLength(3);
  });
});

describe('the step that somebody waits for', () => {
  it('is none for whoever is on no cadence, and is read for many at once', () => {
    const emails = ['dana@quill.example'];
    const [ann, bob] = [seedPerson(at.book, { emails }), seedPerson(at.book, { emails })];
    enroll(bob.seq);
    expect([...dueSteps(at.book.reader, [ann.seq, bob.seq]).keys()]).toEqual([bob.seq]);
    expect(due(bob.seq)).toBe('Cold list: call, 1 of 9 on 2026-11-19');
  });

  it('follows from the touches, and from none that was taken back', () => {
    const { seq } = seedPerson(at.book, { emails: ['dana@quill.example'] });
    enroll(seq);
    at.world.pass(60_000);
    const { commandSeq } = seedTouch(at.book, { prospectSeq: seq, occurredAt: at.world.now() });
    expect(due(seq)).toBe('Cold list: email, 2 of 9 on 2026-11-19');
    seedTouch(at.book, { prospectSeq: seq, occurredAt: at.world.now(), channel: 'email', outcome: 'sent' });
    expect(due(seq)).toBe('Cold list: call, 3 of 9 on 2026-11-20');
    at.book.writer.run('INSERT INTO void (voids_command_seq, command_seq, recorded_at) VALUES (?, ?, 0)', [
      commandSeq,
      command(),
    ]);
    // The e-mail before the call: of three calls that would follow each other, the third is left out.
    expect(due(seq)).toBe('Cold list: call, 2 of 8 on 2026-11-19');
  });

  it('goes on from where a later cadence begins, when they were put on one', () => {
    const { seq } = seedPerson(at.book, { emails: ['dana@quill.example'] });
    enroll(seq);
    enroll(seq, named('Inbound').versionSeq);
    expect(due(seq)).toBe('Inbound: call, 1 of 9 on 2026-11-19');
  });

  it('stays that of the version they were put on, and an answer leads to the newest of the other', () => {
    const { seq } = seedPerson(at.book, { emails: ['dana@quill.example'] });
    const { writer } = at.book;
    const common = { archived: false, recordedAt: at.world.now(), commandSeq: null };
    const inbound = named('Inbound');
    const cadenceSeq = insertCadence(writer, { id: at.world.newId(), recordedAt: 0, commandSeq: null });
    const after = { ...cold().after, positive: { kind: 'move' as const, cadenceId: inbound.cadenceId } };
    insertVersion(writer, { ...cold(), ...common, name: 'First', after, cadenceSeq });
    enroll(seq, named('First').versionSeq);
    insertVersion(writer, { ...cold(), ...common, name: 'Second', cadenceSeq });
    insertVersion(writer, { ...inbound, ...common, name: 'Warm' });
    expect(due(seq)).toBe('First: call, 1 of 9 on 2026-11-19');
    at.world.pass(60_000);
    seedTouch(at.book, { prospectSeq: seq, occurredAt: at.world.now(), outcome: 'referred' });
    expect(due(seq)).toBe('Warm: call, 1 of 9 on 2026-11-19');
  });
});
