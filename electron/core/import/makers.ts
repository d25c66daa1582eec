import { setImmediate } from 'node:timers/promises';
import type { TableRow } from '../files/table.ts';
import type { Block, BlockMaker } from './candidates/block.ts';
import type { Staged } from '../staged/staging.ts';

/** A further thread that reads rows as this one does. */
export interface RowHelper {
  /** @param dates what is known of the columns of dates, in `staged` */
  begin(staged: Staged): Promise<void>;
  make(rows: readonly TableRow[]): Promise<Block>;
  /** Lets go of the thread. */
  end(): void;
}

/** A small file is read before another thread has even begun. */
const worthHelping = 2_000_000;
/** So many blocks may wait for the helper. */
const mostAtHelper = 3;

/** A block that will be there, and the block once it is. */
type Making = { block: Block | null; readonly made: Promise<Block> };

const known = (block: Block): Making => ({ block, made: Promise.resolve(block) });

/** Reads rows on this thread and, where there is one, on another, and gives the blocks in the order of the file. */
export class Makers {
  private readonly own: BlockMaker;
  private readonly helper: RowHelper | null;
  private readonly begun: Promise<boolean>;
  private ready = false;
  private atHelper = 0;
  private readonly making: Making[] = [];

  constructor(own: BlockMaker, helper: RowHelper | null, staged: Staged) {
    this.own = own;
    this.helper = staged.bytes < worthHelping ? null : helper;
    this.begun =
      this.helper?.begin(staged).then(
        () => (this.ready = true),
        () => false,
      ) ?? Promise.resolve(false);
  }

  /** Reads some rows, or lets them be read. @returns the blocks that are next, as far as they are done */
  async make(rows: readonly TableRow[]): Promise<Block[]> {
    const { helper } = this;
    // What the helper has done is heard of between two blocks; unheard, it would wait for more.
    if (helper !== null) await setImmediate();
    const helped = helper !== null && this.ready && this.atHelper < mostAtHelper;
    this.making.push(helped ? this.ask(helper, rows) : known(this.own(rows)));
    const done: Block[] = [];
    for (;;) {
      const [next] = this.making;
      // The helper is never far behind; it is waited for before the memory fills.
      if (next === undefined || (next.block === null && this.making.length < 8)) return done;
      done.push(next.block ?? (await next.made));
      void this.making.shift();
    }
  }

  private ask(helper: RowHelper, rows: readonly TableRow[]): Making {
    this.atHelper += 1;
    const asked: Making = { block: null, made: helper.make(rows) };
    void this.watch(asked);
    return asked;
  }

  private async watch(asked: Making): Promise<void> {
    try {
      asked.block = await asked.made;
      this.atHelper -= 1;
    } catch {
      // Whoever takes the block is told.
    }
  }

  /** The blocks that are left. */
  async rest(): Promise<Block[]> {
    await this.begun;
    const left: Block[] = [];
    for (const { block, made } of this.making.splice(0)) left.push(block ?? (await made));
    return left;
  }
}
