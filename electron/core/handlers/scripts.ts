import { Problem } from '#shared/contract/problems.ts';
import type { AreaDefinitions } from '../operation/definition.ts';
import { currentScript } from '../store/scripts.ts';

export const scriptsDefinitions: AreaDefinitions<'scripts'> = {
  current: {
    kind: 'query',
    run({ reader }) {
      const script = currentScript(reader);
      if (!script) throw new Problem('NOT_FOUND', 'There is no script in this book.', { what: 'script' });
      const { scriptVersionId, name, version, opening, openingAgain, voicemail, lines } = script;
      return {
        scriptVersionId,
        name,
        version,
        opening,
        openingAgain,
        voicemail,
        lines: lines.map((line) => ({ ...line, choices: [...line.choices] })),
      };
    },
  },
};
