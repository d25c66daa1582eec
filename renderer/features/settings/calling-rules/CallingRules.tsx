import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RuleView } from '#shared/contract/calling.ts';
import { longDate } from '#shared/domain/time/said.ts';
import { callingQueries, useChangeRule, usePutBackRule } from '#renderer/api/calling.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './CallingRules.module.css';
import { RuleEditor } from './RuleEditor.tsx';
import { capWords, windowWords } from './rule-words.ts';

/** The countries; the states that keep hours of their own come when they are asked for. */
const shownAtFirst = 9;

/** Every rule of calling, with how it is known; a company may change one, and put it back. */
export function CallingRules() {
  const { data, error } = useQuery(callingQueries.rules());
  const [all, setAll] = useState(false);
  const hidden = (data?.rules ?? []).slice(shownAtFirst).filter(({ changedAt }) => changedAt === null).length;
  return (
    <Section title="Calling hours and rules">
      <p className={`${words.table} ${words.second} ${classes.intro}`}>
        Not legal advice. Whether you may call somebody is for you and your company to know. Times are on the
        clock of whoever is called; where several rules hold, the strictest counts.
        {data === undefined
          ? null
          : ` Gathered by ${longDate(data.asOf)} ${data.asOf.slice(0, 4)}${data.version === data.asOf ? '' : `, version ${data.version}`}.`}{' '}
        Holidays by date-holidays.
      </p>
      {data === undefined ? (
        error === null ? (
          <LoadingShape rows={6} label="Reading the rules" />
        ) : (
          <p className={words.table}>{sentenceOf(error)}</p>
        )
      ) : (
        <>
          <ul className={classes.rules}>
            {data.rules
              .filter((rule, n) => all || n < shownAtFirst || rule.changedAt !== null)
              .map((rule) => (
                <Rule key={rule.jurisdiction} rule={rule} onPutBack={() => setAll(true)} />
              ))}
          </ul>
          {all || hidden === 0 ? null : (
            <Button
              variant="subtle"
              size="compact-sm"
              className={classes.all ?? ''}
              onClick={() => setAll(true)}
            >
              {hidden} more places
            </Button>
          )}
        </>
      )}
    </Section>
  );
}

interface RuleProps {
  readonly rule: RuleView;
  /** Before a rule is as it came: it stays where it is while somebody looks at it. */
  readonly onPutBack: () => void;
}

function Rule({ rule, onPutBack }: RuleProps) {
  const [open, setOpen] = useState(false);
  const undo = useUndoLast();
  const [change, putBack] = [useChangeRule(), usePutBackRule()];
  const then = {
    onSuccess: ({ said }: { readonly said: string }) => sayUndoable(said, undo),
    onError: (error: Error) => sayDone(sentenceOf(error)),
  };
  const { jurisdiction } = rule;
  const caps = capWords(rule);
  return (
    <li className={classes.rule} data-off={rule.off || undefined}>
      <UnstyledButton className={classes.head} aria-expanded={open} onClick={() => setOpen(!open)}>
        <IconChevronRight size={16} stroke={1.5} aria-hidden className={classes.chevron ?? ''} />
        <span className={classes.name}>{rule.name}</span>
        <span className={`${words.table} ${words.second}`}>
          {rule.off ? 'Left out' : [windowWords(rule), caps].filter(Boolean).join('. ')}
        </span>
        <span className={`${words.label} ${words.quiet} ${classes.nature}`}>
          {rule.changedAt === null ? (rule.nature === 'law' ? 'Law' : 'Courtesy') : 'Changed'}
        </span>
      </UnstyledButton>
      {open ? (
        <div className={classes.more}>
          <dl className={classes.facts}>
            <Fact label="Whom">{rule.scope}</Fact>
            <Fact label="Businesses">{rule.b2b}</Fact>
            <Fact label="Evidence">{rule.evidence}</Fact>
            {rule.note === '' ? null : <Fact label="Note">{rule.note}</Fact>}
            {rule.changedAt === null ? null : (
              <Fact label="As it came">
                {[windowWords(rule.given), capWords(rule.given)].filter(Boolean).join('. ')}
              </Fact>
            )}
          </dl>
          <RuleEditor
            key={`${JSON.stringify(rule.window)} ${JSON.stringify(rule.caps)} ${rule.restDays}`}
            rule={rule}
            busy={change.isPending || putBack.isPending}
            onChange={(terms) => change.mutate({ jurisdiction, ...terms }, then)}
            onPutBack={() => {
              onPutBack();
              putBack.mutate({ jurisdiction }, then);
            }}
          />
        </div>
      ) : null}
    </li>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt className={`${words.label} ${words.quiet}`}>{label}</dt>
      <dd className={words.table}>{children}</dd>
    </>
  );
}
