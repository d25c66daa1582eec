/** One key press in the words that commands are declared with: `C`, `7`, `Space`, `mod+K`, `mod+shift+K`. */
export type Stroke = string;

/** What of a keyboard event decides; a plain value, so that tests need no browser. */
export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly getModifierState: (name: string) => boolean;
}

const ascii = /^[\x21-\x7e]$/;

/**
 * The stroke of a press. A letter is what stands on the key; where the layout has another script,
 * or digits behind Shift, the key's place decides, so that the dock is the same on every keyboard. A sign that is asked
 * for with Shift or AltGr is that sign, wherever it is: + stands on the 1 in Switzerland, / on the 7 in Germany. Shift
 * makes another stroke of a letter only where Ctrl is held too: Ctrl+Shift+Z is no Undo.
 */
export function strokeOf(press: Pressed): Stroke {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1];
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1];
  let key = press.key === ' ' ? 'Space' : press.key;
  if (press.key.length === 1) {
    const isSign = press.getModifierState('AltGraph') || (press.shiftKey && digit !== undefined);
    if (isSign || press.key === '?') key = press.key.toUpperCase();
    else if (digit !== undefined && !/[A-Za-z]/.test(press.key)) key = digit;
    else if (letter !== undefined && !ascii.test(press.key)) key = letter;
    else if (press.key !== ' ') key = press.key.toUpperCase();
  }
  const mod = press.ctrlKey || press.metaKey;
  const shift = mod && press.shiftKey && /^[A-Z]$/.test(key);
  return `${mod ? 'mod+' : ''}${press.altKey ? 'alt+' : ''}${shift ? 'shift+' : ''}${key}`;
}

/** A stroke without a modifier, which must never fire while somebody types. */
export function isSingle(stroke: Stroke): boolean {
  return !stroke.startsWith('mod+') && !stroke.startsWith('alt+');
}

/**
 * A stroke that writes a letter, a digit or a sign by itself: those who speak to their computer press such keys unmeant,
 * and may switch them off. Arrows, F8 and Esc write nothing.
 */
export function isCharacter(stroke: Stroke): boolean {
  return stroke === 'Space' || [...stroke].length === 1;
}

/** Keys that a focused button or link answers itself. */
export function isPressing(stroke: Stroke): boolean {
  return stroke === 'Enter' || stroke === 'Space';
}

const caps: Record<string, string> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowRight: '→',
  ArrowLeft: '←',
};

/** Keys that are held while another is pressed. */
const held: Record<string, { readonly mac: string; readonly other: string }> = {
  mod: { mac: '⌘', other: 'Ctrl' },
  alt: { mac: '⌥', other: 'Alt' },
  shift: { mac: '⇧', other: 'Shift' },
};

/** The caps to print for a stroke, such as `Ctrl K`, or `⌘ K` on a Mac. */
export function capOf(stroke: Stroke, mac: boolean): string {
  if (stroke === '+') return stroke;
  return stroke
    .split('+')
    .map((part) => held[part]?.[mac ? 'mac' : 'other'] ?? caps[part] ?? part)
    .join(' ');
}

/** The stroke as `aria-keyshortcuts` names it: `Control+Shift+K`, or `Meta+K` on a Mac. */
export function ariaOf(stroke: Stroke, mac: boolean): string {
  const names: Record<string, string> = { mod: mac ? 'Meta' : 'Control', alt: 'Alt', shift: 'Shift' };
  if (stroke === '+') return 'Plus';
  return stroke
    .split('+')
    .map((part) => names[part] ?? part)
    .join('+');
}
