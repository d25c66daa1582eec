import { describe, expect, it } from 'vitest';
import { timeOfDay } from '../time/zones.ts';
import type { Block, BlockKind, Plan } from './block.ts';
import { add, type Moved, remove, shift, swap } from './moves.ts';
import { at, on, span, zone } from './testing-day.ts';

let made = 0;
const block = (kind: BlockKind, words: string, people = 0): Block => {
  made += 1;
  const dated = kind === 'promises' ? [{ kind: 'promise' as const, id: 'dana', at: span(words).from }] : [];
  return { number: made, kind, ...span(words), people, shares: [], dated };
};
const planOf = (...blocks: Block[]): Plan => ({ on, hours: span('8:30 to 17:30'), blocks, left: [] });
const told = (moved: Moved) =>
  moved.kind === 'refused'
    ? moved.why
    : moved.plan.blocks.map(
        ({ kind, from, until }) => `${timeOfDay(from, zone)} to ${timeOfDay(until, zone)} ${kind}`,
      );
const early = at('8:00');

describe('a block by keys', () => {
  const calls = block('calls', '9:00 to 10:00', 15);
  const promise = block('promises', '10:30 to 10:45');
  const written = block('written', '10:45 to 11:15', 10);
  const pause = block('break', '12:00 to 12:30');
  const plan = planOf(calls, promise, written, pause);

  it('goes a quarter of an hour, or as far as there is room', () => {
    expect(told(shift(plan, calls.number, 'earlier', early))).toContain('8:45 to 9:45 calls');
    expect(told(shift(plan, written.number, 'later', early))).toContain('11:00 to 11:30 written');
    const tight = planOf(block('calls', '8:35 to 9:00'));
    expect(told(shift(tight, made, 'earlier', early))).toEqual(['8:30 to 8:55 calls']);
  });

  it('sends what is in its way on before it', () => {
    const tight = planOf(
      block('written', '9:00 to 9:30'),
      block('calls', '9:30 to 10:00'),
      block('break', '10:10 to 10:20'),
    );
    expect(told(shift(tight, made - 1, 'later', early))).toEqual([
      '9:00 to 9:30 written',
      '9:45 to 10:15 calls',
      '10:15 to 10:25 break',
    ]);
    expect(told(shift(tight, made - 1, 'earlier', early))).toEqual([
      '8:45 to 9:15 written',
      '9:15 to 9:45 calls',
      '10:10 to 10:20 break',
    ]);
  });

  it('stops at the hours, at what has its own time, and at now', () => {
    const first = planOf(block('calls', '8:30 to 9:00'));
    expect(told(shift(first, made, 'earlier', early))).toBe('edge');
    expect(told(shift(plan, written.number, 'earlier', early))).toBe('blocked');
    expect(told(shift(plan, calls.number, 'earlier', at('9:00')))).toBe('edge');
  });

  it('is not moved once it has begun, nor when it has a time of its own', () => {
    expect(told(shift(plan, calls.number, 'later', at('9:01')))).toBe('begun');
    expect(told(shift(plan, promise.number, 'later', early))).toBe('dated');
    expect(told(remove(plan, promise.number, early))).toBe('dated');
    expect(told(swap(plan, 999, 'later', early))).toBe('unknown');
  });

  it('changes places with the next one that can be moved', () => {
    expect(told(swap(plan, written.number, 'later', early))).toEqual([
      '9:00 to 10:00 calls',
      '10:30 to 10:45 promises',
      '10:45 to 11:15 break',
      '12:00 to 12:30 written',
    ]);
    // Around the promise that stands between them.
    expect(told(swap(plan, calls.number, 'later', early))).toBe('blocked');
    const roomy = planOf(calls, promise, block('written', '10:45 to 12:00'));
    expect(told(swap(roomy, calls.number, 'later', early))).toEqual([
      '9:00 to 10:15 written',
      '10:30 to 10:45 promises',
      '11:00 to 12:00 calls',
    ]);
    expect(told(swap(plan, calls.number, 'earlier', early))).toBe('edge');
  });

  it('goes, and whoever was in it is named', () => {
    expect(remove(plan, calls.number, early)).toMatchObject({
      plan: { left: [{ kind: 'work', work: 'calls', people: 15, why: 'removed' }] },
    });
    expect(remove(plan, pause.number, early)).toMatchObject({ plan: { left: [] } });
  });

  it('comes into the first stretch that is long enough, else the longest', () => {
    expect(told(add(plan, 'calls', { length: 45, minutesEach: 4 }, early))).toContain('11:15 to 12:00 calls');
    expect(add(plan, 'written', { length: 60, minutesEach: 3 }, early)).toMatchObject({
      plan: { blocks: [{}, {}, {}, {}, { from: at('12:30'), people: 20 }] },
    });
    const full = planOf(block('calls', '8:30 to 17:30'));
    expect(told(add(full, 'break', { length: 15, minutesEach: 1 }, early))).toBe('full');
    expect(told(add(plan, 'calls', { length: 30, minutesEach: 4 }, at('18:00')))).toBe('edge');
  });
});
