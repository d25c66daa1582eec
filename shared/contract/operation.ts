import { oc } from '@orpc/contract';
import { z } from 'zod';
import { problems } from './problems.ts';

/**
 * A query reads; a command writes, synchronously, in one transaction; a stream is long work that
 * reports progress and can be stopped. `reader: 'worker'` marks a query that may take long on a
 * big book and therefore never runs on the thread that writes.
 */
export interface OperationMeta {
  readonly kind: 'query' | 'command' | 'stream';
  readonly reader: 'main' | 'worker';
}

const base = oc.$meta<OperationMeta>({ kind: 'query', reader: 'main' }).errors(problems);

export const query = base;
export const slowQuery = base.meta({ kind: 'query', reader: 'worker' });
export const stream = base.meta({ kind: 'stream', reader: 'main' });

/** The client makes the id of each command, so that a retry or a double click does it once. */
export const commandInput = z.object({ commandId: z.uuid() });
export const command = base.meta({ kind: 'command', reader: 'main' });

export const id = z.uuid();
/** UTC milliseconds since 1970. */
export const instant = z.int();
/** A local date, 'YYYY-MM-DD'. */
export const localDate = z.iso.date();
/** A time on a wall clock, 'HH:MM'. */
export const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time looks like 14:30.');

/** How far long work has come. `leftMs` is null until it can be told. */
export const progress = z.object({
  kind: z.literal('progress'),
  doing: z.string(),
  done: z.int(),
  of: z.int().nullable(),
  leftMs: z.number().nullable(),
});
export type Progress = z.infer<typeof progress>;
