import { expect, it } from 'vitest';
import { deadBy } from './dead-numbers.ts';

const unheard = { wrongAt: null, answeredAt: null };
const quiet = { saidDead: false, answered: false };

it.each([
  ['nobody said so', unheard, quiet, null],
  ['it was said of them', { wrongAt: 5, answeredAt: null }, quiet, 'own'],
  ['it was said of them after they had answered', { wrongAt: 5, answeredAt: 4 }, quiet, 'own'],
  [
    'it was said of them, though others answer',
    { wrongAt: 5, answeredAt: null },
    { saidDead: false, answered: true },
    'own',
  ],
  ['they answered since', { wrongAt: 5, answeredAt: 6 }, quiet, null],
  [
    'it was said of another, and nobody ever answered',
    unheard,
    { saidDead: true, answered: false },
    'others',
  ],
  ['it was said of another, and the switchboard answers', unheard, { saidDead: true, answered: true }, null],
  [
    'it was said of another, and they were answered',
    { wrongAt: null, answeredAt: 1 },
    { saidDead: true, answered: false },
    null,
  ],
  [
    'it was said of both, and they were answered since',
    { wrongAt: 1, answeredAt: 2 },
    { saidDead: true, answered: false },
    null,
  ],
] as const)('a number where %s', (_, own, others, by) => {
  expect(deadBy(own, others)).toBe(by);
});
