import { expect, it } from 'vitest';
import { coldList } from '#shared/domain/cadence/ready-made.ts';
import { previewInWords, previewOf } from './preview.ts';

const weekdays = [1, 2, 3, 4, 5];
const rests = [
  { on: '2026-11-26', what: 'Thanksgiving Day', kind: 'holiday' as const },
  { on: '2026-11-28', what: 'Skiing', kind: 'time off' as const },
  { on: '2026-11-30', what: 'Skiing', kind: 'time off' as const },
];
const thursday = '2026-11-19';

it('lays the steps on the days on which the rep works', () => {
  const preview = previewOf(coldList.steps, { weekdays, rests }, thursday);
  expect(preview.dates.slice(0, 6)).toEqual([
    '2026-11-19',
    '2026-11-19',
    '2026-11-20',
    '2026-11-24',
    '2026-11-25',
    '2026-12-01',
  ]);
  expect(preview.rests.slice(0, 3)).toEqual([
    { after: 2, what: null },
    { after: 5, what: 'Thanksgiving Day' },
    { after: 6, what: 'Skiing' },
  ]);
  expect(previewInWords(preview, thursday)).toBe(
    'Begun today, it is through on Fri 18 Dec, resting on Thanksgiving Day and Skiing.',
  );
});

it('begins on the next working day', () => {
  const preview = previewOf([{ gap: 0 }], { weekdays, rests: [] }, '2026-11-21');
  expect(preview).toEqual({ dates: ['2026-11-23'], rests: [], throughOn: '2026-11-23' });
  expect(previewInWords(preview, '2026-11-21')).toBe('Begun on Mon 23 Nov, it is through the same day.');
});
