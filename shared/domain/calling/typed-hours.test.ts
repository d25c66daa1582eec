import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hoursText } from '../sentences/may-call.ts';
import { givenRules } from './rules.ts';
import { dayGroups, readHours } from './typed-hours.ts';
import { callingDays, everyDay } from './windows.ts';

describe('hours as they are typed', () => {
  test.each([
    ['8-20', [[480, 1200]]],
    ['8 to 20', [[480, 1200]]],
    ['9:00 – 21:30', [[540, 1290]]],
    [
      '10-13, 14-20',
      [
        [600, 780],
        [840, 1200],
      ],
    ],
    [
      '10 to 13 and 14 to 20',
      [
        [600, 780],
        [840, 1200],
      ],
    ],
    ['0-24', [[0, 1440]]],
    ['', []],
    ['No calls', []],
  ])('%s is read', (text, hours) => {
    expect(readHours(text)).toEqual(hours);
  });
  test.each(['20-8', '8', '8-8', '8-25', '8:70-20', '8-12 11-20', '10-13, 12-20', 'mornings'])(
    '%s is not',
    (text) => {
      expect(readHours(text)).toBeNull();
    },
  );
  test('what is shown of a rule is read as what it is', () => {
    for (const { window } of givenRules) {
      for (const day of callingDays) expect(readHours(hoursText(window[day]))).toEqual(window[day]);
    }
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 4, maxLength: 4 }),
        (edges) => {
          const [a = 0, b = 0, c = 0, d = 0] = edges.toSorted((x, y) => x - y);
          expect(
            readHours(
              hoursText([
                [a, b],
                [c, d],
              ]),
            ),
          ).toEqual([
            [a, b],
            [c, d],
          ]);
        },
      ),
    );
  });
  test('working days that are alike are one', () => {
    expect(dayGroups(everyDay('8-20', { sun: '' })).map(({ label }) => label)).toEqual([
      'Monday to Friday',
      'Saturday',
      'Sunday',
      'Public holidays',
    ]);
    expect(dayGroups(everyDay('8-20', { wed: '8-12' }))).toHaveLength(8);
  });
});
