import { useQuery } from '@tanstack/react-query';
import { sentenceOf } from '#renderer/api/failure.ts';
import { sourceQueries, useChangeSource } from '#renderer/api/prospects.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { sayDone } from '#renderer/ui/toast.tsx';
import words from '#renderer/ui/words.module.css';
import { KeptField } from './KeptField.tsx';
import { SettingRow } from './SettingRow.tsx';
import classes from './Settings.module.css';

const dayMinutes = 1440;

const minutesOf = (typed: string): number | null => {
  const minutes = Number(typed.trim());
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= dayMinutes ? minutes : null;
};

/** For how long the leads that come in by themselves go before all but promises, source by source. */
export function ResponseWindows() {
  const { data, error } = useQuery(sourceQueries.list());
  const change = useChangeSource();
  const inbound = (data?.sources ?? []).filter(({ kind }) => kind === 'inbound');
  return (
    <Section title="Leads that come in">
      {error === null ? null : <p className={`${words.table} ${words.second}`}>{sentenceOf(error)}</p>}
      {data !== undefined && inbound.length === 0 ? (
        <div className={classes.nothing}>
          <EmptyState
            title="No inbound source yet"
            line="Once somebody has come in by a form or a call, you say here for how long they go first."
          />
        </div>
      ) : null}
      {inbound.map(({ sourceId, name, event, responseMinutes }) => (
        <SettingRow
          key={sourceId}
          label={event ?? name}
          line="So long after their arrival they go before all but promises."
        >
          {(id) => (
            <div className={classes.hours}>
              <KeptField
                labelledBy={id}
                width={96}
                value={String(responseMinutes)}
                read={(typed) => (minutesOf(typed) === null ? null : typed)}
                mistake="1 to 1440"
                onKeep={(typed) =>
                  change.mutate(
                    { sourceId, responseMinutes: minutesOf(typed) ?? responseMinutes },
                    { onError: (failed) => sayDone(sentenceOf(failed)) },
                  )
                }
              />
              <span className={words.quiet}>minutes</span>
            </div>
          )}
        </SettingRow>
      ))}
    </Section>
  );
}
