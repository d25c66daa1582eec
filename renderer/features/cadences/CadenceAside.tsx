import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CadenceView, EffectView } from '#shared/contract/cadences.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import { nearDate } from '#shared/domain/time/said.ts';
import { cadenceQueries } from '#renderer/api/cadences.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { go } from '#renderer/app/router.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { type Mark, TouchMark } from '#renderer/ui/TouchMark.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './Aside.module.css';
import { PutOn } from './PutOn.tsx';
import { TakeOff } from './TakeOff.tsx';

interface Props {
  readonly cadence: CadenceView;
  readonly effect: EffectView | undefined;
  readonly failed: Error | null;
  readonly at: number;
  readonly today: string;
  readonly canPut: boolean;
  readonly dirty: boolean;
  readonly putting: boolean;
  readonly listId: string | null;
  readonly onPutting: (open: boolean) => void;
  readonly onStep: (at: number) => void;
}

/** Who is on a cadence and at which step, what took people off it, and putting more on it. */
export function CadenceAside(props: Props) {
  const { cadence, effect, failed, at, today, canPut, dirty, putting, listId, onPutting, onStep } = props;
  return (
    <aside className={classes.aside} aria-label={`On ${cadence.name}`}>
      <div className={classes.asideBody}>
        {effect === undefined ? (
          failed === null ? (
            <LoadingShape rows={6} label="Counting" />
          ) : (
            <p className={`${words.table} ${words.second}`}>{sentenceOf(failed)}</p>
          )
        ) : (
          <>
            <OnItNow effect={effect} at={at} onStep={onStep} />
            {effect.on === 0 ? null : (
              <AtStep cadenceId={cadence.cadenceId} effect={effect} at={at} today={today} />
            )}
            <CameOff effect={effect} />
            {effect.batches.length === 0 ? null : <TakeOff batches={effect.batches} />}
          </>
        )}
      </div>
      <div className={classes.asideFoot}>
        {putting ? (
          <PutOn cadence={cadence} listId={listId} onClose={() => onPutting(false)} />
        ) : (
          <>
            <Button
              fullWidth
              size="md"
              variant={dirty ? 'default' : 'filled'}
              disabled={!canPut}
              rightSection={<KeyHint keys="P" />}
              onClick={() => onPutting(true)}
            >
              Put people on it
            </Button>
            <p className={words.label}>
              {dirty
                ? 'Save it first.'
                : cadence.archived
                  ? 'It was put away. Whoever is on it goes on.'
                  : 'A list, or whatever a filter finds. One person: P on their card.'}
            </p>
          </>
        )}
      </div>
    </aside>
  );
}

function OnItNow({ effect, at, onStep }: { effect: EffectView; at: number; onStep: (at: number) => void }) {
  const most = Math.max(1, ...effect.steps.map(({ waiting }) => waiting));
  return (
    <Section title="On it now" note={figureOf(effect.on, 'person', 'people')}>
      {effect.on === 0 ? (
        <p className={`${words.table} ${words.second}`}>Nobody waits for a step of it.</p>
      ) : (
        <div className={classes.bars}>
          {effect.steps.map(({ index, waiting }) => (
            <button
              key={index}
              type="button"
              className={classes.bar}
              aria-pressed={index === at}
              onClick={() => onStep(index)}
            >
              {/* Read in this order, drawn from the count down. */}
              <span className={classes.spoken}>Step</span>
              <span className={classes.number}>{index + 1}</span>
              <span className={classes.count}>{waiting === 0 ? '' : waiting.toLocaleString('en')}</span>
              <span className={classes.spoken}>
                {waiting === 0 ? 'nobody' : waiting === 1 ? 'person' : 'people'}
              </span>
              <span
                className={classes.column}
                style={{ height: waiting === 0 ? 1 : 4 + (36 * waiting) / most }}
              />
            </button>
          ))}
        </div>
      )}
    </Section>
  );
}

interface AtStepProps {
  readonly cadenceId: string;
  readonly effect: EffectView;
  readonly at: number;
  readonly today: string;
}

function AtStep({ cadenceId, effect, at, today }: AtStepProps) {
  const waiting = effect.steps[at]?.waiting ?? 0;
  const { data } = useQuery({
    ...cadenceQueries.people(cadenceId, effect.version, at),
    enabled: waiting > 0,
  });
  const people = waiting === 0 ? [] : (data?.people ?? []);
  return (
    <Section title={`At step ${at + 1}`} note={figureOf(waiting, 'person', 'people')}>
      {waiting === 0 ? <p className={`${words.table} ${words.second}`}>Nobody, just now.</p> : null}
      <ul className={classes.people}>
        {people.map(({ prospectId, name, account, dueOn }) => (
          <li key={prospectId}>
            <button
              type="button"
              className={classes.person}
              onClick={() => go({ kind: 'session', prospectId })}
            >
              <span className={classes.who}>
                <b>{name}</b> <span className={words.second}>{account}</span>
              </span>
              <span className={words.quiet}>
                {dueOn < today ? `since ${nearDate(dueOn, today)}` : nearDate(dueOn, today)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {waiting > people.length && people.length > 0 ? (
        <p className={`${words.table} ${words.second}`}>
          {(waiting - people.length).toLocaleString('en')} more
        </p>
      ) : null}
    </Section>
  );
}

const ends: readonly (readonly [keyof EffectView['cameOff'], string, Mark])[] = [
  ['appointment', 'Appointment set', 'appointment'],
  ['spoke', 'Spoke', 'spoke'],
  ['wroteBack', 'Wrote back', 'wrote-back'],
  ['noAnswer', 'Ended with no answer', 'attempted'],
  ['doNotContact', 'Asked not to be contacted', 'barred'],
  ['bounced', 'The address bounced', 'dead'],
  ['left', 'Taken off by you', 'untried'],
];

function CameOff({ effect }: { readonly effect: EffectView }) {
  const all = Object.values(effect.cameOff).reduce((sum, n) => sum + n, 0);
  if (all === 0) return null;
  return (
    <Section title="Came off it" note={figureOf(all, 'person', 'people')}>
      <dl className={classes.ends}>
        {ends.map(([end, label, mark]) =>
          effect.cameOff[end] === 0 ? null : (
            <div key={end}>
              <dt>
                <TouchMark mark={mark} silent /> {label}
              </dt>
              <dd>{effect.cameOff[end].toLocaleString('en')}</dd>
            </div>
          ),
        )}
      </dl>
    </Section>
  );
}
