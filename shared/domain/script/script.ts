import type { Outcome } from '../outcomes.ts';
import { isWrittenKind, type ScriptKind } from './kinds.ts';

/** What they may say to a line, and where it leads: to another line, or to how the call ends. */
export interface Choice {
  readonly label: string;
  readonly to: string | null;
  readonly ends: Outcome | null;
}

/** One line to say, and where the conversation may go from it. */
export interface Line {
  readonly lineId: string;
  /** The crumb shown above: 'Opener'. */
  readonly name: string;
  readonly say: string;
  readonly choices: readonly Choice[];
  /** The outcome the call comes to once this was said; the dock offers it and never logs it by itself. */
  readonly ends: Outcome | null;
}

export interface Script {
  readonly name: string;
  readonly kind: ScriptKind;
  /** The line the call begins with. */
  readonly opening: string;
  /** The line a call to somebody begins with who knows the rep by now; null to open as with anybody. */
  readonly openingAgain: string | null;
  /** The line to leave on a machine, if there is one. */
  readonly voicemail: string | null;
  readonly lines: readonly Line[];
}

/** The name of the first line of a new script. */
function firstName(kind: ScriptKind): string {
  if (kind === 'voicemail') return 'Voicemail';
  if (kind === 'gatekeeper') return 'Gatekeeper';
  return isWrittenKind(kind) ? 'Words' : 'Opener';
}

/** What a new script begins as: one line, still to be written. */
export function emptyScript(name: string, kind: ScriptKind): Script {
  const line: Line = { lineId: 'line-1', name: firstName(kind), say: '', choices: [], ends: null };
  const voicemail = kind === 'voicemail' ? line.lineId : null;
  return { name, kind, opening: line.lineId, openingAgain: null, voicemail, lines: [line] };
}
