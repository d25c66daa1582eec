import { afterOthers, type Gate } from '../db/gate.ts';
import type { WorkerStart } from '../workers/messages.ts';
import type { RowHelper } from './makers.ts';
import { rowHelper } from './row-work.ts';

/** What there is beside the thread on which imports work. */
export type Beside = {
  /** Between it and the one on which the rep works. */
  readonly gate: Gate | null;
  /** A further one that helps with reading rows; it starts with the first it is given. */
  readonly helper: () => RowHelper | null;
};

/** Where all runs on one thread. */
export const alone: Beside = { gate: null, helper: () => null };

/** In an app, whose rep goes on working. */
export const besideOthers = (start: WorkerStart): Beside => ({
  gate: afterOthers(start.gate),
  helper: () => rowHelper(new URL(start.rows), start),
});
