import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerStart } from '#core/workers/messages.ts';
import { servedByReader } from '#core/workers/reader.ts';
import { serve } from '#core/workers/serve.ts';
import { makeWorld } from './world.ts';

const world = makeWorld(workerData as WorkerStart);
if (parentPort) serve(parentPort, world, servedByReader(world));
