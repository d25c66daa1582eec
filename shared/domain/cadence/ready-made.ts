import type { CadencePlan, CadenceStep, DayPart } from './cadence.ts';

/**
 * The cadences a book begins with. Never more than two calls in a row: whatever becomes of them, a touch
 * of another kind comes before the loop guard would have to speak.
 */

export interface ReadyMade extends CadencePlan {
  readonly name: string;
}

const call = (gap: number, part: DayPart, what: string): CadenceStep => ({
  channel: 'call',
  gap,
  part,
  what,
  script: null,
});
const write = (channel: 'email' | 'linkedin', gap: number, what: string): CadenceStep => ({
  channel,
  gap,
  part: 'any',
  what,
  script: null,
});

const anyAnswerLeaves: Pick<CadencePlan, 'after' | 'bounced'> = {
  after: {
    positive: { kind: 'leave' },
    neutral: { kind: 'leave' },
    negative: { kind: 'leave' },
    none: { kind: 'leave' },
  },
  bounced: 'stay',
};

export const coldList: ReadyMade = {
  name: 'Cold list',
  steps: [
    call(0, 'morning', 'Call with the reason you chose them. No voicemail yet.'),
    write('email', 0, 'Three lines: you tried to call, why them, one question they can answer in a word.'),
    call(1, 'afternoon', 'Call at the other end of the day. Refer to the three lines.'),
    call(
      2,
      'morning',
      'Call. Leave one voicemail of twenty seconds: who, why them, when you will try again.',
    ),
    write('linkedin', 1, 'Connect with a sentence about their work. Sell nothing.'),
    call(2, 'afternoon', 'Call when you said you would.'),
    call(5, 'morning', 'Call with something new: a case like theirs. Leave a voicemail that names it.'),
    write('email', 2, 'Send the case in five lines. Ask whether it is theirs to decide, or whose it is.'),
    call(6, 'afternoon', 'Call a last time, and say that it is the last.'),
  ],
  ...anyAnswerLeaves,
};

export const tradeShow: ReadyMade = {
  name: 'Trade show',
  steps: [
    call(0, 'morning', 'Call while they still know your face. Begin with what they looked at.'),
    write('email', 0, 'Send what you promised at the stand, or the one page they asked about.'),
    call(1, 'afternoon', 'Call. Ask what stayed with them from the show.'),
    write('linkedin', 1, 'Connect with where you met and what you spoke of.'),
    call(2, 'morning', 'Call. Leave a voicemail with the one thing they asked at the stand, and the answer.'),
    call(3, 'afternoon', 'Call. Offer half an hour with the person who showed it to them.'),
    write('email', 2, 'Ask who else should see it, now that the show is over.'),
    call(5, 'morning', 'Call a last time: is it for this year, for next, or not at all?'),
  ],
  ...anyAnswerLeaves,
};

export const inbound: ReadyMade = {
  name: 'Inbound',
  steps: [
    call(0, 'any', 'Call at once. Begin with what they asked for, in their own words.'),
    write('email', 0, 'Answer what they asked in writing, and name two times to speak.'),
    call(1, 'morning', 'Call at the first of the two times.'),
    call(1, 'afternoon', 'Call. Leave a voicemail that answers one thing they asked.'),
    write('email', 1, 'Ask what made them look now. One line.'),
    call(2, 'morning', 'Call. They may have meant somebody else to be called: ask the house.'),
    write('linkedin', 2, 'Connect, and name what they asked for.'),
    call(3, 'afternoon', 'Call with a case like theirs.'),
    write('email', 4, 'Close it kindly: one line they can answer when it is time.'),
  ],
  ...anyAnswerLeaves,
};

export const readyMade: readonly ReadyMade[] = [coldList, tradeShow, inbound];
