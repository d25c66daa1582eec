import { useId, useState } from 'react';
import { longDate } from '#shared/domain/time/said.ts';
import classes from './QuietField.module.css';

interface RowProps {
  readonly label: string;
  readonly labelId?: string;
  readonly htmlFor?: string;
  readonly problem?: string | null;
  readonly problemId?: string;
  readonly children: React.ReactNode;
}

/** A fact that can be changed where it stands: its label, its value, and under it what is wrong with it. */
export function QuietRow({ label, labelId, htmlFor, problem = null, problemId, children }: RowProps) {
  return (
    <div className={classes.field}>
      <div className={classes.row}>
        {htmlFor === undefined ? (
          <span id={labelId} className={classes.label}>
            {label}
          </span>
        ) : (
          <label htmlFor={htmlFor} className={classes.label}>
            {label}
          </label>
        )}
        <div className={classes.control}>{children}</div>
      </div>
      {problem === null ? null : (
        <p id={problemId} className={classes.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly problem?: string | null;
  readonly onChange: (value: string) => void;
}

/** A line of text that looks like a fact until it is changed. */
export function QuietText({ label, value, placeholder, problem = null, onChange }: TextProps) {
  const id = useId();
  return (
    <QuietRow label={label} htmlFor={id} problem={problem} problemId={`${id} problem`}>
      <input
        id={id}
        className={classes.input}
        value={value}
        placeholder={placeholder}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id} problem`}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </QuietRow>
  );
}

interface DateProps {
  readonly label: string;
  /** 'YYYY-MM-DD'. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A date in words; while it is changed, the field that the system has for dates. */
export function QuietDate({ label, value, onChange }: DateProps) {
  const id = useId();
  const [changing, setChanging] = useState(false);
  return (
    <QuietRow label={label} htmlFor={id}>
      <input
        id={id}
        className={classes.input}
        type={changing ? 'date' : 'text'}
        value={changing ? value : `${longDate(value)} ${value.slice(0, 4)}`}
        onFocus={() => setChanging(true)}
        onBlur={() => setChanging(false)}
        onChange={(event) => {
          if (/^\d{4}-\d\d-\d\d$/.test(event.currentTarget.value)) onChange(event.currentTarget.value);
        }}
      />
    </QuietRow>
  );
}
