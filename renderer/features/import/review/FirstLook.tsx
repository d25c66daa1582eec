import type { ImportReview } from '#shared/contract/imports.ts';
import { capital, countWord } from '#shared/domain/count-words.ts';
import { displayNumber } from '#shared/domain/phones.ts';
import { Section } from '#renderer/ui/Section.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './Review.module.css';

const few = 6;
const decisionWords = { new: 'new', same: 'in your book', repeated: 'again' } as const;

/** The first rows as the people they become. */
export function FirstLook({
  review,
  country,
}: {
  readonly review: ImportReview;
  /** ISO 3166: in which country numbers are written short. */
  readonly country: string;
}) {
  const shown = review.sample.slice(0, few);
  if (shown.length === 0) return null;
  return (
    <Section
      title="A first look"
      note={`${capital(countWord(shown.length))} of ${review.counts.accepted.toLocaleString('en')}`}
    >
      <table className={classes.rows}>
        <tbody>
          {shown.map((person) => (
            <tr key={person.line}>
              <td className={classes.line}>Line {person.line}</td>
              <th scope="row" className={classes.who}>
                <span className={classes.strong}>{person.name}</span>{' '}
                <span className={words.quiet}>{person.company}</span>
              </th>
              <td className={words.second}>
                {person.number === null ? person.email : displayNumber({ e164: person.number }, country)}
              </td>
              <td className={classes.decision}>{decisionWords[person.decision]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
