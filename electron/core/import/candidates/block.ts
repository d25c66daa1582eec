import { deflateRawSync } from 'node:zlib';
import { phoneZones } from 'virtual:phone-zones';
import { rejectionOf } from '#shared/domain/import/accept.ts';
import {
  candidateContent,
  type Candidate,
  candidateOf,
  candidateText,
} from '#shared/domain/import/candidate.ts';
import { type DateEvidence, weighDate } from '#shared/domain/import/dates.ts';
import { type Firm, firmOf } from '#shared/domain/import/firms.ts';
import type { ImportRecord } from '#shared/domain/record/record.ts';
import type { Format } from '#shared/domain/import/formats.ts';
import type { Reading } from '#shared/domain/import/reading.ts';
import { readRow } from '#shared/domain/import/row.ts';
import { comparedOf } from '#shared/domain/match/compared.ts';
import { identityKeys } from '#shared/domain/match/identity.ts';
import { accountKey } from '#shared/domain/match/company-key.ts';
import { packedPrints, type Print, printOf } from '#shared/domain/match/print.ts';
import { fullnessOf } from '#shared/domain/match/unite.ts';
import { packedTraits, type Traits, traitsOf } from '#shared/domain/match/traits.ts';
import type { TableRow } from '#core/files/table.ts';
import { Tally, type TallyPart } from '../tally.ts';

/** Rows in a block: enough that one costs little, few enough that reading a single row does too. */
const blockRows = 500;
/** Rows of very long cells make smaller blocks. */
const blockCharacters = 4 << 20;

/** Some rows of a file as those of its blocks. */
export function* blocksOf(rows: readonly TableRow[]): Generator<readonly TableRow[]> {
  let [from, characters] = [0, 0];
  for (const [at, { raw }] of rows.entries()) {
    if (at > from && (at - from === blockRows || characters + raw.length > blockCharacters)) {
      yield rows.slice(from, at);
      [from, characters] = [at, 0];
    }
    characters += raw.length;
  }
  if (from < rows.length) yield rows.slice(from);
}

/** What is kept of rows, as it follows one another in the file. */
export const pieceNames = ['rows', 'prints', 'firms', 'traits', 'raw'] as const;

export type PieceName = (typeof pieceNames)[number];
export type Pieces = Readonly<Record<PieceName, Uint8Array>>;

/** Some rows of a file, read: what is written of them, and what they add to what is known of the whole. */
export type Block = {
  /** Of the rows that make somebody. */
  readonly rows: number;
  readonly firstLine: number;
  readonly pieces: Pieces;
  readonly filled: readonly string[];
  readonly customKeys: readonly string[];
  readonly dates: readonly DateEvidence[];
  readonly tally: TallyPart;
};

/** How rows become blocks, the same on every thread. */
export type BlockMaker = (rows: readonly TableRow[]) => Block;

export function blockMaker(reading: Reading, format: Format | undefined, columns: number): BlockMaker {
  const system = format?.system ?? null;
  const dateColumns = reading.columns.filter(({ field }) => field === 'listDate').map(({ index }) => index);
  const filled = new Filled();
  return (rows) => {
    const tally = new Tally();
    const dates = Array.from({ length: columns }, () => ({ dayFirst: 0, monthFirst: 0, either: 0 }));
    const texts: string[] = [];
    const prints: Print[] = [];
    const firms: Firm[] = [];
    const traits: Traits[] = [];
    const raws: (readonly [number, string])[] = [];
    const customKeys = new Set<string>();
    for (const { line, cells, raw, refused } of rows) {
      for (const index of dateColumns) {
        const evidence = dates[index];
        if (evidence !== undefined) weighDate((cells[index] ?? '').trim(), evidence);
      }
      const { record, warnings } = readRow(cells, line, reading);
      const reason = refused ?? rejectionOf(record);
      if (reason !== null) {
        tally.reject(line, reason, raw);
        continue;
      }
      const ids = record.externalId === null ? [] : [record.externalId];
      const candidate = candidateOf(record, ids, system, phoneZones);
      const content = candidateContent(candidate);
      tally.accept(candidate, warnings);
      texts.push(candidateText(line, content));
      const print = printOf(
        identityKeys(record, format),
        fullnessOf(record),
        content,
        record.phones.some(({ e164 }) => e164 !== null),
      );
      prints.push(print);
      firms.push(firmOfRow(record, print));
      traits.push(traitsOf(comparedOf(record)));
      raws.push([line, raw]);
      filled.add(candidate);
      for (const key in record.custom) customKeys.add(key);
    }
    return {
      rows: texts.length,
      firstLine: raws[0]?.[0] ?? 0,
      pieces: {
        rows: Buffer.from(texts.join('\n')),
        prints: bytesOf(packedPrints(prints)),
        firms: packedFirms(firms),
        traits: bytesOf(packedTraits(traits)),
        raw: deflateRawSync(JSON.stringify(raws), { level: 1 }),
      },
      filled: filled.names(),
      customKeys: [...customKeys],
      dates,
      tally: tally.part(),
    };
  };
}

const bytesOf = ({ buffer }: Uint32Array<ArrayBuffer>): Uint8Array => new Uint8Array(buffer);

const noFirm: Firm = { key: 0, domain: 0, rank: 0 };

const firmOfRow = ({ company, domain }: ImportRecord, { fullness, content }: Print): Firm =>
  company === null ? noFirm : firmOf(accountKey(company), domain, fullness, content);

/** Three numbers a row: see `Firm`. */
function packedFirms(firms: readonly Firm[]): Uint8Array {
  const packed = new Float64Array(firms.length * 3);
  firms.forEach(({ key, domain, rank }, index) => packed.set([key, domain, rank], index * 3));
  return new Uint8Array(packed.buffer);
}

/** Which fields some row fills. After some rows there is hardly one left to look at. */
class Filled {
  private readonly found = new Set<string>();
  private left: (keyof Candidate)[] | null = null;

  add(candidate: Candidate): void {
    this.left ??= Object.keys(candidate) as (keyof Candidate)[];
    if (!this.left.some((key) => candidate[key] !== null)) return;
    for (const key of this.left) if (candidate[key] !== null) this.found.add(key);
    this.left = this.left.filter((key) => candidate[key] === null);
  }

  names(): readonly string[] {
    return [...this.found];
  }
}
