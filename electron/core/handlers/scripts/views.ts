import type { ReadableScript, ScriptBody, ScriptView } from '#shared/contract/scripts.ts';
import { changesOf } from '#shared/domain/script/changes.ts';
import type { Script } from '#shared/domain/script/script.ts';
import type { ReadScope } from '#core/operation/definition.ts';
import { allScripts, type ScriptRow, versionsOf } from '#core/store/scripts.ts';
import { scriptOf } from './write.ts';

type Reader = ReadScope['reader'];

/** A script as the contract carries it: lists that may be written to. */
export const bodyOf = (script: Script): ScriptBody => ({
  ...script,
  lines: script.lines.map((line) => ({ ...line, choices: line.choices.map((choice) => ({ ...choice })) })),
});

/** Every script that can be read from, the one that stands of its kind before the others. */
export function readable(reader: Reader): ReadableScript[] {
  return allScripts(reader)
    .flatMap(({ inUse, archived, scriptId, standing }) =>
      inUse === null || archived
        ? []
        : [
            {
              ...bodyOf(inUse.script),
              scriptId,
              scriptVersionId: inUse.scriptVersionId,
              version: inUse.version,
              standing,
            },
          ],
    )
    .toSorted((a, b) => Number(b.standing) - Number(a.standing));
}

export const rowOf = ({ scriptId, name, archived, standing, inUse, writing }: ScriptRow) => ({
  scriptId,
  name,
  kind: (inUse?.script ?? writing)?.kind ?? ('opener' as const),
  version: inUse?.version ?? null,
  standing,
  archived,
  draft: writing !== null,
});

/** A script as its editor shows it. @throws NOT_FOUND */
export function scriptView(reader: Reader, scriptId: string): ScriptView {
  const row = scriptOf(reader, scriptId);
  const versions = versionsOf(reader, row.seq);
  return {
    ...rowOf(row),
    inUse: row.inUse && bodyOf(row.inUse.script),
    writing: row.writing && bodyOf(row.writing),
    versions: versions.map(({ version, recordedAt, script }, at) => {
      const before = versions[at + 1]?.script;
      return { version, recordedAt, changed: before ? [...changesOf(before, script)] : [] };
    }),
  };
}
