import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemsOf } from './graph.ts';
import { deeper, type Indented, lessDeep } from './indent.ts';
import { addChoice, addLine, moveLine, removeChoice, removeLine, setLine } from './outline.ts';
import { permissionOpener } from './ready-made/permission-opener.ts';
import { emptyScript, type Script } from './script.ts';

const fresh = emptyScript('Mine', 'opener');
const from = (script: Script, lineId: string) =>
  script.lines.find((line) => line.lineId === lineId)?.choices.map(({ to }) => to);

const stepped = (script: Script, indented: Indented): Script =>
  indented.kind === 'moved' ? indented.script : script;
const reply = (script: Script, lineId: string) => stepped(script, deeper(script, lineId));

describe('writing a script line by line', () => {
  it('Enter makes a line reached as this one is', () => {
    const second = addLine(fresh, 'line-1');
    expect(second.lineId).toBe('line-2');
    expect(from(second.script, 'line-1')).toEqual([]);
    const third = addLine(reply(second.script, 'line-2'), 'line-2');
    expect(from(third.script, 'line-1')).toEqual(['line-2', 'line-3']);
  });

  it('a line that is taken out leaves replies that are named as dead ends, and the last one stays', () => {
    const two = reply(addLine(fresh, 'line-1').script, 'line-2');
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
    const more = addChoice(
      { ...fresh, lines: fresh.lines.map((line) => ({ ...line, ends: 'declined' })) },
      'line-1',
    );
    expect(more.lines[0]).toMatchObject({
      ends: null,
      choices: [{ label: '', to: null, ends: 'declined' }],
    });
    expect(removeChoice(more, 'line-1', 0).lines[0]?.choices).toEqual([]);
    expect(setLine(more, 'line-1', { say: 'Hi.' }).lines[0]?.say).toBe('Hi.');
  });

  it('no edit of a sound script makes a circle, repeats an id or loses its opening', () => {
    const op = fc.record({ what: fc.nat(5), at: fc.nat(30) });
    fc.assert(
      fc.property(fc.array(op, { maxLength: 25 }), (ops) => {
        let script: Script = permissionOpener;
        for (const { what, at } of ops) {
          const { lineId } = script.lines[at % script.lines.length] ?? { lineId: '' };
          if (what === 0) ({ script } = addLine(script, lineId));
          else if (what === 1) script = reply(script, lineId);
          else if (what === 2) script = stepped(script, lessDeep(script, lineId));
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
