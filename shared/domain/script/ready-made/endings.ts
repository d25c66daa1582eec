import type { Line } from '../script.ts';
import { lastLine, line } from './line.ts';

/** The ways out that every call needs: a day, a later call, a page to read, another person, a good-bye. */
export const endings: readonly Line[] = [
  line(
    'show',
    'Show it',
    'Then I would like twenty minutes with you, on a case of yours. You see how we would do it, and you decide whether it goes any further. Early next week, or late?',
    ['Picks a day', 'close'],
    ['“I must ask a colleague”', 'colleague'],
    ['“Not now”', 'later'],
    ['“Send me something”', 'send'],
  ),
  line(
    'colleague',
    'Asks a colleague',
    'Of course. Would it save you the telling if they sat in for the twenty minutes?',
    ['Picks a day', 'close'],
    ['“I will ask first”', 'later'],
  ),
  line(
    'send',
    'Send something',
    'Gladly, one page. What would it have to say to be worth your two minutes? And which day may I ask what you made of it?',
    ['Names a day', 'promise'],
    ['“Just show me”', 'close'],
    ['“No call, please”', 'part'],
  ),
  line(
    'later',
    'Later',
    'Then not now. When would be the right time to ask again, and what will be different by then?',
    ['Names a time', 'promise'],
    ['“Never”', 'part'],
  ),
  lastLine(
    'close',
    'Close',
    'Good, I have the day and the hour, twenty minutes. Who else should see it? The invitation comes from me today. If it stops suiting you, one word and we move it.',
    'appointment',
  ),
  lastLine(
    'promise',
    'Promise',
    'I will call you then, and not before. Is this the best number for it?',
    'follow-up',
  ),
  lastLine(
    'referred',
    'Referred',
    'Thank you. May I say that you sent me? And what is the best way to reach them?',
    'referred',
  ),
  lastLine('part', 'Part', 'Thank you for being straight with me. I will leave you to your day.', 'declined'),
];

/** What is said to somebody who is in the middle of something. `to` is the line of the reason. */
export const busy = (to: string): Line =>
  line(
    'busy',
    'Bad moment',
    'Then I will not take it now. Two minutes, when you have them: later today, or tomorrow first thing?',
    ['Names a time', 'promise'],
    ['“Just tell me”', to],
    ['“Neither”', 'part'],
  );
