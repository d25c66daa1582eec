import type { Script } from './script.ts';
import { spokenText } from './speaking.ts';
import type { ScriptValues } from './variables.ts';

/** Something written, with what is known filled in. */
export interface WrittenWords {
  /** The subject of an e-mail; null where the script has none. */
  readonly subject: string | null;
  readonly body: string;
}

const subjectLine = 'subject';

/** The text of a written script: the line with the id `subject` is the subject, the others follow each other. */
export function writtenWords(script: Pick<Script, 'lines'>, values: ScriptValues): WrittenWords {
  const subject = script.lines.find(({ lineId }) => lineId === subjectLine);
  const body = script.lines
    .filter(({ lineId }) => lineId !== subjectLine)
    .map(({ say }) => spokenText(say, values).trim())
    .join('\n\n');
  return {
    // A subject is one line, whatever was typed into it.
    subject: subject === undefined ? null : spokenText(subject.say, values).replace(/\s+/gu, ' ').trim(),
    body,
  };
}
