import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { FigureName } from '#shared/contract/days.ts';
import { areas } from './areas.ts';
import { api } from './client.ts';

export type ReportFormat = 'md' | 'html' | 'csv' | 'json';

/** A week by name, '2026-W47'; null is this one. */
const which = (week: string | null) => (week === null ? {} : { week });

export const weekQueries = {
  read: (week: string | null) =>
    queryOptions({
      queryKey: [...areas.weeks, 'read', week],
      queryFn: ({ signal }) => api().weeks.read(which(week), { signal }),
      placeholderData: keepPreviousData,
    }),
  behind: (week: string | null, figure: FigureName) =>
    queryOptions({
      queryKey: [...areas.weeks, 'behind', week, figure],
      queryFn: ({ signal }) => api().weeks.behind({ ...which(week), figure }, { signal }),
    }),
  report: (week: string | null, format: ReportFormat) =>
    queryOptions({
      queryKey: [...areas.weeks, 'report', week, format],
      queryFn: ({ signal }) => api().weeks.report({ ...which(week), format }, { signal }),
      placeholderData: keepPreviousData,
    }),
};
