import { expect, it } from 'vitest';
import { bands } from '../hour-bands/bands.ts';
import { timeOfDay } from '../time/zones.ts';
import type { Plan } from './block.ts';
import { layDay } from './lay.ts';
import { at, day, group, span, zone } from './testing-day.ts';

const told = ({ blocks }: Plan) =>
  blocks.map(
    ({ kind, from, until, people }) =>
      `${timeOfDay(from, zone)} to ${timeOfDay(until, zone)} ${kind}${people > 0 ? ` ${people}` : ''}`,
  );

/** All hours are worth the same but those named. */
const worth = (named: Readonly<Record<number, number>>) =>
  new Map(bands.map((band) => [band, named[band] ?? 0.07]));

it('an empty day holds its break and nothing else', () => {
  expect(layDay(day())).toMatchObject({ left: [] });
  expect(told(layDay(day()))).toEqual(['12:00 to 12:30 break']);
});

it('calls from the morning on, no longer at a stretch than two hours, and not into the break', () => {
  const plan = layDay(day({ groups: [group('fresh', 60)] }));
  expect(told(plan)).toEqual([
    '8:30 to 10:30 calls 30',
    '10:30 to 12:00 calls 22',
    '12:00 to 12:30 break',
    '12:30 to 13:00 calls 8',
  ]);
  expect(plan.left).toEqual([]);
});

it('calls people in the hours that are best for them, on their clock', () => {
  const groups = [
    group('east', 12, { place: 'east' }),
    group('west', 12, { place: 'west', zones: ['America/Los_Angeles'] }),
  ];
  // Ten o'clock answers best: ten in New York is ten here, ten in Los Angeles is one in the afternoon here.
  expect(told(layDay(day({ groups, worth: worth({ 10: 0.12 }) })))).toEqual([
    '10:00 to 10:50 calls 12',
    '12:00 to 12:30 break',
    '13:00 to 13:50 calls 12',
  ]);
});

it('writes and looks up in the hours that are worth least for calls, apart from them', () => {
  const plan = layDay(
    day({ groups: [group('fresh', 200)], written: 20, research: 3, worth: worth({ 8: 0.02, 15: 0.01 }) }),
  );
  const kinds = told(plan);
  expect(kinds).toContain('15:00 to 16:00 written 20');
  expect(kinds.some((line) => line.endsWith('research 3'))).toBe(true);
  expect(plan.blocks.filter(({ kind }) => kind === 'calls').every(({ from }) => from !== at('15:00'))).toBe(
    true,
  );
});

it('never gives more than half of the day to writing while calls wait, and names what does not fit', () => {
  const plan = layDay(day({ groups: [group('fresh', 500)], written: 400 }));
  const minutesOf = (work: string) =>
    plan.blocks.reduce(
      (sum, { kind, from, until }) => sum + (kind === work ? (until - from) / 60_000 : 0),
      0,
    );
  expect(minutesOf('written')).toBe(180);
  expect(minutesOf('calls')).toBe(180);
  expect(plan.left).toEqual([
    { kind: 'work', work: 'calls', people: 455, of: 500, due: true, why: 'full' },
    { kind: 'work', work: 'written', people: 340, of: 400, due: true, why: 'full' },
  ]);
});

it('takes those who are due before those who may be called, however good the hour', () => {
  const groups = [
    group('fresh', 500, { rank: 4, due: false }),
    group('step', 60, { rank: 3, zones: ['America/Chicago'] }),
  ];
  const plan = layDay(day({ groups, capacity: 240 }));
  const shares = plan.blocks.flatMap((block) => block.shares);
  const of = (id: string) => shares.reduce((sum, share) => sum + (share.group === id ? share.people : 0), 0);
  expect(of('step')).toBe(60);
  expect(of('fresh')).toBe(0);
  expect(plan.left).toEqual([{ kind: 'work', work: 'calls', people: 500, of: 500, due: false, why: 'full' }]);
});

it('lays nobody into an hour in which they may not be called', () => {
  // France may be called until 13:00 and from 14:00 to 20:00 there: 8:00 to 14:00 here.
  const france = group('fr', 10, {
    zones: ['Europe/Paris'],
    open: [span('10:00 to 13:00', 'Europe/Paris'), span('14:00 to 20:00', 'Europe/Paris')],
  });
  const late = layDay(day({ now: at('14:05'), groups: [france] }));
  expect(late.blocks).toEqual([]);
  expect(late.left).toEqual([{ kind: 'work', work: 'calls', people: 10, of: 10, due: true, why: 'closed' }]);
  const early = layDay(day({ groups: [france], worth: worth({ 19: 0.9 }) }));
  expect(early.blocks.filter(({ kind }) => kind === 'calls').every(({ until }) => until <= at('14:00'))).toBe(
    true,
  );
});

it('keeps promises and appointments where they are, with time before a meeting, and lunch gives way', () => {
  const plan = layDay(
    day({
      promises: [{ id: 'dana', at: at('11:45'), open: [span('11:45 to 20:00')] }],
      appointments: [{ id: 'ines', at: at('12:15') }],
      groups: [group('fresh', 30)],
    }),
  );
  expect(told(plan)).toEqual([
    '8:30 to 10:30 calls 30',
    '11:40 to 11:55 promises 1',
    '12:05 to 12:45 appointment 1',
    '12:45 to 13:15 break',
  ]);
});

it('promises one after the other stand in one block; a missed one is called first of all', () => {
  const promise = (id: string, time: string) => ({ id, at: at(time), open: [span(`${time} to 20:00`)] });
  const plan = layDay(
    day({ now: at('9:02'), promises: [promise('a', '14:00'), promise('b', '14:10'), promise('c', '8:40')] }),
  );
  expect(told(plan)).toEqual([
    '9:05 to 9:20 promises 1',
    '12:00 to 12:30 break',
    '13:55 to 14:25 promises 2',
  ]);
  expect(plan.blocks.at(-1)?.dated.map(({ id }) => id)).toEqual(['a', 'b']);
});

it('lays promises for forbidden hours at the first lawful room, in the order in which they may be called', () => {
  const waits = (id: string, time: string, callAt: string, callUntil = '21:00') => ({
    id,
    at: at(time),
    open: [span(`${callAt} to ${callUntil}`)],
  });
  const plan = layDay(
    day({
      promises: [
        // Promised first and callable last: whoever is callable before is not held up by it.
        waits('west', '9:00', '16:00'),
        waits('east', '11:31', '13:00'),
        waits('also east', '11:40', '13:00'),
        waits('too', '11:50', '13:00'),
        waits('hardly', '12:10', '13:00', '13:30'),
        { id: 'at their time', at: at('13:20'), open: [span('13:20 to 21:00')] },
      ],
    }),
  );
  expect(plan.blocks.flatMap(({ from, until, dated }) => dated.map(({ id }) => [id, from, until]))).toEqual([
    ['east', at('12:55'), at('13:10')],
    ['also east', at('13:15'), at('14:00')],
    ['too', at('13:15'), at('14:00')],
    ['at their time', at('13:15'), at('14:00')],
    ['west', at('15:55'), at('16:10')],
  ]);
  expect(plan.left).toMatchObject([{ why: 'clash', dated: { id: 'hardly' } }]);
});

it('calls a missed promise in the first room of their hours, in a later part of them where the first is full', () => {
  // Promised for 10:00 in Paris. There they may be called until 13:00 and from 14:00 to 20:00: 7:00 and 8:00 here.
  const paris = {
    id: 'paris',
    at: at('10:00', 'Europe/Paris'),
    open: [span('10:00 to 13:00', 'Europe/Paris'), span('14:00 to 20:00', 'Europe/Paris')],
  };
  const laid = (more: Parameters<typeof day>[0]) => {
    const { blocks, left } = layDay(
      day({ hours: span('6:00 to 17:30'), breaks: [], promises: [paris], ...more }),
    );
    return [
      ...blocks.filter(({ kind }) => kind === 'promises').map(({ from }) => timeOfDay(from, zone)),
      ...left.flatMap((each) => (each.kind === 'dated' ? each.why : [])),
    ];
  };
  expect(laid({ now: at('6:20') })).toEqual(['6:20']);
  // What is left of the morning there is too short, and over lunch nobody is called.
  expect(laid({ now: at('6:50') })).toEqual(['7:55']);
  const meeting = { id: 'ines', at: at('8:00') };
  expect(laid({ now: at('6:50'), appointments: [meeting] })).toEqual(['8:30']);
  const meetings = Array.from({ length: 14 }, (_, index) => ({
    id: `m${index}`,
    at: at('8:00') + index * 30 * 60_000,
  }));
  expect(laid({ now: at('6:50'), appointments: meetings })).toEqual(['clash']);
  expect(laid({ now: at('13:50') })).toEqual(['closed']);
  expect(laid({ now: at('6:50'), hours: span('6:00 to 8:05') })).toEqual(['outside']);
});

it('names a promise for the time of a meeting, one after the hours and one for a forbidden hour', () => {
  const promise = (id: string, time: string, open = [span(`${time} to 20:00`)]) => ({
    id,
    at: at(time),
    open,
  });
  const plan = layDay(
    day({
      appointments: [{ id: 'ines', at: at('15:00') }],
      promises: [promise('clash', '15:10'), promise('late', '18:00'), promise('never', '16:00', [])],
    }),
  );
  expect(plan.left).toEqual([
    { kind: 'dated', dated: { kind: 'promise', id: 'clash', at: at('15:10') }, why: 'clash' },
    { kind: 'dated', dated: { kind: 'promise', id: 'never', at: at('16:00') }, why: 'closed' },
    { kind: 'dated', dated: { kind: 'promise', id: 'late', at: at('18:00') }, why: 'outside' },
  ]);
});

it('a day off and a day that is over hold nothing, and say who waits', () => {
  const waiting = { groups: [group('fresh', 7)], promises: [{ id: 'dana', at: at('9:00'), open: [] }] };
  expect(layDay(day({ ...waiting, hours: null }))).toMatchObject({
    blocks: [],
    left: [
      { kind: 'dated', why: 'outside' },
      { work: 'calls', people: 7, why: 'off' },
    ],
  });
  expect(layDay(day({ ...waiting, now: at('18:00') }))).toMatchObject({
    blocks: [],
    left: [{ kind: 'dated' }, { work: 'calls', people: 7, why: 'full' }],
  });
});

it('plans no more than the capacity, though the hours are longer', () => {
  const { blocks } = layDay(day({ capacity: 120, groups: [group('fresh', 900)] }));
  const worked = blocks.filter(({ kind }) => kind !== 'break');
  expect(worked.reduce((sum, { from, until }) => sum + until - from, 0)).toBe(120 * 60_000);
});
