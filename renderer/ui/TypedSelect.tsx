import { Select, type SelectProps } from '@mantine/core';
import { useState } from 'react';

interface Option {
  readonly value: string;
  readonly label: string;
}

interface Props
  extends Pick<
    SelectProps,
    'aria-label' | 'aria-labelledby' | 'classNames' | 'comboboxProps' | 'rightSection'
  > {
  readonly data: readonly Option[];
  readonly value: string;
  /** Said when nothing fits what was typed. */
  readonly missing: string;
  readonly onPick: (value: string) => void;
}

/**
 * One of very many, found by typing: what is typed chooses, on Enter and on leaving the field. Leaving it
 * with nothing typed since the last choice changes nothing.
 */
export function TypedSelect({ data, value, missing, onPick, ...select }: Props) {
  const [typed, setTyped] = useState('');
  const [moved, setMoved] = useState(false);
  // Without a text, or with the text of the choice itself, the whole list is open: its first is nobody's choice.
  const sought = typed.trim() !== '' && data.every((each) => each.value !== value || each.label !== typed);
  const settle = () => {
    setTyped('');
    setMoved(false);
  };
  return (
    <Select
      {...select}
      data={data}
      value={value}
      searchable
      selectFirstOptionOnChange
      autoSelectOnBlur={sought}
      allowDeselect={false}
      limit={60}
      nothingFoundMessage={missing}
      onInput={(event) => {
        setTyped(event.currentTarget.value);
        setMoved(false);
      }}
      onKeyDownCapture={(event) => {
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setMoved(true);
        const open = event.currentTarget.getAttribute('aria-expanded') === 'true';
        if (event.key === 'Enter' && open && !sought && !moved) event.stopPropagation();
      }}
      onOptionSubmit={settle}
      onBlur={settle}
      onChange={(picked) => {
        if (picked !== null) onPick(picked);
      }}
    />
  );
}
