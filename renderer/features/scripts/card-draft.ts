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

/** What is typed of cards and not saved, kept while another one is looked at. */
export class CardDrafts {
  readonly #typed = new Map<string, Typed>();

  /** A card in another version is another text, and each thing that was heard is a new card of its own. */
  static #keyOf(card: ObjectionView | null, heard: string): string {
    return card === null ? `new ${heard.trim()}` : `${card.objectionId} ${card.version}`;
  }

  of(card: ObjectionView | null, heard: string): Typed {
    return this.#typed.get(CardDrafts.#keyOf(card, heard)) ?? asTyped(card, heard);
  }

  keep(card: ObjectionView | null, heard: string, typed: Typed): void {
    this.#typed.set(CardDrafts.#keyOf(card, heard), typed);
  }

  drop(card: ObjectionView | null, heard: string): void {
    this.#typed.delete(CardDrafts.#keyOf(card, heard));
  }
}

/** What still keeps a card from being saved; null where nothing does. */
export function missingOf({ name, heard, answers, ask }: Typed): string | null {
  if (name.trim() === '') return 'Give it a name of a word or two.';
  if (heard.trim() === '') return 'Write what they say.';
  if (answers.every((answer) => answer.trim() === '')) return 'Write at least one answer.';
  const [unknown] = [...answers, ask].flatMap(unknownVariables);
  return unknown === undefined ? null : `${unknown.name} is not a variable.`;
}
