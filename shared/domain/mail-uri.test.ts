import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailUri, mailUriAnew } from './mail-uri.ts';

const dana = 'dana@marlow.example';

describe('an address for a mail program', () => {
  it.each([
    [null, 'mailto:dana@marlow.example'],
    [{ subject: null, body: '' }, 'mailto:dana@marlow.example'],
    [
      { subject: 'Line four', body: 'Hi Dana,\nten minutes?' },
      'mailto:dana@marlow.example?subject=Line%20four&body=Hi%20Dana%2C%0D%0Aten%20minutes%3F',
    ],
    [
      { subject: 'A\r\nBcc: all@evil.example', body: '' },
      'mailto:dana@marlow.example?subject=A%20Bcc%3A%20all%40evil.example',
    ],
    [
      { subject: null, body: 'a&bcc=x@evil.example#?' },
      'mailto:dana@marlow.example?body=a%26bcc%3Dx%40evil.example%23%3F',
    ],
  ])('%j', (text, uri) => {
    expect(mailUri(dana, text)).toBe(uri);
    expect(mailUriAnew(uri)).toBe(uri);
  });

  it('leaves out a text that is too long for one, and then the subject', () => {
    expect(mailUri(dana, { subject: 'Hi', body: 'x'.repeat(3000) })).toBe(`mailto:${dana}?subject=Hi`);
    expect(mailUri(dana, { subject: 'y'.repeat(3000), body: '' })).toBe(`mailto:${dana}`);
  });

  it.each([
    'mailto:a@b.example?bcc=c@d.example',
    'mailto:a@b.example?subject=x&subject=y',
    'mailto:a@b.example?subject=x&cc=c@d.example',
    'mailto:a@b.example?subject=%ZZ',
    'mailto:a@b.example?subject',
    'mailto:a@b.example?subject=x#body=y',
    'mailto:a@b.example,c@d.example?subject=x',
    'mailto:?subject=x',
    'MAILTO:a@b.example',
  ])('is not %s', (uri) => {
    expect(mailUriAnew(uri)).toBeNull();
  });

  it('has one recipient and no header but subject and text, whatever is filled in', () => {
    const odd = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '\r\n',
            '\n',
            '&',
            '?',
            '#',
            '=',
            '%0D',
            'bcc=x@y.example',
            'Zoë',
            '\u0000',
            '\u202e',
            '\ud800',
            "'",
          ),
          fc.string({ unit: 'binary' }),
        ),
        { maxLength: 6 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(odd, odd, fc.boolean(), (subject, body, none) => {
        const uri = mailUri(dana, { subject: none ? null : subject, body }) ?? '';
        expect(uri).toMatch(
          /^mailto:dana@marlow\.example(?:\?(?:subject=[\w.!~*()%-]+)?&?(?:body=[\w.!~*()%-]+)?)?$/,
        );
        const said = new URLSearchParams(uri.split('?')[1]?.replaceAll('+', '%2B') ?? '');
        expect([...said.keys()].every((name) => name === 'subject' || name === 'body')).toBe(true);
        expect(said.get('subject') ?? '').not.toMatch(/[\r\n]/);
        expect(mailUriAnew(uri)).toBe(uri);
      }),
      { numRuns: 500 },
    );
  });
});
