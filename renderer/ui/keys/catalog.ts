import type { Stroke } from './stroke.ts';

/** The commands of one screen or panel that have a key of their own to put elsewhere, by the key as delivered. */
export interface KeysOf {
  readonly title: string;
  /** The folder of the screen it stands on; null where it stands on all. */
  readonly screen: string | null;
  /** It holds back the keys of what lies below it, so that only its own can be mixed up with each other. */
  readonly alone?: true;
  readonly keys: Readonly<Record<Stroke, string>>;
}

/**
 * Every key of the product that may be put elsewhere, also those of commands that are not there at the moment: a panel
 * that is closed, a call that is not held. A test holds it against the screens themselves.
 */
export const keyCatalog: readonly KeysOf[] = [
  { title: 'Everywhere', screen: null, keys: { N: 'Someone new', '?': 'Keys of this screen' } },
  {
    title: 'Plan',
    screen: 'today',
    keys: {
      P: 'Keep this plan',
      R: 'Lay the rest of the day anew',
      A: 'Add a block',
      '[': 'Block before the one before it',
      ']': 'Block after the one after it',
      X: 'Take the block out',
    },
  },
  { title: 'Calls without a result', screen: 'today', keys: { H: 'How did the call go?' } },
  {
    title: 'Sent or not?',
    screen: 'today',
    keys: { J: 'The message was sent', K: 'The message was not sent' },
  },
  {
    title: 'Session',
    screen: 'session',
    keys: {
      C: 'Call',
      X: 'Another number',
      W: 'Another way',
      D: 'Decision maker',
      A: 'What was asked for',
      R: 'How it went',
      F: 'Follow up, another day',
      P: 'The time they named, or a cadence',
      J: 'They say, the first',
      K: 'They say, the second',
      L: 'They say, the third',
      M: 'They say, the fourth',
      G: 'Go on all the same',
      B: 'Log something else',
      Q: 'What I owe them',
      S: 'Skip, with a reason',
      Z: 'Which clock they live by',
      Y: 'What put them here',
      Space: 'Pause',
      E: 'End the session',
      T: 'Write a note',
      I: 'Pin a fact about them',
      H: 'Back a line',
      V: 'Words for their voicemail',
      O: 'What they say against it',
      U: 'Open the mail program or the profile, with the text',
      '+': 'Add a number',
    },
  },
  {
    title: 'Objection',
    screen: 'session',
    keys: {
      H: 'Back to the script',
      O: 'Another objection',
      K: 'They did not say that',
      J: 'Another answer',
    },
  },
  {
    title: 'Session, paused',
    screen: 'session',
    alone: true,
    keys: { Space: 'Go on', E: 'End the session' },
  },
  {
    title: 'Skip, at once',
    screen: 'session',
    alone: true,
    keys: { J: 'Not now', K: 'Wrong person', L: 'Need research', M: 'Another reason' },
  },
  {
    title: 'Log something else',
    screen: 'session',
    alone: true,
    keys: {
      C: 'A call',
      E: 'An e-mail',
      L: 'LinkedIn',
      X: 'X',
      T: 'A text',
      R: 'A letter',
      V: 'A visit',
      O: 'Going out',
      I: 'Coming in',
    },
  },
  {
    title: 'Correct',
    screen: 'session',
    alone: true,
    keys: {
      C: 'Another channel',
      I: 'They to me, or I to them',
      N: 'The number used',
      R: 'How it went',
      A: 'What was asked',
      D: 'Decision maker',
      V: 'What they said against it',
      F: 'The next step',
      P: 'The appointment',
      T: 'Its note',
    },
  },
  {
    title: 'Target accounts',
    screen: 'accounts',
    keys: {
      O: 'Open the next person there',
      R: 'Plan research',
      U: 'No target any more',
      '/': 'Find an account',
    },
  },
  { title: 'Cadences', screen: 'cadences', keys: { M: 'New cadence' } },
  {
    title: 'Cadence',
    screen: 'cadences',
    keys: { A: 'Add a step', S: 'Save the cadence', P: 'Put people on it', D: 'Double the cadence' },
  },
  {
    title: 'Do not contact',
    screen: 'do-not-contact',
    keys: {
      A: 'Add a number, an address or a domain',
      '/': 'Find in the ledger',
      X: 'Save the ledger as a file',
    },
  },
  {
    title: 'Done',
    screen: 'import',
    keys: {
      W: 'Start calling this list',
      L: 'Open this list',
      M: 'Decide the maybes',
      D: 'Save the rejected rows to correct',
    },
  },
  {
    title: 'List',
    screen: 'import',
    keys: {
      W: 'Call this list',
      P: 'Put its people on a cadence',
      E: 'Export the people of this list',
      U: 'Undo this import',
      D: 'Decide the maybes',
    },
  },
  { title: 'People', screen: 'import', keys: { '/': 'Search this list', A: 'Show everybody of the list' } },
  {
    title: 'Columns',
    screen: 'import',
    keys: {
      '[': 'The row before',
      ']': 'The next row',
      J: 'The first answer',
      K: 'The second answer',
      L: 'The third answer',
      M: 'The fourth answer',
    },
  },
  { title: 'Text', screen: 'import', keys: { R: 'Mend the text' } },
  {
    title: 'Register',
    screen: 'import',
    keys: { P: 'It is a list of people', D: 'Save the rejected rows to correct' },
  },
  { title: 'Review', screen: 'import', keys: { D: 'Save the rejected rows to correct' } },
  {
    title: 'Maybe the same',
    screen: 'import',
    keys: { S: 'Same person', K: 'Keep separate', B: 'Take the decision back' },
  },
  {
    title: 'Scripts',
    screen: 'scripts',
    keys: {
      O: 'Objection cards',
      M: 'New script',
      X: 'Save the scripts as a file',
      R: 'Read a file of scripts',
    },
  },
  { title: 'Objection cards', screen: 'scripts', keys: { M: 'New card' } },
  { title: 'Calls', screen: 'settings', keys: { T: 'Try a call' } },
  {
    title: 'Week',
    screen: 'week',
    keys: { S: 'Save the week as a file', '[': 'The week before', ']': 'The week after' },
  },
];
