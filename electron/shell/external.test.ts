import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CallProgram, callTargets } from '#shared/domain/telephone/call-targets.ts';
import { dialUri } from '#shared/domain/telephone/dial-uri.ts';
import { externalUri } from './external.ts';

const program: CallProgram = {
  target: 'template',
  template: 'https://calls.larkmoor.example/dial?to={number}[&ext={ext}]',
  sipDomain: 'pbx.larkmoor.example',
  hosts: ['calls.larkmoor.example', 'crm.larkmoor.example'],
};
const number = '+18155550142';

describe('what may be opened outside', () => {
  it.each(callTargets)('is a call through %s, with and without an extension', (target) => {
    for (const ext of [null, '12']) {
      const made = dialUri({ ...program, target }, number, ext)?.uri ?? '';
      expect(externalUri(made, program)).toBe(made);
    }
  });

  it.each([
    ['mailto:dana+fair@brightline.example', 'mailto:dana+fair@brightline.example'],
    ['https://www.linkedin.com/in/dana?tracking=1#top', 'https://www.linkedin.com/in/dana'],
    ['https://x.com/dana', 'https://x.com/dana'],
    ['https://crm.larkmoor.example/people/7?tab=notes#x', 'https://crm.larkmoor.example/people/7?tab=notes'],
  ])('is %s', (text, opened) => {
    expect(externalUri(text, program)).toBe(opened);
  });

  it.each([
    'tel:911',
    'tel:+19005550123',
    'tel:*21*2125550123#',
    'tel:+18155550142#',
    'tel:+18155550142;ext=12;x=1',
    'TEL:+18155550142',
    'callto:dana',
    'sip:dana@evil.example',
    'sip:+18155550142@evil.example;user=phone',
    'zoomphonecall://+18155550142?callerid=+19005550123',
    'zoommtg://zoom.example/join?confno=1',
    'rcmobile://sms?number=18155550142',
    'webextel:+18155550142?x-success=https://evil.example',
    'msteams:/l/call/0/0?users=4:+18155550142',
    'https://teams.microsoft.com/l/call/0/0?users=4:%2B19005550123',
    'https://teams.microsoft.com/l/call/0/0?users=dana@brightline.example',
    'https://teams.microsoft.com/l/chat/0/0?users=dana@brightline.example',
    'https://calls.larkmoor.example/dial?to=911',
    'https://calls.larkmoor.example/dial?to=%2B18155550142&ext=12#',
    'https://calls.larkmoor.example/',
    'https://crm.larkmoor.example.evil.example/',
    'https://crm.larkmoor.example:8443/',
    'https://maya:secret@crm.larkmoor.example/',
    'http://crm.larkmoor.example/',
    'https://evil.example/in/dana',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://larkmoor.example/x',
    'ms-msdt:/id',
    '',
  ])('is not %s', (text) => {
    expect(externalUri(text, program)).toBeNull();
  });

  it('is nothing outside the list, whatever text comes', () => {
    const pieces = fc.constantFrom(
      'tel:',
      'callto:',
      'sip:',
      'zoomphonecall://',
      'rcmobile://call?number=',
      'dialpad://',
      'webextel:',
      'https://',
      'http://',
      'file://',
      'javascript:',
      'data:',
      'mailto:',
      '+18155550142',
      '18155550142',
      '911',
      '*31#',
      ';ext=',
      '12',
      '@',
      '%2B',
      '%0d%0a',
      'subject=',
      'body=',
      'bcc=',
      '\r\n',
      ' ',
      '\\',
      '#',
      '?',
      '&',
      '4:',
      'teams.microsoft.com/l/call/0/0?users=',
      'calls.larkmoor.example/dial?to=',
      'crm.larkmoor.example',
      'linkedin.com/in/',
      'x.com/',
      'evil.example',
      'dana',
      '.',
      '/',
      ':',
      '\u202e',
      '１２',
      '\u0000',
    );
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 7 }).map((parts) => parts.join('')),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    const call =
      /^(?:tel:\+\d{7,15}(?:;ext=\d{1,10})?|callto:\+\d{7,15}|sip:\+\d{7,15}(?:@pbx\.larkmoor\.example;user=phone)?|zoomphonecall:\/\/\+\d{7,15}|https:\/\/teams\.microsoft\.com\/l\/call\/0\/0\?users=4:%2B\d{7,15}|rcmobile:\/\/call\?number=\d{7,15}|webextel:\+\d{7,15}|dialpad:\/\/\+\d{7,15}|https:\/\/calls\.larkmoor\.example\/dial\?to=%2B\d{7,15}(?:&ext=\d{1,10})?)$/;
    const page = /^https:\/\/(?:(?:[a-z]{2,3}\.)?linkedin\.com|x\.com|crm\.larkmoor\.example)\/[\x21-\x7e]*$/;
    const mail = /^mailto:[^?&#\s]+@[^?&#\s]+(?:\?(?:subject=[^&#\s]*)?&?(?:body=[^&#\s]*)?)?$/;
    fc.assert(
      fc.property(text, (typed) => {
        const opened = externalUri(typed, program);
        expect(opened === null || [call, page, mail].some((form) => form.test(opened))).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});
