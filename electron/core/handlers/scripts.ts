import type { AreaDefinitions, ReadScope } from '../operation/definition.ts';
import { allScripts, lastLeft, saveDraft } from '../store/scripts.ts';
import { toStored } from '#shared/domain/script/stored.ts';
import { exportScripts, importScripts, type ReadInReceipt } from './scripts/file.ts';
import { behind, measured } from './scripts/measured.ts';
import { refuseWorkedOn } from './scripts/undo.ts';
import { readable, rowOf, scriptView } from './scripts/views.ts';
import {
  keepVersion,
  type MadeReceipt,
  makeScript,
  putAwayScript,
  renameScript,
  type ScriptReceipt,
  scriptOf,
  useScript,
  writeAgain,
} from './scripts/write.ts';

const command = { kind: 'command', undoable: true, recorded: true } as const;

const answer = (_: ReadScope, { scriptId }: ScriptReceipt, _input: unknown, said: string) => ({
  said,
  scriptId,
});

export const scriptsDefinitions: AreaDefinitions<'scripts'> = {
  standing: { kind: 'query', run: ({ reader }) => ({ scripts: readable(reader) }) },
  lastLeft: {
    kind: 'query',
    run: ({ reader }, { prospectId }) => ({ scriptId: lastLeft(reader, prospectId) }),
  },
  list: { kind: 'query', run: ({ reader }) => ({ scripts: allScripts(reader).map(rowOf) }) },
  read: { kind: 'query', run: ({ reader }, { scriptId }) => scriptView(reader, scriptId) },
  make: {
    ...command,
    run: makeScript,
    answer: (_, { scriptId }: MadeReceipt, _input, said) => ({ said, scriptId }),
    undo: (scope, made: MadeReceipt) => refuseWorkedOn(scope, [made]),
  },
  draft: {
    kind: 'command',
    undoable: false,
    recorded: false,
    run({ writer, now }, { scriptId, writing }) {
      const { seq, inUse } = scriptOf(writer, scriptId);
      // What was typed last may come after Undo took the version away: the draft is all there is of it then.
      if (writing === null && inUse === null) return { receipt: { savedAt: now }, said: '' };
      saveDraft(writer, seq, writing === null ? null : toStored(writing), now);
      return { receipt: { savedAt: now }, said: '' };
    },
    answer: (_, receipt: { savedAt: number }) => receipt,
  },
  keep: {
    ...command,
    run: keepVersion,
    answer: (scope, receipt: ScriptReceipt, input, said) => ({
      ...answer(scope, receipt, input, said),
      version: receipt.version ?? 0,
    }),
    undo: writeAgain,
  },
  rename: { ...command, run: renameScript, answer },
  use: { ...command, run: useScript, answer },
  putAway: { ...command, run: putAwayScript, answer },
  export: { kind: 'query', run: exportScripts },
  import: {
    ...command,
    run: importScripts,
    answer: (_, { scripts, objections }: ReadInReceipt, _input, said) => ({
      said,
      scriptIds: scripts.map(({ scriptId }) => scriptId),
      objections,
    }),
    undo: (scope, { scripts }: ReadInReceipt) => refuseWorkedOn(scope, scripts),
  },
  measured: { kind: 'query', run: measured },
  behind: { kind: 'query', run: behind },
};
