import type { ObjectionView } from '#shared/contract/objections.ts';
import { unknownVariables } from '#shared/domain/script/variables.ts';

/** A card as its form holds it, with room for one answer more. */
export interface Typed {
  readonly name: string;
  readonly heard: string;
  readonly means: string;
  readonly answers: readonly string[];
  readonly ask: string;
}

/** What the form begins with. */
export const asTyped = (card: ObjectionView | null, heard: string): Typed =>
  card === null
    ? { name: '', heard, means: '', answers: ['', ''], ask: '' }
    : {
        name: card.name,
        heard: card.heard,
        means: card.means,
        answers: [...card.answers, ''],
        ask: card.ask,
      };

/** What still keeps a card from being saved; null where nothing does. */
export function missingOf({ name, heard, answers, ask }: Typed): string | null {
  if (name.trim() === '') return 'Give it a name of a word or two.';
  if (heard.trim() === '') return 'Write what they say.';
  if (answers.every((answer) => answer.trim() === '')) return 'Write at least one answer.';
  const [unknown] = [...answers, ask].flatMap(unknownVariables);
  return unknown === undefined ? null : `${unknown.name} is not a variable.`;
}
