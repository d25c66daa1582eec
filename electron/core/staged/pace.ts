import type { Progress } from '#shared/contract/operation.ts';
import type { World } from '../world.ts';

/** Tells how far long work has come, and how long it will still take at the pace so far. */
export class Pace {
  private readonly world: World;
  private readonly doing: string;
  private readonly startedAt: number;

  constructor(world: World, doing: string) {
    this.world = world;
    this.doing = doing;
    this.startedAt = world.now();
  }

  /** @param share how much of the work is done, 0 to 1 */
  at(done: number, of: number | null, share: number): Progress {
    const spentMs = this.world.now() - this.startedAt;
    const leftMs =
      share > 0.01 && spentMs > 0 ? Math.max(0, Math.round((spentMs / share) * (1 - share))) : null;
    return { kind: 'progress', doing: this.doing, done, of, leftMs };
  }
}
