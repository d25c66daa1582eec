/** The beginnings of all query keys; a command names those it makes stale. */
export const areas = {
  accounts: ['accounts'],
  book: ['book'],
  history: ['history'],
  imports: ['imports'],
  objections: ['objections'],
  owed: ['owed'],
  prospects: ['prospects'],
  queue: ['queue'],
  scripts: ['scripts'],
  sessions: ['sessions'],
  settings: ['settings'],
  sources: ['sources'],
  suppressions: ['suppressions'],
  cadences: ['cadences'],
  workingTime: ['workingTime'],
  calls: ['calls'],
  dayPlan: ['dayPlan'],
  today: ['today'],
  weeks: ['weeks'],
  written: ['written'],
} as const;

/** What changes whenever a touch, a follow-up or an appointment does. */
export const figures = [
  areas.today,
  areas.weeks,
  areas.history,
  areas.imports,
  areas.calls,
  areas.suppressions,
  areas.accounts,
  areas.dayPlan,
  areas.cadences,
  areas.written,
] as const;
