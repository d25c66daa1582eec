import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CallProgram, callTargets } from './call-targets.ts';
import { dialUri, isDialUri } from './dial-uri.ts';

const number = '+18155550142';
const program = (rest: Partial<CallProgram>): CallProgram => ({
  target: 'tel',
  template: '',
  sipDomain: '',
  hosts: [],
  ...rest,
});

describe('the address handed to a program', () => {
  it.each([
    [{ target: 'tel' }, 'tel:+18155550142', 'tel:+18155550142;ext=12'],
    [{ target: 'callto' }, 'callto:+18155550142', null],
    [{ target: 'sip' }, 'sip:+18155550142', null],
    [
      { target: 'sip', sipDomain: 'pbx.larkmoor.example' },
      'sip:+18155550142@pbx.larkmoor.example;user=phone',
      null,
    ],
    [{ target: 'zoom' }, 'zoomphonecall://+18155550142', null],
    [{ target: 'teams' }, 'https://teams.microsoft.com/l/call/0/0?users=4:%2B18155550142', null],
    [{ target: 'ringcentral' }, 'rcmobile://call?number=18155550142', null],
    [{ target: 'webex' }, 'webextel:+18155550142', null],
    [{ target: '3cx' }, 'tel:+18155550142', null],
    [{ target: 'dialpad' }, 'dialpad://+18155550142', null],
    [{ target: 'template', template: 'tel:{number}[,,{ext}]' }, 'tel:+18155550142', 'tel:+18155550142,,12'],
    [
      {
        target: 'template',
        template: 'https://calls.larkmoor.example/dial?to={number}[&ext={ext}]&from=7',
        hosts: ['calls.larkmoor.example'],
      },
      'https://calls.larkmoor.example/dial?to=%2B18155550142&from=7',
      'https://calls.larkmoor.example/dial?to=%2B18155550142&ext=12&from=7',
    ],
    [{ target: 'template', template: 'callto://{digits}' }, 'callto://18155550142', null],
  ] as const)('%j', (rest, bare, withExt) => {
    const to = program(rest);
    expect(dialUri(to, number, null)).toEqual({ uri: bare, ext: 'none' });
    expect(dialUri(to, number, '12')).toEqual(
      withExt === null ? { uri: bare, ext: 'by hand' } : { uri: withExt, ext: 'dialled' },
    );
    expect(isDialUri(bare, to)).toBe(true);
    expect(isDialUri(withExt ?? bare, to)).toBe(true);
  });

  it.each(['12;x', '12#', '*21', '12345678901', 'reception', '1 2', '%31'])(
    'leaves the extension %s to the rep',
    (ext) => {
      expect(dialUri(program({}), number, ext)).toEqual({ uri: 'tel:+18155550142', ext: 'by hand' });
    },
  );

  it.each([
    '+911',
    '+112',
    '+19005550123',
    '*21*8155550142#',
    '815-555-0142',
    '+1 815 555 0142',
    '+1815555O142',
    '',
  ])('is none for %s', (text) => {
    for (const target of callTargets) {
      expect(dialUri(program({ target, template: 'tel:{number}' }), text, null)).toBeNull();
    }
  });

  it('is none for a form of the rep’s own that cannot be used', () => {
    expect(
      dialUri(program({ target: 'template', template: 'javascript:{number}' }), number, null),
    ).toBeNull();
    const other = program({ target: 'template', template: 'https://calls.example/?to={number}' });
    expect(dialUri(other, number, null)).toBeNull();
  });
});

describe('whatever stands in a number, an extension or a template', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '+18155550142\r\n',
      '+18155550142;phone-context=x',
      '+1815555014２',
      '+18155550142#',
      '٣+18155550142',
    ),
    fc.stringMatching(/^\+1?[\d*#;,pw@:/?&= ]{0,20}$/),
  );
  const templates = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.constantFrom(
      'tel:{number}[;ext={ext}]',
      'https://a.example/{number}',
      'https://calls.example/{digits}?x[{ext}]',
    ),
    fc.stringMatching(/^(tel|sip|https|data|file):[\w/@?={}[\]*#%.;,-]{0,40}$/),
  );

  /** What is wrong with the address that is made; null where nothing is, or none is made. */
  function wrongWith(to: CallProgram, typed: string, ext: string | null): string | null {
    const made = dialUri(to, typed, ext);
    if (made === null) return null;
    const { uri } = made;
    if (!/^\+\d{7,15}$/.test(typed)) return 'made of what is no number';
    if (/[*#\s\\"<>]/.test(uri)) return 'a code, a space or a quote in it';
    if (!/^(?:tel|callto|sips?|zoomphonecall|rcmobile|webextel|dialpad|https):/.test(uri))
      return 'its scheme';
    const hosts = ['teams.microsoft.com', 'calls.example'];
    if (uri.startsWith('https:') && !hosts.includes(new URL(uri).host)) return 'its host';
    if (made.ext === 'dialled' && !/^\d{1,10}$/.test(ext ?? '')) return 'an extension that is none';
    if (!isDialUri(uri, to)) return 'not one that may be handed over';
    const runs = uri.replaceAll('4:%2B', '').match(/\d{7,}/g) ?? [];
    return to.target === 'template' || runs[0] === typed.slice(1) ? null : 'another number';
  }

  it('nothing but parsed digits gets into an address, and every address made is one that may be handed over', () => {
    const wrong = (target: CallProgram['target'], typed: string, ext: string | null, template: string) =>
      wrongWith(program({ target, template, hosts: ['calls.example'] }), typed, ext);
    fc.assert(
      fc.property(
        fc.constantFrom(...callTargets),
        fc.oneof(hostile, fc.constant(number), fc.constant('+442079460123')),
        fc.option(hostile, { nil: null }),
        templates,
        (...typed) => {
          expect(wrong(...typed)).toBeNull();
        },
      ),
      { numRuns: 400 },
    );
  });
});
