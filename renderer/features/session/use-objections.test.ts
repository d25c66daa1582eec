import { expect, it } from 'vitest';
import { readyMadeObjections } from '#shared/domain/script/objection-cards.ts';
import { cardsFor, heardWith } from './use-objections.ts';

const cards = readyMadeObjections.map(({ marker, answers, ...card }) => ({
  ...card,
  answers: [...answers],
  objectionId: marker,
  version: 1,
  archived: false,
}));
const found = (text: string) => cardsFor(cards, text).map(({ name }) => name);

it('cards are found by any word of what they say, or by name', () => {
  expect(found('')).toHaveLength(12);
  expect(found('somebody for')).toEqual(['has a supplier']);
  expect(found('BUDGET')).toEqual(['no budget']);
  expect(found('half year')).toEqual(['not now']);
  expect(found('zebra')).toEqual([]);
});

it('what a no was given with is of that no alone, and nothing was said where nobody answered', () => {
  expect(heardWith('declined', ['budget'], 'supplier')).toEqual(['budget', 'supplier']);
  expect(heardWith('declined', ['supplier', 'budget'], 'supplier')).toEqual(['budget', 'supplier']);
  expect(heardWith('follow-up', ['budget'], 'supplier')).toEqual(['budget']);
  expect(heardWith('voicemail', ['budget'], null)).toEqual([]);
});
