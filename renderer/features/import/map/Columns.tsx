import { useEffect, useMemo, useRef, useState } from 'react';
import { figureOf } from '#shared/domain/count-words.ts';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { focusRow } from '#renderer/ui/row-focus.ts';
import words from '#renderer/ui/words.module.css';
import { chooseField } from '../flow.ts';
import type { Opened, Preview } from '../flow-state.ts';
import { answerKeys, ColumnQuestion } from './ColumnQuestion.tsx';
import { ColumnRow } from './ColumnRow.tsx';
import { orderOfColumn } from './date-orders.ts';
import classes from './Map.module.css';
import type { Answer, Question } from './questions.ts';

interface Props {
  readonly opened: Opened;
  readonly questions: readonly Question[];
}

const answer = (header: string, { field, order }: Answer): void =>
  order === undefined ? chooseField(header, field ?? null, null) : chooseField(header, 'listDate', order);

/** A column without a value in the rows looked at is shown only on demand, unless there are no rows at all. */
export const holdsSomething = ({ preview, decided }: Opened, column: Preview['columns'][number]): boolean =>
  column.filled > 0 || preview.profiled === 0 || decided.includes(column.header);

/** Every column with what stands in it and where it goes; one to decide stands open in its place. */
export function Columns({ opened, questions }: Props) {
  const { preview, mapping, decided } = opened;
  const [chosen, setChosen] = useState<string | null>(null);
  const active = questions.find(({ header }) => header === chosen) ?? questions[0] ?? null;
  const [all, setAll] = useState(false);
  const shown = all ? preview.columns : preview.columns.filter((column) => holdsSomething(opened, column));
  const hidden = preview.columns.length - shown.length;
  const body = useRef<HTMLTableSectionElement>(null);

  // The button that answered is gone: the focus stays with its column.
  const last = decided.at(-1);
  useEffect(() => {
    if (last === undefined || document.activeElement !== document.body) return;
    const at = preview.columns.find(({ header }) => header === last)?.index;
    body.current?.querySelector<HTMLElement>(`[data-at="${at}"] [data-row]`)?.focus();
  }, [last, preview.columns]);

  const commands = useMemo(
    () => [
      {
        id: 'row-down',
        label: 'Next column',
        stroke: 'ArrowDown',
        repeats: true,
        inPalette: false,
        run: () => focusRow(1),
      },
      {
        id: 'row-up',
        label: 'Column before',
        stroke: 'ArrowUp',
        repeats: true,
        inPalette: false,
        run: () => focusRow(-1),
      },
      ...(active?.answers ?? []).map((each, index) => ({
        id: `answer ${index}`,
        label: `${active?.header}: ${each.label}`,
        stroke: answerKeys[index] ?? '',
        run: () => {
          if (active !== null) answer(active.header, each);
        },
      })),
    ],
    [active],
  );
  useKeys('Columns', commands);

  return (
    <table className={classes.columns}>
      <thead>
        <tr className={words.label}>
          <th scope="col">Column in the file</th>
          <th scope="col">Values in it</th>
          <th aria-hidden className={classes.arrow} />
          <th scope="col">In your book</th>
          <th scope="col" className={classes.filled}>
            Filled, of {preview.profiled.toLocaleString('en')}
          </th>
        </tr>
      </thead>
      <tbody ref={body}>
        {shown.map((column) => {
          const { header, index, filled } = column;
          const question = questions.find((each) => each.header === header);
          if (question !== undefined)
            return (
              <ColumnQuestion
                key={index}
                column={column}
                question={question}
                filled={filled}
                open={active === question}
                onOpen={() => setChosen(header)}
                onAnswer={(each) => answer(header, each)}
              />
            );
          const field = mapping[header] ?? null;
          const order = field === 'listDate' ? orderOfColumn(opened, header, index) : null;
          return (
            <ColumnRow
              key={index}
              column={column}
              field={field}
              order={order?.kind === 'known' ? order.order : null}
              filled={filled}
              onChange={(to, said) => chooseField(header, to, said)}
            />
          );
        })}
        {hidden === 0 ? null : (
          <tr>
            <td colSpan={5} className={classes.beyond}>
              <button type="button" data-row className={classes.more} onClick={() => setAll(true)}>
                {figureOf(hidden, 'more column holds', 'more columns hold')} nothing
              </button>
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
