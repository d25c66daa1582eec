import { phoneZones } from 'virtual:phone-zones';
import {
  type Candidate,
  candidateContent,
  candidateFrom,
  candidateOf,
  candidateText,
} from '#shared/domain/import/candidate.ts';
import { closingsOf } from '#shared/domain/import/closing.ts';
import { unite } from '#shared/domain/match/unite.ts';
import type { Writer } from '../db/connection.ts';
import { blobToId } from '../db/ids.ts';
import {
  idAt,
  insertAddresses,
  insertExternalIds,
  insertLeads,
  insertNumbers,
  insertPeople,
  type Newcomer,
} from '../store/imports/bulk.ts';
import { FirmAccounts } from '../store/imports/firm-accounts.ts';
import type { Loading } from '../store/imports/loading.ts';
import { restoreOwn } from '../store/imports/own.ts';
import { addLines, addPending } from '../store/imports/pending.ts';
import { close, namedSource } from '../store/imports/people.ts';
import { nextProspectSeq } from '../store/prospect-seq.ts';
import { type Findable, indexPeople } from '../store/search.ts';
import { KnownBuckets } from '../store/buckets.ts';
import { standNewcomers } from './stand-newcomers.ts';
import { type Codes, rowOfCode } from './candidates/decisions.ts';
import type { Candidates } from './candidates/read.ts';

/** A row that is written. */
type Row = { readonly row: number; readonly candidate: Candidate };

/** Rows of very long cells make smaller batches; a block is the least. */
const mostCharacters = 8 << 20;

/** Writes rows, batch by batch, each in one transaction. */
export class Loader {
  private readonly writer: Writer;
  private readonly loading: Loading;
  private readonly candidates: Candidates;
  private readonly codes: Codes;
  private readonly accounts: FirmAccounts;
  private readonly buckets = new KnownBuckets();
  private readonly filled: ReadonlySet<string>;
  /** The further rows of people who have several, by the fullest. */
  private readonly others = new Map<number, number[]>();
  /** Those not yet in the search index: the more at once, the less it costs. */
  private unsearchable: Findable[] = [];
  private readonly searchedTogether: number;
  private block = 0;
  private blockTexts: readonly string[] = [];
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
    let characters = 0;
    while (seen < count && characters < mostCharacters && this.done < this.candidates.count) {
      const first = this.candidates.firstRow(this.block);
      if (this.blockTexts.length === 0) this.blockTexts = this.candidates.texts(this.block);
      const some = this.blockTexts.slice(this.done - first, this.done - first + count - seen);
      for (const [index, text] of some.entries()) {
        characters += text.length;
        const row = this.done + index;
        const code = this.codes[row] ?? 0;
        if (code < 0) continue;
        const united = this.united({ row, candidate: candidateFrom(text) });
        if (code === 0) fresh.push(united);
        else known.push({ seq: code, row: united });
      }
      seen += some.length;
      this.done += some.length;
      if (this.done === first + this.blockTexts.length) {
        blocks.push(this.block);
        this.block += 1;
        this.blockTexts = [];
      }
    }
    const { writer, loading } = this;
    const raw = blocks.map((block) => this.candidates.raw(block));
    const startedAt = loading.world.now();
    writer.transaction(() => {
      if (fresh.length > 0) this.insert(fresh);
      for (const { seq, row } of known) {
        const { line } = row.candidate;
        addPending(writer, loading.listSeq, seq, line, candidateText(line, candidateContent(row.candidate)));
      }
      const lines = known.flatMap(({ seq, row }) => this.linesOf(row, seq, [row.candidate.line]));
      addLines(writer, loading.listSeq, lines);
      blocks.forEach((block, index) => this.keepRaw(block, raw[index] ?? new Uint8Array()));
    });
    return loading.world.now() - startedAt;
  }

  /** The lines that tell of somebody: some, and those of the further rows. */
  private linesOf({ row }: Row, prospectSeq: number, some: readonly number[]) {
    const others = this.others.get(row)?.map((each) => this.candidates.get(each).line) ?? [];
    return [...some, ...others].map((line) => ({ line, prospectSeq }));
  }

  /** The row, with what further rows say of the same person. */
  private united({ row, candidate }: Row): Row {
    const others = this.others.get(row);
    if (others === undefined) return { row, candidate };
    const { record, externalIds } = unite(candidate, [
      candidate,
      ...others.map((each) => this.candidates.get(each)),
    ]);
    return { row, candidate: candidateOf(record, externalIds, this.loading.system, phoneZones) };
  }

  private insert(fresh: readonly Row[]): void {
    const { writer, loading } = this;
    const people = this.newcomers(fresh);
    insertPeople(writer, people, this.filled, loading);
    insertNumbers(writer, people, loading);
    insertAddresses(writer, people, loading);
    insertExternalIds(writer, people, loading);
    insertLeads(writer, people, loading);
    const lines = fresh.flatMap((row, index) => this.linesOf(row, people[index]?.seq ?? 0, []));
    addLines(writer, loading.listSeq, lines);
    const special = people.filter(
      ({ candidate }) => candidate.own !== undefined || closingsOf(candidate).length > 0,
    );
    for (const { seq, id, candidate } of special) {
      close(writer, seq, blobToId(id), candidate, loading);
      if (candidate.own !== undefined) restoreOwn(writer, seq, blobToId(id), candidate.own, loading);
    }
    standNewcomers(writer, people, this.buckets, loading);
    for (const { seq, candidate } of people) this.unsearchable.push({ seq, words: candidate.words });
    if (this.unsearchable.length >= this.searchedTogether) this.makeSearchable();
  }

  /** Puts those who came in since the last time into the search index. To be called within a transaction. */
  makeSearchable(): void {
    indexPeople(this.writer, this.unsearchable);
    this.unsearchable = [];
  }

  /** The rows as those whom they make, each with the seqs of their account and source. */
  private newcomers(fresh: readonly Row[]): Newcomer[] {
    const { writer, loading } = this;
    const accounts = this.accounts.seqsOf(writer, fresh);
    const ids = loading.world.newIds(fresh.length);
    const first = nextProspectSeq(writer);
    return fresh.map(({ candidate }, index) => {
      const { source: name, sourceDetail: event } = candidate;
      return {
        seq: first + index,
        id: idAt(ids, index),
        candidate,
        accountSeq: accounts[index] ?? null,
        sourceSeq: name === null ? loading.sourceSeq : namedSource(writer, { name, event }, loading),
      };
    });
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
