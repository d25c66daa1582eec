import { expect, it } from 'vitest';
import { addressFor, uriFor } from './address.ts';

const phone = { e164: '+18155550142', display: '(815) 555-0142', type: 'mobile' as const, state: 'untried' };
const who = {
  phones: [
    { ...phone, state: 'dead', display: '(815) 555-0100' },
    { ...phone, type: 'fax' as const },
    { ...phone, state: 'suppressed' },
    phone,
  ],
  account: { name: 'Brightline Tooling' },
  place: 'Rockford, IL, US',
  emails: [
    { value: 'old@brightline.example', closed: true },
    { value: 'dana+fair@brightline.example', closed: false },
  ],
  linkedinUrl: 'http://uk.linkedin.com/in/dana-whitlock/?utm=1',
  xHandle: '@dwhitlock',
};
const nobody = { phones: [], account: null, place: null, emails: [], linkedinUrl: null, xHandle: null };
const text = { subject: null, body: '' };
const opened = (way: 'email' | 'linkedin' | 'x' | 'text' | 'letter', rest: object = {}) =>
  uriFor(way, addressFor(way, { ...who, ...rest }), text);

it('is the first address that is open, and a profile by its name alone', () => {
  expect(addressFor('email', who)).toBe('dana+fair@brightline.example');
  expect(addressFor('linkedin', who)).toBe('linkedin.com/in/dana-whitlock');
  expect(addressFor('x', who)).toBe('@dwhitlock');
  expect(opened('email')).toBe('mailto:dana+fair@brightline.example');
  expect(opened('linkedin')).toBe('https://www.linkedin.com/in/dana-whitlock');
  expect(opened('x')).toBe('https://x.com/dwhitlock');
});

it('is the first number that takes a text, and where they are for a letter and a visit', () => {
  expect(addressFor('text', who)).toBe('(815) 555-0142');
  for (const way of ['letter', 'visit'] as const)
    expect(addressFor(way, who)).toBe('Brightline Tooling, Rockford, IL, US');
  expect([opened('text'), opened('letter')]).toEqual([null, null]);
});

it('is empty where nothing is known', () => {
  for (const way of ['email', 'linkedin', 'x', 'text', 'letter', 'visit'] as const)
    expect(addressFor(way, nobody), way).toBe('');
});

it('is shown and not opened where it is something else', () => {
  const odd = {
    emails: [{ value: 'a@b.example?bcc=c@d.example', closed: false }],
    linkedinUrl: 'https://evil.example/linkedin.com/in/dana',
    xHandle: 'dana/../x',
  };
  for (const way of ['email', 'linkedin', 'x'] as const) expect(opened(way, odd), way).toBeNull();
  for (const linkedinUrl of [
    'javascript:alert(1)//linkedin.com/in/dana',
    'https://www.linkedin.com.evil.example/in/dana',
    'https://maya:secret@linkedin.com/in/dana',
    'https://linkedin.com',
    'https://linkedin.com/..',
  ])
    expect(opened('linkedin', { linkedinUrl }), linkedinUrl).toBeNull();
});

it('has each part of a profile escaped anew, and none that leads out of it', () => {
  for (const [linkedinUrl, uri] of [
    ['linkedin.com/in/jos%C3%A9-díaz', 'https://www.linkedin.com/in/jos%C3%A9-d%C3%ADaz'],
    ['linkedin.com/in/../../redir/%2e%2e/dana', 'https://www.linkedin.com/in/redir/dana'],
    [
      'linkedin.com/in/"><img src=x>\u202E\n',
      'https://www.linkedin.com/in/%22%3E%3Cimg%20src%3Dx%3E%E2%80%AE%0A',
    ],
    ['linkedin.com/in/a%2Fb%3Fc%23d&e', 'https://www.linkedin.com/in/a%2Fb%3Fc%23d%26e'],
    ['linkedin.com/in/100%', 'https://www.linkedin.com/in/100%25'],
    ['linkedin.com//evil.example\\@x', 'https://www.linkedin.com/evil.example%5C%40x'],
  ] as const)
    expect(opened('linkedin', { linkedinUrl }), linkedinUrl).toBe(uri);
});
