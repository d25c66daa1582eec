import type { Figure } from './figure.ts';
import { reachedPerHundred } from './simulated/guard.ts';
import { gainOfHours } from './simulated/hours.ts';
import { gainOfZones } from './simulated/zones.ts';

const runs = 1000;
const worked = 4;
const percent = (value: number) => `${value.toFixed(1)}%`;

/** What the learnt hours are worth, in simulated weeks: they follow from seeds, and are the same on every machine. */
export function hourFigures(wants: (name: string) => boolean): Figure[] {
  const figures: Figure[] = [];
  for (const { name, sd, least } of [
    { name: 'hours.slight', sd: 0.15, least: 3 },
    { name: 'hours.strong', sd: 0.35, least: 13 },
  ]) {
    if (!wants(name)) continue;
    const gain = gainOfHours(sd, worked, runs);
    const all = gainOfZones(sd, runs / 10);
    figures.push({
      name,
      what: 'answered calls in the learnt hours, more than in hours at random',
      // An interval that reaches down to nothing shows no gain at all.
      values: [gain.lower > 0 ? gain.percent : 0],
      unit: '%',
      budget: { kind: 'at least', value: least },
      beside: {
        '95% interval': `${percent(gain.lower)} to ${percent(gain.upper)}`,
        'all ten hours worked, people on four clocks': `${percent(all.percent)} (${percent(all.lower)} to ${percent(all.upper)})`,
        ...(sd === 0.35 ? guardBeside() : {}),
      },
    });
  }
  return figures;
}

function guardBeside(): Record<string, string> {
  const { on, off } = reachedPerHundred(100);
  return { 'people reached per 100 dials': `guard on ${on.toFixed(2)}, off ${off.toFixed(2)}` };
}
