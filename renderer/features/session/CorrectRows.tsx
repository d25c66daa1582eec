import type { Card } from '#shared/contract/cards.ts';
import {
  type Ask,
  asks,
  type Channel,
  channels,
  type Direction,
  directions,
  tones,
} from '#shared/domain/vocabulary.ts';
import { PickChip } from '#renderer/ui/PickChip.tsx';
import { channelWords } from '#renderer/ui/touch-words.ts';
import { AppointmentFields } from './AppointmentFields.tsx';
import { CorrectObjections } from './CorrectObjections.tsx';
import { CorrectNumber } from './CorrectNumber.tsx';
import { CorrectRow } from './CorrectRow.tsx';
import { CorrectStep } from './CorrectStep.tsx';
import classes from './CorrectColumn.module.css';
import {
  appointmentFields,
  type Fix,
  goesBothWays,
  hasNumber,
  needsAppointment,
  onAppointment,
  onChannel,
  onOtherWay,
} from './fix.ts';
import { producersOf } from './producers.ts';

interface Props {
  readonly fix: Fix;
  readonly card: Card;
  readonly today: string;
  readonly ours: string;
  readonly onChange: (fix: Fix) => void;
}

const oneOf = <Value extends string>(values: readonly Value[], label: (value: Value) => string) => [
  { group: '', items: values.map((value) => ({ value, label: label(value) })) },
];
const asIs = (value: string) => value;

const channelGroups = oneOf(channels, (channel) => channelWords[channel]);
const askGroups = oneOf(asks, asIs);
const deciding = { yes: 'decides', no: 'does not decide' } as const;
const decidingGroups = oneOf(['yes', 'no'] as const, (value) => deciding[value]);
const byResult = 'by result';
const toneGroups = oneOf([byResult, ...tones], (tone) => (tone === byResult ? 'as the result says' : tone));

const went: Readonly<Record<Direction, (channel: Channel) => string>> = {
  out: (channel) => (channel === 'call' ? 'I called' : channel === 'visit' ? 'I went there' : 'I wrote'),
  in: (channel) => (channel === 'call' ? 'they called' : channel === 'visit' ? 'they came by' : 'they wrote'),
};

/** Each thing that may be said anew of a touch, with its key; what stays as it was takes one line. */
export function CorrectRows({ fix, card, today, ours, onChange }: Props) {
  const { channel, direction } = fix;
  const fields = appointmentFields(fix, card, today);
  return (
    <div className={classes.rows}>
      <CorrectRow stroke="C" label="Channel">
        <PickChip
          label="Channel"
          value={channel}
          groups={channelGroups}
          missing="There is no such channel."
          onPick={(picked) => {
            const found = channels.find((each) => each === picked);
            if (found !== undefined) onChange(onChannel(fix, found));
          }}
        />
      </CorrectRow>
      <CorrectRow stroke="R" label="Tone">
        <PickChip
          label="Tone"
          value={fix.tone ?? byResult}
          groups={toneGroups}
          missing="There is no such tone."
          onPick={(picked) => onChange({ ...fix, tone: tones.find((each) => each === picked) ?? null })}
        />
      </CorrectRow>
      <CorrectRow stroke="I" label="Direction">
        <PickChip
          label="Direction"
          value={direction}
          groups={oneOf(directions, (each) => went[each](channel))}
          missing="There is no other."
          disabled={!goesBothWays(fix)}
          onPick={() => onChange(onOtherWay(fix))}
        />
      </CorrectRow>
      <CorrectRow stroke="A" label="Asked for">
        <PickChip
          label="Asked for"
          value={fix.asked}
          groups={askGroups}
          missing="Nothing like it is asked for."
          onPick={(picked) =>
            onChange({ ...fix, asked: asks.find((each): each is Ask => each === picked) ?? fix.asked })
          }
        />
      </CorrectRow>
      {hasNumber(fix) ? (
        <CorrectRow stroke="N" label="Number">
          <CorrectNumber fix={fix} card={card} onChange={onChange} />
        </CorrectRow>
      ) : (
        <span />
      )}
      <CorrectRow stroke="D" label="Who decides">
        <PickChip
          label="Who decides"
          value={fix.decides ? 'yes' : 'no'}
          groups={decidingGroups}
          missing="They do, or they do not."
          onPick={(picked) => onChange({ ...fix, decides: picked === 'yes' })}
        />
      </CorrectRow>
      <CorrectRow stroke="V" label="They said" wide>
        <CorrectObjections fix={fix} onChange={onChange} />
      </CorrectRow>
      <CorrectRow stroke="F" label="Next step" wide>
        <CorrectStep
          step={fix.step}
          today={today}
          theirsKnown={card.zones.length === 1}
          onChange={(step) => onChange({ ...fix, step })}
        />
      </CorrectRow>
      {fix.outcome !== 'appointment' ? null : (
        <CorrectRow stroke={needsAppointment(fix) ? null : 'P'} label="Appointment" wide>
          {fields === null ? (
            <button
              type="button"
              className={classes.asItWas}
              onClick={() => onChange(onAppointment(fix, card, today, ours))}
            >
              as it was
            </button>
          ) : (
            <AppointmentFields
              keep="correct"
              fields={fields}
              zones={card.zones}
              ours={ours}
              today={today}
              producers={producersOf(card.history, channel, today, fix.touch)}
              onChange={(part) => onChange({ ...fix, appointment: { ...fields, ...part } })}
            />
          )}
        </CorrectRow>
      )}
    </div>
  );
}
