import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedLength, typedPast } from './typed-past.ts';
import { instantIn } from './zones.ts';

const zone = 'America/New_York';
// Thursday 19 November 2026, 11:00 in New York.
const now = Date.parse('2026-11-19T16:00:00Z');
const at = (on: string, hour: number, minute = 0) => ({
  kind: 'at',
  at: instantIn(on, hour, minute, zone),
});

describe('when something happened, as typed', () => {
  it.each([
    ['', { kind: 'at', at: now }],
    ['now', { kind: 'at', at: now }],
    ['10:30', at('2026-11-19', 10, 30)],
    ['today at 9', at('2026-11-19', 9)],
    ['yesterday 14:00', at('2026-11-18', 14)],
    ['Yesterday, 2:15 pm', at('2026-11-18', 14, 15)],
    ['tue 9:15', at('2026-11-17', 9, 15)],
    ['thursday 9:15', at('2026-11-12', 9, 15)],
    ['fri 16', at('2026-11-13', 16)],
    ['Tue 17 Nov 16:00', at('2026-11-17', 16)],
    ['17 nov 16:00', at('2026-11-17', 16)],
    ['nov 17 16:00', at('2026-11-17', 16)],
    ['20 nov 16:00', at('2025-11-20', 16)],
    ['3.11. 8:00', at('2026-11-03', 8)],
    ['24 8:00', at('2026-10-24', 8)],
    ['2026-11-02 8:00', at('2026-11-02', 8)],
    ['-2 10', at('2026-11-17', 10)],
    ['2 days ago 10:00', at('2026-11-17', 10)],
    ['20 min ago', { kind: 'at', at: now - 20 * 60_000 }],
    ['an hour ago', { kind: 'at', at: now - 3_600_000 }],
  ])('%s', (text, expected) => {
    expect(typedPast(text, now, zone, null)).toEqual(expected);
  });

  it.each([
    ['11:30', '11:30 today is still to come. Was it yesterday?'],
    ['2026-11-20 8:00', 'That is still to come. Log it once it has happened.'],
    ['tomorrow 8:00', 'Write it like 10:30, yesterday 14:00 or Tue 9:15.'],
    ['after lunch', 'Write it like 10:30, yesterday 14:00 or Tue 9:15.'],
    ['31 feb 10:00', 'Write it like 10:30, yesterday 14:00 or Tue 9:15.'],
    ['yesterday', 'Say at what time, too: yesterday 14:00.'],
  ])('refuses %s in a sentence', (text, sentence) => {
    expect(typedPast(text, now, zone, null)).toEqual({ kind: 'refused', sentence });
  });

  it('takes a day without its hour where the hour says nothing', () => {
    expect(typedPast('yesterday', now, zone, '12:00')).toEqual(at('2026-11-18', 12));
    expect(typedPast('today', now, zone, '12:00')).toEqual({ kind: 'at', at: now });
  });

  it('never comes to an instant that is still to come, whatever is typed', () => {
    const word = fc.constantFrom(
      'yesterday',
      'today',
      'fri',
      '17',
      'nov',
      '-3',
      '23:59',
      '8',
      'pm',
      '31.12.',
      'ago',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 4 }).map((all) => all.join(' ')),
        ),
        (text) => {
          for (const hour of [null, '12:00']) {
            const read = typedPast(text, now, zone, hour);
            expect(read.kind === 'at' ? read.at <= now : read.sentence !== '').toBe(true);
          }
        },
      ),
    );
  });
});

describe('how long it took, as typed', () => {
  it.each([
    ['3', 180_000],
    ['3 min', 180_000],
    ['90s', 90_000],
    ['3:20', 200_000],
    ['1h 5m', 3_900_000],
    ['1h', 3_600_000],
    ['', null],
    ['long', null],
    ['99h', null],
    ['-3', null],
  ])('%s', (text, length) => {
    expect(typedLength(text)).toBe(length);
  });
});
