import { useAddBlock, useMakePlan, useMoveBlock, useRemoveBlock, useReplan } from '#renderer/api/day-plan.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import type { Command } from '#renderer/ui/keys/registry.ts';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import type { DayPlanView } from '#shared/contract/day-plan.ts';
import type { Work } from '#shared/domain/day-plan/block.ts';

export interface PlanActs {
  readonly make: (anyway: boolean) => void;
  readonly replan: () => void;
  readonly add: (kind: Work | 'break') => void;
  readonly busy: boolean;
}

/**
 * What can be done with the plan, by keys and by buttons.
 *
 * @param chosen the block that has the focus
 * @param on `onAdd` opens the choice of what to add, `onMoved` hears which block was moved
 */
export function usePlanKeys(
  plan: DayPlanView,
  chosen: number | null,
  { onAdd, onMoved }: { readonly onAdd: () => void; readonly onMoved: (number: number) => void },
): PlanActs {
  const make = useMakePlan();
  const move = useMoveBlock();
  const remove = useRemoveBlock();
  const add = useAddBlock();
  const replan = useReplan();
  const undo = useUndoLast();
  const busy = [make, move, remove, add, replan].some(({ isPending }) => isPending);
  const block = plan.blocks.find(({ number }) => number === chosen);
  const answers = {
    onSuccess: ({ said }: { readonly said: string }) => sayUndoable(said, undo),
    onError: (error: Error) => sayDone(sentenceOf(error)),
  };
  // What is on the screen is what is kept, although the clock has gone on since it was laid.
  const offer = plan.kept === null ? { offeredAt: plan.at } : {};
  const can = !busy && block?.movable === true;
  const moving = (how: 'earlier' | 'later' | 'before' | 'after') => () => {
    if (!block) return;
    onMoved(block.number);
    move.mutate({ ...offer, number: block.number, how }, answers);
  };
  const open = !busy && plan.hours !== null;
  const commands: readonly Command[] = [
    {
      id: 'keep-plan',
      label: 'Keep this plan',
      stroke: 'P',
      enabled: open && plan.kept === null,
      run: () => make.mutate({ ...offer }, answers),
    },
    {
      id: 'replan',
      label: 'Lay the rest of the day anew',
      stroke: 'R',
      enabled: open && plan.kept !== null,
      run: () => replan.mutate({}, answers),
    },
    { id: 'add-block', label: 'Add a block', stroke: 'A', enabled: open, run: onAdd },
    {
      id: 'block-earlier',
      label: 'Block a quarter of an hour earlier',
      stroke: 'alt+ArrowUp',
      enabled: can,
      inPalette: false,
      repeats: true,
      run: moving('earlier'),
    },
    {
      id: 'block-later',
      label: 'Block a quarter of an hour later',
      stroke: 'alt+ArrowDown',
      enabled: can,
      inPalette: false,
      repeats: true,
      run: moving('later'),
    },
    {
      id: 'block-before',
      label: 'Block before the one before it',
      stroke: '[',
      enabled: can,
      inPalette: false,
      run: moving('before'),
    },
    {
      id: 'block-after',
      label: 'Block after the one after it',
      stroke: ']',
      enabled: can,
      inPalette: false,
      run: moving('after'),
    },
    {
      id: 'block-out',
      label: 'Take the block out',
      stroke: 'X',
      enabled: can,
      inPalette: false,
      run: () => {
        if (block) remove.mutate({ ...offer, number: block.number }, answers);
      },
    },
  ];
  useKeys('Plan', commands);
  return {
    make: (anyway) => make.mutate({ ...offer, anyway }, answers),
    replan: () => replan.mutate({}, answers),
    add: (kind) => add.mutate({ ...offer, kind }, answers),
    busy,
  };
}
