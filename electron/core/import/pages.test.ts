import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, test } from 'vitest';
import { Tokens } from '../files/html/tokens.ts';
import { dryRun } from './dry-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'handset-pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (content: string | Buffer, sheet?: string, name = 'contacts.xls') => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return dryRun(path, name, { defaultCountry: 'US', reading: sheet === undefined ? {} : { sheet } });
};

const exported = `<html xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252">
<style>td { mso-number-format:"\\@"; } table > tr</style><title>A < B</title>
<!--[if gte mso 9]><xml><x:Name>Contacts</x:Name></xml><![endif]--></head>
<body><script>var a = "<table><tr><td>no</td></tr></table>";</script>
<table border=1>
<tr><td colspan=5><b>Contacts of Formline</b></td></tr>
<tr><th>Name<th>Company</th><th nowrap="1">Phone<br>(office)</th><th>E-mail</th><th>Notes</th></tr>
<TR><td>Jörg&nbsp;Größe</td><td rowspan="2">M&uuml;ller &amp; S&ouml;hne</td><td x:str>030 23125&#45;014</td>
  <td><a href='mailto:joerg@mueller.example?subject=Hi'>write</a></td><td><p>Met at
  the fair.</p><p>Call in May; 5 &lt; 6</p></td></tr>
<tr><td><font color="red">Dana<!-- not --> Whitlock</font></td><td>217-555-0142</td><td>dana@brightline.example</td>
<tr></tr>
<tr><td>Victor Amsel</td><td></td><td>217-555-0150</td></tr>
</table></body></html>`;

describe('a page that is called a workbook', () => {
  test.each([
    ['in the code page that it states', iconv.encode(exported, 'windows-1252')],
    ['in UTF-8', Buffer.from(exported)],
    ['in UTF-16', iconv.encode(exported, 'utf-16le', { addBOM: true })],
    ['in one line', Buffer.from(exported.replace(/\n/g, ' '))],
  ])('%s', (_, bytes) => {
    const { format, headerLine, mapping, records, skipped } = run(bytes);
    expect({ format, headerLine }).toEqual({ format: 'html', headerLine: 2 });
    expect(mapping).toEqual({
      Name: 'fullName',
      Company: 'company',
      'Phone (office)': 'phones.work',
      'E-mail': 'emails',
      Notes: 'notes',
    });
    expect(records).toMatchObject([
      {
        line: 3,
        fullName: 'Jörg Größe',
        company: 'Müller & Söhne',
        phones: [{ raw: '030 23125-014' }],
        emails: [{ value: 'joerg@mueller.example' }],
        notes: 'Met at the fair.\nCall in May; 5 < 6',
      },
      {
        line: 4,
        fullName: 'Dana Whitlock',
        company: 'Müller & Söhne',
        phones: [{ e164: '+12175550142' }],
        emails: [{ value: 'dana@brightline.example' }],
      },
      { line: 6, fullName: 'Victor Amsel', company: null },
    ]);
    expect(skipped).toEqual([
      { line: 1, kind: 'preamble' },
      { line: 5, kind: 'blank' },
    ]);
  });
  test('laid out with tables in tables: the list among them is read, another on demand', () => {
    const page = `<!DOCTYPE html><table><tr><td>Menu<table><tr><td>Home</td></tr></table></td><td>
      <table><tr><th>Name</th><th>Email</th></tr><tr><td>Dana</td><td>dana@x.example</td></tr></table>
      <table><tr><th>Name</th><th>Email</th></tr><tr><td>Victor</td><td>victor@x.example</td></tr></table>
      </td></tr></table>`;
    expect(run(page)).toMatchObject({ sheet: 'Table 3', records: [{ line: 2, fullName: 'Dana' }] });
    expect(run(page, 'Table 4').records).toMatchObject([{ line: 2, fullName: 'Victor' }]);
    expect(() => run(page, 'Table 9')).toThrow(
      'contacts.xls has no table called Table 9. Nothing was changed.',
    );
  });
  test('in the encoding, and with the header, that somebody says', () => {
    const path = join(folder, 'said.xls');
    writeFileSync(
      path,
      iconv.encode('<table><tr><td>Łukasz</td><td>l@x.example</td></tr></table>', 'windows-1250'),
    );
    const { encoding, headerLine, records } = dryRun(path, 'said.xls', {
      defaultCountry: 'US',
      reading: { encoding: 'windows-1250', headerLine: 0 },
      mapping: { 'Column 1': 'fullName' },
    });
    expect({ encoding, headerLine }).toEqual({ encoding: 'windows-1250', headerLine: 0 });
    expect(records).toMatchObject([{ fullName: 'Łukasz' }]);
  });
  test('remarks before its first tag, however many, hold nobody up', () => {
    expect(() => run(`${'<!-- -->'.repeat(500)}<x>`)).toThrow('Nothing was changed.');
    expect(run(`${'<!-- -->'.repeat(500)}${exported}`, undefined, 'remarks.xls').records).toHaveLength(3);
  });
  test('without a table, it is no list', () => {
    expect(() => run('<html><body><p>Dear Dana</p></body></html>')).toThrow(
      'contacts.xls is a web page without a table, so it is no list. Nothing was changed.',
    );
  });
  test('whatever is cut off anywhere is read as far as it goes', () => {
    for (let end = 900; end < exported.length; end += 61) {
      const { records } = run(exported.slice(0, end));
      expect(records[0]).toMatchObject({ fullName: 'Jörg Größe' });
    }
  });
  test('where the pieces are cut changes nothing', () => {
    const tokensOf = (pieces: readonly string[]) => {
      const tokens = new Tokens();
      const all = [...pieces, ''].flatMap((piece, at) => [...tokens.add(piece, at === pieces.length)]);
      return all
        .map((token) => JSON.stringify(token))
        .join('')
        .replaceAll(/"\}\{"kind":"text","text":"/g, '');
    };
    const whole = tokensOf([exported]);
    fc.assert(
      fc.property(fc.array(fc.nat(exported.length), { maxLength: 12 }), (cuts) => {
        const edges = [0, ...cuts.toSorted((a, b) => a - b), exported.length];
        const pieces = edges.slice(1).map((edge, at) => exported.slice(edges[at], edge));
        expect(tokensOf(pieces)).toBe(whole);
      }),
    );
  });
});

describe('a workbook in the XML of 2003', () => {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
 <Styles><Style ss:ID="Default"/><Style ss:ID="s1"><NumberFormat ss:Format="Short Date"/></Style></Styles>
 <Worksheet ss:Name="Old"><Table><Row><Cell><Data ss:Type="String">Name</Data></Cell><Cell><Data ss:Type="String">Email</Data></Cell></Row>
  <Row><Cell><Data ss:Type="String">Otto</Data></Cell><Cell><Data ss:Type="String">otto@x.example</Data></Cell></Row></Table>
  <WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
 <Worksheet ss:Name="Contacts"><Table ss:ExpandedRowCount="9">
  <Row><Cell ss:MergeAcross="2"><Data ss:Type="String">Contacts</Data></Cell><Cell><Data ss:Type="String">x</Data></Cell></Row>
  <Row ss:Index="3"><Cell><Data ss:Type="String">Name</Data></Cell><Cell ss:StyleID="s1"/><Cell><Data ss:Type="String">Phone</Data></Cell><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>E</B>mail</ss:Data></Cell><Cell><Data ss:Type="String">List Date</Data></Cell><Cell><Data ss:Type="String">Notes</Data></Cell></Row>
  <Row><Cell><Data ss:Type="String">J&#246;rg &amp; Co</Data><Comment ss:Author="x"><ss:Data>not this</ss:Data></Comment></Cell><Cell ss:Index="3"><Data ss:Type="Number">2175550142</Data></Cell><Cell ss:HRef="mailto:joerg@x.example"><Data ss:Type="String">write</Data></Cell><Cell><Data ss:Type="DateTime">2024-03-01T00:00:00.000</Data></Cell><Cell><Data ss:Type="String">one&#10;two</Data></Cell></Row>
  <Row/>
  <Row><Cell><Data ss:Type="String">Dana</Data></Cell><Cell ss:Index="4"><Data ss:Type="String">dana@x.example</Data></Cell></Row>
 </Table></Worksheet>
</Workbook>`;
  test('comes in as one of these days does', () => {
    const found = run(xml, undefined, 'export.xls');
    expect(found).toMatchObject({ format: 'xml', sheet: 'Contacts', headerLine: 3 });
    expect(found.records).toMatchObject([
      {
        row: 4,
        fullName: 'Jörg & Co',
        phones: [{ e164: '+12175550142' }],
        emails: [{ value: 'joerg@x.example' }],
        listDate: '2024-03-01',
        notes: 'one\ntwo',
      },
      { row: 6, fullName: 'Dana' },
    ]);
    expect(run(xml, 'old', 'export.xls').records).toMatchObject([{ row: 2, fullName: 'Otto' }]);
  });
});

describe('files of programs that are no lists are refused in one sentence', () => {
  const ole = (stream: string) => {
    const bytes = Buffer.alloc(4096);
    bytes.write('d0cf11e0a1b11ae1', 0, 'hex');
    bytes.writeUInt16LE(9, 30);
    bytes.writeUInt32LE(2, 48);
    bytes.write(stream, 3 * 512 + 128, 'utf16le');
    return bytes;
  };
  test.each([
    ['list.xls', ole('Workbook'), 'list.xls is an old Excel workbook.'],
    ['list.xlsx', ole('EncryptedPackage'), 'list.xlsx is locked with a password.'],
    ['list.doc', ole('WordDocument'), 'list.doc is a text document, not a list.'],
    ['list.msg', ole('__substg1.0_0037001F'), 'list.msg is an e-mail, not a list.'],
    ['list.xls', Buffer.from('d0cf11e0', 'hex'), 'list.xls is an old Excel workbook.'],
    ['scan.pdf', Buffer.from('%PDF-1.7\n'), 'scan.pdf holds a PDF document, not a list.'],
    ['people.json', Buffer.from('[{"name":"Dana"}]'), 'people.json holds JSON, not a table.'],
    ['badge.png', Buffer.from('89504e470d0a1a0a', 'hex'), 'badge.png holds a picture, not a list.'],
    [
      'page.mht',
      Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n'),
      'page.mht is a web page with all of its parts.',
    ],
    [
      'feed.xml',
      Buffer.from('<?xml version="1.0"?><people><person/></people>'),
      'feed.xml holds XML, not a list.',
    ],
  ])('%s', (name, bytes, sentence) => {
    expect(() => run(bytes, undefined, name)).toThrow(`${sentence} Nothing was changed.`);
  });
});
