import { useQuery } from '@tanstack/react-query';
import { programName, schemeOf } from '#shared/domain/telephone/call-targets.ts';
import { callProgramQueries } from '#renderer/api/call-program.ts';
import { settingsQueries } from '#renderer/api/settings.ts';

/** What takes the calls: the program chosen by name, else what the system calls its own; null where nobody says. */
export function useProgramName(): string | null {
  const settings = useQuery(settingsQueries.read()).data;
  const target = settings?.callTarget ?? 'tel';
  const scheme = schemeOf({ target, template: settings?.callTemplate ?? '' });
  const systems = useQuery(callProgramQueries.systems(scheme)).data ?? null;
  return programName({ target }, systems);
}
