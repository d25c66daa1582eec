import { dataFolder } from '../data-folder.ts';
import { sentenceFor } from '../sentences.ts';
import { aheadOf, makeWorld } from '../world.ts';
import { openFor, type Opened } from './access.ts';
import { overview, verbHelp } from './help.ts';
import { clockOption, parseWords } from './parsing.ts';
import { type Access, Mistake, type Printed, type Verb, type Words } from './verb.ts';
import { add } from './verbs/add.ts';
import { backup } from './verbs/backup.ts';
import { callVerb } from './verbs/call.ts';
import { check } from './verbs/check.ts';
import { demo } from './verbs/demo.ts';
import { exportVerb } from './verbs/export.ts';
import { find } from './verbs/find.ts';
import { importVerb } from './verbs/import.ts';
import { log } from './verbs/log.ts';
import { queue } from './verbs/queue.ts';
import { report } from './verbs/report.ts';
import { restore } from './verbs/restore.ts';
import { undo } from './verbs/undo.ts';

export const verbs: readonly Verb[] = [
  importVerb,
  add,
  find,
  exportVerb,
  queue,
  log,
  undo,
  report,
  demo,
  backup,
  restore,
  check,
  callVerb,
];

/** Where a run writes, and what may stop it. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Shows a line over the last one; does nothing where nobody watches. */
  readonly progress: (line: string) => void;
  /** Writes a piece as it is, and waits until it was taken. */
  readonly write: (text: string) => Promise<void>;
  readonly signal: AbortSignal;
}

/** JSON with every control character escaped, which leaves those from U+007F on as they are by itself. */
const jsonText = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    /[\u007F-\u009F]/g,
    (char) => `\\u00${char.codePointAt(0)?.toString(16)}`,
  );

function verbNamed(name: string): Verb {
  const verb = verbs.find((each) => each.name === name);
  if (!verb) throw new Mistake(`There is no verb ${name}. Try: handset --help`);
  return verb;
}

async function carryOut(verb: Verb, words: Words, terminal: Terminal): Promise<Printed> {
  const aheadMs = aheadOf(clockOption(words));
  const world = makeWorld({ folder: dataFolder(words.text('data')), aheadMs });
  const opened: Opened[] = [];
  const open = async (access: Access) => {
    const book = await openFor(access, verb.name, world);
    opened.push(book);
    return book.client;
  };
  try {
    return await verb.run(
      { open, world, signal: terminal.signal, progress: terminal.progress, write: terminal.write },
      words,
    );
  } finally {
    for (const { close } of opened) await close();
  }
}

/**
 * Runs one verb. Returns the exit code: 0, 2 for a mistake or a refusal, 1 for a fault or a book that
 * does not pass its check.
 */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    terminal.out(overview(verbs));
    return 0;
  }
  let folder: string | undefined;
  try {
    const verb = verbNamed(name);
    const words = parseWords(verb, rest);
    if (words.isSet('help')) {
      terminal.out(verbHelp(verb));
      return 0;
    }
    folder = words.text('data');
    const printed = await carryOut(verb, words, terminal);
    const text = words.isSet('json') ? jsonText(printed.json) : printed.text;
    if (text !== '') terminal.out(text);
    return printed.exitCode ?? 0;
  } catch (error) {
    if (error instanceof Mistake) {
      terminal.err(error.message);
      return 2;
    }
    const { sentence, forward, foreseen } = sentenceFor(error, makeWorld({ folder: dataFolder(folder) }));
    terminal.err(forward === null ? sentence : `${sentence} ${forward}`);
    return foreseen ? 2 : 1;
  }
}
