import type { Verb } from '../verb.ts';

export const undo: Verb = {
  name: 'undo',
  summary: 'Take back the last step. What was done stays in the history, marked as taken back.',
  usage: '',
  positionals: { least: 0, most: 0 },
  options: {},
  async run({ open, world }) {
    const client = await open('write');
    const undone = await client.history.undo({ commandId: world.newId() });
    return { json: undone, text: undone.said };
  },
};
