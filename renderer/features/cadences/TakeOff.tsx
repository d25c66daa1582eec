import { Button } from '@mantine/core';
import { useState } from 'react';
import type { EffectView } from '#shared/contract/cadences.ts';
import { manyPutOn } from '#renderer/api/cadences.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { newCommandId } from '#renderer/api/ids.ts';
import { useLongWork } from '#renderer/api/long-work.ts';
import { LongWork } from '#renderer/ui/LongWork.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { sayDone } from '#renderer/ui/toast.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './Aside.module.css';

interface Props {
  readonly batches: EffectView['batches'];
}

/** Who was put on it in one go, and taking them off again. */
export function TakeOff({ batches }: Props) {
  const [batchId, setBatchId] = useState('');
  const { work, run, cancel } = useLongWork(
    (client, signal) => client.cadences.takeOff({ commandId: newCommandId(), batchId }, { signal }),
    ({ said }) => {
      sayDone(said);
      setBatchId('');
      void manyPutOn();
    },
  );
  return (
    <Section title="Put on in one go">
      <ul className={classes.people}>
        {batches.map((batch) => (
          <li key={batch.batchId} className={classes.batch}>
            <p className={`${words.table} ${words.second}`}>{batch.said}</p>
            {work.kind === 'running' && batchId === batch.batchId ? (
              <LongWork
                what="Taking them off again"
                done={work.progress?.done ?? 0}
                of={work.progress?.of ?? batch.on}
                leftMs={work.progress?.leftMs ?? null}
                onCancel={cancel}
              />
            ) : batchId === batch.batchId ? (
              <div className={classes.go}>
                <Button size="compact-sm" onClick={run}>
                  Take them off
                </Button>
                <Button size="compact-sm" variant="subtle" onClick={() => setBatchId('')}>
                  Keep them on
                </Button>
              </div>
            ) : (
              <Button size="compact-sm" variant="subtle" onClick={() => setBatchId(batch.batchId)}>
                Take off again
              </Button>
            )}
          </li>
        ))}
      </ul>
      {work.kind === 'failed' ? (
        <p className={`${words.table} ${classes.problem}`} role="alert">
          {sentenceOf(work.error)}
        </p>
      ) : null}
    </Section>
  );
}
