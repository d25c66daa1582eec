import type { Card } from './cards.ts';
import type { CardHeader } from './columns.ts';
import { plainValue, type Property } from './property.ts';

/** What a card says, being sorted into columns. */
export class CardFacts {
  private readonly card: Card;
  private readonly labels = new Map<string, string>();
  private readonly values = new Map<CardHeader, string[]>();

  constructor(card: Card) {
    this.card = card;
    for (const { name, group, value } of card.properties) {
      if (name === 'X-ABLABEL' && group !== '')
        this.labels.set(group, plainValue(value).replace(/^_\$!<(.*)>!\$_$/, '$1'));
    }
  }

  /** What the owner of the address book calls a property, or ''. */
  labelOf({ group, params }: Property): string {
    return this.labels.get(group) ?? params.get('X-LABEL') ?? '';
  }

  all(name: string): Property[] {
    return this.card.properties.filter((property) => property.name === name);
  }

  /** The value of the first property of a name, or ''. */
  text(name: string): string {
    return plainValue(this.all(name).find(({ value }) => value.trim() !== '')?.value ?? '');
  }

  /** The properties, the preferred ones first. */
  byPreference(): readonly Property[] {
    return this.card.properties.toSorted((a, b) => preference(a) - preference(b));
  }

  cell(header: CardHeader): string {
    return this.values.get(header)?.join(header === 'Notes' ? '\n\n' : ' ::: ') ?? '';
  }

  add(header: CardHeader, text: string): void {
    if (text === '') return;
    const values = this.values.get(header) ?? [];
    if (!values.includes(text)) this.values.set(header, [...values, text]);
  }

  addNote(text: string): void {
    this.add('Notes', text);
  }

  /** For a column that holds one value: a second one is kept beside, as is one it cannot hold (''). */
  addOnce(header: CardHeader, text: string, asWritten = text): void {
    if (asWritten === '') return;
    const [first] = this.values.get(header) ?? [];
    if (text !== '' && first === undefined) this.add(header, text);
    else if (text === '' || first !== text) this.beside(header, asWritten);
  }

  /** Keeps what no column is for. */
  beside(what: string, text: string): void {
    if (text !== '') this.add('Other Details', `${what}: ${text}`);
  }
}

function preference({ name, params, types }: Property): number {
  const stated = Number(params.get('PREF') ?? Number.NaN);
  if (stated >= 1 && stated <= 100) return stated;
  // Of several sites the firm's speaks before one's own.
  return types.includes('pref') ? 1 : types.includes('home') && name === 'URL' ? 102 : 101;
}
