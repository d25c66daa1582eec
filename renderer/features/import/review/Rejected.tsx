import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ImportReview } from '#shared/contract/imports.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import words from '#renderer/ui/words.module.css';
import { saveRejected } from '../rejected-file.ts';
import classes from './Review.module.css';

const few = 8;

/** Rows that make nobody, each with its line and the reason. They come in again once corrected. */
export function Rejected({ review }: { readonly review: ImportReview }) {
  const count = review.counts.rejected;
  if (count === 0) return null;
  const shown = review.rejected.slice(0, few);
  return (
    <Section
      title="Rejected"
      note={
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.save ?? ''}
          leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
          rightSection={<KeyHint keys="D" />}
          onClick={() => void saveRejected(review.importId)}
        >
          Save the {figureOf(count, 'row')} to correct
        </Button>
      }
    >
      <table className={classes.rows}>
        <tbody>
          {shown.map((row) => (
            <tr key={row.line}>
              <td className={classes.line}>Line {row.line}</td>
              <th scope="row">{row.reason}</th>
              <td className={classes.raw}>{row.raw}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > shown.length ? (
        <p className={`${words.table} ${words.quiet} ${classes.beyond}`}>
          {(count - shown.length).toLocaleString('en')} more are in the file that you save.
        </p>
      ) : null}
    </Section>
  );
}
