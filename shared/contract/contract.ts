import type {
  ContractRouterClient,
  InferContractRouterInputs,
  InferContractRouterOutputs,
} from '@orpc/contract';
import { callingRules } from './calling.ts';
import { accounts } from './accounts.ts';
import { book, history, settings } from './book.ts';
import { appointments, followUps, opportunities, today, weeks } from './days.ts';
import { cadences } from './cadences.ts';
import { dayPlan } from './day-plan.ts';
import { imports } from './imports.ts';
import { lists } from './lists.ts';
import { objections } from './objections.ts';
import { owed } from './owed.ts';
import { prospects, sources } from './prospects.ts';
import { notes } from './notes.ts';
import { pins } from './pins.ts';
import { queue } from './queue.ts';
import { scripts } from './scripts.ts';
import { sessions } from './sessions.ts';
import { suppressions } from './suppressions.ts';
import { calls, touches } from './touches.ts';
import { workingTime } from './working-time.ts';
import { written } from './written.ts';

/** Every operation of Handset, by area and verb. Three transports carry it, one core implements it. */
export const contract = {
  accounts,
  appointments,
  book,
  cadences,
  callingRules,
  calls,
  dayPlan,
  followUps,
  history,
  imports,
  lists,
  notes,
  objections,
  opportunities,
  owed,
  pins,
  prospects,
  queue,
  scripts,
  sessions,
  settings,
  sources,
  suppressions,
  today,
  touches,
  weeks,
  workingTime,
  written,
};

export type Contract = typeof contract;
export type Client = ContractRouterClient<Contract>;
export type Inputs = InferContractRouterInputs<Contract>;
export type Outputs = InferContractRouterOutputs<Contract>;
