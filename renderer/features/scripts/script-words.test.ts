import { expect, it } from 'vitest';
import { asTyped, CardDrafts, missingOf } from './card-draft.ts';
import { shareWords } from './script-words.ts';
import { variableBeing } from './VariableField.tsx';

const before = (text: string) => variableBeing(text, text.length);

it('variables are offered from the two braces on, until the name has ended', () => {
  expect(before('Hi {{')).toBe('');
  expect(before('Hi {{fir')).toBe('fir');
  expect(before('Hi {{ My na')).toBe('my_na');
  expect(before('Hi {{first_name|')).toBeNull();
  expect(before('Hi {{first_name}} ')).toBeNull();
  expect(before('Hi {')).toBeNull();
  expect(variableBeing('Hi {{fi and more', 7)).toBe('fi');
});

it('a card says what it still misses', () => {
  const card = { name: 'merger', heard: 'We merge.', means: '', answers: ['When?', ''], ask: '' };
  expect(missingOf(card)).toBeNull();
  expect(missingOf({ ...card, name: ' ' })).toBe('Give it a name of a word or two.');
  expect(missingOf({ ...card, heard: '' })).toBe('Write what they say.');
  expect(missingOf({ ...card, answers: ['', ' '] })).toBe('Write at least one answer.');
  expect(missingOf({ ...card, ask: 'And {{press_type}}?' })).toBe('press_type is not a variable.');
});

it('a new card begins with what was heard, whatever was left unsaved of another', () => {
  const drafts = new CardDrafts();
  const merger = { ...asTyped(null, 'We merge.'), name: 'merger' };
  drafts.keep(null, 'We merge.', merger);
  expect(drafts.of(null, 'Send me something.').heard).toBe('Send me something.');
  expect(drafts.of(null, '')).toEqual(asTyped(null, ''));
  expect(drafts.of(null, 'We merge. ')).toEqual(merger);
  drafts.drop(null, 'We merge.');
  expect(drafts.of(null, 'We merge.').name).toBe('');
});

it('what was typed of a card is not put over a later version of it', () => {
  const drafts = new CardDrafts();
  const card = {
    objectionId: 'one',
    version: 1,
    archived: false,
    name: 'merger',
    heard: 'We merge.',
    means: '',
    answers: ['When?'],
    ask: '',
  };
  drafts.keep(card, '', { ...asTyped(card, ''), ask: 'Then?' });
  expect(drafts.of(card, '').ask).toBe('Then?');
  expect(drafts.of({ ...card, version: 2 }, '').ask).toBe('');
});

it('a figure says what it counts, and when that is little', () => {
  const share = { of: 40, hits: 9, interval: { lower: 0.15, upper: 0.32 }, enough: false };
  expect(shareWords(share, 'opener')).toBe('9 of 40 set, not enough yet');
  expect(shareWords({ ...share, enough: true }, 'gatekeeper')).toBe('9 of 40 put through');
  expect(shareWords({ ...share, of: 0, hits: 0 }, 'voicemail')).toBe('');
});
