import { parentPort, workerData } from 'node:worker_threads';
import { servedByBackup } from '#core/workers/backupWork.ts';
import { serve } from '#core/workers/serve.ts';
import type { WorkerStart } from '#core/workers/messages.ts';
import { makeWorld } from './world.ts';

const world = makeWorld(workerData as WorkerStart);
if (parentPort) serve(parentPort, world, servedByBackup(world));
