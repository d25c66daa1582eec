/**
 * The furthest that a lead has come. `closed` are those whom nobody may or can contact, and nobody has:
 * so every lead is in exactly one stage.
 */
export const leadStages = ['closed', 'untouched', 'touched', 'reached', 'set', 'held', 'won'] as const;
export type LeadStage = (typeof leadStages)[number];

/** How many leads have come as far as each stage, or further. */
export type Funnel = { readonly received: number; readonly spoken: number } & {
  readonly [Stage in LeadStage]: number;
};

const further: readonly LeadStage[] = ['won', 'held', 'set', 'reached', 'touched'];

/**
 * The cumulative funnel of some leads: untouched + touched + closed = received, always.
 *
 * @param counts how many leads are at each furthest stage; of those, how many were spoken with
 */
export function funnelOf(
  counts: readonly { readonly stage: LeadStage; readonly leads: number; readonly spoken: number }[],
): Funnel {
  const funnel = {
    received: 0,
    spoken: 0,
    closed: 0,
    untouched: 0,
    touched: 0,
    reached: 0,
    set: 0,
    held: 0,
    won: 0,
  };
  for (const { stage, leads, spoken } of counts) {
    funnel.received += leads;
    funnel.spoken += spoken;
    const from = further.indexOf(stage);
    if (from < 0) funnel[stage] += leads;
    else for (const reached of further.slice(from)) funnel[reached] += leads;
  }
  return funnel;
}

/** The stages that a figure of the funnel counts, for showing who is behind it. */
export const stagesBehind = (figure: LeadStage): readonly LeadStage[] => {
  const at = further.indexOf(figure);
  return at < 0 ? [figure] : further.slice(0, at + 1);
};
