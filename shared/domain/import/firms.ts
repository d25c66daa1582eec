import { hash53, hashHalves } from '../match/key-hash.ts';
import { NumberTable } from '../number-table.ts';

/** A firm as a row names it, small enough to be held for every row. */
export type Firm = {
  /** Hashes of the key of its name and of its web address. */
  readonly key: number;
  readonly domain: number;
  /** How much the row says; of two rows of one firm the higher speaks for it. */
  readonly rank: number;
};

const none = 0;
const several = -1;

/**
 * @param domain null where the row names none
 * @param fullness how much the row says, and `content` a 32-bit hash of it all, for rows that say as much
 */
export const firmOf = (
  accountKey: string,
  domain: string | null,
  fullness: number,
  content: number,
): Firm => ({
  key: hash53(accountKey) || 1,
  domain: domain === null ? none : hashHalves(domain).low >>> 1 || 1,
  rank: (domain === null ? 0 : 2 ** 48) + Math.min(fullness, 65_535) * 2 ** 32 + content,
});

/**
 * Tells which rows of a file are at one firm: those that name it alike, unless they give it different web
 * addresses. A row without one is at the firm of that name if there is only one. All rows are added before
 * any is asked about, so that their order decides nothing.
 */
export class Firms {
  private readonly domains = new NumberTable();
  /** By the number of the firm: the row that speaks for it. */
  private readonly speakers = new NumberTable();

  add({ key, domain }: Pick<Firm, 'key' | 'domain'>): void {
    const known = this.domains.get(key) ?? none;
    if (known === none) this.domains.set(key, domain);
    else if (domain !== none && domain !== known) this.domains.set(key, several);
  }

  /** One number for each firm: equal exactly for the rows that are at the same. */
  numberOf({ key, domain }: Pick<Firm, 'key' | 'domain'>): number {
    const known = this.domains.get(key) ?? none;
    const own = domain !== none || known === several ? domain : known;
    // Both parts within 53 bits: the address moves the key by more than keys are apart.
    return (key + own * 2_097_143) % Number.MAX_SAFE_INTEGER || 1;
  }

  /**
   * Lets a row speak for its firm if it says more than the one that does so far. To be called once for each
   * row that is to, when all rows have been added.
   *
   * @param ranks of all rows, by their numbers
   */
  speak(row: number, firm: Pick<Firm, 'key' | 'domain'>, ranks: Float64Array): void {
    const number = this.numberOf(firm);
    const speaker = this.speakers.get(number);
    if (speaker === undefined || (ranks[row] ?? 0) > (ranks[speaker] ?? 0)) this.speakers.set(number, row);
  }

  /** Whether it is that row whose spelling and facts of the firm count. */
  speaksFor(row: number, number: number): boolean {
    return this.speakers.get(number) === row;
  }
}
