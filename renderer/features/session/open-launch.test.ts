import { expect, it } from 'vitest';
import { openLaunchOf } from './open-launch.ts';

const hour = 60 * 60 * 1000;
const at = Date.parse('2026-11-19T16:00:00Z');
const phone = {
  phoneId: 'p',
  e164: '+18155550142',
  ext: null,
  display: '815-555-0142',
  raw: '815-555-0142',
  type: 'work' as const,
  state: 'untried' as const,
  lastTouchAt: null,
  deadSince: null,
  register: null,
};
const card = { prospectId: 'ann', phones: [phone] };
const launch = (launchId: string, occurredAt: number, prospectId = 'ann', number = '+18155550142') => ({
  launchId,
  prospectId,
  name: 'Ann Alder',
  number,
  occurredAt,
});

it('is the newest of the person, under way while it is fresh, and long ago after two hours', () => {
  const launches = [launch('old', at - 26 * hour), launch('new', at - hour), launch('other', at, 'bob')];
  expect(openLaunchOf(card, { launches }, at)).toMatchObject({
    longAgo: false,
    call: { launchId: 'new', phoneId: 'p', startedAt: at - hour, timed: false, back: true },
  });
  expect(openLaunchOf(card, { launches }, at + 5 * hour)).toMatchObject({
    longAgo: true,
    call: { longAgo: true },
  });
});

it('is none where nobody called them, or on a number that is not theirs any more', () => {
  expect(openLaunchOf(card, undefined, at)).toBeNull();
  expect(openLaunchOf(card, { launches: [launch('x', at, 'bob')] }, at)).toBeNull();
  expect(openLaunchOf(card, { launches: [launch('x', at, 'ann', '+18155550199')] }, at)).toBeNull();
});
