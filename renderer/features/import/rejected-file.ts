import { api } from '#renderer/api/client.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { saveFile } from '#renderer/api/save-file.ts';
import { sayDone } from '#renderer/ui/toast.tsx';

/** Saves the rejected rows with their reasons, as a file that comes in again once it is corrected. */
export async function saveRejected(importId: string): Promise<void> {
  try {
    const { fileName, text } = await api().imports.rejected({ importId });
    saveFile(fileName, text, 'text/csv');
    sayDone(`${fileName} was saved.`);
  } catch (error) {
    sayDone(sentenceOf(error));
  }
}
