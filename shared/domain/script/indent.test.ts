import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deeper, type Indented, lessDeep } from './indent.ts';
import { addLine, depths, moveLine, setChoice } from './outline.ts';
import { readyMadeScripts } from './ready-made/all.ts';
import { type Choice, emptyScript, type Line, type Script } from './script.ts';

const fresh = emptyScript('Mine', 'opener');
const moved = (indented: Indented): Script =>
  indented.kind === 'moved' ? indented.script : expect.unreachable(indented.why);
const why = (indented: Indented): string =>
  indented.kind === 'stays' ? indented.why : expect.unreachable('it moved');
const choicesOf = (script: Script, lineId: string) =>
  script.lines.find((line) => line.lineId === lineId)?.choices;
const line = (lineId: string, choices: readonly Choice[], rest: Partial<Line> = {}): Line => ({
  lineId,
  name: lineId,
  say: `Words of ${lineId}.`,
  choices,
  ends: null,
  ...rest,
});
const to = (label: string, lineId: string): Choice => ({ label, to: lineId, ends: null });
const scriptOf = (...lines: readonly Line[]): Script => ({ ...fresh, opening: 'a', lines });

describe('a line one step deeper', () => {
  it('becomes a reply to the line above it that stands as deep, with the words that led to it', () => {
    const two = moved(deeper(addLine(fresh, 'line-1').script, 'line-2'));
    expect(choicesOf(two, 'line-1')).toEqual([to('', 'line-2')]);
    const three = setChoice(addLine(two, 'line-2').script, 'line-1', 1, { label: '“No”' });
    const deep = moved(deeper(three, 'line-3'));
    expect(choicesOf(deep, 'line-1')).toEqual([to('', 'line-2')]);
    expect(choicesOf(deep, 'line-2')).toEqual([to('“No”', 'line-3')]);
    expect(moved(lessDeep(deep, 'line-3'))).toEqual(three);
  });

  it('goes one step and no further, past the replies of the line above', () => {
    const script = scriptOf(
      line('a', [to('One', 'b'), to('Two', 'c')]),
      line('b', [to('Deep', 'd')]),
      line('d', [], { ends: 'declined' }),
      line('c', [], { ends: 'declined' }),
    );
    const deep = moved(deeper(script, 'c'));
    expect(choicesOf(deep, 'b')).toEqual([to('Deep', 'd'), to('Two', 'c')]);
    expect(depths(deep).get('c')).toBe(2);
  });

  it('takes every reply of its line along, each with its words', () => {
    const script = scriptOf(
      line('a', [to('Fine', 'b'), to('No', 'c'), to('Never', 'c')]),
      line('b', []),
      line('c', []),
    );
    expect(choicesOf(moved(deeper(script, 'c')), 'b')).toEqual([to('No', 'c'), to('Never', 'c')]);
  });

  it('leaves the end of the line that it becomes a reply to, as a reply of its own', () => {
    const script = scriptOf(line('a', [], { ends: 'appointment' }), line('b', []));
    expect(moved(deeper(script, 'b')).lines[0]).toMatchObject({
      ends: null,
      choices: [
        { label: '', to: null, ends: 'appointment' },
        { label: '', to: 'b', ends: null },
      ],
    });
  });

  it('stays where replies of several lines lead to it, and says which', () => {
    const script = scriptOf(
      line('a', [to('One', 'b'), to('Two', 'c')]),
      line('b', [to('So', 'd')]),
      line('c', [to('Or so', 'd')]),
      line('d', []),
    );
    expect(why(lessDeep(script, 'd'))).toBe('Replies to b and c lead here. Say there where they lead.');
    const e = scriptOf(...script.lines, line('e', []));
    expect(why(deeper(scriptOf(...e.lines.with(1, line('b', [to('So', 'd'), to('And', 'e')]))), 'd'))).toBe(
      'No line above stands as deep as this one.',
    );
  });

  it('stays where it would go in a circle, at the edge, and under nothing', () => {
    expect(why(deeper(fresh, 'line-1'))).toBe('The call begins here, so this line stays at the edge.');
    const two = moved(deeper(addLine(fresh, 'line-1').script, 'line-2'));
    expect(why(deeper(moveLine(two, 'line-2', -1), 'line-2'))).toBe(
      'No line above stands as deep as this one.',
    );
    const round = scriptOf(
      line('a', [to('One', 'b'), to('Two', 'c')]),
      line('b', []),
      line('c', [to('Or so', 'b')]),
    );
    expect(why(deeper(round, 'c'))).toBe('It leads to b, so it would go in a circle.');
  });
});

describe('a line one step back', () => {
  it('never drops what they say', () => {
    const script = scriptOf(line('a', [to('No', 'b')]), line('b', []));
    expect(why(lessDeep(script, 'b'))).toBe('Nothing comes before a, and this answers what they say to it.');
    const unsaid = scriptOf(line('a', [to('', 'b')]), line('b', []));
    expect(choicesOf(moved(lessDeep(unsaid, 'b')), 'a')).toEqual([]);
    expect(why(lessDeep(moved(lessDeep(unsaid, 'b')), 'b'))).toBe('It stands at the edge.');
  });
});

/** All that somebody has written or chosen in a script, in an order of its own. */
const written = ({ lines }: Script): readonly string[] =>
  lines
    .flatMap(({ say, ends, choices }) => [
      say,
      ...choices.map(({ label }) => label),
      ...[ends, ...choices.map((choice) => choice.ends)].flatMap((end) =>
        end === null ? [] : [`ends ${end}`],
      ),
    ])
    .filter((words) => words !== '')
    .toSorted();

it('no indent of any script loses a word, an outcome or the way to a line', () => {
  const step = fc.record({ back: fc.boolean(), at: fc.nat(30) });
  fc.assert(
    fc.property(
      fc.constantFrom<Script>(...readyMadeScripts),
      fc.array(step, { maxLength: 20 }),
      (begun, steps) => {
        let script: Script = begun;
        for (const { back, at } of steps) {
          const { lineId } = script.lines[at % script.lines.length] ?? { lineId: '' };
          const indented = back ? lessDeep(script, lineId) : deeper(script, lineId);
          const before = depths(script).get(lineId) ?? 0;
          if (indented.kind === 'stays') continue;
          expect(depths(indented.script).get(lineId) ?? 0).toBe(before + (back ? -1 : 1));
          ({ script } = indented);
        }
        expect(written(script)).toEqual(written(begun));
      },
    ),
  );
});
