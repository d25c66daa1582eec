import { UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { Outputs } from '#shared/contract/contract.ts';
import { prospectQueries } from '#renderer/api/prospects.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './PersonForm.module.css';
import { emailsOf, isSomebody, type PersonFields, phonesOf } from './person-fields.ts';

type LikelyPerson = Outputs['prospects']['likely']['likely'][number];

const settleMs = 150;

/** People of the book who may already be the one being typed. */
export function useLikely(fields: PersonFields): readonly LikelyPerson[] {
  const [settled] = useDebouncedValue(fields, settleMs);
  const { data } = useQuery({
    ...prospectQueries.likely({
      emails: emailsOf(settled),
      numbers: phonesOf(settled).map(({ raw }) => raw),
      ...(settled.name.trim() === '' ? {} : { name: settled.name.trim() }),
      ...(settled.company.trim() === '' ? {} : { company: settled.company.trim() }),
      ...(settled.linkedinUrl.trim() === '' ? {} : { linkedinUrl: settled.linkedinUrl.trim() }),
    }),
    enabled: isSomebody(settled),
  });
  return isSomebody(settled) ? (data?.likely ?? []) : [];
}

interface Props {
  readonly people: readonly LikelyPerson[];
  readonly onOpen: (prospectId: string) => void;
}

/** Who that may be, with why, and a way to open them instead. */
export function Likely({ people, onOpen }: Props) {
  if (people.length === 0) return null;
  return (
    <div className={classes.likely} role="group" aria-labelledby="likely-head">
      <p id="likely-head" className={words.label}>
        Already in your book?
      </p>
      {people.map((person) => (
        <UnstyledButton
          key={person.prospectId}
          className={classes.person}
          onClick={() => onOpen(person.prospectId)}
        >
          <span className={classes.who}>
            <span>
              {person.name} <span className={words.quiet}>{person.account}</span>
            </span>
            <span className={`${words.label} ${words.second}`}>{person.why}</span>
          </span>
          {person.certain ? <Chip tone="wait">Same</Chip> : null}
        </UnstyledButton>
      ))}
    </div>
  );
}
