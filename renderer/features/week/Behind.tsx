import { Button, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { sentenceOf } from '#renderer/api/failure.ts';
import { weekQueries } from '#renderer/api/weeks.ts';
import { go } from '#renderer/app/router.ts';
import type { FigureName } from '#shared/contract/days.ts';
import { shortDate } from '#shared/domain/time/said.ts';
import { dateIn, timeOfDay } from '#shared/domain/time/zones.ts';
import { figureDefinitions } from '#shared/domain/week/figures.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { type Mark, TouchMark } from '#renderer/ui/TouchMark.tsx';
import { markOf, touchWords } from '#renderer/ui/touch-words.ts';
import words from '#renderer/ui/words.module.css';
import classes from './Behind.module.css';
import { figureWords } from './figure-words.ts';

interface Props {
  readonly week: string | null;
  readonly figure: FigureName;
  readonly zone: string;
  readonly today: string;
  readonly onClose: () => void;
}

const atOnce = 100;

interface Line {
  readonly key: string;
  readonly prospectId: string;
  readonly mark: Mark;
  readonly name: string;
  readonly account: string | null;
  readonly what: string;
  readonly when: string;
}

/** Exactly the touches or appointments that a number counts. */
export function Behind({ week, figure, zone, today, onClose }: Props) {
  const { data, error } = useQuery(weekQueries.behind(week, figure));
  const [shown, setShown] = useState(atOnce);
  const commands = useMemo(
    () => [{ id: 'close-list', label: 'Close the list', stroke: 'Escape', inPalette: false, run: onClose }],
    [onClose],
  );
  useKeys(figureWords[figure], commands);
  const lines = useMemo(
    (): readonly Line[] => [
      ...(data?.touches ?? []).map((touch) => ({
        key: touch.touchId,
        prospectId: touch.prospectId,
        mark: markOf(touch),
        name: touch.name,
        account: touch.account,
        what: [
          touchWords(touch),
          touch.loopEnd === 'repeated' ? `because: ${touch.reason ?? 'no reason given'}` : null,
        ]
          .filter(Boolean)
          .join(', '),
        when: `${shortDate(touch.onDate, today)}, ${timeOfDay(touch.occurredAt, zone)}`,
      })),
      ...(data?.appointments ?? []).map((held) => ({
        key: held.appointmentId,
        prospectId: held.prospectId,
        mark: 'appointment' as const,
        name: held.name,
        account: held.account,
        what: `${held.kind} with ${held.withName}`,
        when: `${shortDate(dateIn(held.startsAt, zone), today)}, ${timeOfDay(held.startsAt, zone)}`,
      })),
    ],
    [data, today, zone],
  );

  return (
    <section aria-label={figureWords[figure]} className={classes.behind}>
      <div className={classes.head}>
        <h2 className={words.section}>{figureWords[figure]}</h2>
        <Button variant="subtle" size="compact-sm" rightSection={<KeyHint keys="Escape" />} onClick={onClose}>
          Close
        </Button>
      </div>
      <p className={`${words.table} ${words.second}`}>{figureDefinitions[figure]}</p>
      {data === undefined ? (
        error === null ? (
          <LoadingShape rows={5} label="Reading the touches" />
        ) : (
          <FailedState title="The list could not be read" line={sentenceOf(error)} />
        )
      ) : lines.length === 0 ? (
        <p className={`${words.body} ${words.second} ${classes.none}`}>None in this week.</p>
      ) : (
        <ul className={classes.lines}>
          {lines.slice(0, shown).map((line) => (
            <li key={line.key}>
              <UnstyledButton
                data-row
                className={classes.line}
                onClick={() => go({ kind: 'session', prospectId: line.prospectId })}
              >
                <TouchMark mark={line.mark} silent />
                <span className={classes.who}>
                  <span className={classes.name}>
                    {line.name} <span className={words.quiet}>{line.account}</span>
                  </span>
                  <span className={classes.what}>
                    {line.what}. {line.when}
                  </span>
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      {lines.length > shown ? (
        <Button variant="subtle" onClick={() => setShown(shown + atOnce)}>
          Show {Math.min(atOnce, lines.length - shown)} more of {lines.length.toLocaleString('en')}
        </Button>
      ) : null}
    </section>
  );
}
