import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRegisterLine } from './line.ts';
import { isRegisterXml, registerOf } from './recognize.ts';
import { RegisterXml } from './xml.ts';

const entry = (line: string, country = 'US') => {
  const read = readRegisterLine(line, country);
  return read.kind === 'entry' ? [read.entry.number, read.entry.removed, read.entry.day] : read.kind;
};

describe('a line of a register', () => {
  it.each([
    ['2175550100', [12175550100, false, 0]],
    ['217,5550100', [12175550100, false, 0]],
    ['"217","5550100"', [12175550100, false, 0]],
    ['217;555-0100', [12175550100, false, 0]],
    ['+1 217-555-0100', [12175550100, false, 0]],
    ['12175550100', [12175550100, false, 0]],
    ['(217) 555-0100', [12175550100, false, 0]],
    ['217,5550100,2026-11-02,A', [12175550100, false, 20261102]],
    ['217,5550100,20261102,D', [12175550100, true, 20261102]],
    ['2175550100,D,11/02/2026', [12175550100, true, 20261102]],
    ['+442079460011', [442079460011, false, 0]],
  ])('%s', (line, expected) => expect(entry(line)).toEqual(expected));

  it('is read as the country writes its own numbers', () => {
    expect(entry('02079460011', 'GB')).toEqual([442079460011, false, 0]);
    expect(entry('03023125004', 'DE')).toEqual([493023125004, false, 0]);
  });

  it.each([['Dana Whitlock'], ['5550100'], ['1175550100'], ['217,5550100,Dana'], ['12345']])(
    '%s is no number',
    (line) => expect(entry(line)).toBe('unreadable'),
  );

  it('may be empty or head the others', () => {
    expect(readRegisterLine(' , ', 'US')).toEqual({ kind: 'skipped', as: 'blank' });
    expect(readRegisterLine('Area Code,Phone Number', 'US')).toEqual({ kind: 'skipped', as: 'header' });
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string(), (any) => {
        expect(readRegisterLine(any, 'US').kind).toMatch(/./);
      }),
    );
  });
});

describe('a file', () => {
  it('is a register when nothing but numbers stands in it', () => {
    expect(registerOf(['2175550100', '2175550101', ''], 'US')).toBe('full');
    expect(registerOf(['Area code,Phone', '217,5550100'], 'US')).toBe('full');
    expect(registerOf(['217,5550100,2026-11-02,A', '217,5550101,2026-11-02,D'], 'US')).toBe('changes');
  });

  it('stays one where a number is mistyped, so that the others are not called for one bad line', () => {
    const good = ['2165550100', '2165550101', '2165550102', '2165550103', '2165550104', '2165550105'];
    expect(registerOf([...good, '2165559999x'], 'US')).toBe('full');
    expect(registerOf([...good, 'Dana Whitlock'], 'US')).toBeNull();
    expect(registerOf([...good.slice(0, 3), '21655501', '21655502'], 'US')).toBeNull();
  });

  it.each([
    [['Phone', '2175550100']],
    [['Name,Phone', 'Dana,2175550100']],
    [['2175550100', 'Dana Whitlock']],
    [['12345', '67890']],
    [['', '']],
  ])('is none otherwise: %j', (lines) => expect(registerOf(lines, 'US')).toBeNull());
});

describe('a register in XML', () => {
  const xml = `<?xml version="1.0"?><list type="full"><ac val="217"><ph val="5550100"/><ph val="5550101" chgtype="D" chgdate="2026-11-02"/></ac>
<phone>+12175550102</phone><ac val="815"><ph val="12"/></ac></list>`;
  it('is told from a page', () => {
    expect(isRegisterXml(xml)).toBe(true);
    expect(isRegisterXml('<html><body><table>')).toBe(false);
    expect(isRegisterXml('2175550100')).toBe(false);
  });

  it('reads the same in whatever pieces it comes', () => {
    const whole = [...new RegisterXml('US').add(`${xml}<`)];
    expect(whole).toEqual([
      { number: 12175550100, removed: false, day: 0 },
      { number: 12175550101, removed: true, day: 20261102 },
      { number: 12175550102, removed: false, day: 0 },
      null,
    ]);
    for (let size = 1; size < 60; size += 7) {
      const reader = new RegisterXml('US');
      const found = [];
      for (let at = 0; at < xml.length; at += size) found.push(...reader.add(xml.slice(at, at + size)));
      found.push(...reader.add('<'));
      expect(found).toEqual(whole);
    }
  });
});
