import type { Outputs } from '#shared/contract/contract.ts';
import { dayAndTime } from '#shared/domain/time/said.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { FewRows } from './FewRows.tsx';
import { PersonRow } from './PersonRow.tsx';
import { waitingWords, whenDue } from './promise-words.ts';
import classes from './Today.module.css';

type Day = Outputs['today']['read'];

interface Props {
  readonly day: Day;
  /** The time that shows on the clock, UTC milliseconds. */
  readonly at: number;
  readonly onOpen: (prospectId: string) => void;
}

/** Those that a digit opens. */
const few = 9;

const sentence = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(', ');

/** What somebody was promised, in the order of the clock. */
export function Promises({ day, at, onOpen }: Props) {
  const { promises, promisesDue, zone, onDate } = day;
  if (promises.length === 0) {
    return (
      <Section title="Promises">
        <div className={classes.empty}>
          <EmptyState title="No promises today" line="When someone names a time, it waits here." />
        </div>
      </Section>
    );
  }
  return (
    <Section title="Promises" note={`${promisesDue.toLocaleString('en')} due`}>
      <FewRows rows={promises} count={promisesDue} few={few} once="as these are kept">
        {(promise, index) => {
          const { followUp } = promise;
          const time = whenDue(followUp, onDate, zone);
          const waits = waitingWords(followUp, at, onDate);
          const theirs = promise.theirTime === null || promise.theirTime === time ? null : promise.theirTime;
          return (
            <PersonRow
              key={promise.prospectId}
              when={time}
              name={promise.name}
              line={sentence([
                promise.account,
                followUp.task,
                theirs === null ? null : `${theirs} their time`,
                promise.returnsAt === null ? null : `back ${dayAndTime(promise.returnsAt, zone, onDate)}`,
                promise.notNow,
              ])}
              stroke={index < 9 ? String(index + 1) : undefined}
              onOpen={() => onOpen(promise.prospectId)}
            >
              {waits === null ? null : <Chip tone="wait">{waits}</Chip>}
            </PersonRow>
          );
        }}
      </FewRows>
    </Section>
  );
}
