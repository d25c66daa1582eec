import { isWrittenKind } from './kinds.ts';
import type { Line, Script } from './script.ts';
import { speakingMs, voicemailMs } from './speaking.ts';
import { type ScriptVariable, unknownVariables } from './variables.ts';

/** What is to be mended before a script can be read from. Each names the line it concerns. */
export type ScriptProblem =
  | { readonly kind: 'no opening'; readonly lineId: null }
  | { readonly kind: 'no opening again'; readonly lineId: null }
  | { readonly kind: 'no voicemail'; readonly lineId: null }
  | { readonly kind: 'same id'; readonly lineId: string }
  | { readonly kind: 'says nothing'; readonly lineId: string }
  /** It ends here, with no line and no outcome: the line itself, or one of its choices. */
  | { readonly kind: 'dead end'; readonly lineId: string; readonly choice: number | null }
  | { readonly kind: 'no words'; readonly lineId: string; readonly choice: number }
  | { readonly kind: 'too long'; readonly lineId: string; readonly seconds: number }
  | { readonly kind: 'dead link'; readonly lineId: string; readonly to: string }
  | { readonly kind: 'unreachable'; readonly lineId: string }
  /** The names of the lines that go round, beginning and ending with the same. */
  | { readonly kind: 'circle'; readonly lineId: string; readonly names: readonly string[] }
  | {
      readonly kind: 'unknown variable';
      readonly lineId: string;
      readonly name: string;
      readonly nearest: ScriptVariable | null;
    };

/** Everything wrong with a script, in the order of its lines; empty for one that can be used. */
export function problemsOf(script: Script): ScriptProblem[] {
  const byId = new Map(script.lines.map((line) => [line.lineId, line]));
  const problems: ScriptProblem[] = [];
  if (!byId.has(script.opening)) problems.push({ kind: 'no opening', lineId: null });
  if (script.openingAgain !== null && !byId.has(script.openingAgain)) {
    problems.push({ kind: 'no opening again', lineId: null });
  }
  if (script.voicemail !== null && !byId.has(script.voicemail)) {
    problems.push({ kind: 'no voicemail', lineId: null });
  }
  // What is written is read from the first line to the last: nothing leads from one to the next.
  const reached = isWrittenKind(script.kind) ? new Set(byId.keys()) : reachable(script, byId);
  const met = new Set<string>();
  for (const line of script.lines) {
    const { lineId } = line;
    if (met.has(lineId)) problems.push({ kind: 'same id', lineId });
    met.add(lineId);
    if (line.say.trim() === '') problems.push({ kind: 'says nothing', lineId });
    problems.push(...problemsOfEnds(script, line, byId));
    for (const unknown of unknownVariables(line.say)) {
      problems.push({ kind: 'unknown variable', lineId, ...unknown });
    }
    if (!reached.has(lineId)) problems.push({ kind: 'unreachable', lineId });
  }
  return [...problems, ...circlesIn(script, byId)];
}

/** Lines and choices after which nobody knows what comes. */
function problemsOfEnds(script: Script, line: Line, byId: ById): ScriptProblem[] {
  const { lineId } = line;
  const problems: ScriptProblem[] = [];
  line.choices.forEach(({ label, to, ends }, choice) => {
    if (label.trim() === '') problems.push({ kind: 'no words', lineId, choice });
    if (to !== null && !byId.has(to)) problems.push({ kind: 'dead link', lineId, to });
    if (to === null && ends === null) problems.push({ kind: 'dead end', lineId, choice });
  });
  const isMessage = script.kind === 'voicemail' || lineId === script.voicemail;
  if (isMessage) {
    const ms = speakingMs(line.say);
    if (ms > voicemailMs) problems.push({ kind: 'too long', lineId, seconds: Math.ceil(ms / 1000) });
  }
  // What is written or left on a machine is whole in itself; past the gatekeeper the opener goes on.
  const isWhole = isMessage || isWrittenKind(script.kind) || script.kind === 'gatekeeper';
  if (!isWhole && line.choices.length === 0 && line.ends === null) {
    problems.push({ kind: 'dead end', lineId, choice: null });
  }
  return problems;
}

type ById = ReadonlyMap<string, Line>;

function reachable(script: Script, byId: ById): Set<string> {
  const reached = new Set<string>();
  const waiting = [script.opening, script.openingAgain, script.voicemail].filter((lineId) => lineId !== null);
  for (let lineId = waiting.pop(); lineId !== undefined; lineId = waiting.pop()) {
    const line = byId.get(lineId);
    if (!line || reached.has(lineId)) continue;
    reached.add(lineId);
    waiting.push(...line.choices.flatMap(({ to }) => to ?? []));
  }
  return reached;
}

/** Each way round that a walk from line to line runs into, found once, at the line that closes it. */
function circlesIn(script: Script, byId: ById): ScriptProblem[] {
  const problems: ScriptProblem[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const walk = (lineId: string): void => {
    const line = byId.get(lineId);
    if (!line || done.has(lineId)) return;
    path.push(lineId);
    for (const { to } of line.choices) {
      if (to === null) continue;
      const since = path.indexOf(to);
      if (since < 0) walk(to);
      else {
        const names = [...path.slice(since), to].map((each) => byId.get(each)?.name ?? each);
        problems.push({ kind: 'circle', lineId, names });
      }
    }
    path.pop();
    done.add(lineId);
  };
  for (const { lineId } of script.lines) walk(lineId);
  return problems;
}

/** The problem in a sentence, as it stands under its line. */
export function problemInWords(problem: ScriptProblem): string {
  switch (problem.kind) {
    case 'no opening':
      return 'The script has no line to open with.';
    case 'no opening again':
      return 'The line for people who know you is not there.';
    case 'no voicemail':
      return 'The line for the machine is not there.';
    case 'same id':
      return 'Another line has the same id.';
    case 'says nothing':
      return 'Nothing to say here.';
    case 'dead end':
      return problem.choice === null
        ? 'Ends here, with no line and no outcome.'
        : 'This choice leads to no line and no outcome.';
    case 'no words':
      return 'A choice without words.';
    case 'too long':
      return `About ${problem.seconds} seconds to say. A voicemail has 20.`;
    case 'dead link':
      return `A choice leads to ${problem.to}, which is not there.`;
    case 'unreachable':
      return 'Nobody gets here, no choice leads to it.';
    case 'circle':
      return `A circle: ${problem.names.join(', ')}.`;
    case 'unknown variable':
      return problem.nearest
        ? `${problem.name} is not a variable. ${problem.nearest} is.`
        : `${problem.name} is not a variable.`;
  }
}
