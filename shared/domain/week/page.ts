import type { AppointmentEvent, AppointmentKind, Channel, Direction } from '../vocabulary.ts';
import type { Figures } from './figures.ts';
import type { Ratio } from './ratios.ts';

export interface AppointmentOnPage {
  readonly name: string;
  readonly account: string | null;
  readonly kind: AppointmentKind;
  readonly startsAt: number;
  /** Their zone, an IANA name. */
  readonly zone: string;
  readonly state: AppointmentEvent;
  readonly producedBy: {
    readonly channel: Channel;
    readonly direction: Direction;
    readonly onDate: string;
  } | null;
  readonly source: string | null;
}

/** What the first plan of a day held, and how much was done of what was planned, by voice and in writing. */
export interface DayAgainstPlan {
  readonly onDate: string;
  readonly planned: { readonly calls: number; readonly written: number };
  readonly done: { readonly calls: number; readonly written: number };
}

/** All that the page of a week is written from, whatever the format. */
export interface WeekPage {
  readonly rep: string;
  readonly company: string;
  readonly week: { readonly name: string; readonly from: string; readonly to: string };
  /** The rep's zone. */
  readonly zone: string;
  readonly asOf: number;
  readonly closesAt: number;
  readonly closed: boolean;
  readonly figures: Figures;
  readonly ratios: readonly Ratio[];
  readonly asked: readonly { readonly answer: 'accepted' | 'declined' }[];
  readonly appointments: readonly AppointmentOnPage[];
  readonly promisesMissed: readonly { readonly name: string; readonly dueOn: string }[];
  /** The days that were planned, in their order. */
  readonly plans: readonly DayAgainstPlan[];
  readonly backdated: number;
  readonly untouched: { readonly leads: number; readonly oldestDays: number | null };
  readonly changedSince: number;
}
