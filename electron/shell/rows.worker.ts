import { parentPort, workerData } from 'node:worker_threads';
import { servedByRowHelper } from '#core/import/row-work.ts';
import type { WorkerStart } from '#core/workers/messages.ts';
import { serve } from '#core/workers/serve.ts';
import { makeWorld } from './world.ts';

const world = makeWorld(workerData as WorkerStart);
if (parentPort) serve(parentPort, world, servedByRowHelper(world));
