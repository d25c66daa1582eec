import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { fillLine, type ScriptValues } from '#shared/domain/script/variables.ts';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { ScriptLine } from '#renderer/ui/ScriptLine.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './ObjectionColumn.module.css';
import column from './ScriptColumn.module.css';
import type { Objections } from './use-objections.ts';

interface Props {
  readonly objections: Objections;
  readonly values: ScriptValues;
}

/** Of the keys of the desk those of the script rest while it is not seen; the outcomes and what is said of a call go on. */
const goesOn = [...'123456789ABCDEFINPQRSTUXZ?', 'Space'];

/**
 * O: the cards of what they say against it, in place of the script. Typing narrows them, the arrows move, Enter raises
 * one, which is then kept with the touch and answered in the largest type on the screen.
 */
export function ObjectionColumn({ objections, values }: Props) {
  return objections.answer === null ? (
    <Cards objections={objections} />
  ) : (
    <Answer objections={objections} values={values} />
  );
}

function Cards({ objections }: Pick<Props, 'objections'>) {
  const { shown, text, raised, raise, close } = objections;
  const { selectFirstOption, ...rest } = useCombobox({ opened: true });
  const combobox = { ...rest, selectFirstOption };
  const field = useRef<HTMLInputElement>(null);
  // At once: the letters that follow the key are words of theirs, and no keys of the desk.
  useLayoutEffect(() => field.current?.focus(), []);
  const first = shown[0]?.objectionId;
  // Whatever is typed, Enter raises the card that is seen first, however soon it comes after the last letter, and also
  // where the cards come only after it.
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- it is done anew with each text and each first card
  useLayoutEffect(() => void selectFirstOption(), [text, first, selectFirstOption]);
  useKeys(
    'Objections',
    [{ id: 'objection close', label: 'Back to the script', stroke: 'Escape', run: close, whileTyping: true }],
    goesOn,
  );
  return (
    <div className={column.script}>
      <div className={column.head}>
        <h2 className={column.name}>What do they say?</h2>
      </div>
      <Combobox store={combobox} onOptionSubmit={raise} size="md">
        <div className={column.body}>
          <Combobox.EventsTarget withAriaAttributes>
            <TextInput
              ref={field}
              aria-label="What they say"
              placeholder="Type a word of it"
              value={text}
              onChange={(event) => objections.type(event.currentTarget.value)}
            />
          </Combobox.EventsTarget>
          {shown.length === 0 ? (
            <p className={words.second}>No card says that. Esc, and the note will keep it.</p>
          ) : null}
          <Combobox.Options aria-label="Objections" className={classes.cards ?? ''}>
            {shown.map(({ objectionId, heard, name }) => (
              <Combobox.Option key={objectionId} value={objectionId} className={classes.card ?? ''}>
                <span className={words.said}>“{heard}”</span>
                <span className={words.label}>
                  {raised.includes(objectionId) ? 'Heard on this call' : name}
                </span>
              </Combobox.Option>
            ))}
          </Combobox.Options>
          <div className={`${column.ways} ${column.foot}`}>
            <span className={column.way}>
              <KeyHint keys="Enter" /> Raise it
            </span>
            <Key stroke="Escape" label="Back" onPick={close} />
          </div>
        </div>
      </Combobox>
    </div>
  );
}

function Answer({ objections, values }: Props) {
  const { answer, answerAt, another, close, lookedAt, open, takeBack } = objections;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const keys = [
    ['H', 'Back to the script', close],
    ['Escape', 'Only looked at, not said', lookedAt],
    ['O', 'Another objection', open],
    ['K', 'They did not say that', takeBack],
    ...(answer !== null && answer.answers.length > 1 ? [['J', 'Another answer', another] as const] : []),
  ] as const;
  const commands = keys.map(([stroke, label, run]) => ({
    id: `objection ${stroke}`,
    label,
    stroke,
    run,
    inPalette: false,
  }));
  useKeys('Objection', commands, goesOn);
  if (answer === null) return null;
  const say = answer.answers[answerAt % answer.answers.length] ?? '';
  return (
    <div className={column.script}>
      <div className={column.head}>
        <h2 className={column.name}>
          {answer.name} <span className={column.version}>kept with this call</span>
        </h2>
      </div>
      <section className={column.body} aria-label="What to answer" aria-live="polite">
        <p className={words.said}>“{answer.heard}”</p>
        <ScriptLine segments={fillLine(say, values)} />
        {answer.ask === '' ? null : <p className={words.said}>{answer.ask}</p>}
        {answer.means === '' ? null : (
          <p className={`${words.table} ${words.second}`}>Often: {answer.means}</p>
        )}
        <div className={`${column.ways} ${column.foot}`}>
          <Key stroke="H" label="Back" onPick={close} focus={first} />
          {answer.answers.length > 1 ? <Key stroke="J" label="Another answer" onPick={another} /> : null}
          <Key stroke="O" label="Another objection" onPick={open} />
          <Key stroke="K" label="They did not say that" onPick={takeBack} />
          <Key stroke="Escape" label="Just looking" onPick={lookedAt} />
        </div>
      </section>
    </div>
  );
}

interface KeyProps {
  readonly stroke: string;
  readonly label: string;
  readonly onPick: () => void;
  readonly focus?: RefObject<HTMLButtonElement | null>;
}

function Key({ stroke, label, onPick, focus }: KeyProps) {
  return (
    <button
      ref={focus}
      type="button"
      className={`${column.way} ${classes.key}`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <KeyHint keys={stroke} />
      {label}
    </button>
  );
}
