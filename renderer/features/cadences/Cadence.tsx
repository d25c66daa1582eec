import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { CadenceView } from '#shared/contract/cadences.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { cadenceQueries } from '#renderer/api/cadences.ts';
import { now } from '#renderer/api/clock.ts';
import { settingsQueries } from '#renderer/api/settings.ts';
import { workingTimeQueries } from '#renderer/api/working-time.ts';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { focusRow } from '#renderer/ui/row-focus.ts';
import words from '#renderer/ui/words.module.css';
import { type CadenceDraft, differs, draftOf } from './cadence-draft.ts';
import { CadenceAside } from './CadenceAside.tsx';
import { CadenceFoot } from './CadenceFoot.tsx';
import classes from './Cadences.module.css';
import { EndsSentence } from './EndsSentence.tsx';
import { previewInWords, previewOf } from './preview.ts';
import { StepRows } from './StepRows.tsx';
import { Timeline } from './Timeline.tsx';
import { useEditing } from './use-cadence.ts';
import { useKeeping } from './use-keeping.ts';

interface Props {
  /** Null for one that is new. */
  readonly cadence: CadenceView | null;
  readonly others: readonly CadenceView[];
  /** What is being written; null while nothing was changed. */
  readonly draft: CadenceDraft | null;
  readonly listId: string | null;
  readonly onDraft: (draft: CadenceDraft | null) => void;
  readonly onOpen: (cadenceId: string) => void;
}

/** One cadence: how it runs, step by step, on the rep's own calendar, and what came of each step. */
export function Cadence({ cadence, others, draft: written, listId, onDraft, onOpen }: Props) {
  const { data: settings } = useQuery(settingsQueries.read());
  const { data: time } = useQuery(workingTimeQueries.read());
  const counted = useQuery({
    ...cadenceQueries.effect(cadence?.cadenceId ?? ''),
    enabled: cadence !== null,
  });
  const draft = written ?? (cadence === null ? null : draftOf(cadence));
  if (draft === null) throw new Error('a cadence is there, or is being made');
  const dirty = differs(draft, cadence);
  const change = (to: CadenceDraft) => onDraft(differs(to, cadence) ? to : null);
  const editing = useEditing(draft, change);
  const [putting, setPutting] = useState(listId !== null);
  const keeping = useKeeping({ draft, cadence, onKept: () => onDraft(null), onOpen });
  const today = dateIn(now(), settings?.zone ?? 'UTC');
  const preview = useMemo(
    () => (time === undefined ? null : previewOf(draft.steps, time, today)),
    [draft.steps, time, today],
  );
  const canPut = cadence !== null && !cadence.archived && !dirty;
  const commands = [
    {
      id: 'step-down',
      label: 'Next step',
      stroke: 'ArrowDown',
      repeats: true,
      inPalette: false,
      run: () => focusRow(1),
    },
    {
      id: 'step-up',
      label: 'Step before',
      stroke: 'ArrowUp',
      repeats: true,
      inPalette: false,
      run: () => focusRow(-1),
    },
    { id: 'add-step', label: 'Add a step', stroke: 'A', run: editing.add },
    {
      id: 'step-later',
      label: 'A day later',
      stroke: 'ArrowRight',
      repeats: true,
      inPalette: false,
      run: () => editing.shift(1),
    },
    {
      id: 'step-earlier',
      label: 'A day earlier',
      stroke: 'ArrowLeft',
      repeats: true,
      inPalette: false,
      run: () => editing.shift(-1),
    },
    { id: 'move-down', label: 'Move the step down', stroke: 'mod+ArrowDown', run: () => editing.move(1) },
    { id: 'move-up', label: 'Move the step up', stroke: 'mod+ArrowUp', run: () => editing.move(-1) },
    {
      id: 'remove-step',
      label: 'Remove the step',
      stroke: 'Delete',
      enabled: !editing.last,
      run: editing.remove,
    },
    {
      id: 'save-cadence',
      label: 'Save the cadence',
      stroke: 'S',
      enabled: dirty && !keeping.busy,
      run: keeping.save,
    },
    { id: 'put-on', label: 'Put people on it', stroke: 'P', enabled: canPut, run: () => setPutting(true) },
    {
      id: 'double-cadence',
      label: 'Double the cadence',
      stroke: 'D',
      enabled: cadence !== null && !keeping.busy,
      run: keeping.double,
    },
    {
      id: 'close-step',
      label: 'Close the step',
      stroke: 'Escape',
      enabled: editing.open,
      inPalette: false,
      whileTyping: true,
      run: editing.close,
    },
  ];
  useKeys('Cadence', commands);

  const effect = counted.data ?? null;
  // What was counted is of the steps as they were: it stands beside them only while they are the same.
  const here = effect !== null && effect.version === cadence?.version && !dirty ? effect : null;
  return (
    <div className={classes.body}>
      <div className={classes.main}>
        <TextInput
          aria-label="Name"
          className={classes.name ?? ''}
          value={draft.name}
          maxLength={80}
          error={draft.name.trim() === '' ? 'Give it a name.' : null}
          onChange={(event) => change({ ...draft, name: event.currentTarget.value })}
        />
        <EndsSentence draft={draft} others={others} onChange={change} />
        <Timeline draft={draft} preview={preview} at={editing.at} />
        {preview === null ? null : (
          <p className={`${words.table} ${words.second}`}>{previewInWords(preview, today)}</p>
        )}
        <StepRows draft={draft} preview={preview} today={today} effect={here} editing={editing} />
        <CadenceFoot
          draft={draft}
          cadence={cadence}
          effect={effect}
          dirty={dirty}
          keeping={keeping}
          today={today}
          onDiscard={() => onDraft(null)}
        />
      </div>
      {cadence === null ? null : (
        <CadenceAside
          cadence={cadence}
          effect={counted.data}
          failed={counted.error}
          at={editing.at}
          today={today}
          canPut={canPut}
          dirty={dirty}
          putting={putting && canPut}
          listId={listId}
          onPutting={setPutting}
          onStep={editing.select}
        />
      )}
    </div>
  );
}
