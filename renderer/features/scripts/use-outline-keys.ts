import { type Indented, deeper, lessDeep } from '#shared/domain/script/indent.ts';
import { moveLine } from '#shared/domain/script/outline.ts';
import type { Script } from '#shared/domain/script/script.ts';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import type { Command } from '#renderer/ui/keys/registry.ts';
import { lineOfStep } from './script-history.ts';
import type { Writing } from './use-writing.ts';

/** What the outline does with the line that one is on. */
export interface OutlineDoings {
  readonly at: string;
  readonly writing: Writing;
  /** What is written has no replies, and nothing is deeper than anything. */
  readonly plain: boolean;
  readonly addReply: (lineId: string) => void;
  readonly takeOut: (lineId: string) => void;
  readonly focusLine: (lineId: string) => void;
  /** Says why a line stays where it is. */
  readonly say: (why: string) => void;
}

/** The part of the page in which the keys of the outline work, fields and all. */
export const outlineId = 'script-outline';
const inOutline = (): boolean =>
  document.getElementById(outlineId)?.contains(document.activeElement) === true;
/** Also where what had the focus is gone, as the button is that went back to the version in use. */
const nearOutline = (): boolean => inOutline() || document.activeElement === document.body;

/** The keys of the outline. Tab is none of them: it goes from field to field here as everywhere. */
export function useOutlineKeys(doings: OutlineDoings, others: readonly Command[]): void {
  const { at, writing, plain, focusLine } = doings;
  const { script } = writing;
  const indent = (how: (script: Script, lineId: string) => Indented) => {
    const indented = how(script, at);
    if (indented.kind === 'moved') writing.edit(indented.script);
    doings.say(indented.kind === 'stays' ? indented.why : '');
  };
  const move = (by: 1 | -1) => {
    writing.edit(moveLine(script, at, by));
    focusLine(at);
  };
  const step = (take: (() => Script) | null) => {
    if (take === null) return;
    const line = lineOfStep(script, take());
    doings.say('');
    if (line !== null) focusLine(line);
  };
  const own = (id: string, label: string, stroke: string, run: () => void, enabled = true): Command => ({
    id,
    label,
    stroke,
    run,
    enabled,
    inPalette: false,
    applies: inOutline,
  });
  const again = { enabled: writing.redo !== null, whileTyping: true, applies: nearOutline };
  useKeys('Script', [
    ...others,
    {
      id: 'add reply',
      label: 'Add a reply to the line',
      stroke: 'mod+J',
      run: () => doings.addReply(at),
      enabled: !plain,
    },
    own('deeper', 'Make the line a reply to the one above', 'mod+.', () => indent(deeper), !plain),
    own('less deep', 'Take the line back a step', 'mod+,', () => indent(lessDeep), !plain),
    own('line up', 'Move the line up', 'mod+ArrowUp', () => move(-1)),
    own('line down', 'Move the line down', 'mod+ArrowDown', () => move(1)),
    own('take out', 'Take the line out', 'mod+shift+K', () => doings.takeOut(at)),
    {
      ...own('undo writing', 'Undo what was written', 'mod+Z', () => step(writing.undo)),
      enabled: writing.undo !== null,
      whileTyping: true,
      applies: nearOutline,
    },
    { ...own('redo writing', 'Write it again', 'mod+shift+Z', () => step(writing.redo)), ...again },
    { ...own('redo', 'Write it again', 'mod+Y', () => step(writing.redo)), ...again },
  ]);
}
