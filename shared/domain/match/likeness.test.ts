import { describe, expect, it } from 'vitest';
import { lastTouchInWords } from '../last-touch.ts';
import { type Likened, likenessOf } from './likeness.ts';
import { personKey } from '../names.ts';
import { readPerson, saysWho } from '../person.ts';

const nobody: Likened = {
  firstName: null,
  suffix: null,
  nameKey: '',
  companyKey: null,
  emails: [],
  phones: [],
  linkedinSlug: null,
};
const line = (e164: string, type = 'work', ext: string | null = null) => ({ e164, ext, type });
const named = (name: string, more: Partial<Likened> = {}): Likened => ({
  ...nobody,
  firstName: name.split(' ')[0] ?? null,
  nameKey: personKey(name),
  ...more,
});

describe('two people are', () => {
  it('never one by what is not known of either', () => {
    expect(likenessOf(nobody, nobody)).toBeNull();
    expect(likenessOf(named('Dana'), nobody)).toBeNull();
  });

  it.each([
    ['a profile', named('Dana', { linkedinSlug: 'dw' }), named('D.', { linkedinSlug: 'dw' })],
    [
      'an e-mail',
      named('Dana', { emails: ['d@m.example'] }),
      named('Dan', { emails: ['x@m.example', 'd@m.example'] }),
    ],
    [
      'a line under one name',
      named('Dana', { phones: [line('+1')] }),
      named('DANA', { phones: [line('+1', 'mobile')] }),
    ],
  ])('certainly one by %s', (_what, a, b) => {
    expect(likenessOf(a, b)?.certain).toBe(true);
    expect(likenessOf(b, a)).toEqual(likenessOf(a, b));
  });

  it.each([
    [
      'the address of a desk',
      named('Dana', { emails: ['info@m.example'] }),
      named('Dana', { emails: ['info@m.example'] }),
    ],
    [
      'an e-mail under names that conflict',
      named('Dana', { emails: ['a@m.example'] }),
      named('Ruth', { emails: ['a@m.example'] }),
    ],
    [
      'father and son',
      named('Dana', { suffix: 'Sr', emails: ['a@m.example'] }),
      named('Dana', { suffix: 'Jr.', emails: ['a@m.example'] }),
    ],
    [
      'a switchboard',
      named('Dana', { phones: [line('+1', 'company')] }),
      named('Dana', { phones: [line('+1')] }),
    ],
    [
      'another extension',
      named('Dana', { phones: [line('+1', 'work', '1')] }),
      named('Dana', { phones: [line('+1', 'work', '2')] }),
    ],
    ['a name and company', named('Dana', { companyKey: 'marlow' }), named('Dana', { companyKey: 'marlow' })],
  ])('perhaps one, and no more, by %s', (_what, a, b) => {
    expect(likenessOf(a, b)).toMatchObject({ certain: false });
  });

  it('not one by the name alone where their companies differ', () => {
    expect(
      likenessOf(named('Dana', { companyKey: 'marlow' }), named('Dana', { companyKey: 'castor' })),
    ).toBeNull();
  });
});

describe('a person read as typed', () => {
  const table = { '1815': 'America/Chicago', '44': 'Europe/London' };
  const read = (typed: Partial<Parameters<typeof readPerson>[0]>, home = 'US') => {
    const result = readPerson({ phones: [], emails: [], ...typed }, home, table);
    if (result.kind === 'wrong') throw new Error(result.sentence);
    return result.person;
  };

  it('has their name taken apart, and zones by what is known best', () => {
    expect(read({ fullName: 'Dr. Dana van der Berg' })).toMatchObject({
      prefix: 'Dr.',
      firstName: 'Dana',
      lastName: 'van der Berg',
      nameKey: 'dana van der berg',
      zones: [],
    });
    const phones = [{ raw: '815 555 0142', type: 'work' as const }];
    expect(read({ phones }).zones).toEqual(['America/Chicago']);
    expect(read({ phones, state: 'Florida', country: 'USA' })).toMatchObject({
      country: 'US',
      zones: ['America/New_York', 'America/Chicago'],
    });
    expect(read({ phones, timeZone: 'Pacific' }).zones).toEqual(['America/Los_Angeles']);
  });

  it('has numbers read as their country writes them, each once', () => {
    const phones = ['020 7946 0018', '+44 20 7946 0018'].map((raw) => ({ raw, type: 'work' as const }));
    expect(read({ phones, country: 'UK' }).phones).toMatchObject([{ e164: '+442079460018' }]);
  });

  it('takes the company’s domain from an address of the company, not from a free one', () => {
    const emails = ['dana@gmail.com', 'dana@marlow.example'];
    expect(read({ company: 'Marlow', emails }).company).toEqual({
      name: 'Marlow',
      key: 'marlow',
      domain: 'marlow.example',
    });
    expect(read({ emails }).company).toBeNull();
  });

  it('says who they are only by something one can find them by', () => {
    expect(saysWho(read({ title: 'Owner', city: 'Rockford' }))).toBe(false);
    expect(saysWho(read({ phones: [{ raw: 'ask', type: 'work' }] }))).toBe(false);
    expect(saysWho(read({ lastName: 'Whitlock' }))).toBe(true);
  });
});

it('says the last touch in words', () => {
  expect(lastTouchInWords(undefined, '2026-11-19')).toBe('Never touched');
  const on = { onDate: '2026-11-17' };
  expect(lastTouchInWords({ channel: 'call', outcome: 'voicemail', ...on }, '2026-11-19')).toBe(
    'Voicemail, Tue 17 Nov',
  );
  expect(lastTouchInWords({ channel: 'email', outcome: 'bounced', ...on }, '2026-11-19')).toBe(
    'E-mail bounced, Tue 17 Nov',
  );
  expect(lastTouchInWords({ channel: 'linkedin', outcome: 'sent', ...on }, '2027-01-05')).toBe(
    'LinkedIn message, Tue 17 Nov 2026',
  );
});
