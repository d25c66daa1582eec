import { Button, Menu } from '@mantine/core';
import type { DayPlanView } from '#shared/contract/day-plan.ts';
import type { Work } from '#shared/domain/day-plan/block.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import classes from './Plan.module.css';
import { worthSaying } from './plan-words.ts';
import type { PlanActs } from './use-plan-keys.ts';

interface Props {
  readonly plan: DayPlanView;
  /** Whether the working hours are. */
  readonly isOver: boolean;
  readonly acts: PlanActs;
  readonly adding: boolean;
  readonly onAdding: (open: boolean) => void;
  /** Whether the block that has the focus can be moved. */
  readonly movable: boolean;
}

const kinds: readonly { readonly kind: Work | 'break'; readonly label: string }[] = [
  { kind: 'calls', label: 'Calls' },
  { kind: 'written', label: 'Written touches' },
  { kind: 'research', label: 'Research' },
  { kind: 'break', label: 'Break' },
];

/** The keys of the plan, beside its head: those of the chosen block while there is one. */
export function PlanKeys({ plan, isOver, acts, adding, onAdding, movable }: Props) {
  if (movable) {
    return (
      <span className={classes.keys}>
        <KeyHint keys="alt+ArrowUp" />
        <KeyHint keys="alt+ArrowDown" /> by 15 minutes
        <KeyHint keys="[" />
        <KeyHint keys="]" /> change places
        <KeyHint keys="X" /> take out
      </span>
    );
  }
  return (
    <span className={classes.keys}>
      <Menu opened={adding} onChange={onAdding} position="bottom-end" width={200}>
        <Menu.Target>
          <Button variant="subtle" size="compact-sm" disabled={acts.busy} rightSection={<KeyHint keys="A" />}>
            Add
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {kinds.map(({ kind, label }) => (
            <Menu.Item key={kind} onClick={() => acts.add(kind)}>
              {label}, 30 minutes
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {plan.kept === null ? (
        <Button
          size="compact-sm"
          disabled={acts.busy}
          onClick={() => acts.make(false)}
          rightSection={<KeyHint keys="P" />}
        >
          Keep this plan
        </Button>
      ) : isOver || plan.slipped >= worthSaying ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={acts.busy}
          onClick={acts.replan}
          rightSection={<KeyHint keys="R" />}
        >
          Plan again
        </Button>
      )}
    </span>
  );
}
