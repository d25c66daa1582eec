import { expect, it } from 'vitest';
import { drawn, sizeOf, stateOf } from './layout.ts';

const zone = 'America/New_York';
const at = (time: string) => Date.parse(`2026-11-19T${time}:00-05:00`);
const block = (from: string, until: string) => ({ from: at(from), until: at(until) });
const day = (...blocks: ReturnType<typeof block>[]) => drawnAt('08:45', ...blocks);
const drawnAt = (time: string, ...blocks: ReturnType<typeof block>[]) =>
  drawn({ zone, hours: block('08:30', '17:30'), blocks: blocks as never }, at(time));

it('is drawn from the hour in which the day begins to the one in which it ends', () => {
  const { hours, height } = day(block('09:00', '10:00'));
  expect(hours.map(({ words }) => words)).toEqual([
    '8:00',
    '9:00',
    '10:00',
    '11:00',
    '12:00',
    '13:00',
    '14:00',
    '15:00',
    '16:00',
    '17:00',
    '18:00',
  ]);
  expect(height).toBe(560);
});

it('leaves out hours gone by in which nothing was planned, and no others', () => {
  const first = (time: string, ...blocks: ReturnType<typeof block>[]) =>
    drawnAt(time, ...blocks).hours[0]?.words;
  expect(first('13:10')).toBe('13:00');
  expect(first('13:10', block('14:00', '15:00'))).toBe('13:00');
  expect(first('13:10', block('11:30', '12:00'), block('14:00', '15:00'))).toBe('11:00');
  expect(first('07:00', block('14:00', '15:00'))).toBe('8:00');
  expect(first('18:10')).toBe('8:00');
});

it('gives an hour more room where a quarter is planned for itself', () => {
  expect(day(block('09:00', '09:15')).height).toBe(800);
  expect(day(block('09:00', '09:20')).height).toBe(560);
});

it('has a place for each instant', () => {
  expect(day(block('09:00', '10:00')).topOf(at('09:30'))).toBe(84);
});

it('knows what is past, now and ahead, and how much of it can be written down', () => {
  const morning = block('09:00', '10:00');
  expect(['08:59', '09:00', '09:59', '10:00'].map((time) => stateOf(morning, at(time)))).toEqual([
    'ahead',
    'now',
    'now',
    'past',
  ]);
  expect([13, 18, 47, 48].map(sizeOf)).toEqual(['bar', 'line', 'line', 'whole']);
});
