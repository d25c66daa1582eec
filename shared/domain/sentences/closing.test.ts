import { expect, it } from 'vitest';
import { type Closing, closingSentence } from './closing.ts';

const said = (closing: Partial<Closing>, shown?: string) =>
  closingSentence(
    { of: 'person', value: 'id', channels: 'all', by: { kind: 'word' }, on: '2026-11-18', ...closing },
    '2026-11-20',
    shown,
  );

it('says what is closed, who says so and since when', () => {
  expect(said({})).toBe('Asked on Wed 18 Nov not to be contacted.');
  expect(said({ on: '2026-11-19' })).toBe('Asked yesterday not to be contacted.');
  expect(said({ channels: 'call', by: { kind: 'list', name: 'Chicago' } })).toBe(
    'Not to be called, says the list Chicago of Wed 18 Nov.',
  );
  const mail = { of: 'email', value: 'd@e.example', channels: 'email' } as const;
  expect(said({ ...mail, by: { kind: 'list', name: 'Chicago' } })).toBe(
    'd@e.example is not to be e-mailed, says the list Chicago of Wed 18 Nov.',
  );
  expect(said({ of: 'number', value: '+12175550142' }, '217-555-0142')).toBe(
    '217-555-0142 is not to be contacted: somebody who has it asked so on Wed 18 Nov.',
  );
  expect(
    said({ of: 'number', by: { kind: 'register', name: 'TPS' }, on: '2025-12-01' }, '020 7946 0001'),
  ).toBe('020 7946 0001 is in TPS, as of Mon 1 Dec 2025.');
});
