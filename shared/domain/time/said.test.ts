import { expect, it } from 'vitest';
import { dayAndTime, dayAndTimes, nearDate, shortDate } from './said.ts';

it('says a date with its weekday, and the year only where it is another', () => {
  expect(shortDate('2026-11-17', '2026-11-19')).toBe('Tue 17 Nov');
  expect(shortDate('2025-12-31', '2026-01-01')).toBe('Wed 31 Dec 2025');
});

it('says the days next to today by name', () => {
  expect(
    ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21'].map((on) => nearDate(on, '2026-11-19')),
  ).toEqual(['yesterday', 'today', 'tomorrow', 'Sat 21 Nov']);
});

it('says an instant on the clock of a zone', () => {
  const at = Date.parse('2026-11-20T02:30:00Z');
  expect(dayAndTime(at, 'America/New_York', '2026-11-19')).toBe('today at 21:30');
  expect(dayAndTime(at, 'Europe/Berlin', '2026-11-19')).toBe('tomorrow at 3:30');
});

it('says whose time it is where their clock shows another', () => {
  const at = Date.parse('2026-11-24T20:30:00Z');
  const said = (...theirs: string[]) => dayAndTimes(at, 'Etc/UTC', theirs, '2026-11-19');
  expect(said()).toBe('Tue 24 Nov at 20:30');
  expect(said('Africa/Accra')).toBe('Tue 24 Nov at 20:30');
  expect(said('America/Chicago')).toBe('Tue 24 Nov at 14:30 their time, 20:30 yours');
  expect(said('America/Chicago', 'America/New_York')).toBe(
    'Tue 24 Nov at 14:30 or 15:30 their time, 20:30 yours',
  );
  expect(said('Asia/Tokyo')).toBe('Wed 25 Nov at 5:30 their time, Tue 24 Nov at 20:30 yours');
  expect(said('America/Chicago', 'Asia/Tokyo')).toBe('Tue 24 Nov at 20:30 your time');
});
