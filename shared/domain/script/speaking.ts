import { fillLine, type ScriptValues } from './variables.ts';

/** An unhurried voice on the telephone, in words a minute. */
export const wordsPerMinute = 165;

/** How long a voicemail may be: beyond it, it is deleted before the reason comes. */
export const voicemailMs = 20_000;

/** A line as it is said aloud: filled in, with the words kept for what is not known. */
export function spokenText(say: string, values: ScriptValues): string {
  return fillLine(say, values)
    .map((segment) => (segment.kind === 'unknown' ? segment.name : (segment.text ?? '')))
    .join('');
}

/**
 * How long a line takes to say, in milliseconds. A pause after each sentence counts as a word.
 *
 * @param values what is known; where nothing is, the words kept for that are said
 */
export function speakingMs(say: string, values: ScriptValues = {}): number {
  const text = spokenText(say, values);
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const pauses = Math.max(0, (text.match(/[.!?](?=\s|$)/gu) ?? []).length - 1);
  return Math.round(((words + pauses) * 60_000) / wordsPerMinute);
}
