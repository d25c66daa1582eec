import { lastLine, line, type ReadyMadeScript } from './line.ts';

const matter = '{{why_them|a question that only they can answer}}';

/** For whoever answers instead: asks for help, says what it is about, and takes no for the person’s no. */
export const gatekeeper: ReadyMadeScript = {
  marker: 'gatekeeper',
  name: 'Gatekeeper',
  kind: 'gatekeeper',
  opening: 'ask',
  openingAgain: null,
  voicemail: null,
  lines: [
    line(
      'ask',
      'Ask',
      'Hello, {{my_name|it is me}} at {{my_company|my company}}. Perhaps you can help me: I would like a word with {{name|whoever looks after this}}. Is this a good hour for it?',
      ['Puts me through', 'through'],
      ['“What is it about?”', 'about'],
      ['Not in, or busy', 'when'],
      ['“Not here any more”', 'gone'],
    ),
    line(
      'about',
      'About',
      `The reason: ${matter}. I would rather ask {{first_name|them}} than guess, and half a minute is enough to find out. Would you try?`,
      ['Puts me through', 'through'],
      ['“Not now”', 'when'],
      ['“Send an e-mail”', 'mail'],
      ['“We take no such calls”', 'no-calls'],
    ),
    line(
      'when',
      'When',
      'When do you usually catch {{first_name|them}} at the desk? And is there a direct number, so that I do not take your time twice?',
      ['Names an hour or a number', 'thanks'],
      ['“I cannot say”', 'word'],
    ),
    line(
      'gone',
      'Gone',
      'Thank you for telling me, I will put it right here. Who looks after it now?',
      ['Gives a name', 'thanks'],
      ['“I cannot say”', 'thanks'],
    ),
    line(
      'mail',
      'By e-mail',
      'I will. Which address do they read themselves? I would not want it to end up on your desk.',
      ['Gives an address', 'thanks'],
      ['“The general one”', 'word'],
    ),
    lastLine(
      'word',
      'Leave word',
      `Would you tell {{first_name|them}} that {{my_name|I}} from {{my_company|my company}} called, and will try once more? The reason: ${matter}. Thank you.`,
      'gatekeeper',
    ),
    lastLine(
      'no-calls',
      'No calls',
      'I understand, and I will not ask you to break it. Thank you for being clear.',
      'gatekeeper',
    ),
    lastLine('thanks', 'Thanks', 'That helps, thank you. Whom may I say I spoke with?', 'gatekeeper'),
    lastLine('through', 'Put through', 'That is kind of you, thank you.', null),
  ],
};
