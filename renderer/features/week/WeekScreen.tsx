import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { failureOf, sentenceOf } from '#renderer/api/failure.ts';
import { settingsQueries } from '#renderer/api/settings.ts';
import { weekQueries } from '#renderer/api/weeks.ts';
import { go } from '#renderer/app/router.ts';
import type { FigureName, WeekView } from '#shared/contract/days.ts';
import { addDays, weekNamed, weekOf } from '#shared/domain/time/calendar.ts';
import { shortDate } from '#shared/domain/time/said.ts';
import { dateIn, timeOfDay } from '#shared/domain/time/zones.ts';
import { closesAt } from '#shared/domain/week/closing.ts';
import { placeOf, tellWeek } from '#shared/domain/week/telling.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { focusRow } from '#renderer/ui/row-focus.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { Behind } from './Behind.tsx';
import { Loops } from './Loops.tsx';
import { RatioRow } from './RatioRow.tsx';
import { ReportSheet } from './ReportSheet.tsx';
import { useHandIn } from './hand-in.ts';
import classes from './Week.module.css';
import { WeekFoot } from './WeekFoot.tsx';
import { WeekHead } from './WeekHead.tsx';

interface Props {
  /** By its name, '2026-W47'; null is this one. */
  readonly week: string | null;
  /** The number whose touches are shown at first. */
  readonly figure: FigureName | null;
}

/** One week: the five ratios, what became of loops, and the page that is handed in. */
export function WeekScreen({ week, figure }: Props) {
  const { data, error, refetch } = useQuery(weekQueries.read(week));
  if (data !== undefined) return <TheWeek key={data.week.name} week={week} view={data} first={figure} />;
  return (
    <div className={classes.page}>
      {error === null ? (
        <LoadingShape rows={6} label="Reading the week" />
      ) : (
        <FailedState
          title="The week could not be read"
          line={sentenceOf(error)}
          reference={failureOf(error).reference ?? undefined}
        >
          <Button onClick={() => void refetch()}>Try again</Button>
        </FailedState>
      )}
    </div>
  );
}

interface WeekProps {
  readonly week: string | null;
  readonly view: WeekView;
  readonly first: FigureName | null;
}

function TheWeek({ week, view, first }: WeekProps) {
  const { data: settings } = useQuery(settingsQueries.read());
  const { data: report } = useQuery(weekQueries.report(week, 'md'));
  const [open, setOpen] = useState<FigureName | null>(first);
  const [saving, setSaving] = useState(false);
  const handIn = useHandIn(week);
  const today = dateIn(view.asOf, view.zone);
  const isThisWeek = today <= view.week.to;
  const told = useMemo(() => {
    const named = weekNamed(view.week.name);
    return tellWeek({
      ...view,
      rep: settings?.repName ?? '',
      company: settings?.company ?? '',
      closesAt: named === null ? view.asOf : closesAt(named, view.zone),
    });
  }, [view, settings]);
  const commands = useMemo(() => {
    const goTo = (on: string) => go({ kind: 'week', week: weekOf(on).name });
    const before = () => goTo(addDays(view.week.from, -7));
    const after = () => goTo(addDays(view.week.from, 7));
    return [
      { id: 'copy', label: 'Copy the week as Markdown', stroke: 'mod+Enter', run: handIn.copy },
      { id: 'save', label: 'Save the week as a file', stroke: 'S', run: () => setSaving(true) },
      { id: 'week-before', label: 'The week before', stroke: '[', run: before },
      { id: 'week-after', label: 'The week after', stroke: ']', enabled: !isThisWeek, run: after },
      { id: 'week-left', label: 'The week before', stroke: 'ArrowLeft', inPalette: false, run: before },
      {
        id: 'week-right',
        label: 'The week after',
        stroke: 'ArrowRight',
        inPalette: false,
        enabled: !isThisWeek,
        run: after,
      },
      { id: 'row-down', label: 'Next number', stroke: 'ArrowDown', inPalette: false, run: () => focusRow(1) },
      { id: 'row-up', label: 'Number before', stroke: 'ArrowUp', inPalette: false, run: () => focusRow(-1) },
    ];
  }, [view.week.from, isThisWeek, handIn.copy]);
  useKeys('Week', commands);
  const run = (id: string) => commands.find((command) => command.id === id)?.run();

  return (
    <div className={classes.page}>
      <WeekHead
        title={told.title}
        week={told.week}
        asOf={`As of ${shortDate(today, today)}, ${timeOfDay(view.asOf, view.zone)}, ${placeOf(view.zone)}`}
        onBefore={() => run('week-before')}
        onNext={isThisWeek ? null : () => run('week-after')}
        onCopy={handIn.copy}
        onSave={handIn.save}
        saving={saving}
        onSaving={setSaving}
      />
      <div className={classes.columns}>
        <div className={classes.column}>
          <Section title="Five ratios" note="Every number opens its touches">
            <ul className={classes.ratios}>
              {told.ratios.map((ratio) => (
                <RatioRow
                  key={ratio.ratio.name}
                  view={view}
                  told={ratio}
                  open={open}
                  onOpen={(figure) => setOpen(figure === open ? null : figure)}
                />
              ))}
            </ul>
          </Section>
          <Loops figures={view.figures} open={open} onOpen={(name) => setOpen(name === open ? null : name)} />
          <WeekFoot view={view} told={told} />
        </div>
        <aside
          className={classes.aside}
          aria-label={open === null ? 'The page you hand in' : 'Behind the number'}
        >
          {open === null ? (
            report === undefined ? (
              <LoadingShape rows={4} label="Reading the page" />
            ) : (
              <ReportSheet markdown={report.text} />
            )
          ) : (
            <Behind
              key={open}
              week={week}
              figure={open}
              zone={view.zone}
              today={today}
              onClose={() => setOpen(null)}
            />
          )}
        </aside>
      </div>
    </div>
  );
}
