import type { Command } from '#renderer/ui/keys/registry.ts';

/** To the end of what is written, to go on from there. */
function focusNote(): void {
  const note = document.querySelector<HTMLTextAreaElement>('textarea#note');
  note?.focus();
  note?.setSelectionRange(note.value.length, note.value.length);
}

/** The keys of the note and of what is pinned. */
export const noteCommands = (pin: () => void): readonly Command[] => [
  { id: 'write', label: 'Write a note', stroke: 'T', run: focusNote },
  { id: 'pin', label: 'Pin a fact about them', stroke: 'I', run: pin },
];
