import type { Line, Script } from '#shared/domain/script/script.ts';

/** What is being typed: in which field, what it says by now, and whether words come or go. */
interface Typing {
  readonly field: string;
  readonly text: string;
  readonly coming: boolean;
}

/** A script as it is being written, with what stood before each change and what was taken back. */
export interface ScriptHistory {
  readonly now: Script;
  readonly past: readonly Script[];
  readonly future: readonly Script[];
  readonly typing: Typing | null;
}

const mostSteps = 500;

export const historyOf = (script: Script): ScriptHistory => ({
  now: script,
  past: [],
  future: [],
  typing: null,
});

const stepped = ({ now, past }: ScriptHistory, next: Script, typing: Typing | null): ScriptHistory => ({
  now: next,
  past: [...past, now].slice(-mostSteps),
  future: [],
  typing,
});

/** The outline was changed, which is a step of its own. */
export const edited = (history: ScriptHistory, script: Script): ScriptHistory =>
  script === history.now ? history : stepped(history, script, null);

/** Whether a letter goes on with what was being typed: one that begins a word, or a whole text put in, does not. */
function goesOn(typing: Typing, field: string, text: string): boolean {
  const coming = text.length > typing.text.length;
  if (typing.field !== field || typing.coming !== coming) return false;
  if (Math.abs(text.length - typing.text.length) !== 1) return false;
  if (!coming) return true;
  let at = 0;
  while (at < typing.text.length && text[at] === typing.text[at]) at += 1;
  return /\s/u.test(text[at] ?? '') || !/\s/u.test(text[at - 1] ?? 'a');
}

/** Words were typed in a field, which said `before`; letter after letter of a word they are one step. */
export function typed(
  history: ScriptHistory,
  script: Script,
  field: string,
  before: string,
  text: string,
): ScriptHistory {
  const typing = { field, text, coming: text.length > before.length };
  if (history.typing !== null && goesOn(history.typing, field, text)) {
    return { ...history, now: script, typing };
  }
  return stepped(history, script, typing);
}

/** As it stood before the last step; null where there is none. */
export function undone({ now, past, future }: ScriptHistory): ScriptHistory | null {
  const before = past.at(-1);
  if (before === undefined) return null;
  return { now: before, past: past.slice(0, -1), future: [...future, now], typing: null };
}

/** As it stood before the last step was taken back; null where none was. */
export function redone({ now, past, future }: ScriptHistory): ScriptHistory | null {
  const after = future.at(-1);
  if (after === undefined) return null;
  return { now: after, past: [...past, now], future: future.slice(0, -1), typing: null };
}

const same = (a: Line | undefined, b: Line): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The line that a step changed, for the eye to go to: where one was taken out, the one that is in its place. */
export function lineOfStep(before: Script, after: Script): string | null {
  const was = new Map(before.lines.map((line) => [line.lineId, line]));
  const brought = after.lines.find(({ lineId }) => !was.has(lineId));
  const changed = brought ?? after.lines.find((line) => !same(was.get(line.lineId), line));
  if (changed !== undefined && (brought !== undefined || after.lines.length === before.lines.length)) {
    return changed.lineId;
  }
  const moved = after.lines.findIndex((line, at) => line.lineId !== before.lines[at]?.lineId);
  return (after.lines[moved] ?? after.lines.at(-1))?.lineId ?? null;
}
