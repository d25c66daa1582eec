import type { Outcome } from '#shared/domain/outcomes.ts';
import type { ScriptKind } from '../kinds.ts';
import type { Choice, Line, Script } from '../script.ts';

/** A script that a book begins with. The marker tells it apart for good, whatever the rep renames it to. */
export interface ReadyMadeScript extends Script {
  readonly marker: string;
}

type Leads = string | { readonly ends: Outcome };

const choiceOf = ([label, leads]: readonly [string, Leads]): Choice =>
  typeof leads === 'string' ? { label, to: leads, ends: null } : { label, to: null, ends: leads.ends };

/** A line from which the conversation goes on. */
export const line = (
  lineId: string,
  name: string,
  say: string,
  ...choices: readonly (readonly [label: string, leads: Leads])[]
): Line => ({ lineId, name, say, choices: choices.map(choiceOf), ends: null });

/** The last line of a call, and what the call then came to. */
export const lastLine = (lineId: string, name: string, say: string, ends: Outcome | null): Line => ({
  lineId,
  name,
  say,
  choices: [],
  ends,
});

/** Words that are whole in themselves: a message, or something written. */
export const words = (
  marker: string,
  name: string,
  kind: ScriptKind,
  lines: readonly (readonly [lineId: string, name: string, say: string])[],
): ReadyMadeScript => ({
  marker,
  name,
  kind,
  opening: lines[0]?.[0] ?? '',
  openingAgain: null,
  voicemail: kind === 'voicemail' ? (lines[0]?.[0] ?? null) : null,
  lines: lines.map(([lineId, lineName, say]) => lastLine(lineId, lineName, say, null)),
});
