import { isDeepStrictEqual } from 'node:util';
import { Problem } from '#shared/contract/problems.ts';
import { isField } from '#shared/domain/import/fields.ts';
import type { MappingChoice } from '#shared/domain/import/mapping.ts';
import { commitImport } from '../import/commit.ts';
import { previewOf } from '../import/preview.ts';
import { rejectedRows } from '../import/rejected.ts';
import { keepStaged, stage, stagedOf, unstage } from '../import/staging.ts';
import { bucketsOf, takeBack } from '../import/take-back.ts';
import { importWork, lookAt } from '../import/work.ts';
import { readScope } from '../operation/command.ts';
import type { AreaDefinitions } from '../operation/definition.ts';
import { homeCountry } from '../import/home-country.ts';
import { allLists, listSeqOf } from '../store/imports/lists.ts';
import { rememberedChoice } from '../store/imports/mappings.ts';

export const importsDefinitions: AreaDefinitions<'imports'> = {
  open: {
    kind: 'task',
    async run(book, { fileName, file }) {
      const { folder } = book.world;
      const taken = await stage(folder, book.world.newId(), fileName, file);
      try {
        const { profile, rows } = await lookAt(book, taken);
        const { headers } = profile.table;
        const staged = { ...taken, headers, choice: rememberedChoice(book.reader, headers) };
        keepStaged(folder, staged);
        return previewOf(readScope(book.reader, book.world), staged, profile, rows);
      } catch (error) {
        unstage(folder, taken.importId);
        throw error;
      }
    },
  },
  reopen: {
    kind: 'task',
    async run(book, { importId, reading }) {
      const { folder } = book.world;
      const before = { ...stagedOf(folder, importId), reading };
      if (listSeqOf(book.reader, importId) !== undefined)
        throw new Problem('INVALID', `${before.fileName} is in your book already.`, { field: 'importId' });
      const { profile, rows } = await lookAt(book, before);
      const { headers } = profile.table;
      const staged = {
        ...before,
        headers,
        choice: isDeepStrictEqual(headers, before.headers)
          ? before.choice
          : rememberedChoice(book.reader, headers),
        counts: null,
        dates: null,
      };
      keepStaged(folder, staged);
      return previewOf(readScope(book.reader, book.world), staged, profile, rows);
    },
  },
  check: {
    kind: 'stream',
    async *run(book, { importId, mapping, defaultCountry }, signal) {
      const { folder } = book.world;
      const before = stagedOf(folder, importId);
      const staged = {
        ...before,
        choice: mapping === undefined ? before.choice : choiceOf(mapping),
        defaultCountry: defaultCountry?.toUpperCase() ?? null,
        homeCountry: homeCountry(book.reader),
        counts: null,
        dates: null,
      };
      const checked = yield* importWork(book, 'check', { staged }, signal);
      if (checked === null) return;
      keepStaged(folder, { ...staged, counts: checked.review.counts, dates: checked.dates });
      yield { kind: 'done', review: checked.review };
    },
  },
  commit: { kind: 'stream', run: commitImport },
  rejected: { kind: 'query', run: ({ world }, { importId }) => rejectedRows(world, importId) },
  discard: {
    kind: 'command',
    undoable: false,
    recorded: false,
    run({ world }, { importId }) {
      unstage(world.folder, importId);
      return { receipt: {}, said: 'Nothing of the list is in your book.' };
    },
    answer: () => ({}),
  },
  list: { kind: 'query', run: ({ reader }) => ({ lists: allLists(reader) }) },
  undoPreview: {
    kind: 'query',
    run({ reader }, { listId }) {
      const { removed, kept, restored } = bucketsOf(reader, listId);
      return { removed, kept, restored };
    },
  },
  undo: { kind: 'stream', run: takeBack },
};

/** @throws INVALID for a field that there is not */
function choiceOf(mapping: Readonly<Record<string, string | null>>): MappingChoice {
  for (const field of Object.values(mapping)) {
    if (field !== null && !isField(field)) {
      throw new Problem('INVALID', `There is no field called ${field}.`, { field: 'mapping' });
    }
  }
  return mapping as MappingChoice;
}
