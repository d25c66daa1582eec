import { parseArgs } from 'node:util';
import { isDate } from '#shared/domain/time/calendar.ts';
import { instantIn } from '#shared/domain/time/zones.ts';
import { LaunchMistake, parseInstant } from '../launch-options.ts';
import { Mistake, type Option, type Verb, type Words } from './verb.ts';

/** Every verb takes these. */
export const commonOptions: Readonly<Record<string, Option>> = {
  data: { value: 'DIR', help: 'the folder of the book (your own data folder unless given)' },
  clock: { value: 'INSTANT', help: 'start the clock at another time, such as 2026-11-21T08:55:00Z' },
  json: { help: 'print one JSON value' },
  help: { help: 'print this' },
};

const firstSentence = (error: unknown): string => {
  const [sentence = 'That cannot be read'] = (error instanceof Error ? error.message : '').split(/\. |\n/);
  return `${sentence.replace(/\.$/, '')}.`;
};

const optionName = (arg: string): string => arg.slice(2).split('=', 1)[0] ?? '';

/** Reads what follows a verb. @throws Mistake with one sentence */
export function parseWords(verb: Verb, args: readonly string[]): Words {
  const options = { ...verb.options, ...commonOptions };
  const config = Object.entries(options).map(([name, { value }]) => [
    name,
    { type: value === undefined ? 'boolean' : 'string' } as const,
  ]);
  const parse = () => {
    try {
      return parseArgs({
        args: [...args],
        options: Object.fromEntries(config),
        allowPositionals: true,
        strict: true,
      });
    } catch (error) {
      const unknown = args.find((arg) => arg.startsWith('--') && !(optionName(arg) in options));
      const instead = unknown === undefined ? undefined : verb.instead?.[optionName(unknown)];
      throw new Mistake(`${instead ?? firstSentence(error)} Try: handset ${verb.name} --help`);
    }
  };
  const parsed = parse();
  const values: Readonly<Record<string, unknown>> = parsed.values;
  const { positionals } = parsed;
  const words: Words = {
    positionals,
    text(name) {
      const value = values[name];
      return typeof value === 'string' ? value : undefined;
    },
    isSet: (name) => values[name] === true,
  };
  if (words.isSet('help')) return words;
  if (positionals.length < verb.positionals.least) {
    throw new Mistake(`This needs more: handset ${verb.name} ${verb.usage}`.trim());
  }
  if (positionals.length > verb.positionals.most) {
    throw new Mistake(
      `This is too much: ${positionals.slice(verb.positionals.most).join(' ')}. Try: handset ${verb.name} --help`,
    );
  }
  if (words.text('data') === '') throw new Mistake('Name a folder after --data.');
  return words;
}

/** The instant at which the clock is to start, UTC milliseconds, or undefined for now. @throws Mistake */
export function clockOption(words: Words): number | undefined {
  const text = words.text('clock');
  if (text === undefined) return undefined;
  try {
    return parseInstant(text);
  } catch (error) {
    throw new Mistake(error instanceof LaunchMistake ? error.message : 'That is no instant.');
  }
}

/** A whole number, or undefined where the option was not given. @throws Mistake */
export function wholeNumber(words: Words, name: string, least = 1): number | undefined {
  const text = words.text(name);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least) {
    throw new Mistake(`--${name} takes a whole number from ${least} up, not ${text}.`);
  }
  return number;
}

/** A local date 'YYYY-MM-DD', or undefined where the option was not given. @throws Mistake */
export function localDate(words: Words, name: string): string | undefined {
  const text = words.text(name);
  if (text === undefined || isDate(text)) return text;
  throw new Mistake(`--${name} takes a date such as 2026-11-24, not ${text}.`);
}

const wallTime = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/;

/**
 * The instant (UTC milliseconds) of an ISO text, or undefined where the option was not given. A text
 * without an offset is on the rep's own clock.
 *
 * @param zone the rep's zone
 * @throws Mistake
 */
export function instantOption(words: Words, name: string, zone: string): number | undefined {
  const text = words.text(name);
  if (text === undefined) return undefined;
  const [, on = '', hour, minute] = wallTime.exec(text) ?? [];
  if (isDate(on)) return instantIn(on, Number(hour), Number(minute), zone);
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (Number.isNaN(at)) {
    throw new Mistake(
      `--${name} takes an instant such as 2026-11-24T14:00 or 2026-11-24T14:00:00Z, not ${text}.`,
    );
  }
  return at;
}

/** One of a closed list, or undefined where the option was not given. @throws Mistake */
export function oneOf<T extends string>(words: Words, name: string, list: readonly T[]): T | undefined {
  const text = words.text(name);
  if (text === undefined) return undefined;
  const found = list.find((item) => item === text);
  if (found === undefined) throw new Mistake(`--${name} takes one of ${list.join(', ')}, not ${text}.`);
  return found;
}
