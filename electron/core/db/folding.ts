import type { Writer } from './connection.ts';

/** So long after their last commit the rep counts as busy with somebody. */
const restMs = 100;
/** Whoever never rests has it done by then. */
const latestMs = 60_000;
/** So many pages SQLite lets the journal grow to where nobody folds it, which must not be: then it does so within a commit. */
const mostPages = 32_000;

/**
 * Sees to it that the journal is folded into the book. SQLite by itself does that within the commit that finds a
 * thousand pages in the journal, and whoever commits waits until they are written: the rep at every twentieth call.
 */
export class Folding {
  private readonly fold: () => void;
  private rest: NodeJS.Timeout | undefined;
  private latest: NodeJS.Timeout | undefined;
  /** How much of the work that folds by itself runs. */
  private others = 0;
  private writer: Writer | null = null;

  /** @param fold has it folded, by another thread */
  constructor(fold: () => void) {
    this.fold = fold;
  }

  /** From now on the commits of this connection are followed. */
  follow(writer: Writer): void {
    this.writer = writer;
    writer.written = () => this.soon();
    this.limit();
  }

  /**
   * Leaves the journal to work that writes by the batch and folds it by itself: the rep would wait for all of that.
   *
   * @returns to be called when it has ended
   */
  leaveToOthers(): () => void {
    this.others += 1;
    this.wait();
    this.limit();
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.others -= 1;
      this.limit();
      this.soon();
    };
  }

  /** Follows nobody any more. To be called before the connection is closed: work of others may end later. */
  stop(): void {
    this.wait();
    if (this.writer) this.writer.written = null;
    this.writer = null;
  }

  /** Folds no sooner than after the next commit. */
  private wait(): void {
    clearTimeout(this.rest);
    clearTimeout(this.latest);
    this.latest = undefined;
  }

  private limit(): void {
    this.writer?.pragma(`wal_autocheckpoint = ${this.others === 0 ? mostPages : 0}`);
  }

  private soon(): void {
    if (this.others > 0 || this.writer === null) return;
    const now = () => {
      this.wait();
      this.fold();
    };
    clearTimeout(this.rest);
    this.rest = setTimeout(now, restMs).unref();
    this.latest ??= setTimeout(now, latestMs).unref();
  }
}
