/** What the rep has said of their days. Times are on their clock, 'HH:MM'. */
export interface DayPlanSettings {
  /** How many minutes of a day are to be planned. */
  readonly capacity: number;
  readonly breaks: { readonly at: string; readonly minutes: number }[];
  /** Minutes that each takes; null: as learnt from the rep's own days. */
  readonly call: number | null;
  readonly written: number | null;
  readonly research: number;
  readonly promise: number;
  readonly appointment: number;
  readonly margin: number;
}

/** What holds until the rep has said something else. */
export const plainDays: DayPlanSettings = {
  capacity: 6 * 60,
  breaks: [{ at: '12:00', minutes: 30 }],
  call: null,
  written: null,
  research: 10,
  promise: 15,
  appointment: 30,
  margin: 10,
};

/** Minutes of a call and of a written touch, as long as nothing is learnt. */
export const usual = { call: 4, written: 5 } as const;
