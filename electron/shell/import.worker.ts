import { parentPort, workerData } from 'node:worker_threads';
import { servedByImporter } from '#core/import/work.ts';
import type { WorkerStart } from '#core/workers/messages.ts';
import { serve } from '#core/workers/serve.ts';
import { makeWorld } from './world.ts';

/** The rep's own writing waits no longer than a batch takes: that long the book is then theirs. */
const pauseMs = 10;

const world = makeWorld(workerData as WorkerStart);
if (parentPort) serve(parentPort, world, servedByImporter(world, pauseMs));
