import { Problem } from '#shared/contract/problems.ts';
import { isField } from '#shared/domain/record/fields.ts';
import type { MappingChoice } from '#shared/domain/import/mapping.ts';
import { commitImport } from '../import/commit.ts';
import { lookAt } from '../import/look.ts';
import { type DecisionMade, decideSuggestion, undoDeciding } from '../import/suggestions/decide.ts';
import { suggestionsPage } from '../import/suggestions/page.ts';
import { rejectedRows } from '../import/rejected.ts';
import { keepStaged, stage, stagedOf, unstage } from '../staged/staging.ts';
import { bucketsOf, takeBack } from '../import/take-back.ts';
import { importWork } from '../import/work.ts';
import { registerReview } from '../registers/check.ts';
import { registerBuckets, takeBackRegister } from '../import/register-commit.ts';
import type { AreaDefinitions } from '../operation/definition.ts';
import { homeCountry } from '../import/home-country.ts';
import { allLists, listNames, listSeqOf } from '../store/imports/lists.ts';
import { forgetDecisions } from '../store/imports/staged-decisions.ts';
import { allRegisters } from '../store/registers.ts';

export const importsDefinitions: AreaDefinitions<'imports'> = {
  open: {
    kind: 'task',
    async run(book, { fileName, file }) {
      const { folder } = book.world;
      const taken = await stage(folder, book.world.newId(), fileName, file);
      try {
        return await lookAt(book, taken);
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
      return await lookAt(book, before);
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
      if (staged.isRegister) {
        const found = yield* importWork(book, 'checkRegister', { staged }, signal);
        if (found === null) return;
        keepStaged(folder, { ...staged, counts: found.counts });
        yield { kind: 'done', review: registerReview(importId, found) };
        return;
      }
      const checked = yield* importWork(book, 'check', { staged }, signal);
      if (checked === null) return;
      keepStaged(folder, { ...staged, counts: checked.review.counts, dates: checked.dates });
      yield { kind: 'done', review: checked.review };
    },
  },
  commit: { kind: 'stream', run: commitImport },
  rejected: { kind: 'query', run: ({ world }, { importId }) => rejectedRows(world, importId) },
  suggestions: { kind: 'query', run: suggestionsPage },
  decide: {
    kind: 'command',
    undoable: true,
    recorded: true,
    // An import on its way has made up its mind.
    notDuring: 'import',
    run: decideSuggestion,
    answer: (_scope, _receipt: DecisionMade, _input, said) => ({ said }),
    undo: undoDeciding,
  },
  discard: {
    kind: 'command',
    undoable: false,
    recorded: false,
    run({ world, writer }, { importId }) {
      forgetDecisions(writer, importId);
      unstage(world.folder, importId);
      return { receipt: {}, said: 'Nothing of the list is in your book.' };
    },
    answer: () => ({}),
  },
  names: {
    kind: 'query',
    run: ({ reader }) => ({ lists: listNames(reader) }),
  },
  list: {
    kind: 'query',
    run: ({ reader, onDate }) => ({ ...allLists(reader), registers: allRegisters(reader, onDate) }),
  },
  undoPreview: {
    kind: 'query',
    run({ reader }, { listId }) {
      const ofRegister = registerBuckets(reader, listId);
      if (ofRegister !== undefined) return ofRegister;
      const { removed, kept, restored } = bucketsOf(reader, listId);
      return { removed, kept, restored };
    },
  },
  undo: {
    kind: 'stream',
    run: (book, input) =>
      registerBuckets(book.reader, input.listId) === undefined
        ? takeBack(book, input)
        : takeBackRegister(book, input),
  },
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
