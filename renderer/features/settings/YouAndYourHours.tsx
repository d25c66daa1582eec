import { useMemo } from 'react';
import type { SettingsView } from '#shared/contract/book.ts';
import { countries, zones } from '#renderer/ui/places.ts';
import { readTime, spokenTime, storedTime } from '#renderer/ui/read-time.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { TypedSelect } from '#renderer/ui/TypedSelect.tsx';
import words from '#renderer/ui/words.module.css';
import { KeptField } from './KeptField.tsx';
import { SettingRow } from './SettingRow.tsx';
import classes from './Settings.module.css';

interface Props {
  readonly settings: SettingsView;
  readonly onChange: (settings: Partial<SettingsView>) => void;
}

const trimmed = (typed: string) => typed.trim();
const asTime = (typed: string) => {
  const time = readTime(typed);
  return time === null ? null : storedTime(time);
};
const said = (stored: string) => {
  const time = readTime(stored);
  return time === null ? stored : spokenTime(time);
};

/** Who works in this book, where, and when. */
export function YouAndYourHours({ settings, onChange }: Props) {
  const places = useMemo(() => [...zones(settings.zone)], [settings.zone]);
  const mistake = 'For example 8:30';
  return (
    <Section title="You and your hours">
      <SettingRow label="Your name" line="On the page you hand in.">
        {(id) => (
          <KeptField
            labelledBy={id}
            value={settings.repName}
            read={trimmed}
            onKeep={(repName) => onChange({ repName })}
          />
        )}
      </SettingRow>
      <SettingRow label="Your company">
        {(id) => (
          <KeptField
            labelledBy={id}
            value={settings.company}
            read={trimmed}
            onKeep={(company) => onChange({ company })}
          />
        )}
      </SettingRow>
      <SettingRow label="You call from" line="Your days and weeks are on the clock of this place.">
        {(id) => (
          <TypedSelect
            aria-labelledby={id}
            data={places}
            value={settings.zone}
            missing="No such place. Try the nearest big city."
            onPick={(zone) => onChange({ zone })}
          />
        )}
      </SettingRow>
      <SettingRow label="You dial from" line="A number that names no country is read as one of this one.">
        {(id) => (
          <TypedSelect
            aria-labelledby={id}
            data={countries}
            value={settings.country}
            missing="No such country."
            onPick={(country) => onChange({ country })}
          />
        )}
      </SettingRow>
      <SettingRow label="Your hours" line="On the days you work.">
        {() => (
          <div className={classes.hours}>
            <KeptField
              label="Your day begins at"
              width={96}
              value={said(settings.dayStartsAt)}
              read={asTime}
              mistake={mistake}
              onKeep={(dayStartsAt) => onChange({ dayStartsAt })}
            />
            <span className={words.quiet}>to</span>
            <KeptField
              label="Your day ends at"
              width={96}
              value={said(settings.dayEndsAt)}
              read={asTime}
              mistake={mistake}
              onKeep={(dayEndsAt) => onChange({ dayEndsAt })}
            />
          </div>
        )}
      </SettingRow>
    </Section>
  );
}
