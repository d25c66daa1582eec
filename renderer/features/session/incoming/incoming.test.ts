import { expect, it } from 'vitest';
import { calledFrom } from './incoming.ts';

const phones = [{ e164: '+18155550142' }, { e164: null }, { e164: '+18155550143' }];

it.each([
  ['0143', '+18155550143'],
  ['8155550142', '+18155550142'],
  ['0018155550142', '+18155550142'],
  ['0199', undefined],
  ['', undefined],
])('somebody found by %s calls from %s', (digits, e164) => {
  expect(calledFrom(phones, { digits })?.e164).toBe(e164);
});
