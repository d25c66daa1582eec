import { parentPort, workerData } from 'node:worker_threads';
import { afterOthers } from '#core/db/gate.ts';
import { rowHelper } from '#core/import/row-work.ts';
import { servedByImporter } from '#core/import/work.ts';
import type { WorkerStart } from '#core/workers/messages.ts';
import { serve } from '#core/workers/serve.ts';
import { makeWorld } from './world.ts';

/** Between two batches the book is everybody's for a moment. */
const pauseMs = 1;

const start = workerData as WorkerStart;
const world = makeWorld(start);
if (parentPort)
  serve(
    parentPort,
    world,
    servedByImporter(world, pauseMs, {
      gate: afterOthers(start.gate),
      helper: () => rowHelper(new URL(start.rows), start),
    }),
  );
