import type { LogicalLine } from './logical-lines.ts';
import { plainValue, type Property, readProperty } from './property.ts';

/** A contact card: what it says, in order. */
export type Card = {
  /** Where its BEGIN:VCARD stands. */
  readonly line: number;
  readonly properties: readonly Property[];
  /** The card of an assistant that stands inside it. */
  readonly agents: readonly Card[];
  /** Its lines, unfolded, without pictures. */
  readonly raw: string;
};

/** What stands in a file of cards: a card, or a line that belongs to none. */
export type Entry =
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'stray'; readonly line: number; readonly blank: boolean };

/** No card of a person says more; what goes beyond is left out. */
const largestCard = 1 << 20;

type Making = { readonly line: number; properties: Property[]; agents: Card[]; raw: string[]; size: number };

/** Puts lines together to cards. A card that is begun and never ended is one all the same. */
export class CardMaker {
  /** The card that is being made, and within it those of agents. */
  private open: Making[] = [];

  *add(lines: Iterable<LogicalLine>, last: boolean): Generator<Entry> {
    for (const { line, text } of lines) {
      const trimmed = text.trim();
      if (/^(?:agent\s*:\s*)?begin:\s*vcard$/i.test(trimmed)) {
        if (!this.awaitsAgent() && !/^agent/i.test(trimmed)) yield* this.closeAll();
        this.open.push({ line, properties: [], agents: [], raw: [text], size: 0 });
      } else if (/^end:\s*vcard$/i.test(trimmed)) {
        this.open.at(-1)?.raw.push(text);
        const card = this.close();
        if (card !== null) yield { kind: 'card', card };
      } else this.put(text);
      if (this.open.length === 0 && !/^end:/i.test(trimmed))
        yield { kind: 'stray', line, blank: trimmed === '' };
    }
    if (last) yield* this.closeAll();
  }

  private put(text: string): void {
    const card = this.open.at(-1);
    if (card === undefined || text.trim() === '') return;
    card.size += text.length + 40;
    if (card.size > largestCard) return;
    card.raw.push(text);
    const property = readProperty(text);
    if (property === null) return;
    card.properties.push(property);
    if (property.name === 'AGENT' && /^\s*begin:\s*vcard/i.test(property.value)) {
      // Version 3 writes the card of an agent into one value, escaped.
      const lines = plainValue(property.value)
        .split('\n')
        .map((each) => ({ line: card.line, text: each }));
      for (const entry of new CardMaker().add(lines, true))
        if (entry.kind === 'card') card.agents.push(entry.card);
    }
  }

  /** Whether the next BEGIN is that of an agent: AGENT stands right before it, with nothing to say. */
  private awaitsAgent(): boolean {
    const property = this.open.at(-1)?.properties.at(-1);
    return property?.name === 'AGENT' && property.value.trim() === '';
  }

  /** Ends the innermost card; null where that was an agent's, which its own card has then. */
  private close(): Card | null {
    const made = this.open.pop();
    if (made === undefined) return null;
    const { line, properties, agents, raw } = made;
    const card = { line, properties, agents, raw: raw.join('\n') };
    const outer = this.open.at(-1);
    if (outer === undefined) return card;
    outer.agents.push(card);
    outer.raw.push(card.raw);
    return null;
  }

  private *closeAll(): Generator<Entry> {
    while (this.open.length > 0) {
      const card = this.close();
      if (card !== null) yield { kind: 'card', card };
    }
  }
}
