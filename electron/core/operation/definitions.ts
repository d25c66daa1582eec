import type { Contract } from '#shared/contract/contract.ts';
import { accountsDefinitions } from '../handlers/accounts.ts';
import { appointmentsDefinitions } from '../handlers/appointments.ts';
import { bookDefinitions } from '../handlers/book.ts';
import { cadencesDefinitions } from '../handlers/cadences.ts';
import { callingRulesDefinitions } from '../handlers/callingRules.ts';
import { callsDefinitions } from '../handlers/calls.ts';
import { dayPlanDefinitions } from '../handlers/dayPlan.ts';
import { demoDefinition } from '../handlers/demo.ts';
import { followUpsDefinitions } from '../handlers/followUps.ts';
import { historyDefinitions, type Undoing } from '../handlers/history.ts';
import { notesDefinitions } from '../handlers/notes.ts';
import { importsDefinitions } from '../handlers/imports.ts';
import { listsDefinitions } from '../handlers/lists.ts';
import { objectionsDefinitions } from '../handlers/objections.ts';
import { opportunitiesDefinitions } from '../handlers/opportunities.ts';
import { owedDefinitions } from '../handlers/owed.ts';
import { pinsDefinitions } from '../handlers/pins.ts';
import { prospectsDefinitions } from '../handlers/prospects.ts';
import { queueDefinitions } from '../handlers/queue.ts';
import { scriptsDefinitions } from '../handlers/scripts.ts';
import { sessionsDefinitions } from '../handlers/sessions.ts';
import { settingsDefinitions } from '../handlers/settings.ts';
import { sourcesDefinitions } from '../handlers/sources.ts';
import { suppressionsDefinitions } from '../handlers/suppressions.ts';
import { todayDefinitions } from '../handlers/today.ts';
import { touchesDefinitions } from '../handlers/touches.ts';
import { weeksDefinitions } from '../handlers/weeks.ts';
import { workingTimeDefinitions } from '../handlers/workingTime.ts';
import { writtenDefinitions } from '../handlers/written.ts';
import type { AreaDefinitions } from './definition.ts';

type Definitions = { readonly [Area in keyof Contract]: AreaDefinitions<Area> };

const areas: Omit<Definitions, 'history'> = {
  accounts: accountsDefinitions,
  appointments: appointmentsDefinitions,
  book: { ...bookDefinitions, demo: demoDefinition },
  cadences: cadencesDefinitions,
  callingRules: callingRulesDefinitions,
  calls: callsDefinitions,
  dayPlan: dayPlanDefinitions,
  followUps: followUpsDefinitions,
  notes: notesDefinitions,
  imports: importsDefinitions,
  lists: listsDefinitions,
  objections: objectionsDefinitions,
  opportunities: opportunitiesDefinitions,
  owed: owedDefinitions,
  pins: pinsDefinitions,
  prospects: prospectsDefinitions,
  queue: queueDefinitions,
  scripts: scriptsDefinitions,
  sessions: sessionsDefinitions,
  settings: settingsDefinitions,
  sources: sourcesDefinitions,
  suppressions: suppressionsDefinitions,
  today: todayDefinitions,
  touches: touchesDefinitions,
  weeks: weeksDefinitions,
  workingTime: workingTimeDefinitions,
  written: writtenDefinitions,
};

function undoingOf(operation: string): Undoing | undefined {
  const [area = '', verb = ''] = operation.split('.');
  const verbs = areas[area as keyof typeof areas] as Readonly<Record<string, Undoing>> | undefined;
  return verbs?.[verb];
}

/** What each operation of the contract does. */
export const definitions: Definitions = { ...areas, history: historyDefinitions(undoingOf) };
