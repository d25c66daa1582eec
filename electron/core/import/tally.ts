import type { ImportReview } from '#shared/contract/imports.ts';
import type { Candidate } from '#shared/domain/import/candidate.ts';
import { closingsOf } from '#shared/domain/import/closing.ts';
import type { CellWarning, SkippedLine } from '#shared/domain/import/record.ts';
import type { Decided } from './candidates/decisions.ts';

const shownOfEach = 100;

/** Counts what the rows of a file come to, and keeps the first of each for showing. */
export class Tally {
  private readonly counts = {
    rows: 0,
    accepted: 0,
    warned: 0,
    rejected: 0,
    skipped: 0,
    new: 0,
    same: 0,
    maybe: 0,
  };
  private readonly kinds = new Map<string, { field: string; text: string; count: number }>();
  private readonly first = {
    rejected: [] as ImportReview['rejected'],
    warnings: [] as ImportReview['warnings'],
    skipped: [] as ImportReview['skipped'],
    sample: [] as ImportReview['sample'],
  };
  private readonly importId: string;
  private withEmail = 0;
  private withZone = 0;
  private optedOut = 0;

  constructor(importId: string) {
    this.importId = importId;
  }

  get rows(): number {
    return this.counts.rows;
  }

  skip(lines: readonly SkippedLine[]): void {
    this.counts.skipped += lines.length;
    this.first.skipped.push(...lines.slice(0, shownOfEach - this.first.skipped.length));
  }

  reject(line: number, reason: string, raw: string): void {
    this.counts.rows += 1;
    this.counts.rejected += 1;
    if (this.first.rejected.length < shownOfEach)
      this.first.rejected.push({ line, reason, raw: raw.slice(0, 500) });
  }

  accept(candidate: Candidate, warnings: readonly CellWarning[]): void {
    const { counts, first } = this;
    counts.rows += 1;
    counts.accepted += 1;
    if (warnings.length > 0) this.warn(warnings);
    if (candidate.emails.length > 0) this.withEmail += 1;
    if (candidate.zones !== '') this.withZone += 1;
    if (closingsOf(candidate).length > 0) this.optedOut += 1;
    if (first.sample.length >= shownOfEach) return;
    first.sample.push({
      line: candidate.line,
      name: candidate.shown,
      title: candidate.title,
      company: candidate.company,
      number: candidate.phones.find(({ e164 }) => e164 !== null)?.e164 ?? null,
      email: candidate.emails[0]?.value ?? null,
      decision: 'new',
    });
  }

  private warn(warnings: readonly CellWarning[]): void {
    this.counts.warned += 1;
    for (const warning of warnings) {
      if (this.first.warnings.length < shownOfEach) this.first.warnings.push(warning);
      const text = withoutValues(warning.text);
      const key = `${warning.field}\n${text}`;
      const kind = this.kinds.get(key);
      if (kind === undefined) this.kinds.set(key, { field: warning.field, text, count: 1 });
      else kind.count += 1;
    }
  }

  /** What was counted, before anybody was looked for. */
  review(): ImportReview {
    const { importId, withEmail, withZone, optedOut } = this;
    return {
      importId,
      counts: this.counts,
      register: null,
      repeated: 0,
      suggestions: 0,
      withNumber: 0,
      withEmail,
      withZone,
      optedOut,
      warningKinds: [...this.kinds.values()].toSorted((a, b) => b.count - a.count),
      ...this.first,
    };
  }
}

/** A warning without what it quotes, so that all of one kind are one. */
const withoutValues = (text: string): string =>
  text.replace(/^\s*(?:“[^”]*”|\+\d+)\s*/, '').replace(/“[^”]*”|\d{3,}/g, '…');

/** The review of a file once it is decided who its rows are. */
export function reviewOf(tally: ImportReview, decided: Decided): ImportReview {
  const { codes, repeated, withNumber } = decided;
  return {
    ...tally,
    counts: { ...tally.counts, new: decided.new, same: decided.same, maybe: decided.maybe },
    suggestions: decided.suggestions,
    repeated,
    withNumber,
    sample: tally.sample.map((each, row) => {
      const code = codes[row] ?? 0;
      return { ...each, decision: code === 0 ? 'new' : code > 0 ? 'same' : 'repeated' };
    }),
  };
}
