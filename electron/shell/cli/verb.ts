import type { Client } from '#shared/contract/contract.ts';
import type { ShellWorld } from '../world.ts';

/** A mistake in what was typed: one sentence, and the process ends with 2. */
export class Mistake extends Error {}

export interface Option {
  /** What stands for its value in the help, such as `DATE`; none for a switch. */
  readonly value?: string;
  readonly help: string;
}

/** The words after the verb, as typed. */
export interface Words {
  readonly positionals: readonly string[];
  /** The value of an option, or undefined. */
  readonly text: (name: string) => string | undefined;
  readonly isSet: (name: string) => boolean;
}

export interface Printed {
  /** For `--json`. */
  readonly json: unknown;
  /** For people: aligned plain text; nothing more is printed where it is empty. */
  readonly text: string;
  readonly exitCode?: number;
}

export interface Session {
  /** Opens the book, once all that was typed is known to make sense. A verb opens it once. */
  readonly open: (access: Access) => Promise<Client>;
  readonly world: ShellWorld;
  /** Ctrl+C. */
  readonly signal: AbortSignal;
  /** Shows how far long work has come, on a terminal only. */
  readonly progress: (line: string) => void;
  /** Writes a piece of what is printed as it is, and waits until it was taken. */
  readonly write: (text: string) => Promise<void>;
}

/**
 * `read` opens the book beside whoever holds it, `write` takes it, and says who has it when that
 * cannot be.
 */
export type Access = 'read' | 'write';

export interface Verb {
  readonly name: string;
  /** One line for the list of verbs. */
  readonly summary: string;
  /** What follows the verb, such as `FILE [--dry-run]`. */
  readonly usage: string;
  readonly details?: string;
  readonly positionals: { readonly least: number; readonly most: number };
  readonly options: Readonly<Record<string, Option>>;
  /** What to say to somebody who tries an option that there is not, by its name. */
  readonly instead?: Readonly<Record<string, string>>;
  run(session: Session, words: Words): Promise<Printed>;
}
