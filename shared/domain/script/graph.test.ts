import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemInWords, problemsOf } from './graph.ts';
import type { Line, Script } from './script.ts';
import { spokenText as said } from './speaking.ts';
import { unknownVariables } from './variables.ts';

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
  kind: 'opener',
  opening: 'a',
  openingAgain: null,
  voicemail: null,
  lines,
});
const line = (lineId: string, ...to: string[]): Line => ({
  lineId,
  name: lineId.toUpperCase(),
  say: 'Words.',
  choices: to.map((each) => ({ label: each, to: each, ends: null })),
  ends: to.length === 0 ? 'declined' : null,
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

  it('names what ends with neither a line nor an outcome', () => {
    const open = { ...line('b'), ends: null };
    const nowhere = { label: 'Says no', to: null, ends: null };
    const first = { ...line('a', 'b'), choices: [...line('a', 'b').choices, nowhere] };
    expect(problemsOf(script(first, open))).toEqual([
      { kind: 'dead end', lineId: 'a', choice: 1 },
      { kind: 'dead end', lineId: 'b', choice: null },
    ]);
    const ended = { ...first, choices: [{ ...nowhere, ends: 'declined' as const }] };
    expect(problemsOf(script(ended))).toEqual([]);
  });

  it('for a gatekeeper may end with the person on the line, and what is written with its last word', () => {
    const open = { ...line('a'), ends: null };
    expect(problemsOf({ ...script(open), kind: 'gatekeeper' })).toEqual([]);
    expect(problemsOf({ ...script(open, { ...open, lineId: 'b' }), kind: 'email' })).toEqual([]);
  });

  it('for a machine is told when it takes longer than a machine is listened to', () => {
    const message = { ...line('a'), say: 'word '.repeat(80) };
    expect(problemsOf({ ...script(message), kind: 'voicemail' }).map(problemInWords)).toEqual([
      'About 30 seconds to say. A voicemail has 20.',
    ]);
  });

  it('names a choice without words', () => {
    const silent = {
      ...line('a'),
      ends: null,
      choices: [{ label: ' ', to: null, ends: 'declined' as const }],
    };
    expect(problemsOf(script(silent)).map(problemInWords)).toEqual(['A choice without words.']);
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
      kind: 'opener',
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
          const next = left.filter(({ choices }) => choices.some(({ to }) => to !== null && there.has(to)));
          if (next.length === left.length) break;
          left = next;
        }
        const found = problemsOf(script(...lines)).some(({ kind }) => kind === 'circle');
        expect(found).toBe(left.length > 0);
      }),
    );
  });
});
