import type { KeyMap } from '#shared/domain/key-map.ts';
import { isRemappable } from '#shared/domain/key-map.ts';
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

/** What a press that is to be a key's new one comes to. */
export type Assigned =
  | { readonly kind: 'refused' }
  | { readonly kind: 'same' }
  | { readonly kind: 'done'; readonly map: KeyMap }
  /** Another key of this screen has it; with both in each other's place. */
  | { readonly kind: 'taken'; readonly label: string; readonly swapped: KeyMap };

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
  for (const { title, commands } of layers.toReversed()) {
    for (const { stroke: delivered, label } of commands) {
      if (delivered === undefined || (title === key.layer && delivered === key.delivered)) continue;
      if (actualOf(map, { layer: title, delivered }) !== stroke) continue;
      const swapped = assign(assign(map, key, stroke), { layer: title, delivered }, now);
      return { kind: 'taken', label, swapped };
    }
  }
  return { kind: 'done', map: assign(map, key, stroke) };
}

/** How many keys are not as they were delivered. */
export const changedKeys = (map: KeyMap): number =>
  Object.values(map).reduce((sum, own) => sum + Object.keys(own).length, 0);
