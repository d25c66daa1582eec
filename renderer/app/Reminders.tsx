import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { remindersDue } from '#shared/domain/reminders.ts';
import { now } from '#renderer/api/clock.ts';
import { todayQueries } from '#renderer/api/days.ts';
import { remind } from '#renderer/api/remind.ts';
import { settingsQueries } from '#renderer/api/settings.ts';

/** Says of each promise once, as a notice of the system, that it comes due. Draws nothing. */
export function Reminders() {
  const settings = useQuery(settingsQueries.read()).data;
  const wanted = settings?.reminders === true;
  const day = useQuery({ ...todayQueries.remindedOf(), enabled: wanted }).data;
  const said = useRef(new Set<string>());
  useEffect(() => {
    if (!wanted || day === undefined) return;
    for (const { key, title, body } of remindersDue(day.promises, now(), day.zone)) {
      if (said.current.has(key)) continue;
      said.current.add(key);
      remind(title, body);
    }
  }, [wanted, day]);
  return null;
}
