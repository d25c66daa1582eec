import { useLayoutEffect, useRef, useState } from 'react';
import { scriptVariables, variableOrigins } from '#shared/domain/script/variables.ts';
import classes from './VariableField.module.css';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly className?: string | undefined;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
  readonly onFocus?: () => void;
  /** Keys of the outline; a key that it took is not the field's any more. */
  readonly onKey?: (event: React.KeyboardEvent<HTMLTextAreaElement>) => boolean;
}

/** What is being typed of a variable before the caret: the letters after two open braces; null where none is. */
export function variableBeing(text: string, caret: number): string | null {
  return (
    /\{\{\s*([a-z_ ]*)$/i.exec(text.slice(0, caret))?.[1]?.trim().replaceAll(' ', '_').toLowerCase() ?? null
  );
}

/** Words to be said, in a field that grows with them. Two open braces offer the variables there are. */
export function VariableField({ id, label, value, className, placeholder, onChange, onFocus, onKey }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  // With the value and not later: a letter that came between would stand behind the variable.
  useLayoutEffect(() => {
    if (caret.current !== null) field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const [asked, setAsked] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const offered = asked === null ? [] : scriptVariables.filter((name) => name.startsWith(asked));
  const look = (area: HTMLTextAreaElement) => {
    setAsked(variableBeing(area.value, area.selectionStart));
    setAt(0);
  };
  const put = (name: string) => {
    const area = field.current;
    if (area === null) return;
    const from = value.slice(0, area.selectionStart).lastIndexOf('{{');
    const rest = value.slice(area.selectionStart).replace(/^\}\}/, '');
    const head = `${value.slice(0, from)}{{${name}|`;
    onChange(`${head}}}${rest}`);
    setAsked(null);
    // Where the words for somebody of whom it is not known are typed.
    caret.current = head.length;
  };
  const list = `${id}-variables`;
  return (
    <div className={classes.field}>
      <textarea
        ref={field}
        id={id}
        rows={1}
        aria-label={label}
        className={className}
        placeholder={placeholder}
        value={value}
        maxLength={5_000}
        role={offered.length > 0 ? 'combobox' : undefined}
        aria-expanded={offered.length > 0 ? true : undefined}
        aria-controls={offered.length > 0 ? list : undefined}
        aria-activedescendant={offered.length > 0 ? `${list}-${offered[at]}` : undefined}
        onChange={(event) => {
          onChange(event.currentTarget.value);
          look(event.currentTarget);
        }}
        onFocus={onFocus}
        onBlur={() => setAsked(null)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const name = offered[at];
          if (name !== undefined && ['Enter', 'Tab'].includes(event.key)) put(name);
          else if (name !== undefined && event.key === 'ArrowDown') setAt((at + 1) % offered.length);
          else if (name !== undefined && event.key === 'ArrowUp')
            setAt((at + offered.length - 1) % offered.length);
          else if (name !== undefined && event.key === 'Escape') setAsked(null);
          else if (onKey?.(event) !== true) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {offered.length === 0 ? null : (
        <div id={list} role="listbox" aria-label="Variables" className={classes.offered}>
          {offered.map((name, n) => (
            <div
              key={name}
              id={`${list}-${name}`}
              role="option"
              tabIndex={-1}
              aria-selected={n === at}
              className={classes.variable}
              onMouseDown={(event) => {
                event.preventDefault();
                put(name);
              }}
            >
              <span>{name.replaceAll('_', ' ')}</span>
              <span>{variableOrigins[name]}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
