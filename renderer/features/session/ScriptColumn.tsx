import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { isOpeningKind } from '#shared/domain/script/kinds.ts';
import { speakingMs } from '#shared/domain/script/speaking.ts';
import { fillLine, type ScriptValues } from '#shared/domain/script/variables.ts';
import { scriptQueries } from '#renderer/api/scripts.ts';
import { ChoiceRow } from '#renderer/ui/ChoiceRow.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { ScriptLine } from '#renderer/ui/ScriptLine.tsx';
import { Steps } from '#renderer/ui/Steps.tsx';
import { outcomeWords } from '#renderer/ui/touch-words.ts';
import words from '#renderer/ui/words.module.css';
import classes from './ScriptColumn.module.css';
import type { ScriptPath } from './use-script.ts';

export const choiceKeys = ['J', 'K', 'L', 'M'] as const;
const crumbs = 4;

interface Props {
  readonly path: ScriptPath;
  readonly values: ScriptValues;
  /** What writing to them would be: 'E-mail instead'; null where they can only be called. */
  readonly otherWay: string | null;
  readonly onOther: () => void;
  /** Opens the cards of what they say against it. */
  readonly onObjection: () => void;
}

/** The line to say now, in the largest type on the screen, and what they may say to it. */
export function ScriptColumn({ path, values, otherWay, onOther, onObjection }: Props) {
  const now = path.voicemail ?? path.steps.at(-1);
  if (now === undefined) return <div className={classes.script} />;
  const shown = path.steps.slice(-crumbs);
  const { script } = now;
  return (
    <div className={classes.script} data-scrolls>
      <div className={classes.head}>
        <h2 className={classes.name}>
          {script.name} <span className={classes.version}>v{script.version}</span>
        </h2>
        {path.voicemail ? null : (
          <Steps
            label="Path through the script"
            steps={shown.map(({ line }) => line.name)}
            at={shown.length - 1}
          />
        )}
      </div>
      <div className={classes.body}>
        {path.voicemail ? <Message path={path} values={values} /> : <Said path={path} values={values} />}
        <div className={`${classes.ways} ${classes.foot}`}>
          {path.canGoBack ? <Way stroke="H" label="Back" onPick={path.back} /> : null}
          <Way stroke="O" label="Objection" onPick={onObjection} />
          {path.hasVoicemail && !path.voicemail ? (
            <Way stroke="V" label="Voicemail" onPick={path.toggleVoicemail} />
          ) : null}
          {otherWay === null ? null : <Way stroke="W" label={otherWay} onPick={onOther} />}
        </div>
      </div>
    </div>
  );
}

type Reading = Pick<Props, 'path' | 'values'>;

function Message({ path, values }: Reading) {
  const say = path.voicemail?.line.say ?? '';
  return (
    <>
      <p className={words.label}>For their voicemail, {Math.round(speakingMs(say, values) / 1000)} s</p>
      <ScriptLine segments={fillLine(say, values)} />
    </>
  );
}

function Said({ path, values }: Reading) {
  const now = path.steps.at(-1);
  const before = path.steps.at(-2);
  const figures = useQuery(scriptQueries.measured()).data?.choices;
  const countOf = (choice: number | null) => {
    const came = figures?.find(
      (each) =>
        each.scriptId === now?.script.scriptId &&
        each.version === now.script.version &&
        each.lineId === now.line.lineId &&
        each.choice === choice,
    )?.came;
    return came === undefined ? undefined : `${came.hits} of ${came.of} set`;
  };
  return (
    <>
      {before === undefined ? null : <ScriptLine segments={fillLine(before.line.say, values)} before />}
      {now === undefined ? null : <ScriptLine segments={fillLine(now.line.say, values)} />}
      {path.offered.length === 0 ? null : (
        <div className={classes.choices}>
          <p className={words.label}>
            {now !== undefined && isOpeningKind(now.script.kind) ? 'They say' : 'At the gate'}
          </p>
          {path.offered.map((choice, at) => {
            const key = path.keyed.indexOf(at);
            return (
              <ChoiceRow
                key={`${now?.line.lineId} ${at} ${choice.label}`}
                stroke={key < 0 ? null : (choiceKeys[key] ?? 'J')}
                label={choice.label}
                count={countOf(choice.choice)}
                onPick={() => path.choose(at)}
              />
            );
          })}
          {path.more === null ? null : (
            <Way
              stroke={choiceKeys[choiceKeys.length - 1] ?? 'M'}
              label="The keys for the others"
              onPick={path.more}
            />
          )}
        </div>
      )}
      {path.ends === null ? null : (
        <p className={words.label}>Ends in “{outcomeWords[path.ends]}”. Its key logs it.</p>
      )}
    </>
  );
}

/** A key beside the script, and what it does. */
export function Way({
  stroke,
  label,
  onPick,
}: {
  readonly stroke: string;
  readonly label: string;
  readonly onPick: () => void;
}) {
  return (
    <UnstyledButton className={classes.way} onMouseDown={(event) => event.preventDefault()} onClick={onPick}>
      <KeyHint keys={stroke} />
      {label}
    </UnstyledButton>
  );
}
