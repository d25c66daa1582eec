import { type Outcome, outcomesOf, spokenOutcomes, writtenOutcomes } from '#shared/domain/outcomes.ts';
import { isDate } from '#shared/domain/time/calendar.ts';
import { typedLength } from '#shared/domain/time/typed-past.ts';
import { asks, channels, directions, objections, tones } from '#shared/domain/vocabulary.ts';
import { instantOption, oneOf } from '../parsing.ts';
import { prospectIdOf } from '../people.ts';
import { Mistake, type Verb, type Words } from '../verb.ts';

function outcomeOf(words: Words): Outcome {
  const channel = oneOf(words, 'channel', channels) ?? 'call';
  const [, word = ''] = words.positionals;
  const possible = outcomesOf(channel);
  const outcome = possible.find((slug) => slug === word);
  if (!outcome)
    throw new Mistake(
      `A touch on the channel ${channel} comes to one of ${possible.join(', ')}, not ${word}.`,
    );
  return outcome;
}

/** A day makes a follow-up, a day and a time a promise. */
function followUpOf(words: Words) {
  const text = words.text('follow-up');
  if (text === undefined) return undefined;
  const [dueOn = '', time] = text.split('T');
  if (!isDate(dueOn) || (time !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time))) {
    throw new Mistake(
      `--follow-up takes a date such as 2026-11-24, or 2026-11-24T14:00 for a promise, not ${text}.`,
    );
  }
  return time === undefined ? { dueOn } : { kind: 'promise' as const, dueOn, time };
}

function appointmentOf(words: Words, zone: string) {
  const startsAt = instantOption(words, 'appointment', zone);
  const withName = words.text('with');
  if (startsAt === undefined) {
    if (withName !== undefined) throw new Mistake('--with goes with --appointment.');
    return undefined;
  }
  if (withName === undefined) throw new Mistake('Say with whom the appointment is: --with NAME.');
  return { startsAt, withName, zone };
}

function decidesOf(words: Words): boolean | undefined {
  const [does, doesNot] = [words.isSet('decision-maker'), words.isSet('no-decision-maker')];
  if (does && doesNot) throw new Mistake('Say --decision-maker or --no-decision-maker, not both.');
  return does ? true : doesNot ? false : undefined;
}

function durationOf(words: Words): number | undefined {
  const text = words.text('duration');
  if (text === undefined) return undefined;
  const length = typedLength(text);
  if (length === null) throw new Mistake(`--duration takes a length such as 90s, 3m or 3:20, not ${text}.`);
  return length;
}

/** Leaves out what was not said. */
function said<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

export const log: Verb = {
  name: 'log',
  summary: 'Log what a touch came to, and show who is next.',
  usage: 'PROSPECT OUTCOME [OPTIONS]',
  details: [
    'PROSPECT is an id, or a name that finds one person. OUTCOME is, for a call or a visit, one of',
    `  ${spokenOutcomes.join(', ')}`,
    'and in writing one of',
    `  ${writtenOutcomes.join(', ')}`,
  ].join('\n'),
  positionals: { least: 2, most: 2 },
  options: {
    channel: { value: 'C', help: `${channels.join(', ')} (call unless given)` },
    direction: { value: 'D', help: `${directions.join(', ')}: a call or a letter that came from them is in` },
    number: { value: 'N', help: 'the number used' },
    note: { value: 'T', help: 'what was said' },
    'decision-maker': { help: 'the person decides' },
    'no-decision-maker': { help: 'the person no longer decides' },
    tone: { value: 'T', help: `how it went, apart from what it came to: ${tones.join(', ')}` },
    ask: { value: 'A', help: asks.join(', ') },
    objection: { value: 'O', help: objections.join(', ') },
    appointment: { value: 'INSTANT', help: 'when the appointment is, on your clock unless it has an offset' },
    with: { value: 'NAME', help: 'with whom the appointment is' },
    'follow-up': { value: 'DATE', help: 'when to follow up; with a time (2026-11-24T14:00) it is a promise' },
    reason: { value: 'R', help: 'why so, or why anyway' },
    at: { value: 'INSTANT', help: 'when it happened, if not now' },
    duration: { value: 'LENGTH', help: 'how long it took: 90s, 3m, 3:20' },
  },
  async run({ open, world }, words) {
    const outcome = outcomeOf(words);
    const followUp = followUpOf(words);
    const client = await open('write');
    const { zone } = await client.settings.read({});
    const more = said({
      channel: oneOf(words, 'channel', channels),
      number: words.text('number'),
      note: words.text('note'),
      decisionMaker: decidesOf(words),
      tone: oneOf(words, 'tone', tones),
      direction: oneOf(words, 'direction', directions),
      durationMs: durationOf(words),
      ask: oneOf(words, 'ask', asks),
      objection: oneOf(words, 'objection', objections),
      appointment: appointmentOf(words, zone),
      followUp,
      reason: words.text('reason'),
      occurredAt: instantOption(words, 'at', zone),
    });
    const [who = ''] = words.positionals;
    const prospectId = await prospectIdOf(client, who);
    const logged = await client.touches.log({ commandId: world.newId(), prospectId, outcome, ...more });
    const { touchId, next } = logged;
    const then = next === null ? 'Nobody else is waiting.' : `Next: ${next.name}. ${next.why}`;
    return { json: { touchId, next }, text: `${logged.said}\n${then}` };
  },
};
