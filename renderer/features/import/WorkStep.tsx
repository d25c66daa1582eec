import { useMemo } from 'react';
import type { Progress } from '#shared/contract/operation.ts';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { LongWork } from '#renderer/ui/LongWork.tsx';
import words from '#renderer/ui/words.module.css';
import { back } from './flow.ts';
import type { Opened } from './flow-state.ts';
import { readAs } from './file-words.ts';
import classes from './Import.module.css';
import { Page } from './Page.tsx';

interface Props {
  readonly opened: Opened;
  readonly progress: Progress | null;
  readonly at: number;
  readonly title: string;
  readonly what: string;
  readonly meanwhile: string;
}

/** Rows are read or brought in. Cancel is one step back, and nothing is half-done. */
export function WorkStep({ opened, progress, at, title, what, meanwhile }: Props) {
  const commands = useMemo(() => [{ id: 'cancel', label: 'Cancel', stroke: 'Escape', run: back }], []);
  useKeys('Import', commands);
  return (
    <Page at={at} title={title}>
      <p className={`${words.body} ${words.second} ${classes.file}`}>{readAs(opened.preview)}</p>
      <div className={classes.work}>
        <LongWork
          what={progress?.doing ?? what}
          done={progress?.done ?? 0}
          of={progress?.of ?? null}
          leftMs={progress?.leftMs ?? null}
          onCancel={back}
          meanwhile={meanwhile}
        />
      </div>
    </Page>
  );
}
