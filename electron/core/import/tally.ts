import type { ImportReview } from '#shared/contract/imports.ts';
import type { Candidate } from '#shared/domain/import/candidate.ts';
import { closingsOf } from '#shared/domain/import/closing.ts';
import type { CellWarning, SkippedLine } from '#shared/domain/record/record.ts';
import { excerpt } from './excerpt.ts';
import { type Codes, type Decided, rowOfCode } from './candidates/decisions.ts';

const shownOfEach = 100;

/** A count of some rows, to be added to that of others. */
export type TallyPart = {
  readonly counts: ImportReview['counts'];
  readonly kinds: ImportReview['warningKinds'];
  readonly first: Pick<ImportReview, 'rejected' | 'warnings' | 'skipped' | 'sample'>;
  readonly withEmail: number;
  readonly withZone: number;
  readonly optedOut: number;
};

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
  private withEmail = 0;
  private withZone = 0;
  private optedOut = 0;

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
      this.first.rejected.push({ line, reason, raw: excerpt(raw, 500) });
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
      this.addKind({ field: warning.field, text: withoutValues(warning.text), count: 1 });
    }
  }

  private addKind({ field, text, count }: ImportReview['warningKinds'][number]): void {
    const key = `${field}\n${text}`;
    const kind = this.kinds.get(key);
    if (kind === undefined) this.kinds.set(key, { field, text, count });
    else kind.count += count;
  }

  part(): TallyPart {
    const { counts, first, withEmail, withZone, optedOut } = this;
    return { counts, kinds: [...this.kinds.values()], first, withEmail, withZone, optedOut };
  }

  /** Adds what was counted of rows that come after these. */
  add(part: TallyPart): void {
    for (const name of Object.keys(this.counts) as (keyof TallyPart['counts'])[])
      this.counts[name] += part.counts[name];
    for (const kind of part.kinds) this.addKind(kind);
    const { rejected, warnings, skipped, sample } = this.first;
    rejected.push(...part.first.rejected.slice(0, shownOfEach - rejected.length));
    warnings.push(...part.first.warnings.slice(0, shownOfEach - warnings.length));
    skipped.push(...part.first.skipped.slice(0, shownOfEach - skipped.length));
    sample.push(...part.first.sample.slice(0, shownOfEach - sample.length));
    this.withEmail += part.withEmail;
    this.withZone += part.withZone;
    this.optedOut += part.optedOut;
  }

  /** What was counted, before anybody was looked for. */
  review(importId: string): ImportReview {
    const { withEmail, withZone, optedOut } = this;
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
    sample: toldInOrder(tally.sample, codes),
  };
}

/** Of the rows of one new person the first is new and those after it are again, whichever of them says most. */
function toldInOrder(sample: ImportReview['sample'], codes: Codes): ImportReview['sample'] {
  const met = new Set<number>();
  return sample.map((each, row) => {
    const code = codes[row] ?? 0;
    const leader = code < 0 ? rowOfCode(code) : row;
    if ((codes[leader] ?? 0) > 0) return { ...each, decision: 'same' };
    const decision = met.has(leader) ? 'repeated' : 'new';
    met.add(leader);
    return { ...each, decision };
  });
}
