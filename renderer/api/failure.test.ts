import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { failureOf } from './failure.ts';

const refused = (...messages: string[]) =>
  failureOf(
    new ORPCError('BAD_REQUEST', {
      message: 'Input validation failed',
      data: { issues: messages.map((message) => ({ message, path: ['durationMs'] })) },
    }),
  ).sentence;

describe('input that the contract refused', () => {
  it('is told in the sentence of its field', () => {
    expect(refused('Too small: expected number to be >=0', 'Say with whom the appointment is.')).toBe(
      'Say with whom the appointment is.',
    );
  });

  it('is told in a sentence for people where the field has none', () => {
    expect(refused('Too small: expected number to be >=0')).toBe(
      'Something here is not filled in as Handset can take it. Nothing was changed.',
    );
  });
});

it('a status of the protocol is told in a sentence for people', () => {
  expect(failureOf(new ORPCError('INTERNAL_SERVER_ERROR')).sentence).toBe(
    'Handset could not answer this. What was logged is in the book.',
  );
  expect(failureOf(new ORPCError('HELD', { message: 'This call is held.' })).sentence).toBe(
    'This call is held.',
  );
});
