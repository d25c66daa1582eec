import type { Card } from '#shared/contract/cards.ts';
import type { ReadableScript, ScriptLine } from '#shared/contract/scripts.ts';
import type { Outcome } from '#shared/domain/outcomes.ts';
import { isOpeningKind, kindsFor } from '#shared/domain/script/kinds.ts';
import type { PathEntry } from '#shared/domain/script/path.ts';

/** A line being said or said before, and which choice was taken from it. */
export interface Step {
  readonly script: ReadableScript;
  readonly line: ScriptLine;
  /** Its place in the line's choices; null while none was taken, or it was none of the script's own. */
  readonly choice: number | null;
}

/** What they may say to a line. */
export interface Offered {
  readonly label: string;
  readonly choice: number | null;
  /** The step it leads to; null where it ends the call. */
  readonly to: Step | null;
  readonly ends: Outcome | null;
}

export type Scripts = readonly ReadableScript[];
type Who = Pick<Card, 'balance' | 'followUp' | 'source' | 'cadence'>;

const lineOf = (script: ReadableScript, lineId: string | null) =>
  script.lines.find((line) => line.lineId === lineId);

const isMet = ({ balance, followUp }: Pick<Card, 'balance' | 'followUp'>): boolean =>
  balance.spoken > 0 || followUp?.kind === 'promise';

/** The one that stands of a kind. */
export const standingOf = (scripts: Scripts, kind: ReadableScript['kind']): ReadableScript | undefined =>
  scripts.find((each) => each.kind === kind && each.standing);

/** What to read from: what the session was begun with, else what the step names, else what fits the occasion. */
export function pickScript(
  scripts: Scripts,
  who: Who,
  sessionScriptId: string | null,
): ReadableScript | undefined {
  const chosen = scripts.find(({ scriptId }) => scriptId === sessionScriptId);
  if (chosen !== undefined && isOpeningKind(chosen.kind)) return chosen;
  const named = who.cadence?.channel === 'call' ? who.cadence.script?.toLowerCase() : undefined;
  const ofStep = scripts.find(({ name, kind }) => isOpeningKind(kind) && name.toLowerCase() === named);
  if (ofStep !== undefined) return ofStep;
  for (const kind of kindsFor({ met: isMet(who), sourceKind: who.source?.kind ?? null })) {
    const standing = standingOf(scripts, kind);
    if (standing !== undefined) return standing;
  }
  return undefined;
}

/** The line to begin with: nobody who was spoken with, or promised a call, hears that they did not expect it. */
export function openingFor(
  script: Pick<ReadableScript, 'opening' | 'openingAgain'>,
  who: Pick<Card, 'balance' | 'followUp'>,
): string {
  return (isMet(who) ? script.openingAgain : null) ?? script.opening;
}

const stepAt = (script: ReadableScript, lineId: string | null): Step | null => {
  const line = lineOf(script, lineId);
  return line === undefined ? null : { script, line, choice: null };
};

/** The step a call begins with; null for a script that has no such line. */
export const firstStep = (script: ReadableScript, who: Pick<Card, 'balance' | 'followUp'>): Step | null =>
  stepAt(script, openingFor(script, who));

/**
 * What they may say to a line: its choices, somebody else on the line while the call opens, and the person
 * themselves once the gatekeeper has put through.
 */
export function offeredAt(steps: readonly Step[], first: Step | null, scripts: Scripts): readonly Offered[] {
  const now = steps.at(-1);
  if (now === undefined) return [];
  const { script, line } = now;
  const own = line.choices.flatMap(({ label, to, ends }, choice): readonly Offered[] => {
    const next = stepAt(script, to);
    return next === null && ends === null ? [] : [{ label, choice, to: next, ends }];
  });
  const gatekeeper = standingOf(scripts, 'gatekeeper');
  if (steps.length === 1 && gatekeeper !== undefined && script.kind !== 'gatekeeper') {
    const there = stepAt(gatekeeper, gatekeeper.opening);
    if (there !== null)
      return [...own, { label: 'Somebody else answers', choice: null, to: there, ends: null }];
  }
  const putThrough = script.kind === 'gatekeeper' && line.choices.length === 0 && line.ends === null;
  if (putThrough && first !== null && first.script.kind !== 'gatekeeper') {
    return [
      ...own,
      { label: `${first.line.name}: they come on the line`, choice: null, to: first, ends: null },
    ];
  }
  return own;
}

/** The message to leave: never the same script as the last one left for them while there is another. */
export function messageFor(
  scripts: Scripts,
  lastLeft: string | null,
  opened: ReadableScript | undefined,
): Step | null {
  const messages = scripts.filter(({ kind }) => kind === 'voicemail');
  const other = messages.find(({ scriptId }) => scriptId !== lastLeft) ?? messages[0];
  if (other !== undefined) return stepAt(other, other.voicemail ?? other.opening);
  return opened === undefined ? null : stepAt(opened, opened.voicemail);
}

/** What a touch keeps of the script. */
export interface ReadFrom {
  readonly scriptVersionId: string;
  readonly path: readonly PathEntry[];
}

/**
 * What was read from, for the outcome that is logged: the message that was left, what was said at the gate, or the way
 * through the script of the person. Where nobody answered nothing was said, and nothing is kept.
 */
export function readFrom(
  steps: readonly Step[],
  message: Step | null,
  outcome: Outcome,
): ReadFrom | undefined {
  if (outcome === 'no-answer' || outcome === 'wrong-number') return undefined;
  const said = outcome === 'voicemail' ? (message === null ? [] : [message]) : steps;
  const main =
    outcome === 'gatekeeper'
      ? said.find(({ script }) => script.kind === 'gatekeeper')?.script
      : (said.findLast(({ script }) => script.kind !== 'gatekeeper') ?? said[0])?.script;
  if (main === undefined) return undefined;
  const entry = ({ script, line, choice }: Step): PathEntry =>
    script.scriptVersionId === main.scriptVersionId
      ? { lineId: line.lineId, choice }
      : { lineId: line.lineId, choice, of: script.scriptVersionId };
  return { scriptVersionId: main.scriptVersionId, path: said.map(entry) };
}
