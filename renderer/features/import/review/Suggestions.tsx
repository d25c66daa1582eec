import { Button, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconEqual, IconEqualNot } from '@tabler/icons-react';
import { useMemo } from 'react';
import { sentenceOf } from '#renderer/api/failure.ts';
import type { Suggestion, SuggestionSide as Side } from '#shared/contract/suggestions.ts';
import { capital, countOf, countWord } from '#shared/domain/count-words.ts';
import { shortDate } from '#shared/domain/time/said.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { markOf } from '#renderer/ui/touch-words.ts';
import { TouchMark } from '#renderer/ui/TouchMark.tsx';
import words from '#renderer/ui/words.module.css';
import { compareSides, gains } from './compare.ts';
import classes from './Suggestions.module.css';
import type { Deciding } from './use-suggestions.ts';

interface Props {
  readonly deciding: Deciding;
  readonly today: string;
  /** The list has come in: those who were not decided stand in the book as new. */
  readonly cameIn?: boolean;
}

/** Maybes one at a time, side by side, each decided by one key. */
export function Suggestions({ deciding, today, cameIn = false }: Props) {
  const { total, decided, at, current } = deciding;
  const commands = useMemo(
    () => [
      {
        id: 'same',
        label: 'Same person',
        stroke: 'S',
        enabled: current !== null && current.decided !== 'same',
        run: () => deciding.decide('same'),
      },
      {
        id: 'separate',
        label: 'Keep separate',
        stroke: 'K',
        enabled: current !== null && current.decided !== 'separate',
        run: () => deciding.decide('separate'),
      },
      {
        id: 'later',
        label: 'Decide later',
        stroke: 'ArrowRight',
        enabled: at < total,
        run: () => deciding.go(1),
      },
      {
        id: 'before',
        label: 'The one before',
        stroke: 'ArrowLeft',
        enabled: at > 0,
        run: () => deciding.go(-1),
      },
      {
        id: 'undecide',
        label: 'Take the decision back',
        stroke: 'B',
        enabled: current !== null && current.decided !== null,
        run: () => deciding.decide(null),
      },
      {
        id: 'undo',
        label: 'Undo the last decision',
        stroke: 'mod+Z',
        enabled: deciding.undo !== null,
        inPalette: false,
        run: () => deciding.undo?.(),
      },
    ],
    [deciding, current, at, total],
  );
  useKeys('Maybe the same', commands);

  if (deciding.error !== null)
    return <FailedState title="The maybes could not be read" line={sentenceOf(deciding.error)} />;
  if (total === 0 && !deciding.loading) return null;
  return (
    <section aria-label="Maybe the same" className={classes.section}>
      <div className={classes.head}>
        <h2 className={words.section} aria-live="polite">
          {current === null ? endWords(total, decided, cameIn) : 'Is this the same person?'}{' '}
          {current === null ? null : (
            <span className={classes.count}>
              {at + 1} of {total.toLocaleString('en')}
            </span>
          )}
        </h2>
        {decided === 0 || current === null ? null : (
          <span className={`${words.table} ${words.quiet}`}>{countWord(decided)} decided</span>
        )}
      </div>
      {current === null ? (
        deciding.loading ? (
          <LoadingShape rows={4} label="Reading the maybes" />
        ) : (
          <Button
            variant="subtle"
            className={classes.again ?? ''}
            rightSection={<KeyHint keys="ArrowLeft" />}
            onClick={() => deciding.go(-1)}
          >
            Look through them again
          </Button>
        )
      ) : (
        <Pair
          key={current.suggestionId}
          suggestion={current}
          deciding={deciding}
          today={today}
          cameIn={cameIn}
        />
      )}
    </section>
  );
}

function endWords(total: number, decided: number, cameIn: boolean): string {
  const left = total - decided;
  if (left === 0) return total === 1 ? 'The one maybe is decided.' : `All ${countWord(total)} are decided.`;
  const rest = `${capital(countWord(left))} ${left === 1 ? 'is' : 'are'} left to decide`;
  return cameIn ? `${rest}, and in your book as new.` : `${rest}. They come in as new, marked.`;
}

function Pair({
  suggestion,
  deciding,
  today,
  cameIn,
}: {
  readonly suggestion: Suggestion;
  readonly deciding: Deciding;
  readonly today: string;
  readonly cameIn: boolean;
}) {
  const { row, other, why, against, decided } = suggestion;
  return (
    <>
      <ul className={classes.reasons}>
        {why.map((reason) => (
          <li key={reason} className={words.table}>
            <IconEqual size={16} stroke={1.5} aria-label="For it:" />
            {reason}
          </li>
        ))}
        {against.map((reason) => (
          <li key={reason} className={`${words.table} ${words.second}`}>
            <IconEqualNot size={16} stroke={1.5} aria-label="Against it:" />
            {reason}
          </li>
        ))}
      </ul>
      <table className={classes.pair}>
        <thead>
          <tr>
            <th scope="col" className={classes.label}>
              <VisuallyHidden>What is compared</VisuallyHidden>
            </th>
            <th scope="col">{cameIn ? 'From this list' : sideWords(row, today)}</th>
            <th scope="col">{sideWords(other, today)}</th>
          </tr>
        </thead>
        <tbody>
          {compareSides(row, other).map(({ label, left, right, alike, typed }) => (
            <tr key={label}>
              <th scope="row" className={classes.label}>
                {label}
              </th>
              <td>
                <Value text={left} alike={alike} />
              </td>
              <td>
                <Value text={right} alike={alike} />
                {typed ? <span className={classes.typed}>you typed this</span> : null}
              </td>
            </tr>
          ))}
          {row.touches === 0 && other.touches === 0 ? null : (
            <tr>
              <th scope="row" className={classes.label}>
                History
              </th>
              <td>
                <Touches side={row} today={today} />
              </td>
              <td>
                <Touches side={other} today={today} />
              </td>
            </tr>
          )}
        </tbody>
      </table>
      <div className={classes.ways}>
        <Button
          className={classes.first ?? ''}
          aria-pressed={decided === 'same'}
          leftSection={decided === 'same' ? <IconCheck size={16} stroke={1.5} aria-hidden /> : null}
          rightSection={<KeyHint keys="S" />}
          onClick={() => deciding.decide('same')}
        >
          Same person
        </Button>
        <Button
          className={classes.other ?? ''}
          aria-pressed={decided === 'separate'}
          leftSection={decided === 'separate' ? <IconCheck size={16} stroke={1.5} aria-hidden /> : null}
          rightSection={<KeyHint keys="K" />}
          onClick={() => deciding.decide('separate')}
        >
          Keep separate
        </Button>
        <Button variant="subtle" rightSection={<KeyHint keys="ArrowRight" />} onClick={() => deciding.go(1)}>
          {decided === null ? 'Decide later' : 'Next'}
        </Button>
        {deciding.at === 0 ? null : (
          <Button
            variant="subtle"
            rightSection={<KeyHint keys="ArrowLeft" />}
            onClick={() => deciding.go(-1)}
          >
            Back
          </Button>
        )}
        {decided === null ? (
          <span className={`${words.label} ${classes.note}`}>{gains(row, other)}</span>
        ) : (
          <span className={`${words.table} ${classes.note}`}>
            <Button
              variant="subtle"
              size="compact-sm"
              rightSection={<KeyHint keys="B" />}
              onClick={() => deciding.decide(null)}
            >
              Take it back
            </Button>
          </span>
        )}
      </div>
    </>
  );
}

function Value({ text, alike }: { readonly text: string; readonly alike: boolean }) {
  if (text === '') return <span className={words.quiet}>none</span>;
  return alike ? <mark className={classes.alike}>{text}</mark> : <span>{text}</span>;
}

/** 'Two touches, last Thu 8 Oct', with the mark of the last. */
function Touches({ side, today }: { readonly side: Side; readonly today: string }) {
  const { touches, last } = side;
  if (touches === 0) return <span className={words.quiet}>never touched</span>;
  return (
    <span className={`${words.second} ${classes.touches}`}>
      {last === null ? null : <TouchMark mark={markOf(last)} silent />}
      {capital(countOf(touches, 'touch', 'touches'))}
      {last === null ? '' : `, last ${shortDate(last.onDate, today)}`}
    </span>
  );
}

/** 'In the file, line 88', 'In your book, since Wed 2 Sep'. */
function sideWords({ where, line, since }: Side, today: string): string {
  if (where === 'file')
    return line === null ? 'In the file' : `In the file, line ${line.toLocaleString('en')}`;
  return since === null ? 'In your book' : `In your book, since ${shortDate(since, today)}`;
}
