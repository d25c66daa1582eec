import { type ScriptVariable, unknownVariables } from './variables.ts';

/** One line to say, and where the conversation may go from it. */
export interface Line {
  readonly lineId: string;
  /** The crumb shown above: 'Opener'. */
  readonly name: string;
  readonly say: string;
  readonly choices: readonly { readonly label: string; readonly to: string }[];
}

export interface Script {
  readonly name: string;
  /** The line the call begins with. */
  readonly opening: string;
  /** The line a call to somebody begins with who knows the rep by now; null to open as with anybody. */
  readonly openingAgain: string | null;
  /** The line to leave on a machine, if there is one. */
  readonly voicemail: string | null;
  readonly lines: readonly Line[];
}

/** What is to be mended before a script can be read from. Each names the line it concerns. */
export type ScriptProblem =
  | { readonly kind: 'no opening'; readonly lineId: null }
  | { readonly kind: 'no opening again'; readonly lineId: null }
  | { readonly kind: 'no voicemail'; readonly lineId: null }
  | { readonly kind: 'same id'; readonly lineId: string }
  | { readonly kind: 'says nothing'; readonly lineId: string }
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
  const reached = reachable(script, byId);
  const met = new Set<string>();
  for (const line of script.lines) {
    const { lineId } = line;
    if (met.has(lineId)) problems.push({ kind: 'same id', lineId });
    met.add(lineId);
    if (line.say.trim() === '') problems.push({ kind: 'says nothing', lineId });
    for (const { to } of line.choices) {
      if (!byId.has(to)) problems.push({ kind: 'dead link', lineId, to });
    }
    for (const unknown of unknownVariables(line.say)) {
      problems.push({ kind: 'unknown variable', lineId, ...unknown });
    }
    if (!reached.has(lineId)) problems.push({ kind: 'unreachable', lineId });
  }
  return [...problems, ...circlesIn(script, byId)];
}

type ById = ReadonlyMap<string, Line>;

function reachable(script: Script, byId: ById): Set<string> {
  const reached = new Set<string>();
  const waiting = [script.opening, script.openingAgain, script.voicemail].filter((lineId) => lineId !== null);
  for (let lineId = waiting.pop(); lineId !== undefined; lineId = waiting.pop()) {
    const line = byId.get(lineId);
    if (!line || reached.has(lineId)) continue;
    reached.add(lineId);
    waiting.push(...line.choices.map(({ to }) => to));
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
