import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { sentenceOf } from '#renderer/api/failure.ts';
import { saveFile } from '#renderer/api/save-file.ts';
import { type ReportFormat, weekQueries } from '#renderer/api/weeks.ts';
import { sayDone } from '#renderer/ui/toast.tsx';

/** Takes the page of a week out of Handset: to the clipboard, or to a file. */
export function useHandIn(week: string | null) {
  const queries = useQueryClient();
  const copy = useCallback(() => {
    const write = async () => {
      const { text } = await queries.fetchQuery(weekQueries.report(week, 'md'));
      await navigator.clipboard.writeText(text);
      sayDone('The week is on the clipboard.');
    };
    write().catch((error: unknown) => {
      sayDone(
        error instanceof DOMException
          ? 'The clipboard is closed to this window. Save it as a file.'
          : sentenceOf(error),
      );
    });
  }, [queries, week]);
  const save = useCallback(
    (format: ReportFormat) => {
      const write = async () => {
        const { fileName, mediaType, text } = await queries.fetchQuery(weekQueries.report(week, format));
        saveFile(fileName, text, mediaType);
        sayDone(`${fileName} was saved.`);
      };
      write().catch((error: unknown) => sayDone(sentenceOf(error)));
    },
    [queries, week],
  );
  return { copy, save };
}
