import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import type { Stroke } from '#renderer/ui/keys/stroke.ts';
import { Steps } from '#renderer/ui/Steps.tsx';
import words from '#renderer/ui/words.module.css';
import { useWaiting } from './flow-state.ts';
import classes from './Import.module.css';

const steps = ['Choose', 'Map', 'Check', 'Review', 'Done'] as const;

interface Props {
  /** Which of the five steps this is. */
  readonly at: number;
  readonly title: string;
  readonly children: React.ReactNode;
  readonly aside?: React.ReactNode | undefined;
  /** At the foot of the aside: what comes next. */
  readonly foot?: React.ReactNode;
}

/** One step of an import: what is so on the left, what it means on the right, what comes next below that. */
export function Page({ at, title, children, aside, foot }: Props) {
  const head = useRef<HTMLHeadingElement>(null);
  const [next, ...others] = useWaiting();
  // The button that led here is gone: reading and Tab go on from the head of the step.
  useEffect(() => head.current?.focus({ preventScroll: true }), []);
  return (
    <div className={classes.flow} data-aside={aside !== undefined || undefined}>
      <div className={classes.main}>
        <div className={classes.top}>
          <Steps steps={steps} at={at} ticked label="Steps of the import" />
          {next === undefined ? null : (
            <span className={`${words.label} ${classes.waiting}`}>
              Then {next.name}
              {others.length === 0 ? '' : ` and ${others.length} more`}
            </span>
          )}
        </div>
        <h1 ref={head} tabIndex={-1} className={`${words.title} ${classes.title}`}>
          {title}
        </h1>
        {children}
      </div>
      {aside === undefined ? null : (
        <aside className={classes.aside} aria-label="What it will be">
          <div className={classes.asideBody}>{aside}</div>
          <div className={classes.foot}>{foot}</div>
        </aside>
      )}
    </div>
  );
}

interface NextProps {
  readonly stroke: Stroke;
  readonly disabled?: boolean;
  readonly loading?: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

/** The one filled button of a step: what comes next. */
export function NextButton({ stroke, disabled = false, loading = false, onClick, children }: NextProps) {
  return (
    <Button
      fullWidth
      variant="filled"
      h={48}
      fz={15}
      radius="lg"
      justify="space-between"
      px={16}
      disabled={disabled}
      loading={loading}
      rightSection={<KeyHint keys={stroke} />}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
