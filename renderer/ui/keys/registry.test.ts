import { describe, expect, it, vi } from 'vitest';
import { type Command, KeyRegistry, type Landing } from './registry.ts';
import { ariaOf, capOf, strokeOf } from './stroke.ts';

const nowhere: Landing = { typing: false, onControl: false, dialogOpen: false, repeat: false };
const command = (stroke: string, id = stroke): Command => ({ id, label: id, stroke, run: () => undefined });
const press = (
  key: string,
  code: string,
  held: { ctrlKey?: boolean; metaKey?: boolean; shiftKey?: boolean; altGraph?: boolean } = {},
) => ({
  key,
  code,
  ctrlKey: held.ctrlKey ?? false,
  metaKey: held.metaKey ?? false,
  altKey: false,
  shiftKey: held.shiftKey ?? false,
  getModifierState: (name: string) => name === 'AltGraph' && held.altGraph === true,
});

function registryWith(...strokes: string[]): KeyRegistry {
  const registry = new KeyRegistry();
  registry.add({ title: 'Screen', commands: strokes.map((stroke) => command(stroke)) });
  return registry;
}

describe('a single key', () => {
  it('runs on the screen that declared it', () => {
    expect(registryWith('5').find('5', nowhere)?.id).toBe('5');
  });

  it.each([
    ['while somebody types', { typing: true }],
    ['with a dialog open', { dialogOpen: true }],
    ['while it is held down', { repeat: true }],
  ])('never fires %s', (_, landing) => {
    expect(registryWith('5').find('5', { ...nowhere, ...landing })).toBeNull();
  });

  it('goes on while it is held down where it moves from row to row', () => {
    const registry = new KeyRegistry();
    registry.add({ title: 'Rows', commands: [{ ...command('ArrowDown'), repeats: true }] });
    expect(registry.find('ArrowDown', { ...nowhere, repeat: true })?.id).toBe('ArrowDown');
  });

  it('rests when single keys are switched off, but what writes nothing and Ctrl keys stay', () => {
    const stay = ['Escape', 'F8', 'ArrowDown', 'Backspace', 'mod+K'];
    const registry = registryWith('5', 'S', '+', 'Space', ...stay);
    registry.setSingleKeys(false);
    for (const stroke of ['5', 'S', '+', 'Space']) expect(registry.find(stroke, nowhere)).toBeNull();
    expect(stay.map((stroke) => registry.find(stroke, nowhere)?.id)).toEqual(stay);
  });

  it('that no dialog holds back is found over one, and no other', () => {
    const registry = registryWith('mod+K', 'Escape');
    registry.add({ title: 'Everywhere', commands: [{ ...command('mod+I', 'rings'), anywhere: true }] });
    const dialog = { ...nowhere, dialogOpen: true, typing: true };
    expect(registry.find('mod+I', dialog)?.id).toBe('rings');
    expect(registry.find('mod+K', dialog)).toBeNull();
    expect(registry.find('Escape', dialog)).toBeNull();
  });

  it('leaves Enter and Space to the button that has the focus', () => {
    const registry = registryWith('Space', 'Enter', 'S');
    const onButton = { ...nowhere, onControl: true };
    expect(registry.find('Space', onButton)).toBeNull();
    expect(registry.find('Enter', onButton)).toBeNull();
    expect(registry.find('S', onButton)?.id).toBe('S');
  });
});

describe('a key of a panel', () => {
  it('works in its own fields when it says so', () => {
    const registry = registryWith('Escape');
    const typing = { ...nowhere, typing: true };
    expect(registry.find('Escape', typing)).toBeNull();
    registry.add({ title: 'Panel', commands: [{ ...command('Escape', 'close'), whileTyping: true }] });
    expect(registry.find('Escape', typing)?.id).toBe('close');
  });
});

describe('a key with Ctrl', () => {
  it('fires while typing, except undo, which belongs to the field', () => {
    const registry = registryWith('mod+K', 'mod+Z');
    const typing = { ...nowhere, typing: true };
    expect(registry.find('mod+K', typing)?.id).toBe('mod+K');
    expect(registry.find('mod+Z', typing)).toBeNull();
    expect(registry.find('mod+Z', nowhere)?.id).toBe('mod+Z');
  });
});

describe('a key of a part of a screen', () => {
  it('takes Undo in the fields of that part alone, and elsewhere leaves it to the field or the book', () => {
    const registry = registryWith('mod+Z');
    let inside = true;
    const own = { ...command('mod+Z', 'own'), whileTyping: true, applies: () => inside };
    registry.add({ title: 'Part', commands: [own] });
    const typing = { ...nowhere, typing: true };
    expect(registry.find('mod+Z', typing)?.id).toBe('own');
    inside = false;
    expect(registry.find('mod+Z', typing)).toBeNull();
    expect(registry.find('mod+Z', nowhere)?.id).toBe('mod+Z');
  });
});

describe('layers', () => {
  it('ask the last one first, and give the key back when it goes', () => {
    const registry = registryWith('N');
    const panel = { title: 'Panel', commands: [command('N', 'panel')] };
    registry.add(panel);
    expect(registry.find('N', nowhere)?.id).toBe('panel');
    registry.remove(panel);
    expect(registry.find('N', nowhere)?.id).toBe('N');
  });

  it('pass a key on when the command can not be done', () => {
    const registry = registryWith('N');
    registry.add({ title: 'Panel', commands: [{ ...command('N', 'panel'), enabled: false }] });
    expect(registry.find('N', nowhere)?.id).toBe('N');
  });

  it('keep their turn when replaced', () => {
    const registry = new KeyRegistry();
    const first = { title: 'Screen', commands: [command('N', 'screen')] };
    registry.add(first);
    registry.add({ title: 'Panel', commands: [command('N', 'panel')] });
    registry.replace(first, { title: 'Screen', commands: [command('N', 'again')] });
    expect(registry.find('N', nowhere)?.id).toBe('panel');
  });

  it('tell those who listen', () => {
    const registry = new KeyRegistry();
    const heard = vi.fn<() => void>();
    const stop = registry.subscribe(heard);
    registry.add({ title: 'Screen', commands: [] });
    stop();
    registry.add({ title: 'Screen', commands: [] });
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

describe('strokes', () => {
  it.each([
    ['a letter, shifted or not', press('c', 'KeyC'), 'C'],
    ['a letter of another layout by what stands on it', press('a', 'KeyQ'), 'A'],
    ['a letter of another script by its place', press('с', 'KeyC'), 'C'],
    ['a digit behind Shift on a French keyboard', press('é', 'Digit2'), '2'],
    ['a digit of a French keyboard with Shift', press('2', 'Digit2', { shiftKey: true }), '2'],
    ['a digit of a French keyboard under Ctrl', press('é', 'Digit2', { ctrlKey: true }), 'mod+2'],
    ['a sign behind Shift on a digit, as on a Swiss keyboard', press('+', 'Digit1', { shiftKey: true }), '+'],
    ['the slash on a German keyboard', press('/', 'Digit7', { shiftKey: true }), '/'],
    ['a sign of a digit that means nothing', press('!', 'Digit1', { shiftKey: true }), '!'],
    ['a bracket behind AltGr on a digit', press('[', 'Digit8', { altGraph: true }), '['],
    ['a sign behind AltGr on a letter', press('€', 'KeyE', { altGraph: true }), '€'],
    ['a digit of the number pad', press('7', 'Numpad7'), '7'],
    ['the question mark, wherever it is', press('?', 'Slash'), '?'],
    ['the question mark on a German keyboard', press('?', 'Minus'), '?'],
    ['Space', press(' ', 'Space'), 'Space'],
    ['Ctrl', press('k', 'KeyK', { ctrlKey: true }), 'mod+K'],
    ['Cmd', press('z', 'KeyZ', { metaKey: true }), 'mod+Z'],
    [
      'Ctrl with Shift, which is no Undo',
      press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }),
      'mod+shift+Z',
    ],
    ['a letter behind Shift alone', press('Z', 'KeyZ', { shiftKey: true }), 'Z'],
  ])('%s', (_, pressed, stroke) => {
    expect(strokeOf(pressed)).toBe(stroke);
  });

  it('are printed as the platform prints them', () => {
    expect(capOf('mod+Enter', false)).toBe('Ctrl Enter');
    expect(capOf('mod+Z', true)).toBe('⌘ Z');
    expect(capOf('Escape', false)).toBe('Esc');
    expect(capOf('+', false)).toBe('+');
    expect(capOf('mod+shift+K', false)).toBe('Ctrl Shift K');
    expect(capOf('mod+.', true)).toBe('⌘ .');
  });

  it('are named to assistive technology as ARIA has it', () => {
    expect(
      ['mod+shift+K', 'mod+Enter', 'C', '+', 'Space', 'alt+ArrowUp'].map((each) => ariaOf(each, false)),
    ).toEqual(['Control+Shift+K', 'Control+Enter', 'C', 'Plus', 'Space', 'Alt+ArrowUp']);
    expect(ariaOf('mod+K', true)).toBe('Meta+K');
  });
});

describe('an open choice', () => {
  const open = (leaves: readonly string[]) => {
    const registry = registryWith('C', '4', 'Escape', 'mod+K');
    registry.add({ title: 'Skip', commands: [command('Escape', 'close')], leaves });
    return registry;
  };

  it('holds back every single key of what lies below it but its own', () => {
    const registry = open([]);
    expect(registry.find('C', nowhere)).toBeNull();
    expect(registry.find('4', nowhere)).toBeNull();
    expect(registry.find('Escape', nowhere)?.id).toBe('close');
    expect(registry.find('mod+K', nowhere)?.id).toBe('mod+K');
  });

  it('leaves those it names, and gives all of them back when it closes', () => {
    const registry = open(['4']);
    expect(registry.find('4', nowhere)?.id).toBe('4');
    expect(registry.reaches('4')).toBe(true);
    expect(registry.reaches('C')).toBe(false);
    expect(registry.reaches('Escape')).toBe(true);
    const choice = registry.layers().at(-1);
    if (choice !== undefined) registry.remove(choice);
    expect(registry.find('C', nowhere)?.id).toBe('C');
    expect(registry.reaches('C')).toBe(true);
  });

  it('holds back by name too what it holds back by key', () => {
    const registry = open(['4']);
    registry.add({ title: 'Panel', commands: [{ id: 'no key', label: 'no key', run: () => undefined }] });
    expect(registry.offered().map(({ id }) => id)).toEqual(['no key', 'close', '4', 'mod+K']);
  });

  it('does not hold back the keys of a panel that opens over it', () => {
    const registry = open([]);
    registry.add({ title: 'Panel', commands: [command('C', 'panel')] });
    expect(registry.find('C', nowhere)?.id).toBe('panel');
  });
});
