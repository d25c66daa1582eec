import { useQuery } from '@tanstack/react-query';
import { suppressionQueries } from '#renderer/api/suppressions.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import { Section } from '#renderer/ui/Section.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './Ledger.module.css';
import { ageWords } from './line-words.ts';

/** The registers in use, and which of them is too old to call by. */
export function RegisterAges({ today }: { readonly today: string }) {
  const { data } = useQuery(suppressionQueries.registers());
  if (data === undefined) return null;
  return (
    <Section title="Do-not-call registers" note={data.registers.length === 0 ? '' : 'The oldest first'}>
      {data.registers.length === 0 ? (
        <p className={`${words.table} ${words.second} ${classes.empty}`}>
          None is in use. Bring one in with Ctrl O, like any list.
        </p>
      ) : (
        <ul className={classes.registers}>
          {data.registers.map((register) => {
            const { age, warning } = ageWords(register, today);
            return (
              <li key={register.register}>
                <span className={classes.register}>{register.register}</span>
                <span className={`${words.table} ${words.second}`}>
                  {age}, {figureOf(register.numbers, 'number')}
                </span>
                {warning === null ? null : (
                  <span
                    className={`${words.table} ${classes.warning}`}
                    data-stale={register.stale || undefined}
                  >
                    {warning}
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
