import { Breadcrumbs } from '@mantine/core';
import { IconCheck, IconChevronRight } from '@tabler/icons-react';
import classes from './Steps.module.css';

interface Props {
  readonly steps: readonly string[];
  /** Where one is now, as an index; those before it are done. */
  readonly at: number;
  /** A tick before each step that is done. */
  readonly ticked?: boolean;
  readonly label: string;
}

/** Where one is in a short, fixed path: the steps of an import, or the lines of a script. */
export function Steps({ steps, at, ticked = false, label }: Props) {
  return (
    <nav aria-label={label}>
      <Breadcrumbs
        separator={ticked ? <span /> : <IconChevronRight size={12} aria-hidden />}
        separatorMargin={ticked ? 8 : 6}
        classNames={{ root: classes.steps ?? '', separator: classes.separator ?? '' }}
      >
        {steps.map((step, index) => (
          <span
            key={`${index} ${step}`}
            className={classes.step}
            aria-current={index === at ? 'step' : undefined}
            data-done={index < at || undefined}
          >
            {ticked && index < at ? <IconCheck size={16} stroke={1.5} aria-label="Done:" /> : null}
            {step}
          </span>
        ))}
      </Breadcrumbs>
    </nav>
  );
}
