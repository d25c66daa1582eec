import { type Outlook, usualWeights, anyHour, type PlaceHours } from './outlook.ts';

export const now = Date.parse('2026-11-19T15:00:00Z');
export const today = '2026-11-19';

const open: PlaceHours = { level: 'open', closesAt: null, opensAt: null, bands: 0 };

/** An outlook for tests: everything is open and as good as anything else, save what is said. */
export const outlookFor = (said: Partial<Outlook> = {}): Outlook => ({
  now,
  today,
  weights: usualWeights,
  exploring: false,
  basis: 'of a test',
  hours: (place) => (place === '' ? anyHour : open),
  connect: () => ({ factor: 1, because: '' }),
  source: () => ({ factor: 1, because: '' }),
  responseMs: () => 60 * 60_000,
  ...said,
});
