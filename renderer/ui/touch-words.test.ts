import { expect, it } from 'vitest';
import { toneWords, touchWords } from './touch-words.ts';

const minutes = (n: number) => n * 60_000;

it.each([
  ['follow-up', minutes(3), 'Call, spoke 3 min, follow up'],
  ['follow-up', 20_000, 'Call, spoke, follow up'],
  ['follow-up', null, 'Call, spoke, follow up'],
  ['declined', minutes(65), 'Call, spoke 1 h 5 min, declined'],
  ['appointment', minutes(12), 'Call, appointment set, 12 min'],
  ['voicemail', minutes(3), 'Call, voicemail left'],
] as const)('%s of %s ms reads as it was', (outcome, durationMs, said) => {
  expect(touchWords({ channel: 'call', direction: 'out', outcome, durationMs })).toBe(said);
});

it('says how it went where the outcome alone says something else', () => {
  expect(toneWords({ channel: 'call', outcome: 'declined', tone: 'positive' })).toBe('positive');
  expect(toneWords({ channel: 'call', outcome: 'declined', tone: 'negative' })).toBeNull();
  expect(toneWords({ channel: 'call', outcome: 'voicemail', tone: null })).toBeNull();
});
