import { bookFile } from '../book-file.ts';
import { openFolder } from '../db/open.ts';
import { exportQuestions } from '../export/work.ts';
import { openBookToRead } from '../book.ts';
import { readScope } from '../operation/command.ts';
import { definitions } from '../operation/definitions.ts';
import { definitionOf } from '../operation/router.ts';
import type { World } from '../world.ts';
import { foldQuestion } from './questions.ts';
import type { Served } from './serve.ts';

/**
 * What the reading thread answers: every question of the contract, over a connection of its own that
 * cannot write. It opens the book with the first question. Over another it folds the journal.
 */
export function servedByReader(world: World): Served {
  let reader: ReturnType<typeof openBookToRead> | null = null;
  const opened = () => (reader ??= openBookToRead(world));
  const ask: Record<string, (input: never) => unknown> = {};
  for (const [area, verbs] of Object.entries(definitions)) {
    for (const verb of Object.keys(verbs)) {
      const definition = definitionOf(`${area}.${verb}`);
      if (definition?.kind !== 'query') continue;
      ask[`${area}.${verb}`] = (input) => {
        const book = opened();
        return book.atOneMoment(() => definition.run(readScope(book, world), input));
      };
    }
  }
  for (const [name, question] of Object.entries(exportQuestions)) {
    ask[name] = (input) => question(opened(), input);
  }
  let folder: ReturnType<typeof openFolder> | null = null;
  ask[foldQuestion] = () => (folder ??= openFolder(bookFile(world.folder)))();
  return { ask, start: {} };
}
