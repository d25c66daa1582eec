import { createContext, useContext, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { KeyMap } from '#shared/domain/key-map.ts';
import { type Command, KeyRegistry, type Landing, type Layer } from './registry.ts';
import { actualOf, type KeyOf } from './key-map.ts';
import { capOf, isCharacter, type Stroke, strokeOf } from './stroke.ts';

/** The one registry of this window. */
export const keys = new KeyRegistry();

export const onMac = /Mac|iPhone|iPad/.test(navigator.platform);

export function useSingleKeys(): boolean {
  return useSyncExternalStore(keys.subscribe, keys.singleKeys);
}

const never = () => () => undefined;

/**
 * The layers by the keys that they have now.
 *
 * @param told whether of every change of them: they change with each card and each line that opens
 */
export function useLayers(told: boolean): readonly Layer[] {
  return useSyncExternalStore(told ? keys.subscribe : never, keys.layers);
}

/** The key that does now what a command was delivered on: for its cap, and for those who are told of it. */
export function useStroke(delivered: Stroke): Stroke {
  return useSyncExternalStore(keys.subscribe, () => keys.actual(delivered));
}

/** The same as it is printed, for a sentence; null where it does nothing now, since single keys are switched off. */
export function useCapOf(delivered: Stroke): string | null {
  const stroke = useStroke(delivered);
  const singleKeys = useSingleKeys();
  return isCharacter(stroke) && !singleKeys ? null : capOf(stroke, onMac);
}

/** The same of a command that is not here, for a sentence about another screen. */
export function useCapElsewhere(key: KeyOf): string | null {
  const stroke = actualOf(useKeyMap(), key);
  const singleKeys = useSingleKeys();
  return isCharacter(stroke) && !singleKeys ? null : capOf(stroke, onMac);
}

/** The same by the keys that they were delivered with. */
export function useDeclared(told: boolean): readonly Layer[] {
  return useSyncExternalStore(told ? keys.subscribe : never, keys.declared);
}

export function useKeyMap(): KeyMap {
  return useSyncExternalStore(keys.subscribe, keys.keyMap);
}

/** Whether a key does what stands beside its cap: not while a choice is open that holds it back. */
export function useReaches(stroke: Stroke): boolean {
  return useSyncExternalStore(keys.subscribe, () => keys.reaches(stroke));
}

const AtRest = createContext(false);

/** Within it no key and no command does anything while the value is true: what is there is covered, or rests. */
export const KeysAtRest = AtRest.Provider;

/**
 * Declares the keys and commands of a screen or panel for as long as it stands.
 *
 * @param leaves the only single keys that it leaves to what lies below it; where it is not given, all
 */
export function useKeys(title: string, commands: readonly Command[], leaves?: readonly Stroke[]): void {
  const layer = useRef<Layer | null>(null);
  const isAtRest = useContext(AtRest);
  // Before the paint, so that a key never means what the screen showed a moment ago.
  useLayoutEffect(() => {
    const first: Layer = { title, commands: [] };
    layer.current = first;
    keys.add(first);
    return () => {
      if (layer.current !== null) keys.remove(layer.current);
      layer.current = null;
    };
  }, [title]);
  useLayoutEffect(() => {
    const before = layer.current;
    if (before === null) return;
    // In its place all the while, so that what is open above it is asked first once it goes on.
    layer.current = isAtRest ? { title, commands: [] } : { title, commands, leaves };
    keys.replace(before, layer.current);
  }, [title, commands, leaves, isAtRest]);
}

const fields = 'input:not([type=checkbox],[type=radio],[type=button],[type=file]), textarea, select';
const controls =
  'a[href], button, summary, input[type=radio], input[type=checkbox], [role=button], [role=option], [role=menuitem]';

/** Whether Enter and Space press it. */
export const isControl = (target: EventTarget | null): target is Element =>
  target instanceof Element && target.closest(controls) !== null;

/** True where letters are text: a field, or anything that can be edited. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches(fields) || target.isContentEditable);
}

const floats = '[role=dialog][aria-modal=true], [role=menu]';

/** Before anybody has answered the press: a menu that it closes was open when it came. */
let floatBefore = false;
const noteFloat = (): void => {
  floatBefore = document.querySelector(floats) !== null;
};

function landingOf(event: KeyboardEvent): Landing {
  const target = event.target;
  return {
    typing: isComposed(event) || isField(target),
    onControl: isControl(target),
    dialogOpen: floatBefore,
    repeat: event.repeat,
  };
}

/** An input method takes the key, and what comes of it is text. Some say so by this code alone, once it has ended. */
const isComposed = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposed(event)) return;
  const stroke = strokeOf(event);
  const landing = landingOf(event);
  const command = keys.find(stroke, landing);
  if (command === null) {
    if (stroke === 'Escape' && event.target instanceof HTMLElement && isField(event.target))
      event.target.blur();
    return;
  }
  event.preventDefault();
  command.run();
}

/** Listens at the window. Esc in a field leaves it, and the keys are back. */
export function listenForKeys(): () => void {
  window.addEventListener('keydown', noteFloat, true);
  window.addEventListener('keydown', onKeyDown);
  return () => {
    window.removeEventListener('keydown', noteFloat, true);
    window.removeEventListener('keydown', onKeyDown);
  };
}
