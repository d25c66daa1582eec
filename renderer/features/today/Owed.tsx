import { useQuery } from '@tanstack/react-query';
import { owedQueries, useOwedClosed } from '#renderer/api/owed.ts';
import { dayWords } from '#renderer/ui/day-words.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { TaskBox } from '#renderer/ui/TaskBox.tsx';
import { FewRows } from './FewRows.tsx';
import { useSaid } from './use-said.ts';

const few = 8;

/** What the rep owes people, until it is done: Down comes to each, Space says done. */
export function Owed() {
  const { data } = useQuery(owedQueries.open());
  const close = useOwedClosed();
  const said = useSaid();
  if (data === undefined || data.count === 0) return null;
  return (
    <Section title="What you owe" note={`${data.count.toLocaleString('en')} open`}>
      <FewRows rows={data.owed} count={data.count} few={few} once="as these are done">
        {({ owedId, name, what, dueOn }) => (
          <li key={owedId}>
            <TaskBox
              row
              label={`${name}: ${what}, done`}
              who={name}
              what={what}
              note={dueOn === null ? null : dayWords(dueOn, data.onDate)}
              late={dueOn !== null && dueOn < data.onDate}
              disabled={close.isPending}
              onDone={() => close.mutate({ owedId }, said())}
            />
          </li>
        )}
      </FewRows>
    </Section>
  );
}
