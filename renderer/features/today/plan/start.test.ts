import { expect, it } from 'vitest';
import { type Asked, startOf } from './start.ts';

const plan = (kind: string, kept = true): Asked['plan'] =>
  ({
    kept: kept ? { at: 0, why: 'made', versions: 1 } : null,
    blocks: [{ number: 4, kind }],
    next: 4,
    first: { prospectId: 'x', name: 'Dana Whitlock' },
  }) as never;
const first = { name: 'Ruth Abelard' };

it.each<[string, Partial<Asked>, string | null, 'calls' | 'written' | null]>([
  ['no plan', { plan: undefined }, 'Start with Ruth Abelard', null],
  ['a plan that was never kept', { plan: plan('calls', false) }, 'Start with Ruth Abelard', null],
  ['a block of calls', { plan: plan('calls') }, 'Call the queue, Dana Whitlock first', 'calls'],
  ['promises', { plan: plan('promises') }, 'Call the queue, Dana Whitlock first', 'calls'],
  ['a block of writing', { plan: plan('written') }, 'Write to the queue, Dana Whitlock first', 'written'],
  ['research', { plan: plan('research') }, 'Start with Ruth Abelard', null],
  ['that kind open', { plan: plan('calls'), session: { work: 'calls' } }, 'Go on with Dana Whitlock', null],
  [
    'the other kind open',
    { plan: plan('written'), session: { work: 'calls' } },
    'Write to the queue, Dana Whitlock first',
    'written',
  ],
  ['a kind open beside the plan', { session: { work: 'calls' } }, 'Go on with the session', null],
  ['the whole queue open', { plan: plan('calls'), session: { work: null } }, 'Go on with Ruth Abelard', null],
])('with %s', (_name, asked, label, work) => {
  expect(startOf({ first, session: null, plan: undefined, ...asked })).toEqual({ label, work });
});

it('there is nothing to start where nobody waits', () => {
  expect(startOf({ first: null, session: null, plan: undefined })).toBeNull();
});
