import { useState } from 'react';
import type { ImportReview } from '#shared/contract/imports.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import { Section } from '#renderer/ui/Section.tsx';
import words from '#renderer/ui/words.module.css';
import { fieldWord } from '../map/field-words.ts';
import classes from '../Import.module.css';

const few = 5;

/** Cells that a field could not hold. They never reject a row: what was written is kept. */
export function Warnings({ review }: { readonly review: ImportReview }) {
  const [all, setAll] = useState(false);
  if (review.warnings.length === 0) return null;
  return (
    <Section title="Kept as written" note={`in ${figureOf(review.counts.warned, 'row')}`}>
      <table className={classes.sample}>
        <tbody>
          {review.warnings.slice(0, all ? undefined : few).map((warning, index) => (
            <tr key={`${warning.line} ${warning.field} ${index}`}>
              <td className={classes.line}>Line {warning.line}</td>
              <th scope="row">{warning.text}</th>
              <td className={classes.decision}>{fieldWord(warning.field)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {review.warnings.length > few ? (
        <button type="button" className={`${words.table} ${classes.more}`} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${review.warnings.length}`}
        </button>
      ) : null}
    </Section>
  );
}
