import { expect, it } from 'vitest';
import { firstWay } from './use-way.ts';

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
  ['talking, for whoever is on no cadence', null, 0],
  ['that of a step that is due', step, 1],
  ['that of a step that was due before', { ...step, dueOn: '2026-11-16' }, 1],
  ['talking, while the step lies ahead', { ...step, dueOn: '2026-11-20' }, 0],
  ['the first one, where the step goes by none that is open', { ...step, channel: 'letter' as const }, 0],
])('the way that a card begins with is %s', (_what, cadence, first) => {
  expect(firstWay({ ways: [...ways], cadence }, '2026-11-19')).toBe(first);
});
