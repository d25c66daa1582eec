import { expect, it } from 'vitest';
import { newestTo, ofWriting, wasNeverOpened } from './open-written.ts';

const hour = 60 * 60 * 1000;
const at = Date.parse('2026-11-19T16:00:00Z');
const message = (writtenLaunchId: string, channel: 'email' | 'x', prospectId = 'ann', occurredAt = at) => ({
  writtenLaunchId,
  prospectId,
  name: 'Ann Alder',
  channel,
  address: '@ann',
  text: null,
  occurredAt,
});

it('is the newest to the person, on one channel or on any', () => {
  const launches = [
    message('old', 'email'),
    message('new', 'email'),
    message('x', 'x'),
    message('o', 'x', 'bob'),
  ];
  expect(newestTo(launches, 'ann', 'email')?.writtenLaunchId).toBe('new');
  expect(newestTo(launches, 'ann')?.writtenLaunchId).toBe('x');
  expect(newestTo(launches, 'cay')).toBeNull();
  expect(newestTo(undefined, 'ann')).toBeNull();
});

it('is told of by what went out, now or as of when it was opened', () => {
  const asked = message('m', 'email');
  expect(ofWriting(asked, 'sent', at + hour)).toEqual({ writtenLaunchId: 'm' });
  expect(ofWriting(asked, 'bounced', at + 2 * hour)).toEqual({ writtenLaunchId: 'm', occurredAt: at });
  expect(ofWriting(asked, 'reply-positive', at)).toEqual({});
  expect(ofWriting(null, 'sent', at)).toEqual({});
  expect(ofWriting('refused', 'reply-positive', at)).toEqual({});
});

it('that could not be opened was sent by nobody, but what they wrote back came all the same', () => {
  expect(wasNeverOpened('refused', 'sent')).toBe(true);
  expect(wasNeverOpened('refused', 'reply-positive')).toBe(false);
  expect(wasNeverOpened(null, 'sent')).toBe(false);
  expect(wasNeverOpened(message('m', 'email'), 'sent')).toBe(false);
});
