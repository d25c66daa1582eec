import type { WrittenChannel } from '../script/kinds.ts';

/** One of what is written, within a sentence: 'the LinkedIn message'. */
export const messageWords: Record<WrittenChannel, string> = {
  email: 'the e-mail',
  linkedin: 'the LinkedIn message',
  x: 'the X message',
  text: 'the text',
  letter: 'the letter',
};

/** 'Opened: the e-mail to Dana Whitlock.' */
export const openedSentence = (channel: WrittenChannel, name: string): string =>
  `Opened: ${messageWords[channel]} to ${name}.`;

/** 'Not sent: the e-mail to Dana Whitlock.' */
export const notSentSentence = (channel: WrittenChannel, name: string): string =>
  `Not sent: ${messageWords[channel]} to ${name}.`;

const missing: Record<WrittenChannel, string> = {
  email: 'no e-mail address that may be written to',
  linkedin: 'no LinkedIn profile',
  x: 'no name on X',
  text: 'no number that takes a text',
  letter: 'neither a company nor a place',
};

/** 'Your book has no LinkedIn profile of Dana Whitlock.' */
export const nowhereSentence = (channel: WrittenChannel, name: string): string =>
  `Your book has ${missing[channel]} of ${name}.`;
