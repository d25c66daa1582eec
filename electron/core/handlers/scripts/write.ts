import type { Contract } from '#shared/contract/contract.ts';
import { Problem } from '#shared/contract/problems.ts';
import { changesOf } from '#shared/domain/script/changes.ts';
import { problemInWords, problemsOf } from '#shared/domain/script/graph.ts';
import { emptyScript } from '#shared/domain/script/script.ts';
import { toStored } from '#shared/domain/script/stored.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import type { CommandScope, Done, Handled, ReadScope } from '#core/operation/definition.ts';
import {
  allScripts,
  insertScript,
  insertStanding,
  insertState,
  keepScript,
  saveDraft,
  type ScriptRow,
  scriptBy,
  versionBy,
} from '#core/store/scripts.ts';
import { markOf } from '#core/store/script-work.ts';
import type { BegunScript } from './undo.ts';

type Verbs = Contract['scripts'];
type Reader = ReadScope['reader'];

/** What a command on a script leaves behind. */
export interface ScriptReceipt {
  readonly scriptId: string;
  /** The version it made, if it made one. */
  readonly scriptVersionId?: string;
  readonly version?: number;
}

/** What making a script leaves behind. */
export interface MadeReceipt extends ScriptReceipt, BegunScript {}

/** @throws NOT_FOUND */
export function scriptOf(reader: Reader, scriptId: string): ScriptRow {
  const script = scriptBy(reader, scriptId);
  if (!script) throw new Problem('NOT_FOUND', 'There is no such script.', { what: 'script' });
  return script;
}

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Two of one name could not be told apart. @throws INVALID */
export function refuseTwin(reader: Reader, name: string, scriptId: string | null): void {
  const twin = allScripts(reader).find(
    (other) => !other.archived && other.scriptId !== scriptId && sameName(other.name, name),
  );
  if (twin) throw new Problem('INVALID', `There is another script called ${twin.name}.`, { field: 'name' });
}

/** Makes a script that is a draft until it is kept. @throws NOT_FOUND, INVALID */
export function makeScript(
  { writer, world, now, commandSeq }: CommandScope,
  { name, kind, like }: Handled<Verbs['make']>,
): Done<MadeReceipt> {
  refuseTwin(writer, name, null);
  const model = like === undefined ? null : scriptOf(writer, like);
  const lines = model?.writing ?? model?.inUse?.script ?? emptyScript(name, kind);
  const { seq, scriptId } = insertScript(writer, world, { readyMade: null, commandSeq });
  insertState(writer, world, { scriptSeq: seq, name, archived: false, commandSeq });
  const draft = toStored({ ...lines, name });
  saveDraft(writer, seq, draft, now);
  const receipt = { scriptId, draftMark: markOf(draft) };
  return { receipt, said: model ? `${name} made from ${model.name}.` : `${name} made.` };
}

/** Makes the next version of a script. @throws NOT_FOUND, INVALID while something is to be mended, or nothing changed */
export function keepVersion(
  { writer, world, commandSeq }: CommandScope,
  { scriptId, script }: Handled<Verbs['keep']>,
): Done<ScriptReceipt> {
  const row = scriptOf(writer, scriptId);
  const problems = problemsOf(script);
  const [first] = problems;
  if (first) {
    throw new Problem(
      'INVALID',
      `${figureOf(problems.length, 'thing')} to mend first. ${problemInWords(first)}`,
      {
        field: 'script',
      },
    );
  }
  refuseTwin(writer, script.name, scriptId);
  if (row.inUse && row.name === script.name && changesOf(row.inUse.script, script).length === 0) {
    throw new Problem('INVALID', 'Nothing has changed since the version in use.', { field: 'script' });
  }
  const { scriptVersionId, version } = keepScript(writer, world, row.seq, script, commandSeq);
  if (row.name !== script.name) {
    insertState(writer, world, { scriptSeq: row.seq, name: script.name, archived: row.archived, commandSeq });
  }
  saveDraft(writer, row.seq, null, 0);
  return {
    receipt: { scriptId, scriptVersionId, version },
    said: `${script.name}: version ${version} is in use.`,
  };
}

/** What was kept is being written again, unless something else is by now. */
export function writeAgain(
  { writer, now }: CommandScope,
  { scriptId, scriptVersionId }: ScriptReceipt,
): void {
  const version = scriptVersionId === undefined ? undefined : versionBy(writer, scriptVersionId);
  if (version && scriptBy(writer, scriptId)?.writing === null) {
    saveDraft(writer, version.scriptSeq, version.body, now);
  }
}

/** @throws NOT_FOUND, INVALID */
export function renameScript(
  { writer, world, commandSeq }: CommandScope,
  { scriptId, name }: Handled<Verbs['rename']>,
): Done<ScriptReceipt> {
  const row = scriptOf(writer, scriptId);
  refuseTwin(writer, name, scriptId);
  insertState(writer, world, { scriptSeq: row.seq, name, archived: row.archived, commandSeq });
  return { receipt: { scriptId }, said: `${row.name} is called ${name}.` };
}

/** @throws NOT_FOUND, INVALID for one that cannot be read from */
export function useScript(
  { writer, world, commandSeq }: CommandScope,
  { scriptId }: Handled<Verbs['use']>,
): Done<ScriptReceipt> {
  const { seq, name, inUse, archived } = scriptOf(writer, scriptId);
  if (inUse === null || archived) {
    const because = archived ? 'was put away' : 'is still a draft';
    throw new Problem('INVALID', `${name} ${because}.`, { field: 'scriptId' });
  }
  insertStanding(writer, world, { scriptSeq: seq, kind: inUse.script.kind, commandSeq });
  return { receipt: { scriptId }, said: `${name} is read from now on.` };
}

/** @throws NOT_FOUND, INVALID */
export function putAwayScript(
  { writer, world, commandSeq }: CommandScope,
  { scriptId, archived }: Handled<Verbs['putAway']>,
): Done<ScriptReceipt> {
  const { seq, name, ...row } = scriptOf(writer, scriptId);
  if (row.archived === archived) {
    throw new Problem('INVALID', archived ? `${name} is put away.` : `${name} is not put away.`, {
      field: 'scriptId',
    });
  }
  if (!archived) refuseTwin(writer, name, scriptId);
  insertState(writer, world, { scriptSeq: seq, name, archived, commandSeq });
  return { receipt: { scriptId }, said: archived ? `${name} put away.` : `${name} is back.` };
}
