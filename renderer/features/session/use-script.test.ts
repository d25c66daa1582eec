import { describe, expect, it } from 'vitest';
import { firstCall } from '#shared/domain/script/first-call.ts';
import { openingFor, type Script } from './use-script.ts';

const script: Script = {
  ...firstCall,
  scriptVersionId: 'v',
  version: 1,
  lines: firstCall.lines.map((line) => ({ ...line, choices: [...line.choices] })),
};
const never = { balance: { spoken: 0, attempted: 3, written: 1 }, followUp: null };
const spoken = { ...never, balance: { spoken: 1, attempted: 0, written: 0 } };
const followUp = { followUpId: 'f', dueOn: '2026-11-20', dueAt: null, task: null };

describe('the line that a call opens with', () => {
  it('is the first one for somebody never spoken with', () => {
    expect(openingFor(script, never)).toBe('opener');
    expect(openingFor(script, { ...never, followUp: { ...followUp, kind: 'follow-up' } })).toBe('opener');
  });

  it('is another for somebody spoken with, or promised a call', () => {
    expect(openingFor(script, spoken)).toBe('opener-again');
    expect(openingFor(script, { ...never, followUp: { ...followUp, kind: 'promise' } })).toBe('opener-again');
  });

  it('is the only one there is in a script without a second', () => {
    expect(openingFor({ ...script, openingAgain: null }, spoken)).toBe('opener');
  });
});
