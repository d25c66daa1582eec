import { describe, expect, it } from 'vitest';
import { uniformOf } from '../seeded.ts';
import { type BackwardQuestion, type Link, planBack } from './backward-plan.ts';
import { betaBelow, betaQuantile } from './beta.ts';

const link = (name: string, k: number, n: number, more: Partial<Link> = {}): Link => ({
  name,
  counted: { k, n },
  inHand: 0,
  best: null,
  ...more,
});

const question = (more: Partial<BackwardQuestion> = {}): BackwardQuestion => ({
  quota: 4,
  links: [link('decision makers', 90, 1000), link('appointments', 18, 90), link('held', 14, 18)],
  days: 20,
  mostInADay: 70,
  seed: 'Dana',
  ...more,
});

/** How many of `n` succeed where so much of what could have been lies below: the binomial turned round. */
function successes(n: number, rate: number, share: number): number {
  let [low, high] = [0, n];
  while (low < high) {
    const middle = (low + high) >> 1;
    const atMost = 1 - betaBelow(rate, middle + 1, n - middle);
    if (atMost < share) low = middle + 1;
    else high = middle;
  }
  return low;
}

describe('the backward plan', () => {
  it('asks for about what the rates say, and for more the surer it has to be', () => {
    const { dials, perDay, expected } = planBack(question());
    // 4 / (0.09 x 0.2 x 0.78) is 285; seven in ten is more than that.
    expect(dials.planned).toBeGreaterThan(285);
    expect(dials.planned).toBeLessThan(480);
    expect(dials.even).toBeLessThan(dials.planned ?? 0);
    expect(dials.safe).toBeGreaterThan(dials.planned ?? 0);
    expect(perDay).toBe(Math.ceil((dials.planned ?? 0) / 20));
    expect(expected.at(-1)?.count).toBeGreaterThan(4);
  });

  it('is the same for the same seed', () => {
    expect(planBack(question())).toEqual(planBack(question()));
  });

  it('takes what is in hand into account, and asks for nothing once that is enough', () => {
    const [decides, set] = question().links as [Link, Link, Link];
    const held = (inHand: number) =>
      planBack(question({ links: [decides, { ...set, inHand }, link('held', 40, 50)] })).dials.planned;
    expect(held(2)).toBeLessThan(held(0) ?? 0);
    expect(held(20)).toBe(0);
    expect(planBack(question({ quota: 0 })).perDay).toBe(0);
  });

  it('says that it cannot be reached, and how likely it is at the very most', () => {
    const far = planBack(question({ quota: 20 }));
    expect(far.reachable).toBe(false);
    expect(far.chanceAtMost).toBeLessThan(0.7);
    expect(planBack(question()).reachable).toBe(true);
    expect(planBack(question({ days: 0 }))).toMatchObject({
      perDay: null,
      reachable: false,
      chanceAtMost: 0,
    });
  });

  it('names first what would help most, and nothing that was never better', () => {
    const [decides, set, held] = question().links as [Link, Link, Link];
    const links = [
      { ...decides, best: 0.1 },
      { ...set, best: 0.4 },
      { ...held, best: 0.5 },
    ];
    const { levers, dials } = planBack(question({ links }));
    expect(levers.map(({ name }) => name)).toEqual(['appointments', 'decision makers']);
    expect(levers[0]?.dials).toBeLessThan((dials.planned ?? 0) * 0.65);
  });

  it('never called, still gives a number or says that there is none', () => {
    const links = [link('decision makers', 0, 0), link('appointments', 0, 0)];
    const { dials } = planBack(question({ links, quota: 1 }));
    expect(dials.planned ?? Number.POSITIVE_INFINITY).toBeGreaterThan(0);
  });

  /**
   * 5,000 reps whose true rates are drawn from the prior, each with a record of its own: what is planned to make it
   * in seven of ten cases does so in 68 to 72. How likely a plan is under the true rates is worked out, not thrown.
   */
  it('keeps its word: seven in ten is between 68 and 72 of a hundred', () => {
    const names = ['decision makers', 'appointments', 'held'] as const;
    const reps = 5000;
    let [sum, plans] = [0, 0];
    for (let rep = 0; rep < reps; rep += 1) {
      let n = 40 + Math.floor(uniformOf('dials', rep) * 400);
      let through = 1;
      const links = names.map((name) => {
        const rate = betaQuantile(uniformOf('rate', rep, name), 0.5, 0.5);
        through *= rate;
        const k = successes(n, rate, uniformOf('record', rep, name));
        const made = link(name, k, n);
        n = k;
        return made;
      });
      const quota = 1 + Math.floor(uniformOf('quota', rep) * 6);
      const { planned } = planBack({ quota, links, days: 20, mostInADay: 80, seed: `${rep}` }, 24).dials;
      if (planned === null) continue;
      plans += 1;
      sum += planned < quota ? 0 : betaBelow(through, quota, planned - quota + 1);
    }
    expect(plans).toBeGreaterThan(reps / 2);
    expect(sum / plans).toBeGreaterThan(0.68);
    expect(sum / plans).toBeLessThan(0.72);
  });
});
