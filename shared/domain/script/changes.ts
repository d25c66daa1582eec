import { figureOf } from '../count-words.ts';
import { scriptKindWords } from './kinds.ts';
import type { Line, Script } from './script.ts';

const named = ({ name, lineId }: Line): string => (name.trim() === '' ? lineId : name);
const sameChoices = (a: Line, b: Line): boolean => JSON.stringify(a.choices) === JSON.stringify(b.choices);

function lineChanges(before: Line, after: Line): string[] {
  const changes: string[] = [];
  if (before.name !== after.name) changes.push(`${named(before)} is called ${named(after)}.`);
  if (before.say !== after.say) changes.push(`${named(after)} says something else.`);
  if (!sameChoices(before, after)) {
    const more = after.choices.length - before.choices.length;
    if (more > 0) changes.push(`${named(after)} has ${figureOf(more, 'choice', 'choices')} more.`);
    else if (more < 0) changes.push(`${named(after)} has ${figureOf(-more, 'choice', 'choices')} fewer.`);
    else changes.push(`Choices of ${named(after)} changed.`);
  }
  if (before.ends !== after.ends) changes.push(`${named(after)} ends the call another way.`);
  return changes;
}

/** What a version changed, in short sentences, in the order of its lines; empty where nothing did. */
export function changesOf(before: Script, after: Script): readonly string[] {
  const was = new Map(before.lines.map((line) => [line.lineId, line]));
  const is = new Set(after.lines.map(({ lineId }) => lineId));
  const order = (lines: readonly Line[], ids: (id: string) => boolean) =>
    lines.map(({ lineId }) => lineId).filter(ids);
  const moved =
    order(after.lines, (id) => was.has(id)).join('\n') !== order(before.lines, (id) => is.has(id)).join('\n');
  return [
    ...(before.kind === after.kind ? [] : [`It is for ${scriptKindWords[after.kind]} now.`]),
    ...after.lines.flatMap((line) => {
      const earlier = was.get(line.lineId);
      return earlier === undefined ? [`New: ${named(line)}.`] : lineChanges(earlier, line);
    }),
    ...before.lines.filter(({ lineId }) => !is.has(lineId)).map((line) => `Gone: ${named(line)}.`),
    ...(moved ? ['Lines stand in another order.'] : []),
    ...(before.opening === after.opening ? [] : ['It opens with another line.']),
    ...(before.openingAgain === after.openingAgain
      ? []
      : ['It opens with another line for people who know you.']),
    ...(before.voicemail === after.voicemail ? [] : ['It leaves another message.']),
  ];
}
