import { expect, it } from 'vitest';
import { addressFor } from './write-to.ts';

const phone = {
  phoneId: '11111111-0000-7000-8000-000000000001',
  e164: '+18155550142',
  ext: null,
  display: '(815) 555-0142',
  raw: '815 555 0142',
  type: 'mobile' as const,
  state: 'untried' as const,
  lastTouchAt: null,
  deadSince: null,
  register: null,
};
const account = {
  accountId: '11111111-0000-7000-8000-000000000002',
  name: 'Brightline Tooling',
  class: 'target' as const,
  domain: null,
};
const card = {
  phones: [{ ...phone, state: 'dead' as const, display: '(815) 555-0100' }, phone],
  account,
  place: 'Rockford, IL, US',
  emails: [
    { value: 'old@brightline.example', type: null, closed: true },
    { value: 'dana+fair@brightline.example', type: null, closed: false },
  ],
  linkedinUrl: 'http://uk.linkedin.com/in/dana-whitlock/?utm=1',
  xHandle: '@dwhitlock',
};

it('is the first address that is open, and a profile by its name alone', () => {
  expect(addressFor('email', card)).toEqual({
    shown: 'dana+fair@brightline.example',
    uri: 'mailto:dana+fair@brightline.example',
  });
  expect(addressFor('linkedin', card)).toEqual({
    shown: 'linkedin.com/in/dana-whitlock',
    uri: 'https://www.linkedin.com/in/dana-whitlock',
  });
  expect(addressFor('x', card)).toEqual({ shown: '@dwhitlock', uri: 'https://x.com/dwhitlock' });
});

it('is the first number that is not dead for a text, and where they are for a letter and a visit', () => {
  expect(addressFor('text', card)).toEqual({ shown: '(815) 555-0142', uri: null });
  for (const way of ['letter', 'visit'] as const)
    expect(addressFor(way, card)).toEqual({ shown: 'Brightline Tooling, Rockford, IL, US', uri: null });
  expect(addressFor('letter', { ...card, account: null, place: null })).toEqual({ shown: '', uri: null });
});

it('is shown and not opened where it is something else', () => {
  const odd = {
    ...card,
    emails: [{ value: 'a@b.example?bcc=c@d.example', type: null, closed: false }],
    linkedinUrl: 'https://evil.example/in/dana',
    xHandle: 'dana/../x',
  };
  for (const way of ['email', 'linkedin', 'x'] as const) expect(addressFor(way, odd).uri).toBeNull();
});
