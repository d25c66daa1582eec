import { describe, expect, it } from 'vitest';
import { dayNumbers, maxSteps } from './cadence.ts';
import { coldList, readyMade } from './ready-made.ts';

describe('the default cadence', () => {
  const days = dayNumbers(coldList.steps);
  const calls = coldList.steps.flatMap((step, n) =>
    step.channel === 'call' ? [{ ...step, day: days[n] ?? 0 }] : [],
  );

  it('calls six times over twenty working days, 1, 2, 3, 5 and 8 apart', () => {
    expect(days.at(-1)).toBe(20);
    expect(calls.slice(1).map(({ day }, n) => day - (calls[n]?.day ?? 0))).toEqual([1, 2, 3, 5, 8]);
  });

  it('alternates morning and afternoon', () => {
    expect(calls.map(({ part }) => part)).toEqual([
      'morning',
      'afternoon',
      'morning',
      'afternoon',
      'morning',
      'afternoon',
    ]);
  });
});

it.each(readyMade.map((plan) => [plan.name, plan] as const))(
  '%s never calls three times in a row, and says what to do at each step',
  (_name, { steps }) => {
    const channels = steps.map(({ channel }) => channel).join(' ');
    expect(channels).not.toContain('call call call');
    expect(steps.length).toBeLessThanOrEqual(maxSteps);
    expect(steps.every(({ what }) => /^[A-Z].*[.?]$/.test(what))).toBe(true);
  },
);
