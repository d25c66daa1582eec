import type { AreaDefinitions } from '../operation/definition.ts';
import { allSources } from '../store/sources.ts';

export const sourcesDefinitions: AreaDefinitions<'sources'> = {
  list: { kind: 'query', run: ({ reader }) => ({ sources: allSources(reader) }) },
};
