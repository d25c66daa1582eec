import { Button } from '@mantine/core';
import type { CadenceView, EffectView } from '#shared/contract/cadences.ts';
import { wouldHold } from '#shared/domain/cadence/would-hold.ts';
import { capital, countOf, countWord, figureOf } from '#shared/domain/count-words.ts';
import { shortDate } from '#shared/domain/time/said.ts';
import { isSpokenChannel } from '#shared/domain/vocabulary.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import words from '#renderer/ui/words.module.css';
import { type CadenceDraft, newDraft } from './cadence-draft.ts';
import classes from './Cadences.module.css';
import type { Keeping } from './use-keeping.ts';

interface Props {
  readonly draft: CadenceDraft;
  readonly cadence: CadenceView | null;
  readonly effect: EffectView | null;
  readonly dirty: boolean;
  readonly keeping: Keeping;
  readonly today: string;
  readonly onDiscard: () => void;
}

/** 'Six by voice, three in writing. The guard holds none of them.' */
export function guardInWords({ steps }: Pick<CadenceDraft, 'steps'>): string {
  const voice = steps.filter(({ channel }) => isSpokenChannel(channel)).length;
  const held = wouldHold(steps).filter((hold) => hold !== null).length;
  const shape = `${capital(countWord(voice))} by voice, ${countWord(steps.length - voice)} in writing.`;
  return held === 0
    ? `${shape} The guard holds none of them.`
    : `${shape} The guard would hold ${countOf(held, 'step')} of them.`;
}

/** '150 of 412 answered on the way, 29 of them set an appointment.' */
function answeredInWords({ enrolled, steps, cameOff }: EffectView): string {
  const answered = steps.reduce((sum, step) => sum + step.answered, 0);
  if (enrolled === 0) return 'Nobody was put on it yet.';
  const set = cameOff.appointment === 0 ? '' : `, ${cameOff.appointment} of them set an appointment`;
  return `${answered} of ${enrolled.toLocaleString('en')} answered on the way${set}.`;
}

/** The keys of the steps, what the guard says of them, what was counted so far, and saving. */
export function CadenceFoot({ draft, cadence, effect, dirty, keeping, today, onDiscard }: Props) {
  const counted =
    effect === null
      ? null
      : [
          answeredInWords(effect),
          effect.since === null
            ? ''
            : `Counted since ${shortDate(effect.since, today)}, on version ${effect.version}.`,
        ].join(' ');
  return (
    <footer className={classes.foot}>
      <div className={classes.line}>
        <p className={`${words.table} ${words.second} ${classes.caps}`}>
          <span>
            <KeyHint keys="Enter" /> change
          </span>
          <span>
            <KeyHint keys="A" /> add
          </span>
          <span>
            <KeyHint keys="ArrowLeft" /> <KeyHint keys="ArrowRight" /> a day
          </span>
          <span>
            <KeyHint keys="mod+ArrowUp" /> <KeyHint keys="mod+ArrowDown" /> move
          </span>
          <span>
            <KeyHint keys="Delete" /> remove
          </span>
        </p>
        <p className={words.table} role="status">
          {guardInWords(draft)}
        </p>
      </div>
      {counted === null ? null : <p className={`${words.table} ${words.second}`}>{counted}</p>}
      <div className={classes.ways}>
        {dirty ? (
          <>
            <Button
              variant="filled"
              disabled={keeping.busy || draft.name.trim() === ''}
              rightSection={<KeyHint keys="S" />}
              onClick={keeping.save}
            >
              {cadence === null ? 'Save it' : `Save as version ${cadence.version + 1}`}
            </Button>
            {draft === newDraft ? null : (
              <Button variant="subtle" onClick={onDiscard}>
                {cadence === null ? 'Begin anew' : 'Leave it as it was'}
              </Button>
            )}
            {cadence !== null && cadence.putOn > 0 ? (
              <span className={`${words.table} ${words.second}`}>
                {figureOf(cadence.putOn, 'person was', 'people were')} put on it so far. They stay on the
                version they began.
              </span>
            ) : null}
          </>
        ) : cadence === null ? null : (
          <>
            <Button
              variant="subtle"
              disabled={keeping.busy}
              rightSection={<KeyHint keys="D" />}
              onClick={keeping.double}
            >
              Double
            </Button>
            <Button variant="subtle" disabled={keeping.busy} onClick={keeping.putAway}>
              {cadence.archived ? 'Take it out again' : 'Put it away'}
            </Button>
          </>
        )}
      </div>
    </footer>
  );
}
