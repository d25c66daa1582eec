import { describe, expect, test } from 'vitest';
import { type PromiseOfDay, remindersDue } from './reminders.ts';

const zone = 'America/New_York';
const dueAt = Date.parse('2026-11-19T15:45:00Z');
const minute = 60_000;
const dana: PromiseOfDay = {
  name: 'Dana Whitlock',
  account: 'Larkmoor',
  followUp: { followUpId: 'a', dueAt, task: 'the catalog' },
  returnsAt: null,
};

describe('a reminder', () => {
  test('says who, when and what, from five minutes before until half an hour after', () => {
    expect(remindersDue([dana], dueAt - 5 * minute - 1, zone)).toEqual([]);
    expect(remindersDue([dana], dueAt - 5 * minute, zone)).toEqual([
      { key: `a ${dueAt}`, title: 'Promised for 10:45: Dana Whitlock', body: 'Larkmoor, the catalog' },
    ]);
    expect(remindersDue([dana], dueAt + 30 * minute, zone)).toHaveLength(1);
    expect(remindersDue([dana], dueAt + 31 * minute, zone)).toEqual([]);
  });
  test('of a missed promise comes when it returns, and is another one', () => {
    const returnsAt = dueAt + 24 * 60 * minute;
    const missed = { ...dana, returnsAt };
    expect(remindersDue([missed], dueAt, zone)).toEqual([]);
    expect(remindersDue([missed], returnsAt, zone)[0]?.key).toBe(`a ${returnsAt}`);
  });
  test('of a day without a time is none', () => {
    const day = { ...dana, followUp: { ...dana.followUp, dueAt: null } };
    expect(remindersDue([day], dueAt, zone)).toEqual([]);
  });
});
