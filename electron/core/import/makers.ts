import type { TableRow } from '../files/table.ts';
import type { Block, BlockMaker } from './candidates/block.ts';
import type { Staged } from './staging.ts';

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
const mostAtHelper = 2;

/** Reads rows on this thread and, where there is one, on another, and gives the blocks in the order of the file. */
export class Makers {
  private readonly own: BlockMaker;
  private readonly helper: RowHelper | null;
  private readonly begun: Promise<boolean>;
  private ready = false;
  private atHelper = 0;
  private readonly making: (Block | Promise<Block>)[] = [];
  private readonly made = new WeakMap<Promise<Block>, Block>();

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
    if (helper !== null && this.ready && this.atHelper < mostAtHelper)
      this.making.push(this.ask(helper, rows));
    else this.making.push(this.own(rows));
    const done: Block[] = [];
    for (;;) {
      const [next] = this.making;
      if (next === undefined) return done;
      const block = next instanceof Promise ? this.made.get(next) : next;
      // The helper is never far behind; it is waited for before the memory fills.
      if (block === undefined && this.making.length < 8) return done;
      done.push(block ?? (await (next as Promise<Block>)));
      this.making.shift();
    }
  }

  private ask(helper: RowHelper, rows: readonly TableRow[]): Promise<Block> {
    this.atHelper += 1;
    const asked = helper.make(rows).then((block) => {
      this.atHelper -= 1;
      this.made.set(asked, block);
      return block;
    });
    // Whoever waits for it is told; nobody may wait any more.
    asked.catch(() => {});
    return asked;
  }

  /** The blocks that are left. */
  async rest(): Promise<Block[]> {
    await this.begun;
    return Promise.all(this.making.splice(0));
  }
}
