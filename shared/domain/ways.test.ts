import { mailUri } from './mail-uri.ts';
import { expect, it } from 'vitest';
import type { SuppressionMatch } from './suppression.ts';
import { closureOf, type Means, waysTo } from './ways.ts';

const dana: Means = {
  phones: [
    { e164: '+12175550142', type: 'work', dead: false },
    { e164: '+12175550143', type: 'mobile', dead: false },
  ],
  emails: ['dana@brightline.example'],
  linkedin: true,
  x: false,
};
const number = (value: string): SuppressionMatch => ({ kind: 'number', value, channels: 'call' });
const registered = (value: string): SuppressionMatch => ({
  ...number(value),
  register: { name: 'Register', asOf: '2026-11-01' },
});
const both = ['+12175550142', '+12175550143'];
const noCalls: SuppressionMatch = { kind: 'person', value: 'dana', channels: 'call' };
const noMail: SuppressionMatch = { kind: 'email', value: 'dana@brightline.example', channels: 'email' };
const nothing: SuppressionMatch = { kind: 'person', value: 'dana', channels: 'all' };

it.each([
  ['all of them', [], ['call', 'email', 'linkedin'], null],
  ['one number of two closed', [number('+12175550142')], ['call', 'email', 'linkedin'], null],
  ['both in a register', both.map(registered), ['email', 'linkedin'], 'registered'],
  [
    'both closed, one by a word',
    [number(both[0] ?? ''), registered(both[1] ?? '')],
    ['email', 'linkedin'],
    'calls',
  ],
  ['not to be called', [noCalls], ['email', 'linkedin'], 'calls'],
  ['not to be e-mailed', [noMail], ['call', 'linkedin'], 'e-mails'],
  ['neither called nor e-mailed', [noCalls, noMail], ['linkedin'], 'everything'],
  ['not to be contacted', [nothing], [], 'everything'],
] as const)('the ways to somebody: %s', (_, matches, open, closure) => {
  expect(waysTo(dana, matches)).toEqual(open);
  expect(closureOf(dana, matches)).toBe(closure);
});

it('a fax, a dead number and one that cannot be read are no way to call', () => {
  const phones: Means['phones'] = [
    { e164: '+12175550142', type: 'fax', dead: false },
    { e164: '+12175550143', type: 'work', dead: true },
    { e164: null, type: 'work', dead: false },
  ];
  expect(waysTo({ phones, emails: [], linkedin: false, x: true }, [])).toEqual(['x']);
});

it('a mail program is given an address and nothing else', () => {
  expect(mailUri('dana+fair@brightline.example')).toBe('mailto:dana+fair@brightline.example');
  for (const odd of [
    'dana',
    'a@b.example?bcc=c@d.example',
    'a@b.example,c@d.example',
    'a b@c.example',
    'a%0A@b.example',
  ])
    expect(mailUri(odd)).toBeNull();
});
