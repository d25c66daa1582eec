import { queryOptions } from '@tanstack/react-query';
import type { Inputs } from '#shared/contract/contract.ts';
import { areas } from './areas.ts';
import { api, systemsProgram } from './client.ts';

export const callProgramQueries = {
  /** What the system calls the program that takes the calls, by the scheme they have now. */
  systems: (scheme: string | null) =>
    queryOptions({
      queryKey: [...areas.settings, 'program', scheme],
      queryFn: systemsProgram,
      // Another may be chosen in the system while Handset is open.
      staleTime: 60_000,
    }),
  /** What would be handed over for a number as typed. */
  preview: (input: Inputs['calls']['preview']) =>
    queryOptions({
      queryKey: [...areas.settings, 'preview', input],
      queryFn: ({ signal }) => api().calls.preview(input, { signal }),
      placeholderData: (before) => before,
    }),
};
