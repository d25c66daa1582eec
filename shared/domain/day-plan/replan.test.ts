import { expect, it } from 'vitest';
import { timeOfDay } from '../time/zones.ts';
import type { Plan } from './block.ts';
import { doneByBlock, doneOfPlanned, type DoneThing, plannedBy, slippedBy, type Version } from './done.ts';
import { layDay } from './lay.ts';
import { replan } from './replan.ts';
import { at, day, group, minutes, zone } from './testing-day.ts';

const told = ({ blocks }: Plan) =>
  blocks.map(
    ({ kind, from, until, people }) =>
      `${timeOfDay(from, zone)} to ${timeOfDay(until, zone)} ${kind}${people > 0 ? ` ${people}` : ''}`,
  );

const morning = layDay(day({ groups: [group('fresh', 45)], written: 20 }));

it('the plan of the morning', () => {
  expect(told(morning)).toEqual([
    '8:30 to 10:30 calls 30',
    '10:30 to 11:30 calls 15',
    '12:00 to 12:30 break',
    '12:30 to 13:30 written 20',
  ]);
});

it('a day that slipped is laid anew from now on; what was worked stays as it was worked', () => {
  const [first] = morning.blocks;
  const later = day({ now: at('10:10'), groups: [group('fresh', 33)], written: 20 });
  const anew = replan(morning, later, new Map([[first?.number ?? 0, 12]]));
  expect(told(anew)).toEqual([
    '8:30 to 10:10 calls 12',
    '10:10 to 12:00 calls 27',
    '12:00 to 12:30 break',
    '12:30 to 12:55 calls 6',
    '12:55 to 13:55 written 20',
  ]);
  expect(anew.blocks[0]?.number).toBe(first?.number);
  expect(new Set(anew.blocks.map(({ number }) => number)).size).toBe(anew.blocks.length);
});

it('a block in which nothing was done is gone, and its people are laid later', () => {
  const later = day({ now: at('10:30'), groups: [group('fresh', 45)] });
  expect(told(replan(morning, later, new Map()))[0]).toBe('10:30 to 12:00 calls 22');
});

it('a meeting that has begun goes on to its end, and is not laid again', () => {
  const meeting = [{ id: 'ines', at: at('9:00') }];
  const plan = layDay(day({ appointments: meeting }));
  const anew = replan(
    plan,
    day({ appointments: meeting, now: at('9:10'), groups: [group('fresh', 3)] }),
    new Map(),
  );
  expect(told(anew)).toEqual(['8:50 to 9:30 appointment 1', '9:30 to 9:45 calls 3', '12:00 to 12:30 break']);
});

it('a break that was moved stays where it is, and one that is over does not return', () => {
  const moved: Plan = {
    ...morning,
    blocks: morning.blocks.map((block) =>
      block.kind === 'break' ? { ...block, from: at('13:00'), until: at('13:30') } : block,
    ),
  };
  expect(told(replan(moved, day({ now: at('9:00') }), new Map()))).toEqual(['13:00 to 13:30 break']);
  expect(told(replan(moved, day({ now: at('14:00') }), new Map()))).toEqual(['13:00 to 13:30 break']);
});

it('each thing done is in the block that was meant for it then, or beside the plan', () => {
  const thing = (time: string, part: DoneThing['part']) => ({ at: at(time), part });
  const things = [
    thing('8:30', 'call'),
    thing('9:00', 'written'),
    thing('13:00', 'written'),
    thing('16:00', 'call'),
  ];
  const { inBlock, beside } = doneByBlock([{ at: at('8:00'), blocks: morning.blocks }], things);
  expect([...inBlock.values()].map((those) => those.length)).toEqual([1, 0, 0, 1]);
  expect(beside).toEqual([things[1], things[3]]);
  expect(plannedBy(morning.blocks)).toEqual({ call: 45, written: 20, research: 0 });
});

const calls = (...times: string[]) => times.map((time): DoneThing => ({ at: at(time), part: 'call' }));
const counted = (versions: readonly Version[], things: readonly DoneThing[]) => {
  const against = doneByBlock(versions, things);
  return [doneOfPlanned(against).call, against.beside.length];
};

it('what was done before there was a plan is beside it, also within the hours of its blocks', () => {
  const things = calls('8:31', '8:35', '8:40', '8:45');
  const kept = { at: at('8:50'), blocks: morning.blocks };
  expect(counted([], things)).toEqual([0, 4]);
  expect(counted([kept], things)).toEqual([0, 4]);
  expect(counted([kept], [...things, ...calls('8:55')])).toEqual([1, 4]);
});

it('a day laid anew counts what was done before as it was counted then', () => {
  const things = calls('8:10', '8:31', '8:32', '11:40', '11:45', '13:00');
  const first = { at: at('8:20'), blocks: morning.blocks };
  const now = at('13:10');
  const worked = new Map([...doneByBlock([first], things).inBlock].map(([n, { length }]) => [n, length]));
  const anew = replan(morning, day({ now, groups: [group('fresh', 39)] }), worked);
  expect(counted([first], things)).toEqual([2, 4]);
  expect(counted([first, { at: now, blocks: anew.blocks }], things)).toEqual([2, 4]);
});

it('a block worked for less than five minutes stays when the rest is laid anew', () => {
  const now = at('8:33');
  const anew = replan(morning, day({ now, groups: [group('fresh', 3)] }), new Map([[1, 1]]));
  expect(told(anew).slice(0, 2)).toEqual(['8:30 to 8:35 calls 1', '8:35 to 8:50 calls 3']);
});

it('what is told of a block only after it was given up is beside the plan', () => {
  const first = { at: at('8:00'), blocks: morning.blocks };
  const anew = replan(morning, day({ now: at('10:30'), groups: [group('fresh', 45)] }), new Map());
  const later = { at: at('10:30'), blocks: anew.blocks };
  expect(counted([first, later], calls('9:00'))).toEqual([0, 1]);
});

it.each([
  ['8:20', 0, 0, 0],
  ['9:30', 15, 0, 0],
  // 15 of them by half past nine, of whom ten: five calls of four minutes.
  ['9:30', 10, 0, 20],
  ['9:30', 14, 0, 0],
  ['11:30', 45, 0, 0],
  ['13:00', 45, 4, 15],
  ['13:00', 50, 10, 0],
])(
  'at %s, with %i called and %i written to, it has slipped by %i minutes',
  (time, call, written, slipped) => {
    expect(slippedBy(morning, { call, written }, minutes, at(time))).toBe(slipped);
  },
);
