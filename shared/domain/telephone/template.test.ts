import { expect, it } from 'vitest';
import { hostOf, templateProblem } from './template.ts';

const hosts = ['calls.larkmoor.example'];

it.each([
  'tel:{number}',
  'tel:{number}[;ext={ext}]',
  'sips:{number}@pbx.larkmoor.example',
  'rcmobile://call?number={digits}',
  'dialpad://{number}?confirmPhone=1',
  'https://calls.larkmoor.example/l?to={number}[&x={ext}]',
])('%s may be used', (template) => {
  expect(templateProblem(template, hosts)).toBeNull();
});

it.each([
  ['', /begins with tel:/],
  ['Tel:{number}', /begins with tel:/],
  ['file:///{number}', /begins with tel:/],
  ['javascript:alert({digits})', /begins with tel:/],
  ['mailto:{digits}@larkmoor.example', /begins with tel:/],
  ['tel:+18155550142', /needs \{number\}/],
  ['tel:{number}{digits}', /once/],
  ['tel:{number}{ext}', /square brackets/],
  ['tel:{number}[{ext}{ext}]', /once/],
  ['tel:{digits}[{ext}]', /part of it/],
  ['tel:9{digits}', /part of it/],
  ['tel:911;{digits}', /No digits stand before/],
  ['tel:*31#{number}', /no \* and no #/],
  ['tel:{number}#', /no \* and no #/],
  ['tel:{number} now', /letters, digits/],
  ['tel:{number}\r\n', /letters, digits/],
  ['tel:{number}[', /letters, digits/],
  ['tel:{name}', /letters, digits/],
  ['https://{digits}.larkmoor.example/', /names its host/],
  ['https://calls.larkmoor.example:8080/{number}', /names its host/],
  ['https://maya@calls.larkmoor.example/{number}', /names its host/],
  ['https://127.0.0.1/{number}', /names its host/],
  ['https://calls.larkmoor.example.evil.example/{number}', /Add calls\.larkmoor\.example\.evil\.example/],
  ['https://other.example/{number}', /Add other\.example to the hosts/],
  [`tel:{number}${'x'.repeat(300)}`, /at most 300/],
])('%j may not', (template, sentence) => {
  expect(templateProblem(template, hosts)).toMatch(sentence);
});

it('has the host that it names before anything that is filled in', () => {
  expect(hostOf('https://calls.larkmoor.example/{number}')).toBe('calls.larkmoor.example');
  expect(hostOf('https://calls.larkmoor.example?to={number}')).toBe('calls.larkmoor.example');
  expect(hostOf('tel:{number}')).toBeNull();
});
