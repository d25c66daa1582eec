import { z } from 'zod';
import { outcomes } from '#shared/domain/outcomes.ts';
import { scriptKinds } from '#shared/domain/script/kinds.ts';
import { command, commandInput, id, instant, localDate, query, slowQuery } from './operation.ts';
import { touchView } from './cards.ts';

const lineId = z.string().trim().min(1).max(80);

export const scriptChoice = z.object({
  label: z.string().max(200),
  /** The line it leads to; null where it ends the call. */
  to: lineId.nullable().default(null),
  /** The outcome it ends in; null where it leads on. */
  ends: z.enum(outcomes).nullable().default(null),
});

export const scriptLine = z.object({
  lineId,
  /** The crumb shown above: 'Opener'. */
  name: z.string().max(80),
  /** Markdown with variables such as {{first_name|there}}. */
  say: z.string().max(5_000),
  choices: z.array(scriptChoice).max(20).default([]),
  /** The outcome the call comes to once this was said. */
  ends: z.enum(outcomes).nullable().default(null),
});
export type ScriptLine = z.infer<typeof scriptLine>;

export const scriptName = z.string().trim().min(1, 'Give it a name.').max(80);

/** A script as it is written: what goes out as JSON and comes back in. */
export const scriptBody = z.object({
  name: scriptName,
  kind: z.enum(scriptKinds),
  /** The line it opens with. */
  opening: lineId,
  /** The line to open with for somebody who knows the rep by now; null when the script has none. */
  openingAgain: lineId.nullable().default(null),
  /** The line to leave on a machine; null when the script has none. */
  voicemail: lineId.nullable().default(null),
  lines: z.array(scriptLine).min(1, 'A script has at least one line.').max(200),
});
export type ScriptBody = z.infer<typeof scriptBody>;

/** A script that can be read from, in its newest version. */
export const readableScript = scriptBody.extend({
  scriptId: id,
  scriptVersionId: id,
  version: z.int(),
  /** It is the one of its kind that is read from unless another is chosen. */
  standing: z.boolean(),
});
export type ReadableScript = z.infer<typeof readableScript>;

export const scriptRow = z.object({
  scriptId: id,
  name: z.string(),
  kind: z.enum(scriptKinds),
  /** Null while there is only a draft. */
  version: z.int().nullable(),
  standing: z.boolean(),
  archived: z.boolean(),
  draft: z.boolean(),
});
export type ScriptRow = z.infer<typeof scriptRow>;

export const scriptView = scriptRow.extend({
  /** The version in use; null while there is only a draft. */
  inUse: scriptBody.nullable(),
  /** What is being written of the next version; null while nothing is. */
  writing: scriptBody.nullable(),
  /** The newest first. */
  versions: z.array(
    z.object({
      version: z.int(),
      recordedAt: instant,
      /** What it changed, in short sentences. */
      changed: z.array(z.string()),
    }),
  ),
});
export type ScriptView = z.infer<typeof scriptView>;

/** Some touches, and of how many of them something is true. */
const share = z.object({
  of: z.int(),
  hits: z.int(),
  /** In which the true share lies, 80%, equal tails; null where there are none. */
  interval: z.object({ lower: z.number(), upper: z.number() }).nullable(),
  /** Whether the interval is narrow enough to say anything by. */
  enough: z.boolean(),
});
export type ScriptShare = z.infer<typeof share>;

export const scriptFigure = z.object({
  scriptId: id,
  version: z.int(),
  kind: z.enum(scriptKinds),
  name: z.string(),
  /** Calls that were read from it. */
  used: z.int(),
  /**
   * What counts for its kind: of those spoken with the appointments set, of the gatekeepers those who put through,
   * of the voicemails and the written the people reached within 14 days.
   */
  came: share,
});
export type ScriptFigure = z.infer<typeof scriptFigure>;

export const objectionFigure = z.object({
  objectionId: id,
  name: z.string(),
  /** Of the touches on which it was heard, those that still came to an appointment, on it or within 30 days. */
  came: share,
});

const answered = z.object({ said: z.string(), scriptId: id });

export const scripts = {
  /** Every script that can be read from, for the session: the one that stands of its kind first. */
  standing: query.input(z.object({})).output(z.object({ scripts: z.array(readableScript) })),
  /** The voicemail script last left for somebody, so that the next one is another; null where none was. */
  lastLeft: query.input(z.object({ prospectId: id })).output(z.object({ scriptId: id.nullable() })),
  /** Every script, those put away last. */
  list: slowQuery.input(z.object({})).output(z.object({ scripts: z.array(scriptRow) })),
  read: slowQuery.input(z.object({ scriptId: id })).output(scriptView),
  /** Makes a script with a first line to be written, or with the lines of another. It is a draft until it is kept. */
  make: command
    .input(
      commandInput.extend({
        name: scriptName,
        kind: z.enum(scriptKinds).default('opener'),
        like: id.optional(),
      }),
    )
    .output(answered),
  /** Keeps what is being written of a script; null gives it up. */
  draft: command
    .input(commandInput.extend({ scriptId: id, writing: scriptBody.nullable() }))
    .output(z.object({ savedAt: instant })),
  /** Makes the next version of a script, which is read from at once. Refused while something is to be mended. */
  keep: command
    .input(commandInput.extend({ scriptId: id, script: scriptBody }))
    .output(answered.extend({ version: z.int() })),
  rename: command.input(commandInput.extend({ scriptId: id, name: scriptName })).output(answered),
  /** Makes it the one of its kind that is read from. */
  use: command.input(commandInput.extend({ scriptId: id })).output(answered),
  /** Puts a script away, or takes it out again. */
  putAway: command
    .input(commandInput.extend({ scriptId: id, archived: z.boolean().default(true) }))
    .output(answered),
  /** Scripts and objection cards as one JSON file; all that are not put away unless some are named. */
  export: slowQuery
    .input(z.object({ scriptIds: z.array(id).optional() }))
    .output(z.object({ fileName: z.string(), json: z.string() })),
  /** Reads a file of scripts into the book. What is there already in the same words is left as it is. */
  import: command
    .input(commandInput.extend({ json: z.string().max(2_000_000) }))
    .output(z.object({ said: z.string(), scriptIds: z.array(id), objections: z.int() })),
  /** What came of scripts and objections, per version, the newest first. */
  measured: slowQuery.input(z.object({})).output(
    z.object({
      scripts: z.array(scriptFigure),
      objections: z.array(objectionFigure),
      /** Of each choice of a version: how often it was taken by somebody spoken with, and how many of these set. */
      choices: z.array(
        z.object({ scriptId: id, version: z.int(), lineId: z.string(), choice: z.int(), came: share }),
      ),
    }),
  ),
  /** The touches behind a figure, newest first. */
  behind: slowQuery
    .input(
      z.object({
        scriptId: id.optional(),
        version: z.int().optional(),
        objectionId: id.optional(),
        /** Only those of which it came true. */
        hits: z.boolean().default(false),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ touches: z.array(touchView), of: z.int(), since: localDate.nullable() })),
};
