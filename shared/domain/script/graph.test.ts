import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstCall } from './first-call.ts';
import { type Line, problemInWords, problemsOf, type Script } from './graph.ts';
import { fillLine, type ScriptValues, unknownVariables } from './variables.ts';

const said = (say: string, values: ScriptValues) =>
  fillLine(say, values)
    .map((segment) => (segment.kind === 'unknown' ? segment.name : (segment.text ?? '')))
    .join('');

describe('variables', () => {
  it('that are not on the list are named, with the one that was most likely meant', () => {
    expect(unknownVariables('Hi {{frist name}}, {{my_name}} of {{press_type}}')).toEqual([
      { name: 'frist name', nearest: 'first_name' },
      { name: 'press_type', nearest: null },
    ]);
  });

  it('never run anything and lose no word around them', () => {
    expect(said('{{constructor}} ${1+1} {{a.b()}}', {})).toBe('constructor ${1+1} {{a.b()}}');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (line) => {
        fc.pre(!line.includes('{{'));
        expect(said(line, {})).toBe(line);
      }),
    );
  });
});

const script = (...lines: Line[]): Script => ({
  name: 'Test',
  opening: 'a',
  openingAgain: null,
  voicemail: null,
  lines,
});
const line = (lineId: string, ...to: string[]): Line => ({
  lineId,
  name: lineId.toUpperCase(),
  say: 'Words.',
  choices: to.map((each) => ({ label: each, to: each })),
});

describe('a script', () => {
  it('without a fault has no problems', () => {
    expect(problemsOf(script(line('a', 'b', 'c'), line('b', 'c'), line('c')))).toEqual([]);
  });

  it('names choices that lead nowhere and lines nobody gets to', () => {
    const problems = problemsOf(script(line('a', 'x'), line('b')));
    expect(problems.map(problemInWords)).toEqual([
      'A choice leads to x, which is not there.',
      'Nobody gets here, no choice leads to it.',
    ]);
  });

  it('is reached from the line for people who know the rep as from the other', () => {
    const both = { ...script(line('a'), line('b', 'c'), line('c')), openingAgain: 'b' };
    expect(problemsOf(both)).toEqual([]);
  });

  it('names each circle by its lines', () => {
    const problems = problemsOf(script(line('a', 'b'), line('b', 'c'), line('c', 'b', 'c')));
    expect(problems).toEqual([
      { kind: 'circle', lineId: 'c', names: ['B', 'C', 'B'] },
      { kind: 'circle', lineId: 'c', names: ['C', 'C'] },
    ]);
  });

  it('is told when it cannot open, repeats an id, says nothing or names what is no variable', () => {
    const problems = problemsOf({
      name: 'Test',
      opening: 'z',
      openingAgain: 'y',
      voicemail: 'v',
      lines: [line('a'), { ...line('a'), say: ' ' }, { ...line('b'), say: '{{nme}}' }],
    });
    expect(problems.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'no opening',
        'no opening again',
        'no voicemail',
        'same id',
        'says nothing',
        'unknown variable',
      ]),
    );
  });

  it('that has a circle is told so, whatever its shape', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const edges = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 12 });
    fc.assert(
      fc.property(edges, (pairs) => {
        const lines = ids.map((id) => line(id, ...pairs.filter(([from]) => from === id).map(([, to]) => to)));
        // By taking away lines that lead nowhere until none does: what stays goes round.
        let left = lines;
        for (;;) {
          const there = new Set(left.map(({ lineId }) => lineId));
          const next = left.filter(({ choices }) => choices.some(({ to }) => there.has(to)));
          if (next.length === left.length) break;
          left = next;
        }
        const found = problemsOf(script(...lines)).some(({ kind }) => kind === 'circle');
        expect(found).toBe(left.length > 0);
      }),
    );
  });
});

describe('the first call', () => {
  it('has nothing to mend', () => expect(problemsOf(firstCall).map(problemInWords)).toEqual([]));

  it('can be read to somebody of whom only the company is known', () => {
    const values = { company: 'Formline', my_name: 'Maya', my_company: 'Larkmoor' };
    for (const { say } of firstCall.lines) {
      const unsaid = fillLine(say, values).filter(
        (each) => each.kind !== 'words' && !('text' in each && each.text),
      );
      expect(unsaid).toEqual([]);
    }
  });

  it('leaves a voicemail of twenty seconds', () => {
    const voicemail = said(firstCall.lines.find(({ lineId }) => lineId === 'voicemail')?.say ?? '', {});
    const wordsASecond = 3.2;
    expect(voicemail.split(/\s+/).length / wordsASecond).toBeLessThanOrEqual(25);
    expect(voicemail.split(/\s+/).length / wordsASecond).toBeGreaterThanOrEqual(15);
  });
});
