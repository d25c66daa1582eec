import { describe, expect, it } from 'vitest';
import { inUseOf, nextOf } from './numbers.ts';

const phone = (phoneId: string, state: 'answered' | 'rang' | 'dead' | 'suppressed', type = 'work') => ({
  phoneId,
  e164: `+1815555010${phoneId}`,
  type: type as 'work' | 'fax',
  state,
});
const [best, second, dead, fax, closed] = [
  phone('1', 'answered'),
  phone('2', 'rang'),
  phone('3', 'dead'),
  phone('4', 'rang', 'fax'),
  phone('5', 'suppressed'),
];
const all = [best, second, fax, closed, dead];

describe('the number in use', () => {
  it('is the best until another is picked, and stays the one picked wherever it stands by then', () => {
    expect(inUseOf(all, null)).toEqual({ phone: best, anyway: false });
    const picked = nextOf(all, null);
    expect(inUseOf([second, best], picked)).toEqual({ phone: second, anyway: false });
    expect(inUseOf([best, second], picked)).toEqual({ phone: second, anyway: false });
  });

  it('gives way to the best where it went dead since', () => {
    const gone = { ...second, state: 'dead' as const };
    expect(inUseOf([best, gone], { phoneId: '2', anyway: false })).toEqual({ phone: best, anyway: false });
  });

  it('is a dead one or a fax only where it was gone to, after all that may be called, and never a closed one', () => {
    expect(inUseOf([dead], null)).toEqual({ phone: null, anyway: false });
    const seen: (string | undefined)[] = [];
    let picked = null as ReturnType<typeof nextOf>;
    for (let step = 0; step < 5; step += 1) {
      picked = nextOf(all, picked);
      seen.push(picked?.phoneId);
    }
    expect(seen).toEqual(['2', '4', '3', '1', '2']);
    expect(inUseOf(all, { phoneId: '3', anyway: true })).toEqual({ phone: dead, anyway: true });
    expect(inUseOf(all, { phoneId: '5', anyway: true })).toEqual({ phone: best, anyway: false });
    expect(nextOf([], null)).toBeNull();
  });
});
