import { expect, it } from 'vitest';
import { addressFor } from './write-to.ts';

const card = {
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

it('is shown and not opened where it is something else', () => {
  const odd = {
    emails: [{ value: 'a@b.example?bcc=c@d.example', type: null, closed: false }],
    linkedinUrl: 'https://evil.example/in/dana',
    xHandle: 'dana/../x',
  };
  for (const way of ['email', 'linkedin', 'x'] as const) expect(addressFor(way, odd).uri).toBeNull();
});
