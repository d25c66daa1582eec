import type { ScriptView } from '#shared/contract/scripts.ts';
import type { Script } from '#shared/domain/script/script.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { saveFile } from '#renderer/api/save-file.ts';
import {
  exportedScripts,
  scriptSaver,
  useImportScripts,
  useKeepScript,
  useMakeScript,
  usePutAwayScript,
  useRenameScript,
  useUseScript,
} from '#renderer/api/scripts.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import { toBody } from './use-writing.ts';

/** What can be done to a script as a whole. Each is said, and Undo takes it back. */
export interface ScriptDoings {
  readonly busy: boolean;
  readonly keep: (view: ScriptView, script: Script) => void;
  readonly make: (name: string, kind: Script['kind'], like?: string) => void;
  readonly rename: (scriptId: string, name: string) => void;
  readonly use: (scriptId: string) => void;
  readonly putAway: (scriptId: string, archived: boolean) => void;
  readonly saveAsFile: () => void;
  readonly readFile: (file: File) => void;
}

export function useDoings(onOpen: (scriptId: string) => void): ScriptDoings {
  const [keep, make, rename] = [useKeepScript(), useMakeScript(), useRenameScript()];
  const [use, putAway, read] = [useUseScript(), usePutAwayScript(), useImportScripts()];
  const undo = useUndoLast();
  const onError = (error: unknown) => sayDone(sentenceOf(error));
  const then = {
    onError,
    onSuccess: ({ said }: { readonly said: string }) => sayUndoable(said, undo),
  };
  return {
    busy: [keep, make, rename, use, putAway, read].some(({ isPending }) => isPending),
    keep: ({ scriptId, name }, script) => {
      scriptSaver.flush(scriptId);
      // Its draft is on the disk first: one that came after it would be written again.
      void scriptSaver
        .settled(scriptId)
        .then(() => keep.mutate({ scriptId, script: { ...toBody(script), name } }, then));
    },
    make: (name, kind, like) =>
      make.mutate(
        { name, kind, ...(like === undefined ? {} : { like }) },
        {
          onError,
          onSuccess: ({ said, scriptId }) => {
            sayUndoable(said, undo);
            onOpen(scriptId);
          },
        },
      ),
    rename: (scriptId, name) => rename.mutate({ scriptId, name }, then),
    use: (scriptId) => use.mutate({ scriptId }, then),
    putAway: (scriptId, archived) => putAway.mutate({ scriptId, archived }, then),
    saveAsFile: () =>
      void exportedScripts().then(
        ({ fileName, json }) => saveFile(fileName, json, 'application/json'),
        onError,
      ),
    readFile: (file) =>
      void file.text().then(
        (json) =>
          read.mutate(
            { json },
            {
              onError,
              onSuccess: ({ said, scriptIds: [first] }) => {
                sayUndoable(said, undo);
                if (first !== undefined) onOpen(first);
              },
            },
          ),
        onError,
      ),
  };
}
