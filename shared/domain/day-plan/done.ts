import { type Block, gridMs, lengthOf, minuteMs, type Minutes, type Plan } from './block.ts';

/** What was done, as far as a plan knows it apart: a call or visit, a written touch, somebody looked up. */
export type DonePart = 'call' | 'written' | 'research';

export interface DoneThing {
  readonly at: number;
  readonly part: DonePart;
}

/** What a block is there for; null for a break and a meeting. */
export function partOf({ kind }: Pick<Block, 'kind'>): DonePart | null {
  switch (kind) {
    case 'calls':
    case 'promises':
      return 'call';
    case 'written':
    case 'research':
      return kind;
    case 'appointment':
    case 'break':
      return null;
  }
}

/**
 * What was done in each block, by its number, and what was done beside the plan: at another time than one
 * that was meant for it. Each thing is in exactly one of them.
 */
export function doneByBlock<Thing extends DoneThing>(
  blocks: readonly Block[],
  things: readonly Thing[],
): { readonly inBlock: ReadonlyMap<number, readonly Thing[]>; readonly beside: readonly Thing[] } {
  const inBlock = new Map<number, Thing[]>(blocks.map(({ number }) => [number, []]));
  const beside: Thing[] = [];
  for (const thing of things) {
    const block = blocks.find(
      (each) => each.from <= thing.at && thing.at < each.until && partOf(each) === thing.part,
    );
    (block ? (inBlock.get(block.number) ?? beside) : beside).push(thing);
  }
  return { inBlock, beside };
}

/** How many people the plan holds time for, by what is done with them. */
export function plannedBy(blocks: readonly Block[]): Record<DonePart, number> {
  const planned = { call: 0, written: 0, research: 0 };
  for (const block of blocks) {
    const part = partOf(block);
    if (part !== null) planned[part] += block.people;
  }
  return planned;
}

/**
 * By how many minutes the day has slipped: the time that the people take who should have been called or
 * written to by now and were not. What was done at another hour than planned counts all the same. Research
 * leaves too little behind to be counted, so it slips nothing.
 *
 * @param done how many were called and written to since the first block began
 * @returns whole minutes, rounded down to five
 */
export function slippedBy(
  { blocks }: Plan,
  done: Readonly<Record<'call' | 'written', number>>,
  minutes: Pick<Minutes, 'call' | 'written'>,
  now: number,
): number {
  const behind = { call: 0, written: 0 };
  for (const block of blocks) {
    const part = partOf(block);
    if (part === null || part === 'research' || block.from >= now) continue;
    const passed = Math.min(1, (now - block.from) / lengthOf(block));
    behind[part] += block.kind === 'promises' && passed < 1 ? 0 : Math.floor(block.people * passed);
  }
  const lost =
    Math.max(0, behind.call - done.call) * minutes.call +
    Math.max(0, behind.written - done.written) * minutes.written;
  return Math.floor((lost * minuteMs) / gridMs) * (gridMs / minuteMs);
}
