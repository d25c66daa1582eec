import { capital, countOf, countWord } from '../count-words.ts';
import type { Hold } from '../guard/loop.ts';
import type { Channel } from '../vocabulary.ts';

const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** 'A third', 'An eighth'; 'Another' where counting on says nothing more. */
function oneMore(count: number): string {
  const word = ordinals[count + 1];
  if (word === undefined) return 'Another';
  return `${word === 'eighth' ? 'An' : 'A'} ${word}`;
}

const letters: Record<Channel, readonly [one: string, many: string]> = {
  call: ['call', 'calls'],
  visit: ['visit', 'visits'],
  email: ['e-mail', 'e-mails'],
  linkedin: ['LinkedIn message', 'LinkedIn messages'],
  x: ['X message', 'X messages'],
  text: ['text', 'texts'],
  letter: ['letter', 'letters'],
};

/** 'three e-mails', 'one visit'. */
export const touchesOn = (channel: Channel, count: number): string => countOf(count, ...letters[channel]);

/** The loop in one sentence, and why the next attempt is held: 'Two voicemails, no reply. ...' */
export function holdSentence(hold: Hold): string {
  switch (hold.kind) {
    case 'voicemails':
      return `${capital(countOf(hold.count, 'voicemail'))}, no reply. ${oneMore(hold.count)} rarely changes that. Something else might.`;
    case 'misses':
      return hold.channel === 'visit'
        ? `${capital(touchesOn('visit', hold.count))}, nobody there. ${oneMore(hold.count)} rarely changes that. Something else might.`
        : `${capital(countOf(hold.count, 'call'))}, no answer. ${oneMore(hold.count)} rarely changes that. Something else might.`;
    case 'same-hour':
      return `${capital(countWord(hold.count))} tries running between ${hold.band} and ${hold.band + 1}, their time. Another hour might find them.`;
    case 'written':
      return `${capital(touchesOn(hold.channel, hold.count))}, no reply. ${oneMore(hold.count)} rarely changes that. Something else might.`;
  }
}

const heldWords: Record<Channel, string> = {
  call: 'Call held',
  visit: 'Visit held',
  email: 'E-mail held',
  linkedin: 'LinkedIn held',
  x: 'X held',
  text: 'Text held',
  letter: 'Letter held',
};

/** What is held, in two words. */
export const heldWord = (channel: Channel): string => heldWords[channel];
