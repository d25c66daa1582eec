import { phoneZones } from 'virtual:phone-zones';
import {
  candidateContent,
  candidateFrom,
  candidateOf,
  candidateText,
} from '#shared/domain/import/candidate.ts';
import { type Outline, outlineOf } from '#shared/domain/import/outline.ts';
import { unite } from '#shared/domain/match/unite.ts';
import type { Writer } from '../db/connection.ts';
import { blobToId } from '../db/ids.ts';
import {
  insertAddresses,
  insertExternalIds,
  insertLeads,
  insertNumbers,
  insertPeople,
  jsonb,
  standOpen,
  type Some,
} from '../store/imports/bulk.ts';
import { FirmAccounts } from '../store/imports/firm-accounts.ts';
import type { Loading } from '../store/imports/loading.ts';
import { restoreOwn } from '../store/imports/own.ts';
import { addLines, addPending } from '../store/imports/pending.ts';
import { close, namedSource } from '../store/imports/people.ts';
import { nextProspectSeq } from '../store/prospect-seq.ts';
import { indexPeople } from '../store/search.ts';
import { anybodyClosed, standFresh } from '../store/standing.ts';
import { type Codes, rowOfCode } from './candidates/decisions.ts';
import type { Candidates } from './candidates/read.ts';

/** A row that is written: a line of JSON, and its outline. */
type Row = { readonly row: number; readonly text: string; readonly outline: Outline };

/** Writes rows, batch by batch, each in one transaction. */
export class Loader {
  private readonly writer: Writer;
  private readonly loading: Loading;
  private readonly candidates: Candidates;
  private readonly codes: Codes;
  private readonly accounts: FirmAccounts;
  private readonly filled: ReadonlySet<string>;
  /** The further rows of people who have several, by the fullest. */
  private readonly others = new Map<number, number[]>();
  /** Those not yet in the search index: the more at once, the less it costs. */
  private unsearchable: Some[] = [];
  private unsearchableCount = 0;
  private readonly searchedTogether: number;
  private block = 0;
  private blockRows: readonly Row[] = [];
  /** How many rows have been seen to. */
  done = 0;

  /** @param searchedTogether how many people go into the search index at once */
  constructor(
    writer: Writer,
    loading: Loading,
    candidates: Candidates,
    codes: Codes,
    searchedTogether: number,
  ) {
    this.searchedTogether = searchedTogether;
    this.writer = writer;
    this.loading = loading;
    this.candidates = candidates;
    this.codes = codes;
    this.filled = new Set(candidates.contents.filled);
    codes.forEach((code, row) => {
      if (code >= 0) return;
      const leader = rowOfCode(code);
      const rows = this.others.get(leader);
      if (rows === undefined) this.others.set(leader, [row]);
      else rows.push(row);
    });
    this.accounts = new FirmAccounts(
      writer,
      candidates.firms((row) => codes[row] === 0),
      loading,
    );
  }

  /**
   * Sees to the next rows, so many or a few more.
   *
   * @returns how long the book was held, in milliseconds
   */
  add(count: number): number {
    const fresh: Row[] = [];
    const known: { readonly seq: number; readonly row: Row }[] = [];
    const blocks: number[] = [];
    let seen = 0;
    while (seen < count && this.done < this.candidates.count) {
      const first = this.candidates.firstRow(this.block);
      if (this.blockRows.length === 0) this.blockRows = this.rowsOf(this.block);
      const some = this.blockRows.slice(this.done - first, this.done - first + count - seen);
      for (const row of some) {
        const code = this.codes[row.row] ?? 0;
        if (code === 0) fresh.push(this.united(row));
        else if (code > 0) known.push({ seq: code, row: this.united(row) });
      }
      seen += some.length;
      this.done += some.length;
      if (this.done === first + this.blockRows.length) {
        blocks.push(this.block);
        this.block += 1;
        this.blockRows = [];
      }
    }
    const { writer, loading } = this;
    const raw = blocks.map((block) => this.candidates.raw(block));
    const startedAt = loading.world.now();
    writer.transaction(() => {
      if (fresh.length > 0) this.insert(fresh);
      for (const { seq, row } of known) addPending(writer, loading.listSeq, seq, row.outline.line, row.text);
      const lines = known.flatMap(({ seq, row }) => this.linesOf(row, seq, [row.outline.line]));
      addLines(writer, loading.listSeq, lines);
      blocks.forEach((block, index) => this.keepRaw(block, raw[index] ?? new Uint8Array()));
    });
    return loading.world.now() - startedAt;
  }

  private rowsOf(block: number): Row[] {
    const first = this.candidates.firstRow(block);
    const texts = this.candidates.texts(block);
    return this.candidates
      .outlines(block)
      .map((outline, index) => ({ row: first + index, text: texts[index] ?? '', outline }));
  }

  /** The lines that tell of somebody: some, and those of the further rows. */
  private linesOf({ row }: Row, prospectSeq: number, some: readonly number[]) {
    const others = this.others.get(row)?.map((each) => this.candidates.get(each).line) ?? [];
    return [...some, ...others].map((line) => ({ line, prospectSeq }));
  }

  /** The row, with what further rows say of the same person. */
  private united(row: Row): Row {
    const others = this.others.get(row.row);
    if (others === undefined) return row;
    const leader = candidateFrom(row.text);
    const { record, externalIds } = unite(leader, [
      leader,
      ...others.map((each) => this.candidates.get(each)),
    ]);
    const candidate = candidateOf(record, externalIds, this.loading.system, phoneZones);
    const content = candidateContent(candidate);
    const outline = outlineOf(candidate, row.outline.keys, content);
    return { row: row.row, text: candidateText(candidate.line, content), outline };
  }

  private insert(fresh: readonly Row[]): void {
    const { writer, loading } = this;
    const some = this.some(fresh);
    const ids = insertPeople(writer, some, loading);
    insertNumbers(writer, some, loading);
    insertAddresses(writer, some, loading);
    insertExternalIds(writer, some, loading);
    insertLeads(writer, some, loading);
    const lines = fresh.flatMap((row, index) => this.linesOf(row, some.first + index, []));
    addLines(writer, loading.listSeq, lines);
    fresh.forEach(({ outline, text }, index) => {
      if (!outline.special) return;
      const candidate = candidateFrom(text);
      const id = blobToId(ids.subarray(index * 16, index * 16 + 16));
      close(writer, some.first + index, id, candidate, loading);
      if (candidate.own !== undefined) restoreOwn(writer, some.first + index, id, candidate.own, loading);
    });
    const closed = anybodyClosed(writer);
    if (closed || fresh.some(({ outline }) => outline.special))
      standFresh(writer, loading.listSeq, some.first, some.first + some.count - 1);
    else standOpen(writer, some, loading);
    this.unsearchable.push(some);
    this.unsearchableCount += some.count;
    if (this.unsearchableCount >= this.searchedTogether) this.makeSearchable();
  }

  /** Puts those who came in since the last time into the search index. To be called within a transaction. */
  makeSearchable(): void {
    for (const { rows, first } of this.unsearchable) indexPeople(this.writer, rows, first);
    this.unsearchable = [];
    this.unsearchableCount = 0;
  }

  /** The rows as what the statements take, each with the seqs of its account and source. */
  private some(fresh: readonly Row[]): Some {
    const { writer, loading } = this;
    const atFirms = fresh.flatMap(({ row, text, outline: { accountKey, domain } }) =>
      accountKey === null ? [] : [{ row, text, accountKey, domain }],
    );
    const accounts = this.accounts.seqsOf(writer, atFirms);
    let at = 0;
    const texts = fresh.map(({ text, outline: { accountKey, source, event } }) => {
      const account = accountKey === null ? '' : `"account":${accounts[at++] ?? 0},`;
      const named =
        source === null ? '' : `"sourceSeq":${namedSource(writer, { name: source, event }, loading)},`;
      return `{${account}${named}${text.slice(1)}`;
    });
    return {
      rows: jsonb(writer, `[${texts.join(',')}]`),
      count: fresh.length,
      first: nextProspectSeq(writer),
      filled: this.filled,
      mostPhones: this.mostPhones(fresh),
    };
  }

  /** United rows may have more numbers than any row by itself. */
  private mostPhones(fresh: readonly Row[]): number {
    const { mostPhones } = this.candidates.contents;
    const united = fresh.filter(({ row }) => this.others.has(row));
    return Math.max(mostPhones, ...united.map(({ text }) => candidateFrom(text).phones.length));
  }

  private keepRaw(block: number, data: Uint8Array): void {
    const { firstLine, rows } = this.candidates.place(block);
    this.writer.run('INSERT INTO list_block (list_seq, first_line, rows, data) VALUES (?, ?, ?, ?)', [
      this.loading.listSeq,
      firstLine,
      rows,
      data,
    ]);
  }
}
