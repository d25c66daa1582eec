import { useEffect, useState } from 'react';
import type { ScriptBody, ScriptView } from '#shared/contract/scripts.ts';
import { problemsOf, type ScriptProblem } from '#shared/domain/script/graph.ts';
import { changesOf } from '#shared/domain/script/changes.ts';
import type { Script } from '#shared/domain/script/script.ts';
import { scriptSaver } from '#renderer/api/scripts.ts';

/** A script being written, saved as it is typed. */
export interface Writing {
  readonly script: Script;
  readonly problems: readonly ScriptProblem[];
  /** It differs from the version in use. */
  readonly changed: boolean;
  /** A change of words: typing on is one change with what was typed before. */
  readonly write: (script: Script) => void;
  /** A change of the outline, which Undo takes back by itself. */
  readonly edit: (script: Script) => void;
  /** What the last change of the outline made of it; null where the field itself knows better. */
  readonly undo: (() => void) | null;
  readonly discard: () => void;
}

const mostSteps = 200;

/** As the contract carries it: lists that may be written to. */
export const toBody = (script: Script): ScriptBody => ({
  ...script,
  lines: script.lines.map((line) => ({ ...line, choices: line.choices.map((choice) => ({ ...choice })) })),
});

interface Kept {
  readonly now: Script;
  /** What stood before each change of the outline; null for words that were typed since. */
  readonly past: readonly Script[];
  readonly typed: boolean;
}

function begun({ scriptId, inUse, writing }: ScriptView): Kept {
  const unsaved = scriptSaver.unsaved(scriptId);
  const known = (unsaved === null ? null : (JSON.parse(unsaved) as Script | null)) ?? writing ?? inUse;
  if (known === null) throw new Error('a script is in use, or is being written');
  return { now: known, past: [], typed: false };
}

export function useWriting(view: ScriptView): Writing {
  const { scriptId, inUse, writing } = view;
  const [{ now, past, typed }, setKept] = useState(() => begun(view));
  // What the book held as it was opened; what is typed since is the saver's.
  const [held] = useState(() => JSON.stringify(writing));
  useEffect(() => {
    scriptSaver.open(scriptId, held);
    return () => scriptSaver.leave(scriptId);
  }, [scriptId, held]);
  const changed = inUse === null || changesOf(inUse, now).length > 0;
  const keep = (next: Kept) => {
    setKept(next);
    const differs = inUse === null || changesOf(inUse, next.now).length > 0;
    scriptSaver.type(scriptId, JSON.stringify(differs ? next.now : null));
  };
  const before = past.at(-1);
  return {
    script: now,
    problems: problemsOf(now),
    changed,
    write: (script) => keep({ now: script, past, typed: true }),
    edit: (script) => {
      if (script !== now) keep({ now: script, past: [...past, now].slice(-mostSteps), typed: false });
    },
    undo:
      before === undefined || typed
        ? null
        : () => keep({ now: before, past: past.slice(0, -1), typed: false }),
    discard: () => {
      if (inUse !== null) keep({ now: inUse, past: [...past, now], typed: false });
    },
  };
}
