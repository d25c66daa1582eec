import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { dayPlanQueries } from '#renderer/api/day-plan.ts';
import { failureOf, sentenceOf } from '#renderer/api/failure.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import type { DayPlanView } from '#shared/contract/day-plan.ts';
import { emptyPlan, slipSentence } from './plan-words.ts';
import classes from './Plan.module.css';
import { PlanFoot } from './PlanFoot.tsx';
import { PlanKeys } from './PlanKeys.tsx';
import { Timeline } from './Timeline.tsx';
import { usePlanKeys } from './use-plan-keys.ts';

interface Props {
  /** The time that shows on the clock, UTC milliseconds. */
  readonly at: number;
  /** Begins work on the block that is now, or next. */
  readonly onStart: () => void;
}

/** The day by the clock: what is planned, what was done, and the keys to change it. */
export function DayPlan({ at, onStart }: Props) {
  const { data, error, refetch } = useQuery({ ...dayPlanQueries.today(), refetchInterval: 60_000 });
  if (data !== undefined) return <ThePlan plan={data} at={at} onStart={onStart} />;
  return (
    <Section title="Plan">
      {error === null ? (
        <div className={classes.empty}>
          <LoadingShape rows={5} label="Reading the plan" />
        </div>
      ) : (
        <FailedState
          title="The plan could not be read"
          line={sentenceOf(error)}
          reference={failureOf(error).reference ?? undefined}
        >
          <Button onClick={() => void refetch()}>Try again</Button>
        </FailedState>
      )}
    </Section>
  );
}

function ThePlan({ plan, at, onStart }: Props & { readonly plan: DayPlanView }) {
  const [chosen, setChosen] = useState<number | null>(null);
  const [adding, setAdding] = useState(false);
  const follow = useRef<number | null>(null);
  const acts = usePlanKeys(plan, chosen, {
    onAdd: () => setAdding(true),
    onMoved: (number) => {
      follow.current = number;
    },
  });
  // A block that was moved may be another node of the list: the focus goes with it.
  useEffect(() => {
    const moved = plan.blocks.find(({ number }) => number === follow.current);
    if (moved === undefined) return;
    document.querySelector<HTMLElement>(`[data-block="${moved.number}"]`)?.focus();
    follow.current = null;
  }, [plan]);
  const empty = emptyPlan(plan, at);
  // Once the hours are over there is nothing left to lay: the foot says what was done of what was planned.
  const isOver = plan.hours !== null && at >= plan.hours.until;
  const slipped = isOver ? null : slipSentence(plan.slipped);
  const block = plan.blocks.find(({ number }) => number === chosen);

  if (empty !== null) {
    return (
      <Section title="Plan">
        <div className={classes.empty}>
          <EmptyState title={empty.title} line={empty.line}>
            {empty.anyway ? (
              <button
                type="button"
                className={classes.link}
                disabled={acts.busy}
                onClick={() => acts.make(true)}
              >
                Plan it anyway
              </button>
            ) : null}
          </EmptyState>
        </div>
        {plan.resting === null ? <PlanFoot plan={plan} /> : null}
      </Section>
    );
  }
  return (
    <Section
      title="Plan"
      note={
        <PlanKeys
          plan={plan}
          isOver={isOver}
          acts={acts}
          adding={adding}
          onAdding={setAdding}
          movable={block?.movable === true}
        />
      }
    >
      {slipped === null ? null : (
        <div className={classes.slip} role="status">
          <span>{slipped}</span>
          <Button disabled={acts.busy} onClick={acts.replan} rightSection={<KeyHint keys="R" />}>
            Lay the rest anew
          </Button>
        </div>
      )}
      <Timeline plan={plan} at={at} chosen={chosen} onChoose={setChosen} onStart={onStart} />
      <PlanFoot plan={plan} />
    </Section>
  );
}
