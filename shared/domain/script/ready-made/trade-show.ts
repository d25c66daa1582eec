import { busy, endings } from './endings.ts';
import { line, type ReadyMadeScript } from './line.ts';

/** After a show: admits how little a badge says, and asks what they came to look for. */
export const tradeShowFollowUp: ReadyMadeScript = {
  marker: 'trade-show follow-up',
  name: 'Trade-show follow-up',
  kind: 'trade show',
  opening: 'opener',
  openingAgain: 'opener-again',
  voicemail: null,
  lines: [
    line(
      'opener',
      'Opener',
      'Hi {{first_name|there}}, {{my_name|it is me}} at {{my_company|my company}}. We have your name from our stand at {{event|the show}}. One question about it, one minute. Is this a bad moment?',
      ['“Go on”', 'looking-for'],
      ['“I do not remember you”', 'remember'],
      ['“It is, rather”', 'busy'],
    ),
    line(
      'opener-again',
      'Opener',
      'Hi {{first_name|there}}, {{my_name|it is me}} at {{my_company|my company}}. After {{event|the show}} we said that I would {{promise|call again}}. Does it still suit you?',
      ['“Go on”', 'still-open'],
      ['“Remind me”', 'looking-for'],
      ['“It does not”', 'busy'],
    ),
    line(
      'remember',
      'Who we are',
      'No wonder, after a day of stands. Somebody scanned your badge, and a badge says nothing of why you stopped. Did anything you saw there touch a matter of yours?',
      ['Names something', 'still-open'],
      ['“No”', 'passed-by'],
    ),
    line(
      'looking-for',
      'Looking for',
      'My note says: {{why_them|that you stopped}}. I would rather hear it from you. What were you looking for?',
      ['Names something', 'still-open'],
      ['“Just looking”', 'passed-by'],
      ['“A colleague was”', 'wrong-person'],
      ['“Send me something”', 'send'],
    ),
    line(
      'still-open',
      'Still open',
      'Is that still open, or has somebody solved it since?',
      ['Still open', 'until-next'],
      ['“We are talking to others”', 'others'],
      ['Solved', 'part'],
    ),
    line(
      'until-next',
      'If it stays',
      'And if it stays as it is until the next show, what does that cost you?',
      ['Tells me', 'show'],
      ['“Nothing much”', 'later'],
    ),
    line(
      'others',
      'Others too',
      'Good, then you can compare. What would you still like to see that they have not shown you?',
      ['Names something', 'show'],
      ['“We have decided”', 'part'],
    ),
    line(
      'passed-by',
      'Passed by',
      'Fair enough. Before I take you off my list: who at {{company|your place}} would have stopped on purpose?',
      ['Gives a name', 'referred'],
      ['“Nobody”', 'part'],
    ),
    line(
      'wrong-person',
      'A colleague',
      'Then I should ask them. Who was it?',
      ['Gives a name', 'referred'],
      ['“I would not know”', 'part'],
    ),
    busy('looking-for'),
    ...endings,
  ],
};
