import type { GateMemory } from '../db/gate.ts';
import type { ProblemCode } from '#shared/contract/problems.ts';

/** What goes to a worker: a question to answer once, long work to tell about, or stop that. */
export type ToWorker =
  | { readonly kind: 'ask'; readonly n: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'start'; readonly n: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'stop'; readonly n: number };

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'item'; readonly n: number; readonly value: unknown }
  | { readonly kind: 'end'; readonly n: number; readonly value: unknown }
  | {
      readonly kind: 'problem';
      readonly n: number;
      readonly code: ProblemCode;
      readonly sentence: string;
      readonly data: unknown;
    };

/** What a worker is told at its start. */
export interface WorkerStart {
  readonly folder: string;
  readonly version: string;
  /** Milliseconds that the world's clock is ahead of the machine's. */
  readonly aheadMs: number;
  /** Shared with the thread on which the rep works. */
  readonly gate: GateMemory;
  /** Where the bundle of the thread lies that helps with reading rows. */
  readonly rows: string;
}
