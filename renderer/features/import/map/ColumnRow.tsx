import { Select } from '@mantine/core';
import { fieldChoices, keptAsIs } from './field-words.ts';
import type { Preview } from '../flow-state.ts';
import classes from '../Import.module.css';

interface Props {
  readonly column: Preview['columns'][number];
  readonly field: string | null;
  readonly filled: number;
  readonly arrow: React.ReactNode;
  readonly onChange: (field: string) => void;
}

const kept = { root: classes.pickerRoot ?? '', input: `${classes.picker} ${classes.kept}` };
const picker = { root: classes.pickerRoot ?? '', input: classes.picker ?? '' };

/** A list may have hundreds of columns: the choices of one are drawn while they are open, not before. */
const choices = { width: 240, position: 'bottom-start', keepMounted: false } as const;

/** One column: what it is called, what stands in it, and where it goes. */
export function ColumnRow({ column, field, filled, arrow, onChange }: Props) {
  return (
    <tr>
      <th scope="row" className={classes.header} title={column.header}>
        {column.header === '' ? `Column ${column.index + 1}` : column.header}
      </th>
      <td className={classes.samples}>{column.samples.slice(0, 4).join(', ')}</td>
      <td className={classes.arrow}>{arrow}</td>
      <td>
        <Select
          aria-label={`Where “${column.header}” goes`}
          data={fieldChoices}
          value={field ?? keptAsIs}
          searchable
          allowDeselect={false}
          maxDropdownHeight={320}
          nothingFoundMessage="No such field."
          comboboxProps={choices}
          classNames={field === null ? kept : picker}
          onChange={(value) => {
            if (value !== null) onChange(value);
          }}
        />
      </td>
      <td className={classes.filled}>{filled}</td>
    </tr>
  );
}
