import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceOf, imbalanceOf, imbalanceOfDay, type OwnTouch } from './balance.ts';
import { imbalanceSentence } from './sentences/balance.ts';
import { channels, directions, reaches } from './vocabulary.ts';

const both = { call: true, writing: true };
const times = (count: number, touch: Partial<OwnTouch>): OwnTouch[] =>
  Array.from({ length: count }, () => ({ channel: 'call', direction: 'out', reached: 'nobody', ...touch }));
const email = { channel: 'email' } as const;

describe('the balance of one person', () => {
  it('warns of writing where nobody ever phoned', () => {
    expect(imbalanceOf(times(3, email), both)).toBeNull();
    expect(imbalanceOf(times(6, email), both)).toEqual({ kind: 'only-written', written: 6 });
    expect(imbalanceOf([...times(6, email), ...times(1, {})], both)).toBeNull();
  });

  it('warns of calling where nothing was ever written', () => {
    expect(imbalanceOf(times(5, {}), both)).toBeNull();
    expect(imbalanceOf(times(9, {}), both)).toEqual({ kind: 'only-dialed', attempted: 9 });
    expect(imbalanceOf([...times(9, {}), ...times(1, email)], both)).toBeNull();
  });

  it('says nothing where the other way is closed, or they were spoken with', () => {
    expect(imbalanceOf(times(6, email), { call: false, writing: true })).toBeNull();
    expect(imbalanceOf(times(9, {}), { call: true, writing: false })).toBeNull();
    expect(imbalanceOf([...times(9, {}), ...times(1, { reached: 'person' })], both)).toBeNull();
  });

  it('reads only what went out', () => {
    expect(imbalanceOf(times(6, { ...email, direction: 'in', reached: 'person' }), both)).toBeNull();
  });
});

it('a day warns both ways, and not before it has begun', () => {
  expect(imbalanceOfDay({ spoken: 0, attempted: 0, written: 7 })).toBeNull();
  expect(imbalanceOfDay({ spoken: 0, attempted: 0, written: 8 })).toEqual({
    kind: 'only-written',
    written: 8,
  });
  expect(imbalanceOfDay({ spoken: 0, attempted: 9, written: 0 })).toEqual({
    kind: 'only-dialed',
    attempted: 9,
  });
  expect(imbalanceOfDay({ spoken: 1, attempted: 20, written: 0 })).toBeNull();
});

it('warns as people say it', () => {
  expect(imbalanceSentence({ kind: 'only-written', written: 6 }, 'email')).toBe('Six e-mails, never phoned.');
  expect(imbalanceSentence({ kind: 'only-written', written: 6 }, null)).toBe('Six written, never phoned.');
  expect(imbalanceSentence({ kind: 'only-dialed', attempted: 9 }, null)).toBe('Nine dials, nothing written.');
});

const touches = fc.array(
  fc.record({
    channel: fc.constantFrom(...channels),
    direction: fc.constantFrom(...directions),
    reached: fc.constantFrom(...reaches),
  }),
  { maxLength: 20 },
);

it('every touch is in one part, and a warning means that the other part is empty', () => {
  fc.assert(
    fc.property(touches, fc.boolean(), fc.boolean(), (all, call, writing) => {
      const parts = balanceOf(all.map(({ channel, reached }) => ({ channel, facts: { reached } })));
      expect(parts.spoken + parts.attempted + parts.written).toBe(all.length);
      const out = all.filter(({ direction }) => direction === 'out');
      const written = out.filter(({ channel }) => channel !== 'call' && channel !== 'visit').length;
      const warned = imbalanceOf(all, { call, writing })?.kind ?? null;
      const empty = { 'only-written': out.length - written, 'only-dialed': written };
      expect(warned === null ? 0 : empty[warned]).toBe(0);
    }),
  );
});
