import type { Choice, Line, Script } from './script.ts';

/** What an edit comes to: the script, and the line that it leaves one on. */
export interface Edited {
  readonly script: Script;
  readonly lineId: string;
}

const withLines = (script: Script, lines: readonly Line[]): Script => ({ ...script, lines });
const mapLine = (script: Script, lineId: string, change: (line: Line) => Line): Script =>
  withLines(
    script,
    script.lines.map((line) => (line.lineId === lineId ? change(line) : line)),
  );

function freshId({ lines }: Script): string {
  const taken = new Set(lines.map(({ lineId }) => lineId));
  let n = lines.length + 1;
  while (taken.has(`line-${n}`)) n += 1;
  return `line-${n}`;
}

const leadsTo =
  (lineId: string) =>
  ({ choices }: Line): boolean =>
    choices.some(({ to }) => to === lineId);

/** How deep each line stands: the fewest replies that lead to it. A line that none leads to stands at the edge. */
export function depths(script: Script): ReadonlyMap<string, number> {
  const byId = new Map(script.lines.map((line) => [line.lineId, line]));
  const depth = new Map<string, number>();
  let level = [script.opening, script.openingAgain, script.voicemail].filter((lineId) => lineId !== null);
  for (let at = 0; level.length > 0; at += 1) {
    const here = level.filter((lineId) => byId.has(lineId) && !depth.has(lineId));
    for (const lineId of here) depth.set(lineId, at);
    level = here.flatMap((lineId) => byId.get(lineId)?.choices.flatMap(({ to }) => to ?? []) ?? []);
  }
  return depth;
}

/** A new line after this one, reached from where this one is. */
export function addLine(script: Script, lineId: string): Edited {
  const id = freshId(script);
  const line: Line = {
    lineId: id,
    name: `Line ${script.lines.length + 1}`,
    say: '',
    choices: [],
    ends: null,
  };
  const parent = script.lines.find(leadsTo(lineId));
  const at = script.lines.findIndex((each) => each.lineId === lineId);
  const linked =
    parent === undefined
      ? script
      : mapLine(script, parent.lineId, (each) => ({
          ...each,
          choices: [...each.choices, { label: '', to: id, ends: null }],
        }));
  return { script: withLines(linked, linked.lines.toSpliced(at + 1, 0, line)), lineId: id };
}

/** A reply to a line, still without words. A line that has replies ends nothing by itself: the first takes its end over. */
export const addChoice = (script: Script, lineId: string): Script =>
  mapLine(script, lineId, (line) => ({
    ...line,
    ends: null,
    choices: [...line.choices, { label: '', to: null, ends: line.ends }],
  }));

export const setChoice = (script: Script, lineId: string, at: number, change: Partial<Choice>): Script =>
  mapLine(script, lineId, (line) => ({
    ...line,
    choices: line.choices.map((choice, n) => (n === at ? { ...choice, ...change } : choice)),
  }));

export const removeChoice = (script: Script, lineId: string, at: number): Script =>
  mapLine(script, lineId, (line) => ({ ...line, choices: line.choices.toSpliced(at, 1) }));

export const setLine = (script: Script, lineId: string, change: Partial<Line>): Script =>
  mapLine(script, lineId, (line) => ({ ...line, ...change }));

/** Takes a line out; replies that led to it lead nowhere until they are mended. Null for the only one there is. */
export function removeLine(script: Script, lineId: string): Edited | null {
  const at = script.lines.findIndex((line) => line.lineId === lineId);
  const lines = script.lines
    .filter((line) => line.lineId !== lineId)
    .map((line) => ({
      ...line,
      choices: line.choices.map((choice) => (choice.to === lineId ? { ...choice, to: null } : choice)),
    }));
  const near = lines[Math.max(0, at - 1)];
  const [first] = lines;
  if (near === undefined || first === undefined) return null;
  const gone = (id: string | null) => (id === lineId ? null : id);
  return {
    script: {
      ...script,
      lines,
      opening: gone(script.opening) ?? first.lineId,
      openingAgain: gone(script.openingAgain),
      voicemail: gone(script.voicemail),
    },
    lineId: near.lineId,
  };
}

/** Moves a line up or down in the outline; what leads to it stays. */
export function moveLine(script: Script, lineId: string, by: 1 | -1): Script {
  const at = script.lines.findIndex((line) => line.lineId === lineId);
  const line = script.lines[at];
  const to = at + by;
  if (line === undefined || to < 0 || to >= script.lines.length) return script;
  return withLines(script, script.lines.toSpliced(at, 1).toSpliced(to, 0, line));
}
