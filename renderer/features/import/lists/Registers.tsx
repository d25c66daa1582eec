import { Button, VisuallyHidden } from '@mantine/core';
import { Fragment, useRef, useState } from 'react';
import type { RegisterView } from '#shared/contract/imports.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { dayWords } from '#renderer/ui/day-words.ts';
import words from '#renderer/ui/words.module.css';
import classes from './Lists.module.css';
import { UndoList } from './UndoList.tsx';

interface Props {
  readonly registers: readonly RegisterView[];
  readonly today: string;
  readonly zone: string;
}

/** Files of do-not-call registers: what they close, and how old they are. */
export function Registers({ registers, today, zone }: Props) {
  const [undoing, setUndoing] = useState<string | null>(null);
  if (registers.length === 0) return null;
  return (
    <section aria-labelledby="registers">
      <h2 id="registers" className={words.section}>
        Do-not-call registers
      </h2>
      <table className={classes.table}>
        <thead>
          <tr className={words.label}>
            <th scope="col">Register</th>
            <th scope="col">As of</th>
            <th scope="col">Brought in</th>
            <th scope="col" className={classes.number}>
              Closed
            </th>
            <th scope="col" className={classes.number}>
              Opened
            </th>
            <th scope="col" className={classes.ways}>
              <VisuallyHidden>What to do with it</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {registers.map((register) => (
            <RegisterRow
              key={register.versionId}
              register={register}
              today={today}
              zone={zone}
              undoing={undoing === register.versionId}
              onUndo={(open) => setUndoing(open ? register.versionId : null)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly register: RegisterView;
  readonly today: string;
  readonly zone: string;
  readonly undoing: boolean;
  readonly onUndo: (open: boolean) => void;
}

function RegisterRow({ register, today, zone, undoing, onUndo }: RowProps) {
  const undoButton = useRef<HTMLButtonElement>(null);
  const undone = register.state === 'undone';
  const old = register.current && register.ageDays > register.freshDays;
  return (
    <Fragment>
      <tr data-undone={undone || !register.current || undefined} data-open={undoing || undefined}>
        <th scope="row">
          <span className={classes.name}>
            {register.register}
            {old ? <Chip tone="wait">{register.ageDays} days old</Chip> : null}
          </span>
          <span className={`${words.label} ${words.second}`}>
            {[
              register.fileName,
              register.kind === 'changes' ? 'changes only' : null,
              !undone && !register.current ? 'a newer one took its place' : null,
            ]
              .filter((part) => part !== null)
              .join(', ')}
          </span>
        </th>
        <td>{dayWords(register.asOf, today)}</td>
        <td>{dayWords(dateIn(register.importedAt, zone), today)}</td>
        <td className={classes.number}>{register.added.toLocaleString('en')}</td>
        <td className={classes.number}>{register.removed.toLocaleString('en')}</td>
        <td className={classes.ways}>
          {undone ? (
            <span className={`${words.table} ${words.quiet}`}>
              Taken back
              {register.undoneAt === null ? '' : ` ${dayWords(dateIn(register.undoneAt, zone), today)}`}
            </span>
          ) : (
            <Button
              variant="subtle"
              ref={undoButton}
              aria-expanded={undoing}
              aria-label={`Undo ${register.register}, ${register.fileName}`}
              onClick={() => onUndo(!undoing)}
            >
              Undo
            </Button>
          )}
        </td>
      </tr>
      {undoing ? (
        <tr className={classes.undoing}>
          <td colSpan={6}>
            <UndoList
              list={{ listId: register.versionId, name: register.register }}
              numbers={figureOf(register.added + register.removed, 'number')}
              onClose={() => {
                onUndo(false);
                undoButton.current?.focus();
              }}
            />
          </td>
        </tr>
      ) : null}
    </Fragment>
  );
}
