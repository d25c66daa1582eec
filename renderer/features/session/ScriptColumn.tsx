import { UnstyledButton } from '@mantine/core';
import { fillLine, type ScriptValues } from '#shared/domain/script/variables.ts';
import { ChoiceRow } from '#renderer/ui/ChoiceRow.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { ScriptLine } from '#renderer/ui/ScriptLine.tsx';
import { Steps } from '#renderer/ui/Steps.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './ScriptColumn.module.css';
import type { Script, ScriptPath } from './use-script.ts';

export const choiceKeys = ['J', 'K', 'L', 'M'] as const;
const crumbs = 4;

interface Props {
  readonly script: Script;
  readonly path: ScriptPath;
  readonly values: ScriptValues;
  /** What writing to them would be: 'E-mail instead'; null where they can only be called. */
  readonly otherWay: string | null;
  readonly onOther: () => void;
}

/** The line to say now, in the largest type on the screen, and what they may say to it. */
export function ScriptColumn({ script, path, values, otherWay, onOther }: Props) {
  const now = path.lines.at(-1);
  const before = path.lines.at(-2);
  const shown = path.lines.slice(-crumbs);
  return (
    <div className={classes.script}>
      <div className={classes.head}>
        <h2 className={classes.name}>
          {script.name} <span className={classes.version}>v{script.version}</span>
        </h2>
        {path.voicemail ? null : (
          <Steps
            label="Path through the script"
            steps={shown.map((line) => line.name)}
            at={shown.length - 1}
          />
        )}
      </div>
      <div className={classes.body}>
        {path.voicemail && script.voicemail !== null ? (
          <>
            <p className={words.label}>For their voicemail</p>
            <ScriptLine segments={fillLine(script.voicemail, values)} />
          </>
        ) : (
          <>
            {before === undefined ? null : <ScriptLine segments={fillLine(before.say, values)} before />}
            {now === undefined ? null : <ScriptLine segments={fillLine(now.say, values)} />}
            {now === undefined || now.choices.length === 0 ? null : (
              <div className={classes.choices}>
                <p className={words.label}>They say</p>
                {now.choices.slice(0, choiceKeys.length).map((choice, at) => (
                  <ChoiceRow
                    key={`${now.lineId} ${choice.to} ${choice.label}`}
                    stroke={choiceKeys[at] ?? 'J'}
                    label={choice.label}
                    onPick={() => path.choose(at)}
                  />
                ))}
              </div>
            )}
          </>
        )}
        <div className={classes.ways}>
          {path.lines.length > 1 || path.voicemail ? (
            <Way stroke="H" label="Back" onPick={path.back} />
          ) : null}
          {script.voicemail === null || path.voicemail ? null : (
            <Way stroke="V" label="Voicemail" onPick={path.toggleVoicemail} />
          )}
          {otherWay === null ? null : <Way stroke="W" label={otherWay} onPick={onOther} />}
        </div>
      </div>
    </div>
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
