import type { Contract } from '#shared/contract/contract.ts';
import { appointmentsDefinitions } from '../handlers/appointments.ts';
import { bookDefinitions } from '../handlers/book.ts';
import { opportunitiesDefinitions } from '../handlers/opportunities.ts';
import { prospectsDefinitions } from '../handlers/prospects.ts';
import { queueDefinitions } from '../handlers/queue.ts';
import { scriptsDefinitions } from '../handlers/scripts.ts';
import { settingsDefinitions } from '../handlers/settings.ts';
import { sourcesDefinitions } from '../handlers/sources.ts';
import { todayDefinitions } from '../handlers/today.ts';
import { touchesDefinitions } from '../handlers/touches.ts';
import { weeksDefinitions } from '../handlers/weeks.ts';
import type { AreaDefinitions } from './definition.ts';

type Definitions = { readonly [Area in keyof Contract]: Partial<AreaDefinitions<Area>> };

/** What each operation of the contract does. */
export const definitions: Partial<Definitions> = {
  appointments: appointmentsDefinitions,
  book: bookDefinitions,
  opportunities: opportunitiesDefinitions,
  prospects: prospectsDefinitions,
  queue: queueDefinitions,
  scripts: scriptsDefinitions,
  settings: settingsDefinitions,
  sources: sourcesDefinitions,
  today: todayDefinitions,
  touches: touchesDefinitions,
  weeks: weeksDefinitions,
};
