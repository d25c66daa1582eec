import type { KeyMap } from '#shared/domain/key-map.ts';
import { isCharacter, isPressing, isSingle, type Stroke } from './stroke.ts';

/** Something that a screen can do, by a key, from the palette, or both. */
export interface Command {
  readonly id: string;
  /** What `?` and the palette call it. */
  readonly label: string;
  readonly stroke?: Stroke;
  readonly run: () => void;
  /** False while it can not be done just now; it is then neither run nor offered. */
  readonly enabled?: boolean;
  /** False for keys that mean nothing away from their place, such as choosing a line of a script. */
  readonly inPalette?: boolean;
  /** True for a key that may be held down, such as the arrows from row to row. */
  readonly repeats?: boolean;
  /** True for a key that also works in the fields of its own panel, such as Esc. */
  readonly whileTyping?: boolean;
  /** Asked as the key is pressed, where a part of a screen has keys of its own: elsewhere they mean what they do there. */
  readonly applies?: () => boolean;
  /** True for a key that no dialog holds back, as when the phone rings. */
  readonly anywhere?: boolean;
}

/** The commands of one screen or panel, under the name that `?` gives them. */
export interface Layer {
  readonly title: string;
  readonly commands: readonly Command[];
  /**
   * Named where a choice is open: of the single keys of all that lies below it these alone go on working, so that a
   * letter is not taken for one of another place.
   */
  readonly leaves?: readonly Stroke[] | undefined;
}

/** What the registry must know about where the press landed. */
export interface Landing {
  /** In a field, or while an input method composes. */
  readonly typing: boolean;
  /** On a button, link or option, which answers Enter and Space itself. */
  readonly onControl: boolean;
  readonly dialogOpen: boolean;
  /** The key is held down. */
  readonly repeat: boolean;
}

/**
 * All keys of the app in one place. Layers stack: the one added last is asked first, so that a panel
 * may take a key from its screen while it is open.
 */
export class KeyRegistry {
  /** As the screens declared them. */
  #declared: readonly Layer[] = [];
  /** The same with the keys on which the rep has put them. */
  #layers: readonly Layer[] = [];
  #map: KeyMap = {};
  #singleKeys = true;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The layers by the keys that they have now, the first added first; the same array until something changes. */
  readonly layers = (): readonly Layer[] => this.#layers;

  /** The layers by the keys that they were delivered with. */
  readonly declared = (): readonly Layer[] => this.#declared;

  readonly keyMap = (): KeyMap => this.#map;

  /** Puts keys where the rep wants them, those of screens to come too. */
  setKeys(map: KeyMap): void {
    this.#map = map;
    this.#changed();
  }

  readonly singleKeys = (): boolean => this.#singleKeys;

  setSingleKeys(on: boolean): void {
    this.#singleKeys = on;
    this.#changed();
  }

  add(layer: Layer): void {
    this.#declared = [...this.#declared, layer];
    this.#changed();
  }

  remove(layer: Layer): void {
    this.#declared = this.#declared.filter((other) => other !== layer);
    this.#changed();
  }

  /** Swaps a layer in its place, so that a screen may render again without losing its turn. */
  replace(before: Layer, after: Layer): void {
    this.#declared = this.#declared.map((layer) => (layer === before ? after : layer));
    this.#changed();
  }

  /** The command that a press means, or null when it means nothing here. */
  find(stroke: Stroke, landing: Landing): Command | null {
    if (landing.dialogOpen) return this.anywhere(stroke);
    if (landing.onControl && isPressing(stroke)) return null;
    if (!this.#singleKeys && isCharacter(stroke)) return null;
    for (const layer of this.#layers.toReversed()) {
      const command = layer.commands.find((each) => each.stroke === stroke && this.#works(each, landing));
      if (command !== undefined) return command;
      if (this.#holdsBack(layer, stroke)) return null;
    }
    return null;
  }

  /** The command of a key that no dialog holds back. */
  anywhere(stroke: Stroke): Command | null {
    const all = this.#layers.flatMap(({ commands }) => commands);
    return all.find((each) => each.anywhere === true && each.stroke === stroke) ?? null;
  }

  /** What can be done just now by name, the innermost first: nothing whose key an open choice holds back. */
  offered(): readonly Command[] {
    const above: Layer[] = [];
    const offered: Command[] = [];
    for (const layer of this.#layers.toReversed()) {
      for (const command of layer.commands) {
        if (command.inPalette === false || command.enabled === false) continue;
        const { stroke } = command;
        if (stroke === undefined || !above.some((each) => this.#holdsBack(each, stroke)))
          offered.push(command);
      }
      above.push(layer);
    }
    return offered;
  }

  /** The key that does now on this screen what `delivered` did as Handset came. */
  actual(delivered: Stroke): Stroke {
    const layer = this.#declared.findLast(({ commands }) =>
      commands.some((each) => each.stroke === delivered),
    );
    return (layer && this.#map[layer.title]?.[delivered]) ?? delivered;
  }

  /** Whether no open choice holds a key, by the name that it was delivered with, back from what lies below it. */
  reaches(delivered: Stroke): boolean {
    const stroke = this.actual(delivered);
    const above = this.#layers.findLastIndex((layer) => this.#holdsBack(layer, stroke));
    return (
      above < 0 ||
      this.#layers.slice(above).some(({ commands }) => commands.some((each) => each.stroke === stroke))
    );
  }

  #works(command: Command, landing: Landing): boolean {
    if (command.enabled === false || command.stroke === undefined) return false;
    if (landing.repeat && command.repeats !== true) return false;
    // Undo is the field's own, unless a panel takes back what is typed in its fields itself.
    const rests = landing.typing && (isSingle(command.stroke) || command.stroke === 'mod+Z');
    if (rests && command.whileTyping !== true) return false;
    return command.applies?.() !== false;
  }

  #holdsBack({ leaves }: Layer, stroke: Stroke): boolean {
    return leaves !== undefined && isSingle(stroke) && !leaves.some((each) => this.actual(each) === stroke);
  }

  #mapped(layer: Layer): Layer {
    const own = this.#map[layer.title];
    if (own === undefined) return layer;
    const commands = layer.commands.map((command) =>
      command.stroke === undefined || own[command.stroke] === undefined
        ? command
        : { ...command, stroke: own[command.stroke] ?? command.stroke },
    );
    return { ...layer, commands };
  }

  #changed(): void {
    this.#layers = this.#declared.map((layer) => this.#mapped(layer));
    for (const listener of this.#listeners) listener();
  }
}
