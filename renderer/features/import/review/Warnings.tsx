import { IconChevronRight } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import type { ImportReview } from '#shared/contract/imports.ts';
import { capital, figureOf } from '#shared/domain/count-words.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { fieldWord } from '../map/field-words.ts';
import classes from './Review.module.css';
import { kindsOf } from './warning-kinds.ts';

const few = 8;

/** Cells that a field could not hold, by kind. They never reject a row: what was written is kept. */
export function Warnings({ review }: { readonly review: ImportReview }) {
  const [open, setOpen] = useState<string | null>(null);
  const kinds = kindsOf(review);
  if (kinds.length === 0) return null;
  return (
    <Section title="Kept as written" note={`in ${figureOf(review.counts.warned, 'row')}`}>
      <table className={classes.rows}>
        <tbody>
          {kinds.map((kind) => {
            const key = `${kind.field} ${kind.text}`;
            const shown = open === key;
            return (
              <Fragment key={key}>
                <tr>
                  <td className={classes.count}>{kind.count.toLocaleString('en')}</td>
                  <th scope="row">
                    <button
                      type="button"
                      data-row
                      className={classes.opener}
                      aria-expanded={shown}
                      onClick={() => setOpen(shown ? null : key)}
                    >
                      <IconChevronRight size={14} stroke={1.5} aria-hidden />
                      {capital(kind.text)}
                    </button>
                  </th>
                  <td className={classes.decision}>{fieldWord(kind.field)}</td>
                </tr>
                {shown
                  ? kind.lines.slice(0, few).map(({ line, text }, index) => (
                      <tr key={`${line} ${index}`} data-under>
                        <td className={classes.under}>Line {line}</td>
                        <td colSpan={2}>{text}</td>
                      </tr>
                    ))
                  : null}
                {shown && kind.count > few ? (
                  <tr data-under>
                    <td colSpan={3}>
                      {figureOf(kind.count - few, 'more row')} of this kind, all kept as written.
                    </td>
                  </tr>
                ) : null}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}
