import { unreadable } from '../csv/refusal.ts';
import type { Archive } from '../zip/archive.ts';
import type { Packed } from '../zip/unpack.ts';
import { type NumberFormat, numberFormat } from './number-format.ts';
import { readXml } from './xml.ts';

export type WorkSheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly packed: Packed;
  /** Where the addresses behind its links stand. */
  readonly links: Packed | null;
};

/** What a workbook says of itself. Plain data. */
export type Workbook = {
  readonly sheets: readonly WorkSheet[];
  readonly strings: Packed | null;
  readonly since1904: boolean;
  /** The format of numbers of each style, by its number. */
  readonly formats: readonly NumberFormat[];
};

type Relation = { readonly type: string; readonly target: string };

const mostSheets = 500;

/** @throws UNREADABLE_FILE when it is damaged, or has no sheet of cells */
export function readWorkbook(archive: Archive): Workbook {
  const part = partsOf(archive);
  const [main] = [...relationsOf(part('_rels/.rels'), '').values()].filter(({ type }) =>
    type.endsWith('/officeDocument'),
  );
  const bookName = main?.target ?? 'xl/workbook.xml';
  const book = part(bookName);
  if (book === null) throw unreadable(archive.fileName, 'is damaged: it names no sheets');
  const relations = relationsOf(part(relationsName(bookName)), folderOf(bookName));
  let since1904 = false;
  const sheets: WorkSheet[] = [];
  readXml(book, {
    open(name, attributes) {
      if (name === 'workbookPr') since1904 = /^(1|true)$/i.test(attributes.get('date1904') ?? '');
      if (name !== 'sheet' || sheets.length >= mostSheets) return;
      // Without a list of its parts, a workbook has them where every writer puts them.
      const relation = relations.get(attributes.get('id') ?? '') ?? {
        type: '/worksheet',
        target: `${folderOf(bookName)}worksheets/sheet${sheets.length + 1}.xml`,
      };
      const packed = part(relation.target);
      if (packed === null || !relation.type.endsWith('/worksheet')) return;
      sheets.push({
        name: attributes.get('name') ?? `Sheet ${sheets.length + 1}`,
        hidden: /hidden/i.test(attributes.get('state') ?? ''),
        packed,
        links: part(relationsName(relation.target)),
      });
    },
  });
  if (sheets.length === 0) throw unreadable(archive.fileName, 'has no sheet with cells');
  const named = (kind: string) =>
    part(
      [...relations.values()].find(({ type }) => type.endsWith(`/${kind}`))?.target ??
        `${folderOf(bookName)}${kind}.xml`,
    );
  return { sheets, strings: named('sharedStrings'), since1904, formats: formatsOf(named('styles')) };
}

/** The parts of an archive by name, in whatever case their names are written. */
function partsOf({ path, fileName, entries }: Archive): (name: string) => Packed | null {
  const byName = new Map([...entries].map(([name, entry]) => [name.toLowerCase(), entry]));
  return (name) => {
    const entry = byName.get(name.toLowerCase());
    return entry === undefined ? null : { path, fileName, entry };
  };
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

const relationsName = (name: string): string =>
  `${folderOf(name)}_rels/${name.slice(name.lastIndexOf('/') + 1)}.rels`;

function relationsOf(part: Packed | null, folder: string): Map<string, Relation> {
  const found = new Map<string, Relation>();
  if (part === null) return found;
  readXml(part, {
    open(name, attributes) {
      const target = attributes.get('Target');
      if (name !== 'Relationship' || target === undefined) return;
      const inside = attributes.get('TargetMode') !== 'External';
      found.set(attributes.get('Id') ?? '', {
        type: attributes.get('Type') ?? '',
        target: inside ? resolved(folder, target) : target,
      });
    },
  });
  return found;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The addresses behind a sheet's links, by the id that its cells name. */
export const linkTargets = (part: Packed | null): ReadonlyMap<string, string> =>
  new Map([...relationsOf(part, '')].map(([id, { target }]) => [id, target]));

function formatsOf(part: Packed | null): NumberFormat[] {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  if (part === null) return formats;
  readXml(part, {
    open(name, attributes) {
      const id = Number(attributes.get('numFmtId') ?? 0);
      if (name === 'numFmt') codes.set(id, attributes.get('formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) formats.push(numberFormat(id, codes.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}
