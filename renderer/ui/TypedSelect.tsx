import { Select, type SelectProps } from '@mantine/core';

interface Props
  extends Pick<
    SelectProps,
    'aria-label' | 'aria-labelledby' | 'data' | 'classNames' | 'comboboxProps' | 'rightSection'
  > {
  readonly value: string;
  /** Said when nothing fits what was typed. */
  readonly missing: string;
  readonly onPick: (value: string) => void;
}

/** One of very many, found by typing: what is typed chooses, on Enter and on leaving the field. */
export function TypedSelect({ missing, onPick, ...select }: Props) {
  return (
    <Select
      {...select}
      searchable
      selectFirstOptionOnChange
      autoSelectOnBlur
      allowDeselect={false}
      limit={60}
      nothingFoundMessage={missing}
      onChange={(value) => {
        if (value !== null) onPick(value);
      }}
    />
  );
}
