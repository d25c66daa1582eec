import { useMemo, useState } from 'react';
import type { Card } from '#shared/contract/cards.ts';
import { addWorkingDays } from '#shared/domain/time/calendar.ts';
import { channels } from '#shared/domain/vocabulary.ts';
import { showCard } from '#renderer/api/calling.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { useCorrectTouch } from '#renderer/api/touches.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { dayWords } from '#renderer/ui/day-words.ts';
import { PickChip } from '#renderer/ui/PickChip.tsx';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import { channelWords } from '#renderer/ui/touch-words.ts';
import { ChoiceForm } from './ChoiceForm.tsx';
import { nextAsk, nextTone } from './draft.ts';
import { correctionOf, type Fix, fixKeys, needsAppointment, onChannel, onOutcome } from './fix.ts';
import classes from './LineForm.module.css';
import { appointmentOf, zoneOf } from './lines.ts';
import { Option } from './OptionsRow.tsx';
import { DayField, TimeField } from './TypedFields.tsx';
import { useTyped } from './under-way.ts';

interface Props {
  readonly card: Card;
  readonly fix: Fix;
  readonly today: string;
  readonly ours: string;
  readonly onChange: (fix: Fix) => void;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const channelGroups = [
  { group: '', items: channels.map((value) => ({ value, label: channelWords[value] })) },
];

/** What an earlier touch should have said: its result by the keys of the dock, the rest by their letters. */
export function CorrectLine({ card, fix, today, ours, onChange, onClose, onDone }: Props) {
  const [on, setOn] = useTyped('correct.on', addWorkingDays(today, 1));
  const [time, setTime] = useTyped('correct.time', '');
  const [missing, setMissing] = useState<string | null>(null);
  const correct = useCorrectTouch();
  const undo = useUndoLast();
  const commands = useMemo(
    () => [
      ...fixKeys(fix).flatMap((outcome, at) =>
        outcome === null
          ? []
          : [
              {
                id: `should be ${outcome}`,
                label: outcome,
                stroke: String(at + 1),
                run: () => onChange(onOutcome(fix, outcome)),
                inPalette: false,
              },
            ],
      ),
      {
        id: 'right tone',
        label: 'How it went',
        stroke: 'R',
        run: () => onChange({ ...fix, tone: nextTone(fix.tone) }),
      },
      {
        id: 'right ask',
        label: 'What was asked',
        stroke: 'A',
        run: () => onChange({ ...fix, asked: nextAsk(fix.asked) }),
      },
      {
        id: 'right role',
        label: 'Decision maker',
        stroke: 'D',
        run: () => onChange({ ...fix, decides: !fix.decides }),
      },
    ],
    [fix, onChange],
  );
  const submit = () => {
    const set = appointmentOf(
      {
        date: on,
        time,
        clock: card.zones.length === 1 ? 'theirs' : 'ours',
        withName: card.name,
        kind: 'phone',
      },
      zoneOf(card.zones.length === 1 ? 'theirs' : 'ours', card.zones, ours),
    );
    if (needsAppointment(fix) && set.kind === 'missing') {
      setMissing(set.what);
      return;
    }
    correct.mutate(
      correctionOf(fix, needsAppointment(fix) && set.kind === 'ready' ? set.appointment : null),
      {
        onSuccess: ({ said, card: changed }) => {
          onDone();
          showCard(changed);
          sayUndoable(said, undo);
        },
        onError: (error: Error) => sayDone(sentenceOf(error)),
      },
    );
  };
  return (
    <ChoiceForm
      label="Correct"
      submit="Correct it"
      busy={correct.isPending}
      missing={missing}
      tight
      keys={commands}
      onSubmit={submit}
      onClose={onClose}
    >
      <span>{dayWords(fix.touch.onDate, today)} it was</span>
      <PickChip
        label="Channel"
        value={fix.channel}
        groups={channelGroups}
        missing="There is no such channel."
        onPick={(picked) => {
          const channel = channels.find((each) => each === picked);
          if (channel !== undefined) onChange(onChannel(fix, channel));
        }}
      />
      <Option stroke="R" onClick={() => onChange({ ...fix, tone: nextTone(fix.tone) })}>
        {fix.tone ?? 'Tone'}
      </Option>
      <Option stroke="A" onClick={() => onChange({ ...fix, asked: nextAsk(fix.asked) })}>
        Asked for {fix.asked}
      </Option>
      <Option stroke="D" pressed={fix.decides} onClick={() => onChange({ ...fix, decides: !fix.decides })}>
        {fix.decides ? 'Decides' : 'Does not decide'}
      </Option>
      {needsAppointment(fix) ? (
        <>
          <DayField keep="correct.on" label="Day" value={on} today={today} onChange={setOn} />
          <TimeField
            keep="correct.time"
            label={card.zones.length === 1 ? 'Time, theirs' : 'Time, yours'}
            value={time}
            onChange={(typed) => {
              setMissing(null);
              setTime(typed);
            }}
          />
        </>
      ) : null}
      <input
        className={classes.owed}
        aria-label="Its note"
        placeholder="Its note"
        autoComplete="off"
        maxLength={2000}
        value={fix.note}
        onChange={(event) => onChange({ ...fix, note: event.target.value })}
      />
    </ChoiceForm>
  );
}
