import { fillDemo } from '../demo/fill.ts';
import type { AreaDefinitions } from '../operation/definition.ts';

/** `book.demo`: an empty book filled with invented people and believable years of work. */
export const demoDefinition: AreaDefinitions<'book'>['demo'] = {
  kind: 'stream',
  async *run(book, input, signal) {
    const ended = book.jobs.begin('demo');
    try {
      yield* fillDemo(book, input, signal);
    } finally {
      ended();
    }
  },
};
