import { describe, expect, it } from 'vitest';
import { addLine, removeLine, setLine } from '#shared/domain/script/outline.ts';
import { emptyScript, type Script } from '#shared/domain/script/script.ts';
import {
  edited,
  historyOf,
  lineOfStep,
  redone,
  type ScriptHistory,
  typed,
  undone,
} from './script-history.ts';

const fresh = emptyScript('Mine', 'opener');
const sayOf = ({ lines }: Script, lineId = 'line-1') => lines.find((line) => line.lineId === lineId)?.say;

/** Types text after text into the words of a line, as the field hands them on. */
const typing = (history: ScriptHistory, texts: readonly string[], lineId = 'line-1'): ScriptHistory =>
  texts.reduce(
    (so, text) =>
      typed(so, setLine(so.now, lineId, { say: text }), `say ${lineId}`, sayOf(so.now, lineId) ?? '', text),
    history,
  );
const letters = (text: string) => Array.from(text, (_, at) => text.slice(0, at + 1));
const back = (history: ScriptHistory, times = 1): ScriptHistory =>
  times === 0 ? history : back(undone(history) ?? expect.unreachable('nothing to undo'), times - 1);

describe('Undo while a script is written', () => {
  it('takes back word by word, and what was rubbed out by itself', () => {
    const written = typing(historyOf(fresh), letters('Hi there you'));
    expect(sayOf(back(written).now)).toBe('Hi there ');
    expect(sayOf(back(written, 2).now)).toBe('Hi ');
    expect(back(written, 3)).toMatchObject({ now: fresh, past: [] });
    expect(undone(historyOf(fresh))).toBeNull();
    const rubbed = typing(written, ['Hi there yo', 'Hi there y']);
    expect(sayOf(back(rubbed).now)).toBe('Hi there you');
    // A word at once, as Ctrl+Backspace takes it.
    expect(sayOf(back(typing(written, ['Hi there '])).now)).toBe('Hi there you');
  });

  it('brings a line back that was taken out, also once something was typed elsewhere since', () => {
    const two = addLine(fresh, 'line-1').script;
    const said = typing(edited(historyOf(fresh), two), ['Gone?'], 'line-2');
    const out = edited(said, removeLine(said.now, 'line-2')?.script ?? fresh);
    const since = typing(out, letters('No'));
    expect(sayOf(since.now, 'line-2')).toBeUndefined();
    const there = back(since, 2);
    expect(sayOf(there.now, 'line-2')).toBe('Gone?');
    expect(sayOf(there.now)).toBe('');
    const again = redone(redone(there) ?? there) ?? there;
    expect(again.now).toEqual(since.now);
    expect(redone(again)).toBeNull();
    expect(redone(typing(there, ['Other']))).toBeNull();
  });

  it('is a step for each field, and none where nothing changed', () => {
    const first = typing(historyOf(addLine(fresh, 'line-1').script), ['A']);
    expect(typing(first, ['B'], 'line-2').past).toHaveLength(2);
    expect(edited(first, first.now)).toBe(first);
  });

  it('says where to look', () => {
    const two = addLine(fresh, 'line-1').script;
    expect(lineOfStep(fresh, two)).toBe('line-2');
    expect(lineOfStep(two, fresh)).toBe('line-1');
    expect(lineOfStep(two, setLine(two, 'line-2', { say: 'So' }))).toBe('line-2');
    const three = addLine(two, 'line-1').script;
    expect(lineOfStep(three, removeLine(three, 'line-3')?.script ?? three)).toBe('line-2');
  });
});
