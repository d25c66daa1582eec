import { type ReadyMadeScript, words } from './line.ts';

const matter = '{{why_them|good hours go into work that nobody would miss}}';

/** The first message on a machine: who, why them, what comes next, and an easy no. */
export const voicemail: ReadyMadeScript = words('voicemail 20 s', 'Voicemail, 20 s', 'voicemail', [
  [
    'voicemail',
    'Voicemail',
    `{{first_name|Hello}}, this is {{my_name|me}} at {{my_company|my company}}. My reason: ${matter}. I will write you two lines today, and try once more at another hour. A no is an answer too, and then I stop. Again: {{my_name|me}}, {{my_company|my company}}.`,
  ],
]);

/** The second one says something else, so that nobody hears the same message twice. */
export const secondVoicemail: ReadyMadeScript = words(
  'voicemail one question',
  'Voicemail, one question',
  'voicemail',
  [
    [
      'voicemail',
      'Voicemail',
      `{{first_name|Hello}}, {{my_name|it is me}} at {{my_company|my company}} once more. My reason: ${matter}. One question: what would make it worth ten minutes to you? If it is nothing, tell me, and this was my last message. {{my_name|me}}, {{my_company|my company}}.`,
    ],
  ],
);

export const shortEmail: ReadyMadeScript = words('short e-mail', 'Short e-mail', 'email', [
  ['subject', 'Subject', '{{company|Your place}}: one question'],
  [
    'body',
    'Words',
    `Hi {{first_name|there}},

My reason to write: ${matter}. I would rather ask you than guess.

Is that a matter at {{company|your place}}? If it is, twenty minutes on a case of yours would show whether we can help. If it is not, a no is enough, and I will not write again.

Best regards
{{my_name|Me}}, {{my_company|my company}}`,
  ],
]);

export const linkedinNote: ReadyMadeScript = words('LinkedIn note', 'LinkedIn note', 'linkedin', [
  [
    'note',
    'Words',
    `Hi {{first_name|there}}, my reason to write: ${matter}. You see it from close by, and I would like to follow what you do. If I ever want to sell you something, I will say so first. {{my_name|Me}}, {{my_company|my company}}`,
  ],
]);

export const textMessage: ReadyMadeScript = words('text', 'Text', 'text', [
  [
    'text',
    'Words',
    '{{first_name|Hello}}, {{my_name|me}} at {{my_company|my company}}. I tried to call. My reason: {{why_them|one question}}. Which hour suits you? A no is fine too.',
  ],
]);
