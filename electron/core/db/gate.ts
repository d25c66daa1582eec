/**
 * Keeps two threads that write one book out of each other's way: the rep's own writing goes first. SQLite
 * alone lets whoever waits look again at longer and longer intervals, and an import that takes turn after
 * turn is met at the wrong moment again and again. The gate only decides who waits: the book is guarded by
 * SQLite's own lock as ever.
 */
export interface Gate {
  /** Waits for its turn. */
  enter(): void;
  leave(): void;
}

/** What both threads share. */
export type GateMemory = SharedArrayBuffer;

const held = 0;
const wanted = 1;
/** Whoever holds the gate longer than this is not waited for: SQLite says what is what. */
const patienceMs = 2000;

export const newGate = (): GateMemory => new SharedArrayBuffer(8);

/** For the thread on which the rep works: it waits for the end of one batch and for no second. */
export function firstThrough(memory: GateMemory): Gate {
  const state = new Int32Array(memory);
  return {
    enter() {
      Atomics.add(state, wanted, 1);
      while (Atomics.load(state, held) === 1) {
        // A thread that died within a batch never says that it is done: nobody waits for it twice.
        if (Atomics.wait(state, held, 1, patienceMs) === 'timed-out') Atomics.store(state, held, 0);
      }
    },
    leave() {
      Atomics.sub(state, wanted, 1);
      Atomics.notify(state, wanted);
    },
  };
}

/** For the thread that writes batch by batch: it begins none while the rep waits. */
export function afterOthers(memory: GateMemory): Gate {
  const state = new Int32Array(memory);
  return {
    enter() {
      for (;;) {
        const waiting = Atomics.load(state, wanted);
        if (waiting === 0) break;
        if (Atomics.wait(state, wanted, waiting, patienceMs) === 'timed-out') break;
      }
      Atomics.store(state, held, 1);
    },
    leave() {
      Atomics.store(state, held, 0);
      Atomics.notify(state, held);
    },
  };
}
