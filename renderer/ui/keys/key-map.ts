import type { KeyMap } from '#shared/domain/key-map.ts';
import { isRemappable } from '#shared/domain/key-map.ts';
import { countWord } from '#shared/domain/count-words.ts';
import { keyCatalog, type KeysOf } from './catalog.ts';
import type { Layer } from './registry.ts';
import type { Stroke } from './stroke.ts';

/** A key of a screen or panel, by the one that it was delivered with. */
export interface KeyOf {
  readonly layer: string;
  readonly delivered: Stroke;
}

/** The key that does now what `delivered` did as Handset came. */
export const actualOf = (map: KeyMap, { layer, delivered }: KeyOf): Stroke =>
  map[layer]?.[delivered] ?? delivered;

/** The map with one key of a layer on another; back on its own it is no change any more. */
export function assign(map: KeyMap, { layer, delivered }: KeyOf, stroke: Stroke): KeyMap {
  const others = Object.entries(map[layer] ?? {}).filter(([key]) => key !== delivered);
  const own = stroke === delivered ? others : [...others, [delivered, stroke] as const];
  const rest = Object.entries(map).filter(([title]) => title !== layer);
  return Object.fromEntries(own.length === 0 ? rest : [...rest, [layer, Object.fromEntries(own)]]);
}

/** A command that has the key by now. */
export interface Clash extends KeyOf {
  readonly label: string;
  /** Where it stands, as its folder is called; null for everywhere. */
  readonly screen: string | null;
  /** It is there at the moment, with the key that is being put elsewhere. */
  readonly shown: boolean;
}

/** What a press that is to be a key's new one comes to. */
export type Assigned =
  | { readonly kind: 'refused' }
  | { readonly kind: 'same' }
  | { readonly kind: 'done'; readonly map: KeyMap }
  /** Other commands have it, those that are shown first; with all of them in the place of this one. */
  | { readonly kind: 'taken'; readonly clashes: readonly Clash[]; readonly swapped: KeyMap };

/** Every command that a key of `layer` may be mixed up with: of its screen, and of all screens where it works on all. */
function besides(layers: readonly Layer[], layer: string): readonly Clash[] {
  const entryOf = (title: string) => keyCatalog.find((each) => each.title === title);
  const own = entryOf(layer);
  const mixes = ({ title, screen, alone }: KeysOf): boolean => {
    if (title === layer || screen === null) return true;
    if (alone === true || own?.alone === true) return false;
    return own !== undefined && (own.screen === null || own.screen === screen);
  };
  const shown = layers.toReversed().flatMap(({ title, commands }) => {
    const entry = entryOf(title);
    // One that stands on the screen is met there, unless one of the two holds the other back.
    if (entry !== undefined && !mixes({ ...entry, screen: own?.screen ?? entry.screen })) return [];
    const screen = entry?.screen ?? null;
    return commands.flatMap(({ stroke, label }) =>
      stroke === undefined ? [] : [{ layer: title, delivered: stroke, label, screen, shown: true }],
    );
  });
  const met = keyCatalog.filter(mixes);
  const all = met.flatMap(({ title, screen, keys }) =>
    Object.entries(keys).map(([delivered, label]) => ({
      layer: title,
      delivered,
      label,
      screen,
      shown: false,
    })),
  );
  return [...shown, ...all];
}

/**
 * Puts a key of the screen on another.
 *
 * @param layers those of the screen as they were declared, by the keys that they were delivered with
 */
export function tryKey(map: KeyMap, layers: readonly Layer[], key: KeyOf, pressed: Stroke): Assigned {
  const stroke = pressed;
  if (!isRemappable(stroke)) return { kind: 'refused' };
  const now = actualOf(map, key);
  if (stroke === now) return { kind: 'same' };
  const met = new Set<string>();
  const clashes = besides(layers, key.layer).filter((other) => {
    const name = `${other.layer} ${other.delivered}`;
    const isOwn = other.layer === key.layer && other.delivered === key.delivered;
    if (isOwn || met.has(name) || actualOf(map, other) !== stroke) return false;
    met.add(name);
    return true;
  });
  const put = assign(map, key, stroke);
  if (clashes.length === 0) return { kind: 'done', map: put };
  const swapped = clashes.reduce((so, other) => assign(so, other, now), put);
  return { kind: 'taken', clashes, swapped };
}

const screenNames: Readonly<Record<string, string>> = {
  today: 'Today',
  session: 'Session',
  accounts: 'Accounts',
  import: 'Lists',
  scripts: 'Scripts',
  cadences: 'Cadences',
  'do-not-contact': 'Suppression',
  week: 'Week',
  settings: 'Settings',
};

/** What has a key, as it is asked before it is swapped: 'S is “Skip, with a reason” on this screen. Swap them?' */
export function clashesInWords(cap: string, layer: string, [first, ...others]: readonly Clash[]): string {
  if (first === undefined) return '';
  const here = keyCatalog.find(({ title }) => title === layer)?.screen ?? null;
  const atOtherTimes =
    first.screen === here ? 'on this screen at other times' : `on ${screenNames[first.screen ?? '']}`;
  const where = first.shown ? 'on this screen' : first.screen === null ? 'everywhere' : atOtherTimes;
  const more =
    others.length === 0
      ? ''
      : `, and ${countWord(others.length)} more ${others.length === 1 ? 'has' : 'have'} it`;
  return `${cap} is “${first.label}” ${where}${more}. Swap ${others.length === 0 ? 'them' : 'all'}?`;
}

/** How many keys are not as they were delivered. */
export const changedKeys = (map: KeyMap): number =>
  Object.values(map).reduce((sum, own) => sum + Object.keys(own).length, 0);
