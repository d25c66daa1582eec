import { busy, endings } from './endings.ts';
import { line, type ReadyMadeScript } from './line.ts';

/** Asks leave first: for people who have never heard of the rep. They may say no at once, and are taken at their word. */
export const permissionOpener: ReadyMadeScript = {
  marker: 'permission opener',
  name: 'Permission opener',
  kind: 'opener',
  opening: 'opener',
  openingAgain: 'opener-again',
  voicemail: null,
  lines: [
    line(
      'opener',
      'Opener',
      'Hi {{first_name|there}}, {{my_name|it is me}} at {{my_company|my company}}. You were not expecting me. May I have half a minute to say why I am calling, and then you decide whether we go on?',
      ['“Go on”', 'reason'],
      ['“I am in the middle of something”', 'busy'],
      ['“Is this a sales call?”', 'sales-call'],
    ),
    line(
      'opener-again',
      'Opener',
      'Hi {{first_name|there}}, {{my_name|it is me}} at {{my_company|my company}} again. We said that I would {{promise|come back to you}}. Is this still a good moment?',
      ['“Go on”', 'changed'],
      ['“Remind me”', 'reason'],
      ['“I am in the middle of something”', 'busy'],
    ),
    line(
      'sales-call',
      'Sales call',
      'It is, and a first one. Half a minute, and if it is nothing for {{company|you}} I will be the one to say so. Fair?',
      ['“Go on”', 'reason'],
      ['“No, thank you”', 'part'],
    ),
    line(
      'changed',
      'Since then',
      'Before I say anything: what has changed at {{company|your end}} since we spoke?',
      ['Something has', 'worth'],
      ['Nothing has', 'reason'],
    ),
    line(
      'reason',
      'Reason',
      'My reason: {{why_them|good hours go into work that nobody would miss}}. Is that a matter at {{company|your place}}, or have you solved it?',
      ['“It is”, or says more', 'worth'],
      ['“We have solved it”', 'solved'],
      ['“That is not me”', 'wrong-person'],
      ['“Send me something”', 'send'],
    ),
    line(
      'solved',
      'Solved',
      'Good, that is worth knowing. How did you do it? And if one thing about it could still be better, what would it be?',
      ['Names something', 'worth'],
      ['“Nothing”', 'part'],
    ),
    line(
      'worth',
      'Worth',
      'What does it cost you in an ordinary month, in hours or in money?',
      ['Gives a number', 'show'],
      ['“Hard to say”', 'estimate'],
      ['“Not enough to bother”', 'part'],
    ),
    line(
      'estimate',
      'Estimate',
      'Nobody counts it. Is it nearer to a morning a week, or to a day a month?',
      ['Picks one', 'show'],
      ['“Less than either”', 'part'],
    ),
    line(
      'wrong-person',
      'Another person',
      'Thank you for saying so. Who lives with it every day?',
      ['Gives a name', 'referred'],
      ['“I would not know”', 'part'],
    ),
    busy('reason'),
    ...endings,
  ],
};
