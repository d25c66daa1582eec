import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemsOf } from './graph.ts';
import {
  addChoice,
  addLine,
  deeper,
  depths,
  lessDeep,
  moveLine,
  removeChoice,
  removeLine,
  setChoice,
  setLine,
} from './outline.ts';
import { permissionOpener } from './ready-made/permission-opener.ts';
import { emptyScript, type Script } from './script.ts';

const fresh = emptyScript('Mine', 'opener');
const from = (script: Script, lineId: string) =>
  script.lines.find((line) => line.lineId === lineId)?.choices.map(({ to }) => to);

describe('writing a script line by line', () => {
  it('Enter makes a line reached as this one is, and Tab makes it a reply to the one above', () => {
    const second = addLine(fresh, 'line-1');
    expect(second.lineId).toBe('line-2');
    expect(from(second.script, 'line-1')).toEqual([]);
    const reply = deeper(second.script, 'line-2');
    expect(from(reply, 'line-1')).toEqual(['line-2']);
    const third = addLine(reply, 'line-2');
    expect(from(third.script, 'line-1')).toEqual(['line-2', 'line-3']);
    const deep = deeper(third.script, 'line-3');
    expect(from(deep, 'line-1')).toEqual(['line-2']);
    expect(from(deep, 'line-2')).toEqual(['line-3']);
    expect([...depths(deep)]).toEqual([
      ['line-1', 0],
      ['line-2', 1],
      ['line-3', 2],
    ]);
    expect(lessDeep(deep, 'line-3')).toEqual({
      ...third.script,
      lines: third.script.lines,
    });
  });

  it('a reply keeps its words as its line goes deeper', () => {
    const two = deeper(addLine(fresh, 'line-1').script, 'line-2');
    const three = addLine(two, 'line-2').script;
    const worded = setChoice(three, 'line-1', 1, { label: '“No”' });
    const deep = deeper(worded, 'line-3');
    expect(deep.lines[1]?.choices).toEqual([{ label: '“No”', to: 'line-3', ends: null }]);
  });

  it('never makes a circle of it, nor goes deeper than the first line', () => {
    expect(deeper(fresh, 'line-1')).toBe(fresh);
    const two = deeper(addLine(fresh, 'line-1').script, 'line-2');
    const turned = moveLine(two, 'line-2', -1);
    expect(deeper(turned, 'line-1')).toBe(turned);
    expect(lessDeep(fresh, 'line-1')).toBe(fresh);
  });

  it('a line that is taken out leaves replies that are named as dead ends, and the last one stays', () => {
    const two = deeper(addLine(fresh, 'line-1').script, 'line-2');
    const one = removeLine(two, 'line-2');
    expect(one?.lineId).toBe('line-1');
    expect(problemsOf(one?.script ?? fresh)).toContainEqual({
      kind: 'dead end',
      lineId: 'line-1',
      choice: 0,
    });
    expect(removeLine(fresh, 'line-1')).toBeNull();
    expect(removeLine(two, 'line-1')?.script.opening).toBe('line-2');
  });

  it('moves a line as far as there is room, and replies come and go', () => {
    expect(moveLine(fresh, 'line-1', 1)).toBe(fresh);
    const reply = addChoice(
      { ...fresh, lines: fresh.lines.map((line) => ({ ...line, ends: 'declined' })) },
      'line-1',
    );
    expect(reply.lines[0]).toMatchObject({ ends: null, choices: [{ label: '', to: null, ends: null }] });
    expect(removeChoice(reply, 'line-1', 0).lines[0]?.choices).toEqual([]);
    expect(setLine(reply, 'line-1', { say: 'Hi.' }).lines[0]?.say).toBe('Hi.');
  });

  it('no edit of a sound script makes a circle, repeats an id or loses its opening', () => {
    const op = fc.record({ what: fc.nat(5), at: fc.nat(30) });
    fc.assert(
      fc.property(fc.array(op, { maxLength: 25 }), (ops) => {
        let script: Script = permissionOpener;
        for (const { what, at } of ops) {
          const { lineId } = script.lines[at % script.lines.length] ?? { lineId: '' };
          if (what === 0) ({ script } = addLine(script, lineId));
          else if (what === 1) script = deeper(script, lineId);
          else if (what === 2) script = lessDeep(script, lineId);
          else if (what === 3) script = removeLine(script, lineId)?.script ?? script;
          else if (what === 4) script = moveLine(script, lineId, at % 2 === 0 ? 1 : -1);
          else script = addChoice(script, lineId);
        }
        const kinds = problemsOf(script).map(({ kind }) => kind);
        expect(kinds).not.toContain('circle');
        expect(kinds).not.toContain('same id');
        expect(kinds).not.toContain('no opening');
        expect(kinds).not.toContain('dead link');
      }),
    );
  });
});
