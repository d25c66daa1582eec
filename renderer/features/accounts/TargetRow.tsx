import type { TargetView } from '#shared/contract/accounts.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './Targets.module.css';
import { gapWords, knownWords, lastWords, nextWords } from './target-words.ts';

interface Props {
  readonly target: TargetView;
  readonly today: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
  readonly onResearch: () => void;
}

/** One target account: what is missing, who is known, when somebody was last spoken with, what is next. */
export function TargetRow({ target, today, chosen, onChoose, onOpen, onResearch }: Props) {
  const { name, gap, next, research } = target;
  const open = gap === 'covered' ? undefined : true;
  return (
    <tr data-chosen={chosen || undefined} onFocus={onChoose} onMouseEnter={onChoose}>
      <th scope="row">
        <button type="button" data-row className={classes.name} onClick={next === null ? onResearch : onOpen}>
          {name}
        </button>
        <span className={classes.gap} data-open={open}>
          {research === null ? gapWords[gap] : `To find out: ${research}`}
        </span>
      </th>
      <td>{knownWords(target)}</td>
      <td className={target.lastSpoken === null ? words.quiet : undefined}>{lastWords(target, today)}</td>
      <td className={target.nextStep === null ? words.quiet : undefined}>{nextWords(target, today)}</td>
      <td className={classes.ways}>
        {chosen ? (
          <span className={classes.keys}>
            {next === null ? null : (
              <button type="button" tabIndex={-1} className={classes.way} onClick={onOpen}>
                <KeyHint keys="O" /> {next.name}
              </button>
            )}
            <button type="button" tabIndex={-1} className={classes.way} onClick={onResearch}>
              <KeyHint keys="R" /> {research === null ? 'Research' : 'Done'}
            </button>
          </span>
        ) : null}
      </td>
    </tr>
  );
}
