import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { afterOthers, firstThrough, newGate } from './gate.ts';

const batches = `
  const { workerData, parentPort } = require('node:worker_threads');
  import(workerData.module).then(({ afterOthers }) => {
    const gate = afterOthers(workerData.memory);
    const seen = new Int32Array(workerData.seen);
    parentPort.postMessage('going');
    while (Atomics.load(seen, 1) === 0) {
      gate.enter();
      Atomics.store(seen, 0, 1);
      for (let n = 0; n < 200000; n += 1) Atomics.load(seen, 0);
      Atomics.store(seen, 0, 0);
      gate.leave();
    }
  });`;

it('lets the rep through between two batches, and never into one', async () => {
  const memory = newGate();
  const seen = new SharedArrayBuffer(8);
  const state = new Int32Array(seen);
  const module = new URL('gate.ts', import.meta.url).href;
  const worker = new Worker(batches, { eval: true, workerData: { memory, seen, module } });
  await new Promise((resolve) => {
    worker.once('message', resolve);
  });
  const gate = firstThrough(memory);
  let met = 0;
  for (let turn = 0; turn < 200; turn += 1) {
    gate.enter();
    met += Atomics.load(state, 0);
    gate.leave();
  }
  Atomics.store(state, 1, 1);
  await worker.terminate();
  // A batch that begins in the very instant in which the rep comes is SQLite's to settle.
  expect(met).toBeLessThan(10);
});

it('lets through whoever comes when nobody is there', () => {
  const memory = newGate();
  for (const gate of [firstThrough(memory), afterOthers(memory), firstThrough(memory)]) {
    gate.enter();
    gate.leave();
  }
  expect([...new Int32Array(memory)]).toEqual([0, 0]);
});

it('waits for a thread that died within a batch once, and for no second time', () => {
  const memory = newGate();
  const state = new Int32Array(memory);
  afterOthers(memory).enter();
  const gate = firstThrough(memory);
  gate.enter();
  gate.leave();
  expect([...state]).toEqual([0, 0]);
});
