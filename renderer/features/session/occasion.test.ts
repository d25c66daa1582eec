import { expect, it } from 'vitest';
import { occasionKeys, occasionOf, occasionWords, ofOccasion } from './occasion.ts';

const zone = 'America/New_York';
// Thursday, 11:00 in New York.
const now = Date.parse('2026-11-19T16:00:00Z');
const fields = { channel: 'call', direction: 'out', when: '', number: '', length: '' } as const;
const said = (part: object) => occasionOf({ ...fields, ...part }, now, zone);

it('is just now unless a time was typed, which is said as it was understood', () => {
  const justNow = said({});
  expect(justNow).toMatchObject({ kind: 'ready', occasion: { occurredAt: null, durationMs: null } });
  const yesterday = said({ channel: 'email', direction: 'in', when: 'yesterday 14:00' });
  if (justNow.kind !== 'ready' || yesterday.kind !== 'ready') throw new Error('It was refused.');
  expect(occasionWords(justNow.occasion, zone, '2026-11-19')).toBe('A call made elsewhere, just now');
  expect(occasionWords(yesterday.occasion, zone, '2026-11-19')).toBe('They e-mailed, yesterday at 14:00');
});

it('needs the hour of a call, and of nothing that is written', () => {
  expect(said({ when: 'yesterday' })).toEqual({
    kind: 'refused',
    field: 'when',
    sentence: 'Say at what time, too: yesterday 14:00.',
  });
  expect(said({ channel: 'letter', when: 'yesterday' })).toMatchObject({ kind: 'ready' });
});

it('refuses a length that is none, and keeps neither number nor length of what is no call', () => {
  expect(said({ length: 'a while' })).toMatchObject({ kind: 'refused' });
  expect(said({ length: '3 min', number: ' 815-555-0177 ' })).toMatchObject({
    occasion: { durationMs: 180_000, number: '815-555-0177' },
  });
  expect(said({ channel: 'visit', length: 'a while', number: '1' })).toMatchObject({
    occasion: { durationMs: null, number: '' },
  });
});

it('offers of what came from them nothing that is sent', () => {
  const email = {
    channel: 'email',
    direction: 'in',
    occurredAt: null,
    number: '',
    durationMs: null,
  } as const;
  expect(occasionKeys(email)).not.toContain('sent');
  expect(occasionKeys({ ...email, direction: 'out' })).toContain('sent');
  expect(occasionKeys({ ...email, channel: 'visit' })).toHaveLength(9);
});

it('says of the touch what was said, with the number on screen where none was typed', () => {
  const call = { channel: 'call', direction: 'in', occurredAt: 5, number: '', durationMs: 7 } as const;
  expect(ofOccasion(call, 'follow-up', 'p')).toEqual({
    channel: 'call',
    direction: 'in',
    occurredAt: 5,
    durationMs: 7,
    phoneId: 'p',
  });
  expect(ofOccasion({ ...call, number: '1' }, 'follow-up', 'p')).toMatchObject({ number: '1' });
  const sent = {
    channel: 'email',
    direction: 'out',
    occurredAt: null,
    number: '',
    durationMs: null,
  } as const;
  expect(ofOccasion(sent, 'sent', 'p')).toEqual({ channel: 'email', direction: 'out' });
  expect(ofOccasion(sent, 'reply-neutral', 'p')).toEqual({ channel: 'email', direction: 'in' });
});
