import { expect, it } from 'vitest';
import { notesOfLists } from './arrival-notes.ts';

it('each list brought what it added to the note', () => {
  const changes = [
    { listSeq: 2, before: 'Met at the fair.', after: 'Met at the fair.\n\nWants a quote.' },
    {
      listSeq: 3,
      before: 'Met at the fair.\n\nWants a quote.',
      after: 'Met at the fair.\n\nWants a quote.\n\nIn May.',
    },
  ];
  const note = 'Met at the fair.\n\nWants a quote.\n\nIn May.';
  expect([...notesOfLists(note, 1, changes)]).toEqual([
    [1, 'Met at the fair.'],
    [2, 'Wants a quote.'],
    [3, 'In May.'],
  ]);
});

it('one list alone brought it whole; a list that said the same, or nothing, brought none of it', () => {
  expect([...notesOfLists('Met.', 1, [])]).toEqual([[1, 'Met.']]);
  expect([...notesOfLists(null, 1, [])]).toEqual([]);
  expect([...notesOfLists('Met.', 1, [{ listSeq: 2, before: 'Met.', after: 'Met.' }])]).toEqual([
    [1, 'Met.'],
  ]);
  expect([...notesOfLists('Met.', null, [{ listSeq: 2, before: null, after: 'Met.' }])]).toEqual([
    [2, 'Met.'],
  ]);
});
