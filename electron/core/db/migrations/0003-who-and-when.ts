import type { Writer } from '../connection.ts';
import type { Migration } from '../migration.ts';
import { cadences } from './0003/cadences.ts';
import { calling } from './0003/calling.ts';
import { dayPlan } from './0003/day-plan.ts';
import { guard } from './0003/guard.ts';
import { queue } from './0003/queue.ts';
import { suppression } from './0003/suppression.ts';
import { targets } from './0003/targets.ts';

/** Each takes the book one part further; one that must work something out is a function. */
const parts: readonly (string | ((writer: Writer) => void))[] = [
  queue,
  guard,
  cadences,
  calling,
  dayPlan,
  suppression,
  targets,
];

/** Who may be touched when: the order of the queue, hours and caps, cadences, and the day's plan. */
export const whoAndWhen: Migration = {
  version: 3,
  name: 'who and when',
  up(writer) {
    for (const part of parts) {
      if (typeof part === 'string') writer.script(part);
      else part(writer);
    }
  },
};
