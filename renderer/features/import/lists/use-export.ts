import { useEffect, useRef, useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { saveFile } from '#renderer/api/save-file.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import { sayDone } from '#renderer/ui/toast.tsx';

/** Saves the people of a list, or with null everybody, as a file that comes in again whole. */
export function useExport(listId: string | null): { readonly busy: boolean; readonly save: () => void } {
  const running = useRef<AbortController | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => () => running.current?.abort(), []);

  const write = async (signal: AbortSignal): Promise<void> => {
    const parts: string[] = [];
    const told = await api().lists.export(listId === null ? {} : { listId }, { signal });
    for await (const each of told) {
      if (each.kind === 'part') parts.push(each.text);
      if (each.kind !== 'done') continue;
      saveFile(each.fileName, parts.join(''), 'text/csv');
      sayDone(`${figureOf(each.people, 'person', 'people')} saved in ${each.fileName}.`);
    }
  };

  const save = (): void => {
    if (running.current !== null) return;
    const controller = new AbortController();
    running.current = controller;
    setBusy(true);
    write(controller.signal)
      .catch((error: unknown) => {
        if (!controller.signal.aborted) sayDone(sentenceOf(error));
      })
      .finally(() => {
        running.current = null;
        setBusy(false);
      });
  };
  return { busy, save };
}
