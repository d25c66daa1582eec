import { expect, it } from 'vitest';
import type { HistoryEntry, TouchView } from '#shared/contract/cards.ts';
import { lastTime } from './last-time.ts';

const touch = (rest: Partial<TouchView>): HistoryEntry => ({
  kind: 'touch',
  touch: {
    touchId: 't',
    prospectId: 'p',
    name: 'Dana Whitlock',
    account: null,
    channel: 'call',
    direction: 'out',
    outcome: 'voicemail',
    reached: 'nobody',
    ask: 'nothing',
    answer: 'none',
    decisionMaker: false,
    tone: null,
    objection: null,
    reason: null,
    loopEnd: null,
    accountClass: 'target',
    number: null,
    note: null,
    durationMs: null,
    occurredAt: 0,
    onDate: '2026-11-17',
    voided: false,
    corrected: false,
    ...rest,
  },
  wrote: null,
});

const note = (body: string): HistoryEntry => ({
  kind: 'note',
  noteId: 'n',
  body,
  occurredAt: 0,
  onDate: '2026-11-18',
});

it('tells of nobody of whom nothing is known', () => {
  expect(lastTime([])).toBeNull();
  expect(lastTime([touch({ voided: true, note: 'Taken back.' })])).toBeNull();
});

it('tells what was noted of somebody who was never touched', () => {
  expect(lastTime([note('Asks for Ines.'), note('Older.')])).toEqual({
    touch: null,
    noted: expect.objectContaining({ body: 'Asks for Ines.', onDate: '2026-11-18' }),
  });
});

it('tells the last touch that stands, and the last note that says something', () => {
  const told = lastTime([
    touch({ touchId: 'taken back', voided: true, note: 'No.' }),
    touch({ touchId: 'last', note: ' ' }),
    touch({ touchId: 'before', note: 'Budget in March.', onDate: '2026-11-12' }),
    note('Older.'),
  ]);
  expect(told).toMatchObject({
    touch: { touchId: 'last' },
    noted: { body: 'Budget in March.', onDate: '2026-11-12' },
  });
});

it('tells the lines of a note one below the other, without empty ones between them', () => {
  expect(lastTime([note('\nTwo presses\n\n \nLine two\n')])?.noted?.body).toBe('Two presses\nLine two');
});
