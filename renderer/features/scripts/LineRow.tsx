import { IconAlertCircle } from '@tabler/icons-react';
import type { ScriptShare } from '#shared/contract/scripts.ts';
import { outcomes, spokenOutcomes } from '#shared/domain/outcomes.ts';
import { problemInWords, type ScriptProblem } from '#shared/domain/script/graph.ts';
import type { Choice, Line, Script } from '#shared/domain/script/script.ts';
import { speakingMs } from '#shared/domain/script/speaking.ts';
import { outcomeWords } from '#renderer/ui/touch-words.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import words from '#renderer/ui/words.module.css';
import { lineName } from './script-words.ts';
import classes from './LineRow.module.css';
import editor from './ScriptEditor.module.css';
import field from './VariableField.module.css';
import { VariableField } from './VariableField.tsx';

/** What can be done to a line by key or pointer. */
export interface LineEdits {
  readonly onSay: (say: string) => void;
  readonly onName: (name: string) => void;
  readonly onEnds: (ends: Line['ends']) => void;
  readonly onReply: (at: number, label: string) => void;
  readonly onLead: (at: number, lead: Pick<Choice, 'to' | 'ends'>) => void;
  readonly onAddChoice: () => void;
  readonly onRemove: () => void;
  readonly onRemoveChoice: (at: number) => void;
  readonly onKey: (event: React.KeyboardEvent<HTMLTextAreaElement>) => boolean;
  readonly onFocus: () => void;
}

interface Props extends LineEdits {
  readonly script: Script;
  readonly line: Line;
  readonly depth: number;
  readonly isAt: boolean;
  /** What is written has neither replies nor an end. */
  readonly plain: boolean;
  readonly problems: readonly ScriptProblem[];
  /** Of each choice, what came of it, by its place. */
  readonly came: ReadonlyMap<number, ScriptShare>;
}

const keys = ['J', 'K', 'L', 'M'];

/** One line of the outline: its name, what is said, the replies to it, and what is to be mended. */
export function LineRow(props: Props) {
  const { script, line, depth, isAt, plain, problems, came } = props;
  const { lineId, name, say, choices } = line;
  const seconds = Math.round(speakingMs(say) / 1000);
  return (
    <li className={classes.line} data-at={isAt || undefined} data-line={lineId}>
      <input
        className={classes.lineName}
        aria-label={`Name of the line ${lineName(line)}`}
        value={name}
        maxLength={80}
        onFocus={props.onFocus}
        onChange={(event) => props.onName(event.currentTarget.value)}
      />
      <div
        className={classes.level}
        style={{ marginLeft: Math.min(depth, 6) * 20 }}
        data-deep={depth > 0 || undefined}
      >
        <VariableField
          id={`say-${lineId}`}
          label={`Words of ${lineName(line)}`}
          className={field.say}
          placeholder="What you say"
          value={say}
          onChange={props.onSay}
          onFocus={props.onFocus}
          onKey={props.onKey}
        />
        {choices.map((choice, at) => (
          <ChoiceEdit
            key={at}
            script={script}
            line={line}
            choice={choice}
            at={at}
            came={came.get(at)}
            onReply={(label) => props.onReply(at, label)}
            onLead={(lead) => props.onLead(at, lead)}
            onNext={props.onAddChoice}
            onRemove={() => props.onRemoveChoice(at)}
            onFocus={props.onFocus}
          />
        ))}
        {plain ? null : (
          <div className={classes.after} data-shown={isAt || undefined}>
            <button type="button" className={editor.small} onClick={props.onAddChoice}>
              Add a reply <KeyHint keys="mod+J" />
            </button>
            {script.lines.length > 1 ? (
              <button type="button" className={editor.small} onClick={props.onRemove}>
                Take out <KeyHint keys="mod+shift+K" />
              </button>
            ) : null}
            {choices.length > 0 ? null : (
              <label className={classes.ends}>
                Ends in
                <select
                  value={line.ends ?? ''}
                  onFocus={props.onFocus}
                  onChange={(event) =>
                    props.onEnds(outcomes.find((each) => each === event.currentTarget.value) ?? null)
                  }
                >
                  <option value="">nothing yet</option>
                  {spokenOutcomes.map((outcome) => (
                    <option key={outcome} value={outcome}>
                      {outcomeWords[outcome]}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </div>
        )}
        {problems.map((problem) => (
          <p key={problemInWords(problem)} className={editor.problem} id={`problem-${lineId}`}>
            <IconAlertCircle size={16} stroke={1.5} aria-hidden />
            {problemInWords(problem)}
          </p>
        ))}
      </div>
      <span className={`${words.label} ${classes.seconds}`}>{say.trim() === '' ? '' : `${seconds} s`}</span>
    </li>
  );
}

interface ChoiceProps {
  readonly script: Script;
  readonly line: Line;
  readonly choice: Choice;
  readonly at: number;
  readonly came: ScriptShare | undefined;
  readonly onReply: (label: string) => void;
  readonly onLead: (lead: Pick<Choice, 'to' | 'ends'>) => void;
  readonly onNext: () => void;
  readonly onRemove: () => void;
  readonly onFocus: () => void;
}

/** A reply: its key, their words, and where it leads. */
function ChoiceEdit(props: ChoiceProps) {
  const { script, line, choice, at, came, onNext, onRemove, onFocus } = props;
  const { label, to, ends } = choice;
  const leads = to === null ? (ends === null ? '' : `ends ${ends}`) : `line ${to}`;
  const of = `${at + 1} to ${lineName(line)}`;
  return (
    <div className={classes.choice}>
      <span className={classes.cap} aria-hidden>
        {keys[at] ?? '·'}
      </span>
      <input
        className={classes.reply}
        aria-label={`Reply ${of}`}
        placeholder="What they say"
        value={label}
        maxLength={200}
        onFocus={onFocus}
        onChange={(event) => props.onReply(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) onNext();
          // Held down it ends with the words, and does not go on to the reply.
          else if (event.key === 'Backspace' && label === '' && !event.repeat) onRemove();
          else return;
          event.preventDefault();
        }}
      />
      <span className={classes.arrow} aria-hidden>
        →
      </span>
      <select
        className={classes.leads}
        aria-label={`Where reply ${of} leads`}
        value={leads}
        onFocus={onFocus}
        onChange={(event) => {
          const [what, id = ''] = event.currentTarget.value.split(/ (.*)/su);
          if (what === 'line') props.onLead({ to: id, ends: null });
          else props.onLead({ to: null, ends: outcomes.find((each) => each === id) ?? null });
        }}
      >
        <option value="">nowhere yet</option>
        <optgroup label="Lines">
          {script.lines.map((each) => (
            <option key={each.lineId} value={`line ${each.lineId}`}>
              {lineName(each)}
            </option>
          ))}
        </optgroup>
        <optgroup label="Ends in">
          {spokenOutcomes.map((outcome) => (
            <option key={outcome} value={`ends ${outcome}`}>
              {outcomeWords[outcome]}
            </option>
          ))}
        </optgroup>
      </select>
      <span className={`${words.label} ${words.counts}`}>
        {came === undefined ? '' : `${came.hits} of ${came.of}`}
      </span>
    </div>
  );
}
