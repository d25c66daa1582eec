import type { TableRow } from '../files/table.ts';
import { WorkerHost } from '../workers/host.ts';
import type { WorkerStart } from '../workers/messages.ts';
import type { Served } from '../workers/serve.ts';
import type { World } from '../world.ts';
import { type Block, type BlockMaker, blockMaker } from './candidates/block.ts';
import type { RowHelper } from './makers.ts';
import { profileStaged, readingOfStaged } from './rows.ts';
import type { Staged } from '../staged/staging.ts';

/** What the thread that helps with reading rows does. */
export function servedByRowHelper(world: World): Served {
  let maker: BlockMaker | null = null;
  return {
    ask: {
      begin(staged: Staged): void {
        const profile = profileStaged(world.folder, staged);
        maker = blockMaker(readingOfStaged(profile, staged), profile.format, profile.dates.length);
      },
      make(rows: readonly TableRow[]): Block {
        if (maker === null) throw new Error('rows came before it was said how to read them');
        return maker(rows);
      },
    },
    start: {},
  };
}

/** A thread of its own that helps with reading rows; it starts when it is first asked. */
export function rowHelper(url: URL, start: WorkerStart): RowHelper {
  const host = new WorkerHost(url, start, 96);
  return {
    begin: async (staged) => void (await host.ask('begin', staged)),
    make: async (rows) => (await host.ask('make', rows)) as Block,
    end: () => void host.stop(),
  };
}
