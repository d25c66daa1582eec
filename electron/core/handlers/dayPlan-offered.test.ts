import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DayPlanView } from '#shared/contract/day-plan.ts';
import { type TestBook, testBook } from '../testing.ts';
import { servedByReader } from '../workers/reader.ts';

/** A rep in London fills the book with the demo while it is open: 400 people, from Berlin to Los Angeles. */
describe('the plan that is offered', () => {
  let test: TestBook;
  beforeEach(async () => {
    test = await testBook();
    test.world.at('2026-11-24T08:41:00Z');
    await test.client.settings.change({ commandId: test.id(), settings: { zone: 'Europe/London' } });
    // The thread that writes has looked at the calls of earlier days before there were any.
    await test.client.dayPlan.make({ commandId: test.id() });
    await test.client.history.undo({ commandId: test.id() });
    const filling = await test.client.book.demo({ commandId: test.id() });
    while (!(await filling.next()).done);
  });
  afterEach(() => test.close());

  /** As the screen reads it: on the thread that only reads. */
  const shown = () => {
    const read = servedByReader(test.world).ask['dayPlan.read'] as (input: object) => DayPlanView;
    return read({});
  };
  const isCalls = ({ kind }: DayPlanView['blocks'][number]) => kind === 'calls';

  it('is the plan that is kept, block for block', async () => {
    const offered = shown();
    expect(offered.blocks.filter(isCalls).length).toBeGreaterThan(4);
    // Four promises, all at an hour at which America sleeps: each has its lawful hour later in the day.
    expect(offered.blocks.flatMap(({ dated }) => dated)).toHaveLength(4);
    expect(offered.left.filter(({ kind }) => kind === 'dated')).toEqual([]);
    await test.client.dayPlan.make({ commandId: test.id(), offeredAt: offered.at });
    const kept = shown();
    expect(kept.kept).toMatchObject({ why: 'made' });
    expect(kept.blocks).toEqual(offered.blocks);
    expect(kept.left).toEqual(offered.left);
  });

  it('stays as it was shown, though the clock has passed the beginning of its first block', async () => {
    const offered = shown();
    test.world.at('2026-11-24T08:46:00Z');
    expect(shown().blocks).not.toEqual(offered.blocks);
    await test.client.dayPlan.make({ commandId: test.id(), offeredAt: offered.at });
    expect(shown().blocks).toEqual(offered.blocks);
  });

  it('is what a change starts from: the blocks that nobody moved stay where they were', async () => {
    const offered = shown();
    test.world.at('2026-11-24T08:46:00Z');
    const last = offered.blocks.findLast(isCalls)?.number ?? 0;
    await test.client.dayPlan.move({
      commandId: test.id(),
      number: last,
      how: 'later',
      offeredAt: offered.at,
    });
    const others = ({ blocks }: DayPlanView) => blocks.filter(({ number }) => number !== last);
    expect(others(shown())).toEqual(others(offered));
    expect(shown().blocks).not.toEqual(offered.blocks);
  });
});
