import { describe, expect, it } from 'vitest';
import { isRemappable, type KeyMap } from '#shared/domain/key-map.ts';
import { actualOf, assign, changedKeys, clashesInWords, tryKey } from './key-map.ts';
import { type Command, KeyRegistry, type Landing, type Layer } from './registry.ts';

const nowhere: Landing = { typing: false, onControl: false, dialogOpen: false, repeat: false };
const command = (stroke: string, label: string): Command => ({
  id: label,
  label,
  stroke,
  run: () => undefined,
});
const frame: Layer = { title: 'Everywhere', commands: [command('N', 'Someone new'), command('?', 'Keys')] };
const session: Layer = {
  title: 'Session',
  commands: [command('C', 'Call'), command('D', 'Decision maker'), command('5', 'Voicemail left')],
};
const layers = [frame, session];
const key = (layer: string, delivered: string) => ({ layer, delivered });

describe('a key that is put elsewhere', () => {
  const spoken = (map: KeyMap, layer: string, delivered: string, pressed: string) => {
    const tried = tryKey(map, layers, key(layer, delivered), pressed);
    return tried.kind === 'taken' ? clashesInWords(pressed, layer, tried.clashes) : tried.kind;
  };

  it('goes where nothing is', () => {
    const tried = tryKey({}, layers, key('Session', 'C'), '=');
    expect(tried).toEqual({ kind: 'done', map: { Session: { C: '=' } } });
  });

  it('is said to be taken by what has it on this screen, and swaps with it', () => {
    const tried = tryKey({}, layers, key('Session', 'C'), 'D');
    expect(tried).toMatchObject({ kind: 'taken', swapped: { Session: { C: 'D', D: 'C' } } });
    expect(spoken({}, 'Session', 'C', 'D')).toBe('D is “Decision maker” on this screen. Swap them?');
    expect(tryKey({}, layers, key('Session', 'C'), 'N')).toMatchObject({
      kind: 'taken',
      swapped: { Session: { C: 'N' }, Everywhere: { N: 'C' } },
    });
  });

  it('is also taken by a command that is not there at the moment, a panel of the screen among them', () => {
    expect(spoken({}, 'Session', 'C', 'G')).toBe(
      'G is “Go on all the same” on this screen at other times. Swap them?',
    );
    expect(spoken({}, 'Session', 'C', 'J')).toBe(
      'J is “They say, the first” on this screen at other times, and one more has it. Swap all?',
    );
    expect(tryKey({}, layers, key('Session', 'C'), 'J')).toMatchObject({
      swapped: { Session: { C: 'J', J: 'C' }, Objection: { J: 'C' } },
    });
  });

  it('that works everywhere is taken by what has it on any screen, and one of another screen by nothing here', () => {
    expect(spoken({}, 'Everywhere', 'N', 'Y')).toBe('Y is “What put them here” on Session. Swap them?');
    expect(spoken({}, 'Week', 'S', 'Y')).toBe('done');
    expect(spoken({}, 'Week', 'S', '?')).toBe('? is “Keys” on this screen. Swap them?');
    // A choice that is open holds back the keys of all that lies below it.
    expect(spoken({}, 'Skip, at once', 'J', 'C')).toBe('done');
    expect(spoken({ Session: { G: '=' } }, 'Session', 'C', 'G')).toBe('done');
  });

  it('comes back to its own, alone or by another swap', () => {
    const swapped = { Session: { C: 'D', D: 'C' } };
    expect(tryKey(swapped, layers, key('Session', 'C'), 'C')).toMatchObject({ kind: 'taken', swapped: {} });
    expect(tryKey({ Session: { C: '=' } }, layers, key('Session', 'C'), 'C')).toEqual({
      kind: 'done',
      map: {},
    });
    expect(tryKey({ Session: { C: 'B' } }, layers, key('Session', 'C'), 'B')).toEqual({ kind: 'same' });
  });

  it.each(['5', 'Enter', 'Escape', 'ArrowUp', 'mod+K', 'F8', 'Tab', 'É'])('is never put on %s', (stroke) => {
    expect(tryKey({}, layers, key('Session', 'C'), stroke)).toEqual({ kind: 'refused' });
    expect(isRemappable(stroke)).toBe(false);
  });

  it('is counted until it is as delivered', () => {
    const map = assign(assign({}, key('Session', 'C'), 'B'), key('Everywhere', '?'), '/');
    expect(changedKeys(map)).toBe(2);
    expect(actualOf(map, key('Session', 'C'))).toBe('B');
    expect(changedKeys(assign(map, key('Session', 'C'), 'C'))).toBe(1);
  });
});

describe('a registry with keys put elsewhere', () => {
  const made = () => {
    const registry = new KeyRegistry();
    registry.add(frame);
    registry.setKeys({ Session: { C: 'D', D: 'C' } });
    registry.add(session);
    return registry;
  };

  it('does by the new key what the old one did, and says which it is', () => {
    const registry = made();
    expect(registry.find('D', nowhere)?.label).toBe('Call');
    expect(registry.find('C', nowhere)?.label).toBe('Decision maker');
    expect(registry.actual('C')).toBe('D');
    expect(registry.actual('N')).toBe('N');
    expect(
      registry
        .layers()
        .at(-1)
        ?.commands.map((each) => each.stroke),
    ).toEqual(['D', 'C', '5']);
    registry.setKeys({});
    expect(registry.find('C', nowhere)?.label).toBe('Call');
  });

  it('lets an open choice leave the keys that it names, wherever they are now', () => {
    const registry = made();
    registry.add({ title: 'Choice', commands: [], leaves: ['C'] });
    expect(registry.find('D', nowhere)?.label).toBe('Call');
    expect(registry.find('C', nowhere)).toBeNull();
    expect(registry.reaches('C')).toBe(true);
    expect(registry.reaches('D')).toBe(false);
  });

  it('takes and gives back layers as they were declared', () => {
    const registry = made();
    registry.replace(session, { ...session, commands: [command('C', 'Call again')] });
    expect(registry.find('D', nowhere)?.label).toBe('Call again');
    expect(registry.find('C', nowhere)).toBeNull();
    registry.remove(frame);
    expect(registry.find('N', nowhere)).toBeNull();
  });
});
