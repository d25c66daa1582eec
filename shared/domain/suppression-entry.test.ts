import { expect, it } from 'vitest';
import { readEntry } from './suppression-entry.ts';

it.each([
  ['412-555-0167', { kind: 'number', value: '+14125550167' }],
  ['+44 20 7946 0123', { kind: 'number', value: '+442079460123' }],
  [' Dana@Marlow.Example ', { kind: 'email', value: 'dana@marlow.example' }],
  ['@Marlow.example', { kind: 'domain', value: 'marlow.example' }],
  ['marlow.example', { kind: 'domain', value: 'marlow.example' }],
  ['Dana Whitlock', null],
  ['dana@', null],
  ['192.0.2.1', null],
  ['', null],
])('reads %j', (typed, entry) => {
  expect(readEntry(typed, 'US')).toEqual(entry);
});
