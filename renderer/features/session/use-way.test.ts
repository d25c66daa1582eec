import { expect, it } from 'vitest';
import { channelsOf } from './use-way.ts';

const step = {
  cadenceId: 'c',
  cadence: 'Cold list',
  step: 2,
  of: 9,
  channel: 'email' as const,
  dueOn: '2026-11-19',
  part: 'any' as const,
  what: '',
  script: null,
};
const ways = ['call', 'email', 'linkedin'] as const;

it.each([
  ['talking, for whoever is on no cadence', null, 'call email linkedin'],
  ['that of a step that is due', step, 'email call linkedin'],
  ['that of a step that was due before', { ...step, dueOn: '2026-11-16' }, 'email call linkedin'],
  ['talking, while the step lies ahead', { ...step, dueOn: '2026-11-20' }, 'call email linkedin'],
  ['talking, where the way of the step is closed', { ...step, channel: 'x' as const }, 'call email linkedin'],
  ['a letter, where one is due', { ...step, channel: 'letter' as const }, 'letter call email linkedin'],
  ['a visit, where one is due', { ...step, channel: 'visit' as const }, 'visit call email linkedin'],
])('the way that a card begins with is %s', (_what, cadence, channels) => {
  const card = { ways: [...ways], cadence, suppressed: false };
  expect(channelsOf(card, '2026-11-19').join(' ')).toBe(channels);
});

it('a message that was opened is asked about, whatever is closed by now', () => {
  const card = { ways: [...ways], cadence: step, suppressed: false };
  expect(channelsOf(card, '2026-11-19', 'linkedin')).toEqual(['email', 'call', 'linkedin']);
  expect(channelsOf({ ways: [], cadence: null, suppressed: true }, '2026-11-19', 'text')).toEqual(['text']);
});

it('nothing is offered to whoever may not be contacted, whatever was planned', () => {
  const cadence = { ...step, channel: 'letter' as const };
  expect(channelsOf({ ways: [], cadence, suppressed: true }, '2026-11-19')).toEqual([]);
});
