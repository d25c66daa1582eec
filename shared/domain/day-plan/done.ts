import { type Block, gridMs, lengthOf, minuteMs, type Minutes, type Plan, type Span } from './block.ts';

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

/** A version of a day's plan, and the instant after which it stood. */
export interface Version {
  readonly at: number;
  readonly blocks: readonly (Span & Pick<Block, 'number' | 'kind'>)[];
}

/** What was done against the plan of a day. Each thing is in exactly one place. */
export interface DoneAgainst<Thing> {
  /** By the number of each block of the newest version. */
  readonly inBlock: ReadonlyMap<number, readonly Thing[]>;
  /** Done before there was a plan, or at another time than one that was meant for it. */
  readonly beside: readonly Thing[];
}

/**
 * What was done in each block and what was done beside the plan, by the version that stood when it was done: a
 * later one says nothing of what went before it. What was told only after its block had been given up is
 * beside the plan.
 *
 * @param versions the oldest first
 */
export function doneByBlock<Thing extends DoneThing>(
  versions: readonly Version[],
  things: readonly Thing[],
): DoneAgainst<Thing> {
  const newest = versions.at(-1)?.blocks ?? [];
  const parts = new Map(newest.map((block) => [block.number, partOf(block)]));
  const inBlock = new Map<number, Thing[]>(newest.map(({ number }) => [number, []]));
  const beside: Thing[] = [];
  for (const thing of things) {
    const block = versions
      .findLast(({ at }) => at < thing.at)
      ?.blocks.find((each) => each.from <= thing.at && thing.at < each.until && partOf(each) === thing.part);
    const those = block && parts.get(block.number) === thing.part ? inBlock.get(block.number) : undefined;
    (those ?? beside).push(thing);
  }
  return { inBlock, beside };
}

/** How many of what was planned were done. */
export function doneOfPlanned({ inBlock }: DoneAgainst<DoneThing>): Record<DonePart, number> {
  const done = { call: 0, written: 0, research: 0 };
  for (const { part } of [...inBlock.values()].flat()) done[part] += 1;
  return done;
}

/** How many people the plan holds time for, by what is done with them. */
export function plannedBy(blocks: readonly Pick<Block, 'kind' | 'people'>[]): Record<DonePart, number> {
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
