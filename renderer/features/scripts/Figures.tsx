import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outputs } from '#shared/contract/contract.ts';
import type { ScriptShare, ScriptView } from '#shared/contract/scripts.ts';
import { isOpeningKind } from '#shared/domain/script/kinds.ts';
import { type Behind, scriptQueries } from '#renderer/api/scripts.ts';
import { go } from '#renderer/app/router.ts';
import { dayWords } from '#renderer/ui/day-words.ts';
import { IntervalPlot, rangeInWords } from '#renderer/ui/IntervalPlot.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { TouchMark } from '#renderer/ui/TouchMark.tsx';
import { markOf, touchWords } from '#renderer/ui/touch-words.ts';
import words from '#renderer/ui/words.module.css';
import { countedAs } from './script-words.ts';
import classes from './Figures.module.css';
import preview from './Preview.module.css';
import editor from './ScriptEditor.module.css';
import rowed from './ScriptRows.module.css';

interface Props {
  readonly view: ScriptView;
  readonly figures: Outputs['scripts']['measured'] | undefined;
  readonly today: string;
  readonly zone: string;
}

/** What came of each version, and of the other scripts of its kind, with the room in which it could be wrong. */
export function Figures({ view, figures, today, zone }: Props) {
  const [open, setOpen] = useState<Behind | null>(null);
  const alike = (figures?.scripts ?? []).filter(
    (each) =>
      each.came.of > 0 &&
      (each.scriptId === view.scriptId ||
        each.kind === view.kind ||
        (isOpeningKind(each.kind) && isOpeningKind(view.kind))),
  );
  if (figures === undefined) return null;
  if (alike.length === 0)
    return (
      <Section title="What came of it">
        <p className={`${words.table} ${words.second}`}>Nothing was counted yet.</p>
      </Section>
    );
  const most = Math.max(0.1, ...alike.map(({ came }) => came.interval?.upper ?? 0));
  const unsure = alike.some(({ came }) => !came.enough);
  return (
    <Section title="What came of it" note={`${countedAs(view.kind)}, 80%`}>
      <ul className={rowed.rows}>
        {alike.map(({ scriptId, version, name, came }) => (
          <FigureRow
            key={`${scriptId} ${version}`}
            name={`${name} ${version}`}
            own={scriptId === view.scriptId}
            came={came}
            most={most}
            onOpen={() => setOpen({ scriptId, version })}
          />
        ))}
      </ul>
      {unsure ? (
        <p className={`${words.table} ${words.second}`}>Not enough yet, where the line is dashed.</p>
      ) : null}
      {open === null ? null : (
        <TouchesBehind asked={open} today={today} zone={zone} onClose={() => setOpen(null)} />
      )}
    </Section>
  );
}

interface RowProps {
  readonly name: string;
  readonly own: boolean;
  readonly came: ScriptShare;
  readonly most: number;
  readonly onOpen: () => void;
}

/** A figure as k of n; it opens the touches that it counts. */
export function FigureRow({ name, own, came, most, onOpen }: RowProps) {
  const { hits, of, interval, enough } = came;
  return (
    <li className={classes.figure} data-own={own || undefined}>
      <span>{name}</span>
      {interval === null ? (
        <span />
      ) : (
        <IntervalPlot k={hits} n={of} interval={interval} enough={enough} most={most} />
      )}
      <button
        type="button"
        className={classes.count}
        onClick={onOpen}
        aria-label={`${name}: ${hits} of ${of}, show the touches`}
      >
        <b>{hits}</b> of {of}
      </button>
      <span className={words.label}>{interval === null ? '' : rangeInWords(interval)}</span>
    </li>
  );
}

interface BehindProps {
  readonly asked: Behind;
  readonly today: string;
  readonly zone: string;
  readonly onClose: () => void;
}

/** Exactly the touches that a figure counts. */
export function TouchesBehind({ asked, today, onClose }: BehindProps) {
  const { data } = useQuery(scriptQueries.behind(asked));
  if (data === undefined) return null;
  return (
    <div className={classes.behind}>
      <div className={classes.behindHead}>
        <span className={words.label}>
          {data.touches.length < data.of
            ? `The newest ${data.touches.length} of ${data.of}`
            : `All ${data.of}`}
        </span>
        <button type="button" className={editor.small} onClick={onClose}>
          Close
        </button>
      </div>
      <ul className={rowed.rows}>
        {data.touches.map((touch) => (
          <li key={touch.touchId}>
            <button
              type="button"
              className={preview.walk}
              onClick={() => go({ kind: 'session', prospectId: touch.prospectId })}
            >
              <span>
                <TouchMark mark={markOf(touch)} size={10} silent /> {touch.name}
              </span>
              <span className={words.label}>
                {touchWords(touch)}, {dayWords(touch.onDate, today)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
