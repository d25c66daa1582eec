import { busy, endings } from './endings.ts';
import { line, type ReadyMadeScript } from './line.ts';

/** For somebody another person named: says who and why, and never makes more of it than it was. */
export const referral: ReadyMadeScript = {
  marker: 'referral',
  name: 'Referral',
  kind: 'referral',
  opening: 'opener',
  openingAgain: 'opener-again',
  voicemail: null,
  lines: [
    line(
      'opener',
      'Opener',
      'Hi {{first_name|there}}, {{my_name|it is me}} at {{my_company|my company}}. {{referred_by|Somebody you know}} told me that you are the one to ask. The reason: {{why_them|they thought of you}}. Has my name come up?',
      ['“It has”', 'heard'],
      ['“It has not”', 'not-heard'],
      ['“I am in the middle of something”', 'busy'],
    ),
    line(
      'opener-again',
      'Opener',
      'Hi {{first_name|there}}, {{my_name|it is me}} at {{my_company|my company}}, whom {{referred_by|somebody you know}} sent to you. We said that I would {{promise|call again}}. Is this a good moment?',
      ['“Go on”', 'yours'],
      ['“Remind me”', 'not-heard'],
      ['“I am in the middle of something”', 'busy'],
    ),
    line(
      'heard',
      'Heard of me',
      'Then you know more than I do. What did they say, and what made you think of it as yours?',
      ['Tells me', 'yours'],
      ['“Only the name”', 'not-heard'],
    ),
    line(
      'not-heard',
      'Not heard',
      'All they said was your name and that you would know. They promised you nothing, and neither do I. May I ask one question?',
      ['“Ask”', 'yours'],
      ['“No, thank you”', 'part'],
    ),
    line(
      'yours',
      'Yours',
      'How much of it lands on your own desk, and what would you hand over first if you could?',
      ['Names something', 'show'],
      ['“It is not mine”', 'wrong-person'],
      ['“It works as it is”', 'works'],
      ['“Send me something”', 'send'],
    ),
    line(
      'works',
      'It works',
      'Good. Then what did {{referred_by|they}} see that you do not, or should I tell them it is settled?',
      ['Names something', 'show'],
      ['“Settled”', 'part'],
    ),
    line(
      'wrong-person',
      'Another person',
      'Thank you for saying so. Who is, and may I say that you both sent me?',
      ['Gives a name', 'referred'],
      ['“I would not know”', 'part'],
    ),
    busy('not-heard'),
    ...endings,
  ],
};
