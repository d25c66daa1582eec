import { useMemo } from 'react';
import { useChangeSettings } from '#renderer/api/settings.ts';
import type { SettingsView } from '#shared/contract/book.ts';
import { countries, zones } from '#renderer/ui/places.ts';
import { readTime, spokenTime, storedTime } from '#renderer/ui/read-time.ts';
import { TypedSelect } from '#renderer/ui/TypedSelect.tsx';
import { AnswerField } from './AnswerField.tsx';
import classes from './FirstRun.module.css';

const asTyped = (typed: string) => typed.trim();
const asTime = (typed: string) => {
  const time = readTime(typed);
  return time === null ? null : storedTime(time);
};
const said = (stored: string) => {
  const time = readTime(stored);
  return time === null ? stored : spokenTime(time);
};

const selectClasses = { root: classes.select ?? '', input: classes.field ?? '' };

/** Three answers as sentences. Each is kept as it is given. */
export function Answers({ settings }: { readonly settings: SettingsView }) {
  const change = useChangeSettings();
  const keep = (answer: Partial<SettingsView>) => change.mutate({ settings: { ...answer, setUp: true } });
  const places = useMemo(() => [...zones(settings.zone)], [settings.zone]);
  return (
    <div className={classes.answers}>
      <div>
        I am{' '}
        <AnswerField
          label="Your name"
          placeholder="your name"
          value={settings.repName}
          read={asTyped}
          onAnswer={(repName) => keep({ repName })}
          first={settings.repName === ''}
        />{' '}
        at{' '}
        <AnswerField
          label="Your company"
          placeholder="your company"
          value={settings.company}
          read={asTyped}
          onAnswer={(company) => keep({ company })}
        />
        .
      </div>
      <div>
        I call from{' '}
        <TypedSelect
          aria-label="The place whose clock is yours"
          data={places}
          value={settings.zone}
          missing="No such place. Try the nearest big city."
          comboboxProps={{ width: 280, position: 'bottom-start' }}
          rightSection={null}
          classNames={selectClasses}
          onPick={(zone) => keep({ zone })}
        />
        ,{' '}
        <AnswerField
          label="Your day begins at"
          placeholder="8:30"
          value={said(settings.dayStartsAt)}
          read={asTime}
          onAnswer={(dayStartsAt) => keep({ dayStartsAt })}
        />{' '}
        to{' '}
        <AnswerField
          label="Your day ends at"
          placeholder="17:30"
          value={said(settings.dayEndsAt)}
          read={asTime}
          onAnswer={(dayEndsAt) => keep({ dayEndsAt })}
        />
        , Monday to Friday.
      </div>
      <div>
        I dial from{' '}
        <TypedSelect
          aria-label="The country whose way of dialling is yours"
          data={countries}
          value={settings.country}
          missing="No such country."
          comboboxProps={{ width: 280, position: 'bottom-start' }}
          rightSection={null}
          classNames={selectClasses}
          onPick={(country) => keep({ country })}
        />
        . <span className={classes.program}>calls go to the program this computer opens for them</span>
      </div>
    </div>
  );
}
