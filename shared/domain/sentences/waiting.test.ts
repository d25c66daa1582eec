import { expect, it } from 'vitest';
import { waitingWords } from './waiting.ts';

it('says how many wait whom nobody may call now, and when somebody may', () => {
  const zone = 'America/New_York';
  const nine = Date.parse('2026-11-20T14:00:00Z');
  expect(waitingWords(0, null, zone, '2026-11-19')).toBeNull();
  expect(waitingWords(1, nine, zone, '2026-11-19')).toBe(
    'One person waits, who may not be called at this hour. Again tomorrow at 9:00.',
  );
  expect(waitingWords(12, null, zone, '2026-11-19')).toMatch(/^(12|Twelve) people wait, none of whom/);
});
