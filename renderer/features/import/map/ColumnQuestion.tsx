import { Button } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import words from '#renderer/ui/words.module.css';
import type { Preview } from '../flow-state.ts';
import classes from './Map.module.css';
import { Samples } from './Samples.tsx';
import type { Answer, Question } from './questions.ts';

/** The keys of the answers, in their order. */
export const answerKeys = ['J', 'K', 'L', 'M'] as const;

interface Props {
  readonly column: Preview['columns'][number];
  readonly question: Question;
  readonly filled: number;
  /** The one that the keys answer; the others say what they ask and wait. */
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onAnswer: (answer: Answer) => void;
}

/** A column that only the rep can decide, open in its place. */
export function ColumnQuestion({ column, question, filled, open, onOpen, onAnswer }: Props) {
  return (
    <>
      <tr data-asks={open ? 'open' : 'waits'}>
        <th scope="row" className={classes.header} title={column.header}>
          {column.header === '' ? `Column ${column.index + 1}` : column.header}
        </th>
        <Samples of={column.samples} />
        <td className={classes.arrow} data-asks>
          <IconHelpCircle size={18} stroke={1.5} aria-label="To decide" />
        </td>
        <td className={classes.asks}>
          {open ? (
            question.asks
          ) : (
            <button type="button" data-row className={classes.waits} onClick={onOpen} onFocus={onOpen}>
              {question.asks}
            </button>
          )}
        </td>
        <td className={classes.filled}>{filled.toLocaleString('en')}</td>
      </tr>
      {open ? (
        <tr data-asks="answers">
          <td colSpan={5}>
            <div className={classes.answers} role="group" aria-label={`${column.header}: ${question.asks}`}>
              {question.answers.map((answer, index) => {
                const stroke = answerKeys[index];
                return (
                  <Button
                    key={answer.label}
                    variant={answer.field === null ? 'subtle' : 'default'}
                    data-row={index === 0 || undefined}
                    data-first={index === 0 || undefined}
                    className={classes.answer ?? ''}
                    aria-keyshortcuts={stroke}
                    rightSection={stroke === undefined ? null : <KeyHint keys={stroke} />}
                    onClick={() => onAnswer(answer)}
                  >
                    {answer.label}
                  </Button>
                );
              })}
              <span className={words.label}>{question.hint}</span>
            </div>
          </td>
        </tr>
      ) : null}
    </>
  );
}
