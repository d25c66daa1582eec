import { expect, it } from 'vitest';
import { holdSentence } from './guard.ts';

it('says the loop in one sentence', () => {
  expect(holdSentence({ kind: 'voicemails', channel: 'call', count: 2 })).toBe(
    'Two voicemails, no reply. A third rarely changes that. Something else might.',
  );
  expect(holdSentence({ kind: 'misses', channel: 'call', count: 7 })).toBe(
    'Seven calls, no answer. An eighth rarely changes that. Something else might.',
  );
  expect(holdSentence({ kind: 'written', channel: 'email', count: 14 })).toBe(
    '14 e-mails, no reply. Another rarely changes that. Something else might.',
  );
  expect(holdSentence({ kind: 'same-hour', channel: 'call', count: 2, band: 9 })).toBe(
    'Two tries running between 9 and 10, their time. Another hour might find them.',
  );
});
