import { valuesOf } from '#shared/domain/script/values.ts';
import classes from './Desk.module.css';
import { GuardColumn } from './guard/GuardColumn.tsx';
import { TheyCallColumn } from './incoming/TheyCallColumn.tsx';
import { OccasionColumn } from './OccasionColumn.tsx';
import { occasionWords } from './occasion.ts';
import { NoteField } from './NoteField.tsx';
import { ObjectionColumn } from './ObjectionColumn.tsx';
import { ScriptColumn, Way } from './ScriptColumn.tsx';
import type { Desk } from './use-desk.ts';
import { NoWayColumn, WriteColumn } from './WriteColumn.tsx';

interface Props {
  readonly desk: Desk;
  /** Names the visit. The script stays from one to the next, with other names in it; what is typed in does not. */
  readonly visit: string;
  /** The line of something else is open. */
  readonly choosing: boolean;
  /** The line of a follow-up is open, where P is the time they named. */
  readonly promising: boolean;
  readonly onOther: () => void;
  readonly onGoOn: () => void;
  readonly historyShown: boolean;
  readonly onHistory: () => void;
  readonly onTyping: (typing: boolean) => void;
  /** Opens a line that is no outcome's. */
  readonly onLine: (line: 'elsewhere' | 'owe' | 'number' | 'cadence') => void;
  readonly onClose: () => void;
  /** What was opened was sent. */
  readonly onSent: () => void;
}

/** Between who they are and what was before: what to say or to write, and the note. */
export function Middle(props: Props) {
  const {
    desk,
    visit,
    choosing,
    promising,
    onOther,
    onGoOn,
    historyShown,
    onHistory,
    onTyping,
    onLine,
    onClose,
    onSent,
  } = props;
  const { card, note } = desk;
  return (
    <section
      className={classes.middle}
      data-scrolls
      aria-label={desk.spoken ? 'What to say' : 'What to write'}
    >
      <Said
        desk={desk}
        visit={visit}
        choosing={choosing}
        onOther={onOther}
        onGoOn={onGoOn}
        onClose={onClose}
        onSent={onSent}
      />
      {choosing || desk.somethingElse !== null ? null : (
        <div className={classes.also}>
          <Way stroke="B" label="Something else" onPick={() => onLine('elsewhere')} />
          <Way stroke="+" label="A number" onPick={() => onLine('number')} />
          <Way stroke="Q" label="What I owe" onPick={() => onLine('owe')} />
          {promising ? null : <Way stroke="P" label="Cadence" onPick={() => onLine('cadence')} />}
        </div>
      )}
      <button type="button" className={classes.tab} aria-expanded={historyShown} onClick={onHistory}>
        {historyShown ? 'Hide history' : 'History'}
      </button>
      <NoteField key={visit} note={note} firstName={card.firstName ?? card.name} onFocusChange={onTyping} />
    </section>
  );
}

function Said({
  desk,
  visit,
  choosing,
  onOther,
  onGoOn,
  onClose,
  onSent,
}: Pick<Props, 'desk' | 'visit' | 'choosing' | 'onOther' | 'onGoOn' | 'onClose' | 'onSent'>) {
  const { card, way, otherWay, held, guard, today, path, objections, settings, somethingElse } = desk;
  if (choosing || somethingElse !== null)
    return (
      <OccasionColumn
        key={visit}
        what={somethingElse === null || choosing ? null : occasionWords(somethingElse, settings.zone, today)}
        onBack={onClose}
      />
    );
  const values = valuesOf(card, settings);
  if (desk.raises && objections.isOpen)
    return <ObjectionColumn key={visit} objections={objections} values={values} />;
  if (desk.theirCallSince !== null)
    return path.steps.length === 0 ? (
      <TheyCallColumn path={path} onObjection={objections.open} />
    ) : (
      <ScriptColumn
        path={path}
        values={values}
        onObjection={objections.open}
        otherWay={null}
        onOther={onOther}
      />
    );
  if (way === null) return <NoWayColumn card={card} />;
  if (held !== null)
    return <GuardColumn key={visit} held={held} guard={guard} today={today} onGoOn={onGoOn} />;
  if (way !== 'call')
    return (
      <WriteColumn
        key={visit}
        card={card}
        way={way}
        zone={settings.zone}
        today={today}
        writing={desk.writing}
        otherWay={otherWay}
        onSent={onSent}
        onOther={onOther}
      />
    );
  return (
    <ScriptColumn
      path={path}
      values={values}
      onObjection={objections.open}
      otherWay={otherWay}
      onOther={onOther}
    />
  );
}
