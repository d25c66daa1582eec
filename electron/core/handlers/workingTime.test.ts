import { afterEach, beforeEach, expect, it } from 'vitest';
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

/** Somebody whose third step is due on the next working day. */
async function onThirdStep() {
  const { id, seq } = seedPerson(at.book, { emails: ['dana@quill.example'] });
  const cadenceId = allCadences(at.book.reader)[0]?.cadenceId ?? '';
  await at.client.cadences.enroll({ ...command(), cadenceId, prospectId: id });
  for (const [channel, outcome] of [
    ['call', 'no-answer'],
    ['email', 'sent'],
  ] as const)
    await at.client.touches.log({ ...command(), prospectId: id, channel, direction: 'out', outcome });
  return () => dueSteps(at.book.reader, [seq]).get(seq)?.dueOn;
}

it('time off moves a step behind it, and back when it is removed or taken back', async () => {
  const dueOn = await onThirdStep();
  expect(dueOn()).toBe('2026-11-20');
  const added = await at.client.workingTime.addTimeOff({
    ...command(),
    fromOn: '2026-11-20',
    toOn: '2026-11-23',
    what: 'Skiing',
  });
  expect(added.said).toBe('Skiing, Fri 20 Nov to Mon 23 Nov: no step is due then.');
  expect(dueOn()).toBe('2026-11-24');
  const { timeOff } = await at.client.workingTime.read({});
  expect(timeOff).toMatchObject([{ fromOn: '2026-11-20', toOn: '2026-11-23', what: 'Skiing' }]);
  await at.client.workingTime.removeTimeOff({ ...command(), timeOffId: timeOff[0]?.timeOffId ?? '' });
  expect(dueOn()).toBe('2026-11-20');
  await at.client.history.undo(command());
  expect(dueOn()).toBe('2026-11-24');
  await at.client.history.undo(command());
  expect(dueOn()).toBe('2026-11-20');
});

it('a weekday on which the rep does not work is passed over', async () => {
  const dueOn = await onThirdStep();
  await at.client.settings.change({ ...command(), settings: { workingDays: [1, 2, 3, 4] } });
  expect(dueOn()).toBe('2026-11-23');
  expect((await at.client.workingTime.read({})).weekdays).toEqual([1, 2, 3, 4]);
});

it('a public holiday of the rep’s country is passed over', async () => {
  at.world.at('2026-11-25T15:00:00Z');
  const dueOn = await onThirdStep();
  expect(dueOn()).toBe('2026-11-27');
  expect((await at.client.workingTime.read({})).rests[0]).toEqual({
    on: '2026-11-26',
    what: 'Thanksgiving Day',
    kind: 'holiday',
  });
  await at.client.settings.change({ ...command(), settings: { country: 'DE' } });
  expect(dueOn()).toBe('2026-11-26');
});

it('says what rests in the year ahead, and refuses what is no time off', async () => {
  await at.client.workingTime.addTimeOff({ ...command(), fromOn: '2026-12-24', toOn: '2026-12-24' });
  const { rests } = await at.client.workingTime.read({});
  expect(rests).toContainEqual({ on: '2026-12-24', what: 'Time off', kind: 'time off' });
  const backwards = { fromOn: '2026-12-24', toOn: '2026-12-23' };
  await expect(at.client.workingTime.addTimeOff({ ...command(), ...backwards })).rejects.toThrow(
    'It ends before it begins.',
  );
  const ever = { fromOn: '2026-12-24', toOn: '2028-12-23' };
  await expect(at.client.workingTime.addTimeOff({ ...command(), ...ever })).rejects.toThrow(
    'That is more than a year.',
  );
});
