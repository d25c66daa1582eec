import { IconCheck, IconKeyboard, IconLock } from '@tabler/icons-react';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useCapOf, useStroke } from '#renderer/ui/keys/keys.ts';
import { outcomeWords } from '#renderer/ui/touch-words.ts';
import words from '#renderer/ui/words.module.css';
import { ArmedNotice } from './ArmedNotice.tsx';
import { type Draft, nextAsk, nextTone } from './draft.ts';
import { FollowUpChips } from './FollowUpChips.tsx';
import classes from './OptionsRow.module.css';

interface Props {
  readonly draft: Draft;
  readonly today: string;
  readonly name: string;
  readonly resting: boolean;
  /** Something is held, and the outcomes with it. */
  readonly held: boolean;
  /** Something else is being logged: what concerns the card alone waits. */
  readonly elsewhere: boolean;
  readonly onChange: (draft: Draft) => void;
}

/** What may be said of any call before its outcome: who decides, what was asked, when to come back. */
export function OptionsRow({ draft, today, name, resting, held, elsewhere, onChange }: Props) {
  const cap = useCapOf('8');
  const never = cap === null ? `“${outcomeWords['do-not-contact']}”, twice,` : `${cap} ${cap}`;
  const chips = (
    <span className={classes.end}>
      <FollowUpChips
        keep="told.when"
        when={draft.when}
        today={today}
        onChange={(when) => onChange({ ...draft, when })}
      />
    </span>
  );
  if (resting) {
    return (
      <>
        <IconKeyboard size={18} stroke={1.5} aria-hidden />
        <span className={`${words.table} ${words.second}`}>
          Keys rest while you type. <KeyHint keys="Escape" /> and they are back.
        </span>
        {chips}
      </>
    );
  }
  if (draft.armed === 'leave') {
    return (
      <p className={classes.armed} role="alert">
        <KeyHint keys="Escape" /> again: nothing is logged of this call.
      </p>
    );
  }
  if (draft.armed === 'do not contact') {
    return <ArmedNotice name={name} onKeep={() => onChange({ ...draft, armed: null })} />;
  }
  if (held && !elsewhere) {
    return (
      <>
        <IconLock size={18} stroke={1.5} aria-hidden />
        <span className={`${words.table} ${words.second}`}>
          Outcomes open once you have chosen a way. {never} closes them all the same.
        </span>
        <span className={classes.end}>
          <Option stroke="S" onClick={() => onChange({ ...draft, line: 'skip' })}>
            Skip
          </Option>
        </span>
      </>
    );
  }
  return (
    <>
      <Option
        stroke="D"
        pressed={draft.decisionMaker}
        onClick={() => onChange({ ...draft, decisionMaker: !draft.decisionMaker })}
      >
        {draft.decisionMaker ? <IconCheck size={16} stroke={2} aria-hidden /> : null}
        Decision maker
      </Option>
      <Option stroke="A" onClick={() => onChange({ ...draft, asked: nextAsk(draft.asked) })}>
        <span className={draft.asked === null ? words.quiet : words.second}>Asked for</span>
        {draft.asked === null ? null : <b>{draft.asked}</b>}
      </Option>
      <Option stroke="R" onClick={() => onChange({ ...draft, tone: nextTone(draft.tone) })}>
        <span className={draft.tone === null ? words.quiet : classes.unseen}>Tone</span>
        {draft.tone === null ? null : <b>{draft.tone}</b>}
      </Option>
      {elsewhere ? null : (
        <Option stroke="S" onClick={() => onChange({ ...draft, line: 'skip' })}>
          Skip
        </Option>
      )}
      {chips}
    </>
  );
}

interface OptionProps {
  readonly stroke: string;
  readonly pressed?: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

/** Something that may be said, and its key. */
export function Option({ stroke, pressed, onClick, children }: OptionProps) {
  return (
    <button
      type="button"
      className={classes.option}
      aria-pressed={pressed}
      aria-keyshortcuts={useStroke(stroke)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      <KeyHint keys={stroke} />
      {children}
    </button>
  );
}
