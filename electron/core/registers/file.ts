import type { SkippedLine } from '#shared/domain/record/record.ts';
import { type RegisterEntry, readRegisterLine } from '#shared/domain/register/line.ts';
import { isRegisterXml, type RegisterKind, registerOf } from '#shared/domain/register/recognize.ts';
import { RegisterXml } from '#shared/domain/register/xml.ts';
import { type Encoding, findEncoding } from '../files/csv/encoding.ts';
import { readLines } from '../files/csv/lines.ts';
import { headOf, openSource, type Source } from '../files/source.ts';

/** A register as it lies in a file. Plain data: a worker may hand it to another. */
export type RegisterFile = {
  readonly kind: RegisterKind;
  readonly fileName: string;
  readonly parts: readonly RegisterPart[];
};

type RegisterPart =
  | { readonly form: 'lines'; readonly source: Source; readonly encoding: Encoding }
  | { readonly form: 'xml'; readonly source: Source };

const headBytes = 65_536;
const chunkBytes = 1 << 19;

/**
 * Finds out whether a file is a do-not-call register: nothing but numbers, told by content alone.
 *
 * @param sources of the file, or of each file of an archive
 * @param country whose numbers they are where they do not say so, ISO 3166
 * @returns null for anything else
 */
export function openRegister(
  sources: readonly Source[],
  fileName: string,
  country: string,
): RegisterFile | null {
  const parts: RegisterPart[] = [];
  const kinds = new Set<RegisterKind>();
  for (const source of sources) {
    const part = partOf(source, fileName, country);
    if (part === null) return null;
    parts.push(part.part);
    kinds.add(part.kind);
  }
  const [kind] = kinds;
  // Whole registers and changes together could not be told apart once they stand in one version.
  return kind === undefined || kinds.size > 1 ? null : { kind, fileName, parts };
}

function partOf(
  source: Source,
  fileName: string,
  country: string,
): { readonly part: RegisterPart; readonly kind: RegisterKind } | null {
  const head = headOf(source, headBytes);
  // A digit or a tag stands near the beginning of every register: most files are told by this alone.
  const start = head.subarray(0, 400).toString('latin1').replaceAll('\0', '');
  if (!/\d{3}/.test(start) && !start.includes('<')) return null;
  if (isRegisterXml(head.toString('latin1'))) {
    const entries = [...new RegisterXml(country).add(head.toString('latin1'))].filter(
      (entry) => entry !== null,
    );
    if (entries.length === 0) return null;
    return {
      part: { form: 'xml', source },
      kind: /chgtype|type=["']?change/i.test(head.toString('latin1')) ? 'changes' : 'full',
    };
  }
  const lines = wholeLines(start, head.length < 400);
  if (lines.length > 0 && registerOf(lines, country) === null) return null;
  const encoding = findEncoding(source, fileName);
  const first: string[] = [];
  for (const chunk of readLines(source, fileName, encoding)) {
    first.push(...chunk.lines.slice(0, 2000));
    break;
  }
  const kind = registerOf(first, country);
  return kind === null ? null : { part: { form: 'lines', source, encoding }, kind };
}

const wholeLines = (text: string, isAll: boolean): string[] => {
  const lines = text.replace(/^[^\x20-\x7E]+/, '').split(/\r\n?|\n/);
  return isAll ? lines : lines.slice(0, -1);
};

/** Some entries of a register, what was left out among them, and how many bytes of it were read. */
export type RegisterBatch = {
  readonly entries: readonly RegisterEntry[];
  readonly skipped: readonly SkippedLine[];
  readonly unreadable: readonly { readonly line: number; readonly raw: string }[];
  readonly bytesRead: number;
};

/** Reads a register from front to back, batch by batch, whatever its size. */
export function* readRegister(file: RegisterFile, country: string): Generator<RegisterBatch> {
  // Each file of an archive tells how far it is as if it were the whole archive.
  const [first] = file.parts;
  const shared = first !== undefined && typeof first.source !== 'string' ? file.parts.length : 1;
  let before = 0;
  for (const part of file.parts) {
    let last = 0;
    const batches = part.form === 'xml' ? xmlBatches(part.source, country) : lineBatches(part, file, country);
    for (const batch of batches) {
      last = batch.bytesRead;
      yield { ...batch, bytesRead: Math.round((before + batch.bytesRead) / shared) };
    }
    before += last;
  }
}

function* lineBatches(
  { source, encoding }: Extract<RegisterPart, { form: 'lines' }>,
  { fileName }: RegisterFile,
  country: string,
): Generator<RegisterBatch> {
  let line = 0;
  for (const chunk of readLines(source, fileName, encoding)) {
    const entries: RegisterEntry[] = [];
    const skipped: SkippedLine[] = [];
    const unreadable: { line: number; raw: string }[] = [];
    for (const text of chunk.lines) {
      line += 1;
      const read = readRegisterLine(text, country);
      if (read.kind === 'entry') entries.push(read.entry);
      else if (read.kind === 'skipped')
        skipped.push({ line, kind: read.as === 'blank' ? 'blank' : 'repeated header' });
      else unreadable.push({ line, raw: text.slice(0, 500) });
    }
    yield { entries, skipped, unreadable, bytesRead: chunk.bytesRead };
  }
}

function* xmlBatches(source: Source, country: string): Generator<RegisterBatch> {
  const reader = openSource(source);
  const xml = new RegisterXml(country);
  const buffer = Buffer.alloc(chunkBytes);
  try {
    for (let line = 0; ; ) {
      const read = reader.read(buffer, 0, chunkBytes);
      const entries: RegisterEntry[] = [];
      const unreadable: { line: number; raw: string }[] = [];
      for (const entry of xml.add(read === 0 ? '<' : buffer.toString('latin1', 0, read))) {
        line += 1;
        if (entry === null) unreadable.push({ line, raw: '' });
        else entries.push(entry);
      }
      yield { entries, skipped: [], unreadable, bytesRead: reader.position() };
      if (read === 0) return;
    }
  } finally {
    reader.close();
  }
}
