import { shownNumber } from '../xlsx/values.ts';
import type { PageRow } from './table-maker.ts';
import { attributeOf, type Token } from './tokens.ts';

const mostColumns = 16_384;
const longestCell = 1 << 20;

/**
 * Makes rows of a workbook in the XML that Excel wrote in 2003, which some programs still export and
 * call .xls. Of a cell that spans several, the first has the value.
 */
export class SheetXmlMaker {
  private made: PageRow[] = [];
  private sheet = 0;
  private line = 0;
  private cells: string[] | null = null;
  private links: Map<number, string> | null = null;
  private column = 0;
  private across = 0;
  private type = '';
  private text = '';
  /** What the text that comes is: a value, or said of a cell and none of it. */
  private within: 'data' | 'comment' | 'visible' | null = null;
  readonly names = new Map<number, string>();
  readonly hidden = new Set<number>();

  take(): PageRow[] {
    const { made } = this;
    this.made = [];
    return made;
  }

  add(token: Token): void {
    if (token.kind === 'text') {
      if (this.within === 'visible' && /hidden/i.test(token.text)) this.hidden.add(this.sheet);
      if (this.within === 'data' && this.text.length < longestCell) this.text += token.text;
      return;
    }
    const name = token.name.slice(token.name.indexOf(':') + 1);
    if (token.kind === 'open') this.begin(name, token.attributes);
    if (token.kind === 'close' || token.attributes.trimEnd().endsWith('/')) this.end(name);
  }

  finish(): void {
    this.end('row');
  }

  private begin(name: string, attributes: string): void {
    const number = (key: string): number | null => {
      const value = Number(attributeOf(attributes, `ss:${key}`) ?? Number.NaN);
      return Number.isSafeInteger(value) && value >= 0 ? value : null;
    };
    if (name === 'worksheet') {
      this.sheet += 1;
      this.line = 0;
      this.names.set(this.sheet, attributeOf(attributes, 'ss:Name') ?? `Sheet ${this.sheet}`);
    } else if (name === 'row') {
      this.line = Math.max(this.line + 1, Math.min(number('Index') ?? 0, 1 << 24));
      this.cells = [];
      this.links = null;
      this.column = 0;
    } else if (name === 'cell' && this.cells !== null) {
      this.column = Math.max(this.column, Math.min(number('Index') ?? 0, mostColumns) - 1);
      this.across = Math.min(number('MergeAcross') ?? 0, mostColumns);
      this.text = '';
      const link = attributeOf(attributes, 'ss:HRef');
      if (link !== null) this.links = (this.links ?? new Map<number, string>()).set(this.column, link);
    } else if (name === 'comment' || name === 'visible') this.within = name;
    else if (name === 'data' && this.within === null) {
      this.within = 'data';
      this.type = attributeOf(attributes, 'ss:Type') ?? 'String';
    }
  }

  private end(name: string): void {
    if (name === 'comment' || name === 'visible' || (name === 'data' && this.within === 'data'))
      this.within = null;
    else if (name === 'cell') this.endCell();
    else if (name === 'row' && this.cells !== null) {
      this.made.push({ table: this.sheet, line: this.line, cells: this.cells, links: this.links });
      this.cells = null;
    }
  }

  private endCell(): void {
    const { cells, column } = this;
    if (cells === null || column >= mostColumns) return;
    const text = shown(this.text, this.type);
    if (text !== '') {
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
    this.column += 1 + this.across;
  }
}

function shown(text: string, type: string): string {
  const plain = text.replace(/&#(?:x0*[ad]|0*1[03]);/gi, '\n').trim();
  if (type === 'Number') return shownNumber(plain, { kind: 'plain' }, false);
  return type === 'DateTime' ? plain.slice(0, 16).replace('T', ' ').replace(' 00:00', '') : plain;
}
