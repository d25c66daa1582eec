import words from '#renderer/ui/words.module.css';
import { type Flow, useFlow } from './flow-state.ts';

const share = (progress: { readonly done: number; readonly of: number | null } | null): string =>
  progress === null || progress.of === null || progress.of === 0
    ? ''
    : ` ${Math.min(99, Math.floor((progress.done / progress.of) * 100))}%`;

/** How the import stands, in a word: '41%' while it works, 'waits' while the rep is to say something. */
function noteOf(flow: Flow): string | null {
  switch (flow.kind) {
    case 'none':
    case 'done':
    case 'unreadable':
      return null;
    case 'opening':
      return 'reading';
    case 'checking':
    case 'bringing':
      return share(flow.progress) === '' ? 'at work' : share(flow.progress).trim();
    case 'map':
    case 'review':
      return 'waits';
  }
}

/** Beside Lists while one is elsewhere: an import goes on, or waits for a word. */
export function FlowNote() {
  const note = noteOf(useFlow());
  return note === null ? null : <span className={`${words.label} ${words.counts}`}>{note}</span>;
}
