import { strToU8, zipSync } from 'fflate';

/** A cell of a made workbook: a text or a number as they are, or something that only workbooks have. */
export type MadeCell =
  | string
  | number
  | boolean
  | null
  | { readonly number: number | string; readonly format: string | number }
  | { readonly inline: string }
  | { readonly rich: readonly string[]; readonly phonetic?: string }
  | { readonly formula: string; readonly value: string | number }
  | { readonly error: string }
  | { readonly iso: string }
  | { readonly text: string; readonly link: string }
  /** Painted, and empty. */
  | { readonly painted: true };

export type MadeSheet = {
  readonly name: string;
  readonly hidden?: boolean;
  /** By the number of the row; a gap is a row that is not there at all. */
  readonly rows: readonly (readonly MadeCell[] | null)[];
  readonly dimension?: string;
};

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\r', '_x000D_');

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relationships = (all: readonly { id: string; type: string; target: string; external?: boolean }[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(
      ({ id, type, target, external }) =>
        `<Relationship Id="${id}" Type="${relations}/${type}" Target="${escaped(target)}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

export const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);

/** The same whenever a test runs, so that the same sheets are the same bytes. */
const madeAt = Date.UTC(2026, 10, 18);

/** The bytes of a workbook with these sheets, as Excel would write it. */
export function madeWorkbook(
  sheets: readonly MadeSheet[],
  options: { readonly since1904?: boolean; readonly more?: Readonly<Record<string, Uint8Array>> } = {},
): Uint8Array<ArrayBuffer> {
  const strings: string[] = [];
  const formats: (string | number)[] = [];
  const parts: Record<string, Uint8Array> = {};
  sheets.forEach((sheet, index) => {
    const { xml, links } = sheetXml(sheet, strings, formats);
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(xml);
    if (links.length > 0)
      parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = strToU8(
        relationships(
          links.map((target, at) => ({ id: `rId${at + 1}`, type: 'hyperlink', target, external: true })),
        ),
      );
  });
  const numFmts = formats.map((code, at) =>
    typeof code === 'string' ? `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>` : '',
  );
  const xfs = formats.map(
    (code, at) => `<xf numFmtId="${typeof code === 'string' ? 164 + at : code}" applyNumberFormat="1"/>`,
  );
  return new Uint8Array(
    zipSync(
      {
        '[Content_Types].xml': strToU8(
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        ),
        '_rels/.rels': strToU8(
          relationships([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]),
        ),
        'xl/workbook.xml': strToU8(
          `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr date1904="${options.since1904 ? 1 : 0}"/><sheets>${sheets
            .map(
              ({ name, hidden }, index) =>
                `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
            )
            .join('')}</sheets></workbook>`,
        ),
        'xl/_rels/workbook.xml.rels': strToU8(
          relationships([
            ...sheets.map((_, index) => ({
              id: `rId${index + 1}`,
              type: 'worksheet',
              target: `worksheets/sheet${index + 1}.xml`,
            })),
            { id: 'rIdS', type: 'sharedStrings', target: '/xl/sharedStrings.xml' },
            { id: 'rIdT', type: 'styles', target: 'styles.xml' },
          ]),
        ),
        'xl/styles.xml': strToU8(
          `<styleSheet xmlns="${main}"><numFmts>${numFmts.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`,
        ),
        'xl/sharedStrings.xml': strToU8(`<sst xmlns="${main}">${strings.join('')}</sst>`),
        ...parts,
        ...options.more,
      },
      { mtime: madeAt },
    ),
  );
}

function sheetXml(sheet: MadeSheet, strings: string[], formats: (string | number)[]) {
  const links: string[] = [];
  const hyperlinks: string[] = [];
  const shared = (xml: string) => `t="s"><v>${strings.push(`<si>${xml}</si>`) - 1}</v>`;
  const cell = (made: MadeCell, address: string): string => {
    if (made === null) return '';
    const put = (rest: string) => `<c r="${address}" ${rest}</c>`;
    if (typeof made === 'string') return put(shared(`<t xml:space="preserve">${escaped(made)}</t>`));
    if (typeof made === 'number') return put(`><v>${made}</v>`);
    if (typeof made === 'boolean') return put(`t="b"><v>${made ? 1 : 0}</v>`);
    if ('number' in made) {
      const known = formats.indexOf(made.format);
      const style = known >= 0 ? known + 1 : formats.push(made.format);
      return put(`s="${style}"><v>${made.number}</v>`);
    }
    if ('inline' in made) return put(`t="inlineStr"><is><t>${escaped(made.inline)}</t></is>`);
    if ('rich' in made) {
      const runs = made.rich.map((run) => `<r><rPr><b/></rPr><t>${escaped(run)}</t></r>`).join('');
      return put(shared(`${runs}${made.phonetic ? `<rPh sb="0" eb="1"><t>${made.phonetic}</t></rPh>` : ''}`));
    }
    if ('formula' in made) {
      const type = typeof made.value === 'string' ? 't="str"' : '';
      return put(`${type}><f>${escaped(made.formula)}</f><v>${escaped(String(made.value))}</v>`);
    }
    if ('error' in made) return put(`t="e"><v>${made.error}</v>`);
    if ('iso' in made) return put(`t="d"><v>${made.iso}</v>`);
    if ('painted' in made) return `<c r="${address}" s="0"/>`;
    hyperlinks.push(`<hyperlink ref="${address}" r:id="rId${links.push(made.link)}"/>`);
    return put(shared(`<t>${escaped(made.text)}</t>`));
  };
  const rows = sheet.rows.map((row, index) =>
    row === null
      ? ''
      : `<row r="${index + 1}">${row.map((made, column) => cell(made, `${columnName(column)}${index + 1}`)).join('')}</row>`,
  );
  const dimension = sheet.dimension === undefined ? '' : `<dimension ref="${sheet.dimension}"/>`;
  const after = hyperlinks.length === 0 ? '' : `<hyperlinks>${hyperlinks.join('')}</hyperlinks>`;
  return {
    xml: `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${main}" xmlns:r="${relations}">${dimension}<sheetData>${rows.join('\n')}</sheetData>${after}</worksheet>`,
    links,
  };
}
