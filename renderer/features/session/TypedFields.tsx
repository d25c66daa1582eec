import { useState } from 'react';
import { shortDate } from '#shared/domain/time/said.ts';
import { typedDay, typedTime } from '#shared/domain/time/typed.ts';
import classes from './LineForm.module.css';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly className: string | undefined;
  readonly id?: string;
  readonly takesFocus?: boolean;
  /** How a value is written once it is understood. */
  readonly show: (value: string) => string;
  readonly read: (text: string) => string | null;
  /** An empty text for what was not understood. */
  readonly onChange: (value: string) => void;
}

/** A field that takes what people type and shows, on leaving, how it was understood. */
function TypedField(props: FieldProps) {
  const { label, value, placeholder, className, id, takesFocus = false, show, read, onChange } = props;
  const [text, setText] = useState(value === '' ? '' : show(value));
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    if (value !== '' && value !== read(text)) setText(show(value));
  }
  return (
    <input
      type="text"
      id={id}
      autoComplete="off"
      aria-label={label}
      className={className}
      placeholder={placeholder}
      value={text}
      aria-invalid={text !== '' && value === '' ? true : undefined}
      ref={takesFocus ? takeFocus : undefined}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        onChange(read(typed) ?? '');
      }}
      onBlur={() => {
        if (value !== '') setText(show(value));
      }}
    />
  );
}

/** The key that opened the line brings the focus along, once. */
function takeFocus(input: HTMLInputElement | null): void {
  input?.focus();
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly today: string;
  readonly takesFocus?: boolean;
  readonly onChange: (date: string) => void;
}

/** A day: "tue", "24 nov", "+3". */
export function DayField({ label, value, today, takesFocus = false, onChange }: DayProps) {
  return (
    <TypedField
      label={label}
      value={value}
      placeholder="tue, 24 nov"
      className={classes.day}
      takesFocus={takesFocus}
      show={(date) => shortDate(date, today)}
      read={(text) => typedDay(text, today)}
      onChange={onChange}
    />
  );
}

interface TimeProps {
  readonly label: string;
  readonly value: string;
  readonly id?: string;
  readonly onChange: (time: string) => void;
}

/** A time: "14", "2:30 pm". */
export function TimeField({ label, value, id, onChange }: TimeProps) {
  return (
    <TypedField
      label={label}
      value={value}
      placeholder="14:00"
      className={classes.time}
      {...(id === undefined ? {} : { id })}
      show={(time) => time.replace(/^0/, '')}
      read={typedTime}
      onChange={onChange}
    />
  );
}
