import { useEffect, useState } from 'react';
import type { ScriptBody, ScriptView } from '#shared/contract/scripts.ts';
import { problemsOf, type ScriptProblem } from '#shared/domain/script/graph.ts';
import { changesOf } from '#shared/domain/script/changes.ts';
import type { Script } from '#shared/domain/script/script.ts';
import { scriptSaver } from '#renderer/api/scripts.ts';
import { edited, historyOf, redone, type ScriptHistory, typed, undone } from './script-history.ts';

/** Words that were typed in a field of the outline. */
export interface TypedIn {
  readonly field: string;
  readonly before: string;
  readonly text: string;
}

/** A script being written, saved as it is typed. */
export interface Writing {
  readonly script: Script;
  readonly problems: readonly ScriptProblem[];
  /** It differs from the version in use. */
  readonly changed: boolean;
  /** A change of words: typing on is one change with what was typed of the word before. */
  readonly write: (script: Script, typedIn: TypedIn) => void;
  /** A change of the outline. */
  readonly edit: (script: Script) => void;
  /** Takes the last change back, of words or of the outline; null where there is none since a version was made. */
  readonly undo: (() => Script) | null;
  readonly redo: (() => Script) | null;
  readonly discard: () => void;
}

/** As the contract carries it: lists that may be written to. */
export const toBody = (script: Script): ScriptBody => ({
  ...script,
  lines: script.lines.map((line) => ({ ...line, choices: line.choices.map((choice) => ({ ...choice })) })),
});

/** What Undo can take back of each script, kept while another one is looked at. */
const kept = new Map<string, ScriptHistory>();
const keyOf = ({ scriptId, version }: ScriptView): string => `${scriptId} ${version}`;

function begun(view: ScriptView): ScriptHistory {
  const { scriptId, inUse, writing } = view;
  const unsaved = scriptSaver.unsaved(scriptId);
  const known = (unsaved === null ? null : (JSON.parse(unsaved) as Script | null)) ?? writing ?? inUse;
  if (known === null) throw new Error('a script is in use, or is being written');
  const before = kept.get(keyOf(view));
  // Only where it was left so: another window may have written since.
  return before && changesOf(before.now, known).length === 0 ? before : historyOf(known);
}

export function useWriting(view: ScriptView): Writing {
  const { scriptId, inUse, writing } = view;
  const [history, setHistory] = useState(() => begun(view));
  // What the book held as it was opened; what is typed since is the saver's.
  const [held] = useState(() => JSON.stringify(writing));
  useEffect(() => {
    scriptSaver.open(scriptId, held);
    return () => scriptSaver.leave(scriptId);
  }, [scriptId, held]);
  const { now } = history;
  const changed = inUse === null || changesOf(inUse, now).length > 0;
  const keep = (next: ScriptHistory): Script => {
    if (next === history) return now;
    setHistory(next);
    kept.set(keyOf(view), next);
    const differs = inUse === null || changesOf(inUse, next.now).length > 0;
    scriptSaver.type(scriptId, JSON.stringify(differs ? next.now : null));
    return next.now;
  };
  const [before, after] = [undone(history), redone(history)];
  return {
    script: now,
    problems: problemsOf(now),
    changed,
    write: (script, { field, before: was, text }) => void keep(typed(history, script, field, was, text)),
    edit: (script) => void keep(edited(history, script)),
    undo: before && (() => keep(before)),
    redo: after && (() => keep(after)),
    discard: () => void (inUse !== null && keep(edited(history, inUse))),
  };
}
