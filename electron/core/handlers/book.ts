import { backUpBook, backupsOf, keeperWork } from '../backups.ts';
import type { CheckDone } from '../check/check.ts';
import type { AreaDefinitions } from '../operation/definition.ts';
import { restoreBook } from '../restore.ts';
import { bookCounts, isDemoBook, schemaVersion } from '../store/book.ts';
import type { Progress } from '#shared/contract/operation.ts';

export const bookDefinitions: Omit<AreaDefinitions<'book'>, 'demo'> = {
  status: {
    kind: 'query',
    run({ reader, world }) {
      const counts = bookCounts(reader);
      return {
        version: world.version,
        schema: schemaVersion(reader),
        folder: world.folder,
        empty: counts.prospects === 0 && counts.lists === 0,
        demo: isDemoBook(reader),
        ...counts,
        lastBackup: backupsOf(world.folder)[0] ?? null,
      };
    },
  },
  backups: {
    kind: 'query',
    run: ({ world }) => ({ backups: [...backupsOf(world.folder)] }),
  },
  backup: {
    kind: 'stream',
    async *run(book, _input, signal) {
      const backup = yield* backUpBook(book, 'by-hand', signal);
      if (backup) yield { kind: 'done', backup };
    },
  },
  restore: {
    kind: 'stream',
    async *run(book, input, signal) {
      const said = yield* restoreBook(book, input, signal);
      if (said !== null) yield { kind: 'done', said };
    },
  },
  check: {
    kind: 'stream',
    async *run(book, _input, signal) {
      const importing = book.jobs.runs('import');
      const checking = keeperWork(book, 'check', { importing }, signal) as AsyncGenerator<
        Progress,
        CheckDone | null
      >;
      const result = yield* checking;
      if (result) yield { kind: 'done', ...result };
    },
  },
};
