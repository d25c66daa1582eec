import { Problem } from '#shared/contract/problems.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import type { AreaDefinitions } from '../operation/definition.ts';
import { allSources, setResponseMinutes } from '../store/sources.ts';

export const sourcesDefinitions: AreaDefinitions<'sources'> = {
  list: { kind: 'query', run: ({ reader }) => ({ sources: allSources(reader) }) },
  change: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run(scope, { sourceId, responseMinutes }) {
      const name = setResponseMinutes(scope, sourceId, responseMinutes);
      if (name === undefined) throw new Problem('NOT_FOUND', 'There is no such source.', { what: 'source' });
      const span = figureOf(responseMinutes, 'minute', 'minutes');
      return { receipt: {}, said: `Leads of ${name} go first for ${span}.` };
    },
    answer: (_scope, _receipt, _input, said) => ({ said }),
  },
};
