import { describe, expect, test } from 'vitest';
import { readAccountClass } from './arrival.ts';
import { jsonItems } from './json-cells.ts';

describe('a list that a CRM writes as JSON', () => {
  test('of texts', () => {
    expect(jsonItems('["a@x.example","b@x.example"]')?.map(({ value }) => value)).toEqual([
      'a@x.example',
      'b@x.example',
    ]);
    expect(jsonItems('[]')).toEqual([]);
  });
  test('of objects, with type, calling code and opt-out', () => {
    expect(jsonItems('[{"number":"23125123","callingCode":"+49","countryCode":"DE"}]')).toEqual([
      { value: '23125123', label: '', callingCode: '+49', country: 'DE', optedOut: false },
    ]);
    expect(jsonItems('{"phoneNumber":"+12175550142","type":"Mobile","optOut":true}')).toEqual([
      { value: '+12175550142', label: 'Mobile', callingCode: '', country: '', optedOut: true },
    ]);
  });
  test('is nothing else', () => {
    for (const text of [
      '',
      'a@x.example',
      '[not provided]',
      '[1',
      '[{"other":1}]',
      '(217) 555-0142',
      '[null]',
    ])
      expect(jsonItems(text)).toBeNull();
  });
});

test('kinds of account, in the words of CRMs', () => {
  const words = {
    target: ['Target', 'prospect', 'Prospective Customer'],
    existing: ['Customer', 'existing', 'Customer - Direct', 'Bestandskunde', 'Client'],
    former: ['former', 'Ex-Customer', 'Lost Customer'],
    partner: ['Partner', 'Channel Partner / Reseller', 'reseller'],
    unclassified: ['unknown', 'Unclassified'],
  };
  for (const [kind, texts] of Object.entries(words))
    for (const text of texts) expect([text, readAccountClass(text)]).toEqual([text, kind]);
  for (const text of ['', 'A', 'Bakery', 'yes', 'customer service'])
    expect(readAccountClass(text)).toBeNull();
});
