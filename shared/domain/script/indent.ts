import { depths } from './outline.ts';
import type { Choice, Line, Script } from './script.ts';

/** What a step deeper or back comes to: the script, or why the line stays where it is. */
export type Indented =
  | { readonly kind: 'moved'; readonly script: Script }
  | { readonly kind: 'stays'; readonly why: string };

const stays = (why: string): Indented => ({ kind: 'stays', why });
const named = ({ name, lineId }: Line): string => (name.trim() === '' ? lineId : name);
const namesOf = (lines: readonly Line[]): string =>
  lines
    .map(named)
    .join(', ')
    .replace(/, ([^,]*)$/u, ' and $1');

const leadsTo =
  (lineId: string) =>
  ({ choices }: Line): boolean =>
    choices.some(({ to }) => to === lineId);

const isEntry = ({ opening, openingAgain, voicemail }: Script, lineId: string): boolean =>
  [opening, openingAgain, voicemail].includes(lineId);

/** Several lines lead there: which of them would be meant, nobody can tell. */
const severalLead = (lines: readonly Line[], where: string): Indented =>
  stays(`Replies to ${namesOf(lines)} lead ${where}. Say there where they lead.`);

/** Whether one comes from a line to another. */
function reaches({ lines }: Script, from: string, to: string): boolean {
  const byId = new Map(lines.map((line) => [line.lineId, line]));
  const seen = new Set<string>();
  const waiting = [from];
  for (let lineId = waiting.pop(); lineId !== undefined; lineId = waiting.pop()) {
    if (lineId === to) return true;
    if (seen.has(lineId)) continue;
    seen.add(lineId);
    waiting.push(...(byId.get(lineId)?.choices.flatMap((choice) => choice.to ?? []) ?? []));
  }
  return false;
}

/** The script with other choices of some lines. A line that gets its first keeps the end it had as one of them. */
function withChoices(script: Script, changed: ReadonlyMap<string, readonly Choice[]>): Script {
  const lines = script.lines.map((line) => {
    const choices = changed.get(line.lineId);
    if (choices === undefined) return line;
    const end = line.ends !== null && choices.length > 0 ? [{ label: '', to: null, ends: line.ends }] : [];
    return { ...line, choices: [...end, ...choices], ends: choices.length > 0 ? null : line.ends };
  });
  return { ...script, lines };
}

/** Makes a line a reply to the one above that stands as deep, with the words that led to it. */
export function deeper(script: Script, lineId: string): Indented {
  if (isEntry(script, lineId)) return stays('The call begins here, so this line stays at the edge.');
  const depth = depths(script);
  const depthOf = (id: string) => depth.get(id) ?? 0;
  const at = script.lines.findIndex((line) => line.lineId === lineId);
  const above = script.lines.slice(0, at).findLast((line) => depthOf(line.lineId) <= depthOf(lineId));
  if (above === undefined || depthOf(above.lineId) < depthOf(lineId)) {
    return stays('No line above stands as deep as this one.');
  }
  const leading = script.lines.filter(leadsTo(lineId));
  if (leading.includes(above)) return stays(`It is a reply to ${named(above)}.`);
  if (leading.length > 1) return severalLead(leading, 'here');
  if (reaches(script, lineId, above.lineId)) {
    return stays(`It leads to ${named(above)}, so it would go in a circle.`);
  }
  const [from] = leading;
  const taken = from?.choices.filter(({ to }) => to === lineId) ?? [{ label: '', to: lineId, ends: null }];
  const changed = new Map([[above.lineId, [...above.choices, ...taken]]]);
  if (from !== undefined)
    changed.set(
      from.lineId,
      from.choices.filter(({ to }) => to !== lineId),
    );
  return { kind: 'moved', script: withChoices(script, changed) };
}

/** Makes a line a reply to what comes before the line that it answers now. */
export function lessDeep(script: Script, lineId: string): Indented {
  const leading = script.lines.filter(leadsTo(lineId));
  const [from] = leading;
  if (from === undefined || isEntry(script, lineId)) return stays('It stands at the edge.');
  if (leading.length > 1) return severalLead(leading, 'here');
  const taken = from.choices.filter(({ to }) => to === lineId);
  const left = from.choices.filter(({ to }) => to !== lineId);
  const before = isEntry(script, from.lineId) ? [] : script.lines.filter(leadsTo(from.lineId));
  if (before.length > 1) return severalLead(before, `to ${named(from)}`);
  const [to] = before;
  if (to !== undefined) {
    const after = to.choices.findLastIndex((choice) => choice.to === from.lineId) + 1;
    const changed = new Map([
      [from.lineId, left],
      [to.lineId, to.choices.toSpliced(after, 0, ...taken)],
    ]);
    return { kind: 'moved', script: withChoices(script, changed) };
  }
  if (taken.some(({ label }) => label.trim() !== '')) {
    return stays(`Nothing comes before ${named(from)}, and this answers what they say to it.`);
  }
  return { kind: 'moved', script: withChoices(script, new Map([[from.lineId, left]])) };
}
