import type { Line, Script } from './graph.ts';

const line = (
  lineId: string,
  name: string,
  say: string,
  ...choices: readonly (readonly [label: string, to: string])[]
): Line => ({ lineId, name, say, choices: choices.map(([label, to]) => ({ label, to })) });

const opening: readonly Line[] = [
  line(
    'opener',
    'Opener',
    'Hi {{first_name|there}}, {{my_name}} at {{my_company}}. You were not expecting me. May I have half a minute to say why I am calling, and then you decide whether we go on?',
    ['“Go on”', 'reason'],
    ['“I am in the middle of something”', 'busy'],
    ['“Is this a sales call?”', 'sales-call'],
    ['Somebody else answers', 'gatekeeper'],
  ),
  line(
    'opener-again',
    'Opener',
    'Hi {{first_name|there}}, {{my_name}} at {{my_company}}. We said we would speak again. Is this a good moment for half a minute of where we left off?',
    ['“Go on”', 'reason'],
    ['“I am in the middle of something”', 'busy'],
    ['“Remind me”', 'reason'],
    ['Somebody else answers', 'gatekeeper'],
  ),
  line(
    'sales-call',
    'Sales call',
    'It is, and a first one. Half a minute, and if it is nothing for {{company|you}} I will say so myself. Fair?',
    ['“Go on”', 'reason'],
    ['“No, thank you”', 'part'],
  ),
  line(
    'reason',
    'Reason',
    'I am calling you because of {{why_them|something I keep hearing from people in your seat: too many hours go into work that nobody would miss}}. Is that so at {{company|your place}}, or have you solved it?',
    ['“It is”, or says more', 'worth'],
    ['“We are fine as we are”', 'no-need'],
    ['“We have somebody for that”', 'supplier'],
    ['“That is not me”', 'wrong-person'],
  ),
  line(
    'worth',
    'Worth',
    'What does it cost you today, in hours or in money, in an ordinary month?',
    ['Gives a number', 'show'],
    ['“Hard to say”', 'estimate'],
    ['“There is no budget”', 'budget'],
    ['“Send me something”', 'send'],
  ),
  line(
    'estimate',
    'Estimate',
    'Nobody knows it to the hour. Is it nearer to a morning a week, or to a day a month?',
    ['Picks one', 'show'],
    ['“Less than either”', 'part'],
  ),
  line(
    'show',
    'Show it',
    'Then it is worth twenty minutes to see it done on a case of yours. You decide afterwards whether it goes any further. Would the beginning of next week suit you, or rather the end?',
    ['Picks a day', 'close'],
    ['“I must ask a colleague”', 'colleague'],
    ['“Not now”', 'later'],
    ['“Send me something”', 'send'],
  ),
  line(
    'close',
    'Close',
    'Good, I have that down: the day, the time, twenty minutes. Who else should see it? You get the invitation from me today. If it no longer suits you, one word and we move it.',
  ),
];

const gatekeeper: readonly Line[] = [
  line(
    'gatekeeper',
    'Gatekeeper',
    'Good day, {{my_name}} at {{my_company}}. I would like a word with {{name|the person who looks after this}}. Would you put me through?',
    ['Puts me through', 'put-through'],
    ['“What is it about?”', 'about'],
    ['Not in', 'best-time'],
  ),
  line(
    'about',
    'About',
    'About {{why_them|a question that only they can answer}}. It takes half a minute to find out whether it is worth more than that. Are they free now?',
    ['Puts me through', 'put-through'],
    ['“Not now”', 'best-time'],
  ),
  line(
    'best-time',
    'Best time',
    'When is the best hour to reach {{first_name|them}}, and is there a direct number? Thank you. Whom may I say I spoke with?',
  ),
  line(
    'put-through',
    'Put through',
    'Hi {{first_name|there}}, thank you for taking it. {{my_name}} at {{my_company}}. Half a minute to say why I am calling?',
    ['“Go on”', 'reason'],
    ['“I am in the middle of something”', 'busy'],
  ),
];

const objections: readonly Line[] = [
  line(
    'busy',
    'No time',
    'Of course. I would rather have two minutes when you have them. Is later today better, or tomorrow first thing?',
    ['Names a time', 'promise'],
    ['“Just tell me”', 'reason'],
  ),
  line(
    'no-need',
    'No need',
    'Good to hear. When you last looked at it, what did you keep, and what would you still change if it cost you nothing?',
    ['Names something', 'worth'],
    ['“Nothing”', 'part'],
  ),
  line(
    'supplier',
    'Has a supplier',
    'Then you know what good looks like, and I do not ask you to leave anybody. What is the one thing you wish they did better?',
    ['Names something', 'worth'],
    ['“We tried your kind before”', 'bad-experience'],
    ['“Nothing”', 'part'],
  ),
  line(
    'bad-experience',
    'Bad experience',
    'I am sorry to hear it. What went wrong? I would rather hear it now than repeat it.',
    ['Tells the story', 'show'],
    ['“I would rather not”', 'part'],
  ),
  line(
    'budget',
    'No budget',
    'I am not asking for any. If it paid for itself within the year, would somebody find it, and when is that decided?',
    ['Names a date or a person', 'show'],
    ['“No”', 'later'],
  ),
  line(
    'send',
    'Send something',
    'Gladly, one page. So that it is the right one: what would it have to say to be worth a second look? I will call you when you have had it. Thursday?',
    ['Names a day', 'promise'],
    ['“Just show me”', 'close'],
  ),
  line(
    'wrong-person',
    'Not the right person',
    'Thank you for saying so. Who lives with this every day, and may I say that you sent me?',
    ['Gives a name', 'referred'],
    ['“I would not know”', 'part'],
  ),
  line(
    'colleague',
    'Asks a colleague',
    'Very sensible. Would it save you the telling if they sat in for the twenty minutes?',
    ['Picks a day', 'close'],
    ['“I will ask first”', 'later'],
  ),
  line(
    'later',
    'Later',
    'Then not now. When would it be the right time to ask again, and what will have changed by then?',
    ['Names a time', 'promise'],
    ['“Do not call again”', 'part'],
  ),
];

const endings: readonly Line[] = [
  line('promise', 'Promise', 'I will call you then, and not before. Is this the best number for it?'),
  line(
    'referred',
    'Referred',
    'Thank you. What is the best way to reach them, and shall I tell you how it went?',
  ),
  line('part', 'Part', 'Thank you for being straight with me. I will leave you to your day.'),
  line(
    'voicemail',
    'Voicemail, 20 s',
    '{{first_name|Hello}}, {{my_name}} at {{my_company}}. I called because of {{why_them|something that people in your seat keep telling me}}. I will try you once more, at another hour, and I will write you two lines today. If you would rather say yes or no at once, an answer to that is enough. {{my_name}}, {{my_company}}.',
  ),
];

/**
 * The script a new book begins with: ask leave, give the reason, ask what it is worth, offer to show
 * it, agree a time; a way past the house; an answer to what people say; a voicemail of twenty seconds.
 */
export const firstCall: Script = {
  name: 'First call',
  opening: 'opener',
  openingAgain: 'opener-again',
  voicemail: 'voicemail',
  lines: [...opening, ...gatekeeper, ...objections, ...endings],
};
