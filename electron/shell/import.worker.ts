import { parentPort, workerData } from 'node:worker_threads';
import { besideOthers } from '#core/import/beside.ts';
import { servedByImporter } from '#core/import/work.ts';
import type { WorkerStart } from '#core/workers/messages.ts';
import { serve } from '#core/workers/serve.ts';
import { makeWorld } from './world.ts';

/** Between two batches the book is everybody's for a moment. */
const pauseMs = 1;

const start = workerData as WorkerStart;
const world = makeWorld(start);
if (parentPort) serve(parentPort, world, servedByImporter(world, pauseMs, besideOthers(start)));
