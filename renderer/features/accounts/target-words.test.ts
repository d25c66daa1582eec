import { expect, it } from 'vitest';
import { knownWords, lastWords, nextWords } from './target-words.ts';

const today = '2026-11-19';

it('says who is known, who was spoken with and what is next', () => {
  expect(knownWords({ people: 0, deciders: 0 })).toBe('Nobody');
  expect(knownWords({ people: 1, deciders: 0 })).toBe('1 person, none decides');
  expect(knownWords({ people: 12, deciders: 2 })).toBe('12 people, 2 decide');
  expect(lastWords({ lastSpoken: null }, today)).toBe('Never');
  expect(lastWords({ lastSpoken: { at: 0, onDate: '2026-11-12', name: 'Ines Calder' } }, today)).toBe(
    'Thu 12 Nov, Ines Calder',
  );
  expect(nextWords({ nextStep: { onDate: '2026-11-24', name: 'Ines Calder' } }, today)).toBe(
    'Tue 24 Nov, Ines Calder',
  );
});
