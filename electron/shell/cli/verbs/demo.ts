import { lastWord } from '../long-work.ts';
import { wholeNumber } from '../parsing.ts';
import { count } from '../table.ts';
import { Mistake, type Verb } from '../verb.ts';

export const demo: Verb = {
  name: 'demo',
  summary: 'Fill an empty book with invented people and believable years of work.',
  usage: '[--prospects N] [--touches-per N] [--seed S] [--years N]',
  positionals: { least: 0, most: 0 },
  options: {
    prospects: { value: 'N', help: 'how many people (400 unless given)' },
    'touches-per': { value: 'N', help: 'how many touches each, on average (4 unless given)' },
    seed: { value: 'S', help: 'another number, other people (1 unless given)' },
    years: { value: 'N', help: 'how many years of work, 1 to 5 (1 unless given)' },
  },
  async run(session, words) {
    const { world, signal } = session;
    const prospects = wholeNumber(words, 'prospects');
    const seed = wholeNumber(words, 'seed', 0);
    const years = wholeNumber(words, 'years');
    const touches = words.text('touches-per');
    const touchesPer = touches === undefined ? undefined : Number(touches);
    if (touchesPer !== undefined && !(touchesPer >= 0)) {
      throw new Mistake(`--touches-per takes a number from 0 up, not ${touches}.`);
    }
    const client = await session.open('write');
    const stream = await client.book.demo(
      {
        commandId: world.newId(),
        ...(prospects === undefined ? {} : { prospects }),
        ...(touchesPer === undefined ? {} : { touchesPer }),
        ...(seed === undefined ? {} : { seed }),
        ...(years === undefined ? {} : { years }),
      },
      { signal },
    );
    const done = await lastWord(stream, session);
    const text = `${count(done.prospects, 'invented person', 'invented people')}, ${count(done.touches, 'touch', 'touches')}.`;
    return { json: { prospects: done.prospects, touches: done.touches }, text };
  },
};
