import { IconArrowRight } from '@tabler/icons-react';
import { PickChip } from '#renderer/ui/PickChip.tsx';
import type { DateOrder } from '#shared/domain/import/dates.ts';
import type { Preview } from '../flow-state.ts';
import { choicesFor, fieldWord, keptAsIs } from './field-words.ts';
import classes from './Map.module.css';
import { Samples } from './Samples.tsx';

interface Props {
  readonly column: Preview['columns'][number];
  readonly field: string | null;
  /** For a column of dates: whether day or month stands first; null where it holds none. */
  readonly order: DateOrder | null;
  readonly filled: number;
  readonly onChange: (field: string | null, order: DateOrder | null) => void;
}

const orders: readonly DateOrder[] = ['day first', 'month first'];

/** One column: what it is called, what stands in it, and where it goes. */
export function ColumnRow({ column, field, order, filled, onChange }: Props) {
  const dated = field === 'listDate' && order !== null;
  return (
    <tr data-at={column.index}>
      <th scope="row" className={classes.header} title={column.header}>
        {column.header === '' ? `Column ${column.index + 1}` : column.header}
      </th>
      <Samples of={column.samples} />
      <td className={classes.arrow}>
        <IconArrowRight size={16} stroke={1.5} aria-hidden />
      </td>
      <td>
        <PickChip
          row
          label={`Where “${column.header}” goes`}
          groups={choicesFor(dated)}
          value={dated ? `listDate, ${order}` : (field ?? keptAsIs)}
          shown={dated ? `${fieldWord(field)}, ${order}` : fieldWord(field)}
          tone={field === null ? 'outlined' : 'filled'}
          missing="No such field."
          onPick={(value) => {
            const said = orders.find((each) => value === `listDate, ${each}`);
            if (said !== undefined) onChange('listDate', said);
            else onChange(value === keptAsIs ? null : value, null);
          }}
        />
      </td>
      <td className={classes.filled}>{filled.toLocaleString('en')}</td>
    </tr>
  );
}
