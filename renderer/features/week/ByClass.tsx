import { VisuallyHidden } from '@mantine/core';
import type { FigureName, WeekView } from '#shared/contract/days.ts';
import classes from './Week.module.css';

interface Props {
  readonly figures: WeekView['figures'];
  readonly figure: (name: FigureName) => React.ReactNode;
}

const rows = [
  { label: 'Dials', parts: ['dials-target', 'dials-existing', 'dials-other'] },
  {
    label: 'Conversations',
    parts: ['conversations-target', 'conversations-existing', 'conversations-other'],
  },
] as const satisfies readonly { readonly label: string; readonly parts: readonly FigureName[] }[];

/** Dials and conversations by what the account was on that day. */
export function ByClass({ figures, figure }: Props) {
  return (
    <table className={classes.byClass}>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>Counted</VisuallyHidden>
          </th>
          <th scope="col">Target</th>
          <th scope="col">Existing</th>
          <th scope="col">Others</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, parts }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {parts.map((part) => (
              <td key={part}>{figure(part)}</td>
            ))}
            <td className={classes.classBar} aria-hidden>
              {parts.map((part, at) => (
                <span key={part} data-part={at} style={{ flexGrow: figures[part] }} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
