import type { FigureName, Figures } from './figures.ts';

export const ratioNames = [
  'rejections',
  'target-to-existing',
  'dials-per-decision-maker',
  'decision-makers-per-appointment',
  'meetings-per-sale',
] as const;
export type RatioName = (typeof ratioNames)[number];

/** k of n, each a figure that opens its own list. `below` is null for a plain count. */
export interface Ratio {
  readonly name: RatioName;
  readonly above: FigureName;
  readonly below: FigureName | null;
  readonly k: number;
  readonly n: number | null;
}

const parts: Readonly<Record<RatioName, readonly [above: FigureName, below: FigureName | null]>> = {
  rejections: ['rejections', null],
  'target-to-existing': ['dials-target', 'dials'],
  'dials-per-decision-maker': ['decision-makers', 'dials'],
  'decision-makers-per-appointment': ['appointments-from-decision-makers', 'decision-maker-conversations'],
  'meetings-per-sale': ['sales', 'meetings-held'],
};

/** The five numbers a seller knows, in the order they are told. */
export function ratiosOf(figures: Figures): Ratio[] {
  return ratioNames.map((name) => {
    const [above, below] = parts[name];
    return { name, above, below, k: figures[above], n: below ? figures[below] : null };
  });
}
