import { describe, expect, it } from 'vitest';
import { readSignature } from './signature.ts';

describe('a signature', () => {
  it('gives the person, the company and every way to reach them', () => {
    const read = readSignature(`Best regards,

Dana Whitlock
VP Operations
Marlow Fabrication, Inc.
Office: (815) 555-0142 x 12
Mobile: +1 815-555-0143
Fax: 815.555.0144
dana.whitlock@marlowfab.example | www.marlowfab.example
https://www.linkedin.com/in/dana-whitlock-ops
1200 Harrison Ave, Rockford, IL 61104`);
    expect(read).toEqual({
      name: 'Dana Whitlock',
      title: 'VP Operations',
      company: 'Marlow Fabrication, Inc.',
      phones: [
        { raw: '(815) 555-0142 x 12', type: 'work' },
        { raw: '+1 815-555-0143', type: 'mobile' },
        { raw: '815.555.0144', type: 'fax' },
      ],
      emails: ['dana.whitlock@marlowfab.example'],
      linkedinUrl: 'https://www.linkedin.com/in/dana-whitlock-ops',
    });
  });

  it('is read when it stands on one line with bars', () => {
    expect(
      readSignature('Imre Halloway | Owner | Castor Pumps LLC | T 020 7946 0123 | M 07700 900123'),
    ).toMatchObject({
      name: 'Imre Halloway',
      title: 'Owner',
      company: 'Castor Pumps LLC',
      phones: [
        { raw: '020 7946 0123', type: 'work' },
        { raw: '07700 900123', type: 'mobile' },
      ],
    });
  });

  it('takes title and company apart where one line has both', () => {
    expect(readSignature('Ruth Abelard\nPlant Manager, Northgate Foods')).toMatchObject({
      title: 'Plant Manager',
      company: 'Northgate Foods',
    });
    expect(readSignature('Ruth Abelard\nBuyer at Northgate Foods')).toMatchObject({
      title: 'Buyer',
      company: 'Northgate Foods',
    });
  });

  it('keeps a title with a comma of its own together', () => {
    expect(readSignature('Noor Castellan\nDirector, Operations').title).toBe('Director, Operations');
  });

  it('reads a German one', () => {
    expect(
      readSignature(`Mit freundlichen Grüßen
Jörg von Amsel
Leiter Einkauf
Oldfeld Sinter GmbH
Tel. 030 23125 014
Mobil: +49 30 23125 015`),
    ).toMatchObject({
      name: 'Jörg von Amsel',
      title: 'Leiter Einkauf',
      company: 'Oldfeld Sinter GmbH',
      phones: [
        { raw: '030 23125 014', type: 'work' },
        { raw: '+49 30 23125 015', type: 'mobile' },
      ],
    });
  });

  it('leaves out what it cannot tell', () => {
    expect(readSignature('please call me')).toEqual({
      name: null,
      title: null,
      company: null,
      phones: [],
      emails: [],
      linkedinUrl: null,
    });
  });

  it('does not take a postal code, a date or a short number for a phone', () => {
    expect(readSignature('Rockford, IL 61104-2210\nRoom 12 34').phones.map(({ raw }) => raw)).toEqual([]);
  });

  it('says each number and address once', () => {
    const read = readSignature('a@castor.example 312-555-0101\nA@castor.example 312-555-0101');
    expect(read.emails).toEqual(['a@castor.example']);
    expect(read.phones).toHaveLength(1);
  });
});
