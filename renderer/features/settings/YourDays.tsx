import { useQuery } from '@tanstack/react-query';
import { dayPlanQueries } from '#renderer/api/day-plan.ts';
import type { SettingsView } from '#shared/contract/book.ts';
import { Section } from '#renderer/ui/Section.tsx';
import words from '#renderer/ui/words.module.css';
import { breaksWords, capacityWords, readBreaks, readCapacity, readMinutes } from './day-fields.ts';
import { KeptField } from './KeptField.tsx';
import { SettingRow } from './SettingRow.tsx';
import classes from './Settings.module.css';

type Days = SettingsView['dayPlan'];

interface Props {
  readonly settings: SettingsView;
  readonly onChange: (settings: Partial<SettingsView>) => void;
}

const fixed = [
  { name: 'research', label: 'Looking somebody up' },
  { name: 'promise', label: 'A promised call' },
  { name: 'appointment', label: 'An appointment' },
  { name: 'margin', label: 'Kept free before an appointment' },
] as const;

const learnt = (n: number | undefined) =>
  n === undefined || n === 0 ? 'Learnt once twenty were logged in sessions.' : `Learnt from your last ${n}.`;

/** What is planned of a day, and how long things take. Empty minutes are learnt. */
export function YourDays({ settings, onChange }: Props) {
  const { data } = useQuery(dayPlanQueries.settings());
  const days = settings.dayPlan;
  const keep = (part: Partial<Days>) => onChange({ dayPlan: { ...days, ...part } });
  return (
    <Section title="The plan of a day">
      <SettingRow
        label="Hours to plan"
        line="Calls, writing, research and meetings together, of all your hours."
      >
        {(id) => (
          <KeptField
            labelledBy={id}
            width={96}
            value={capacityWords(days.capacity)}
            read={(typed) => (readCapacity(typed) === null ? null : typed)}
            mistake="For example 6 or 5:30"
            onKeep={(typed) => keep({ capacity: readCapacity(typed) ?? days.capacity })}
          />
        )}
      </SettingRow>
      <SettingRow label="Breaks" line="When each begins, and how long it is.">
        {(id) => (
          <KeptField
            labelledBy={id}
            value={breaksWords(days.breaks)}
            read={(typed) => (readBreaks(typed) === null ? null : typed)}
            mistake="For example 12:00 for 30, 15:30 for 15"
            onKeep={(typed) => keep({ breaks: readBreaks(typed) ?? days.breaks })}
          />
        )}
      </SettingRow>
      {(['call', 'written'] as const).map((name) => (
        <SettingRow
          key={name}
          label={name === 'call' ? 'A call' : 'A written touch'}
          line={days[name] === null ? learnt(data?.[name].n) : 'Empty it, and it is learnt from your days.'}
        >
          {(id) => (
            <div className={classes.hours}>
              <KeptField
                labelledBy={id}
                width={96}
                value={days[name] === null ? '' : String(days[name])}
                read={(typed) => (typed.trim() === '' || readMinutes(typed) !== null ? typed : null)}
                mistake="Minutes"
                onKeep={(typed) => keep({ [name]: readMinutes(typed) })}
              />
              <span className={words.quiet}>
                {days[name] === null && data !== undefined ? `${data[name].minutes} minutes now` : 'minutes'}
              </span>
            </div>
          )}
        </SettingRow>
      ))}
      {fixed.map(({ name, label }) => (
        <SettingRow key={name} label={label}>
          {(id) => (
            <div className={classes.hours}>
              <KeptField
                labelledBy={id}
                width={96}
                value={String(days[name])}
                read={(typed) => (readMinutes(typed) === null ? null : typed)}
                mistake="Minutes"
                onKeep={(typed) => keep({ [name]: readMinutes(typed) ?? days[name] })}
              />
              <span className={words.quiet}>minutes</span>
            </div>
          )}
        </SettingRow>
      ))}
    </Section>
  );
}
