import { commonOptions } from './parsing.ts';
import { facts } from './table.ts';
import type { Option, Verb } from './verb.ts';

const optionLines = (options: Readonly<Record<string, Option>>): string =>
  facts(
    Object.entries(options).map(([name, { value, help }]) => [
      `  --${name}${value === undefined ? '' : ` ${value}`}`,
      help,
    ]),
  );

/** What `handset` alone prints. */
export function overview(verbs: readonly Verb[]): string {
  return [
    'handset VERB [WORDS] works on your book from the terminal.',
    '',
    facts(verbs.map(({ name, summary }) => [`  ${name}`, summary])),
    '',
    'handset VERB --help tells the rest. Every verb takes --data DIR and --json.',
  ].join('\n');
}

/** What `handset VERB --help` prints. */
export function verbHelp(verb: Verb): string {
  return [
    `handset ${verb.name} ${verb.usage}`.trimEnd(),
    '',
    verb.summary,
    ...(verb.details === undefined ? [] : ['', verb.details]),
    '',
    optionLines({ ...verb.options, ...commonOptions }),
  ].join('\n');
}
