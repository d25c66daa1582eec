import { expect } from '@playwright/test';
import { awkward } from './awkward.ts';
import type { Worker } from './worker.ts';

/** What the book is to say of somebody once they were worked; what is not named is not to be there. */
export interface Meant {
  readonly touch?: {
    readonly channel: string;
    readonly outcome: string;
    readonly direction?: 'in' | 'out';
    readonly tone?: string;
    readonly objection?: string;
    readonly decisionMaker?: boolean;
    /** Whether it was handed over from here, and so has a length. */
    readonly timed?: boolean;
  };
  /** The note of the touch. */
  readonly note?: string;
  /** What was noted beside it. */
  readonly aside?: string;
  readonly skipped?: string;
  /** A word not to be contacted, without a call. */
  readonly word?: boolean;
  /** The next step, as it stands in the book. */
  readonly followUp?: {
    readonly kind: 'follow-up' | 'promise';
    readonly dueOn: string;
    /** The instant that was promised. */
    readonly dueAt?: string;
    readonly task?: string;
  };
  /** What the rep owes them beside it. */
  readonly owed?: string;
  /** When the appointment begins. */
  readonly appointment?: string;
  /** The choices that were taken in the script. */
  readonly choices?: readonly number[];
}

/** One person worked: the keys, and what they are meant to come to. */
export type Deed = (worker: Worker, name: string) => Promise<Meant>;

const call = (outcome: string, ...keys: readonly string[]): Deed => {
  return async (worker) => {
    await worker.press(...keys);
    return { touch: { channel: 'call', outcome } };
  };
};

/** On another way than the call: so many W, and the key of the result. */
const written = (channel: string, times: number, outcome: string, ...keys: readonly string[]): Deed => {
  return async (worker) => {
    await worker.press(...Array.from({ length: times }, () => 'w'));
    await worker.press(...keys);
    return { touch: { channel, outcome, direction: outcome.startsWith('reply') ? 'in' : 'out' } };
  };
};

/** The day that the line of a follow-up offers: three days on, after the weekend. */
const inThreeDays = { kind: 'follow-up', dueOn: '2026-11-23' } as const;
/** Tuesday at 14:00 in Chicago. */
const tuesdayAtTwo = '2026-11-24T20:00:00.000Z';

const channelNames: Readonly<Record<string, string>> = {
  call: 'Call',
  email: 'E-mail',
  linkedin: 'LinkedIn',
  x: 'X',
  text: 'Text',
  letter: 'Letter',
  visit: 'Visit',
};

/** What happened elsewhere: B, which channel and which way, and then as always. */
const elsewhere = (
  channel: string,
  direction: 'in' | 'out',
  outcome: string,
  ...keys: readonly string[]
): Deed => {
  const letters: Readonly<Record<string, string>> = {
    call: 'c',
    email: 'e',
    linkedin: 'l',
    x: 'x',
    text: 't',
    letter: 'r',
    visit: 'v',
  };
  return async (worker) => {
    await worker.opens('b', 'radio', channelNames['call'] ?? '');
    await worker.opens(letters[channel] ?? '', 'radio', channelNames[channel] ?? '');
    await worker.press(direction === 'in' ? 'i' : 'o');
    await worker.closes('Enter');
    await worker.press(...keys);
    return {
      touch: { channel, direction, outcome },
      ...(outcome === 'follow-up' ? { followUp: inThreeDays } : {}),
    };
  };
};

const noted = (words: string, outcome: string, key: string): Deed => {
  return async (worker) => {
    await worker.noteDown(words);
    await worker.press(key);
    return { touch: { channel: 'call', outcome }, note: words };
  };
};

async function setAppointment(worker: Worker): Promise<void> {
  await worker.opens('1', 'textbox', 'Day');
  await worker.type('tue');
  await worker.opens('Tab', 'textbox', 'Time');
  await worker.type('14:00');
  await worker.closes('Enter');
}

/** Raises the card of a word of theirs, where the answer is what is looked at. */
async function raise(worker: Worker, word: string): Promise<void> {
  await worker.opens('o', 'textbox', 'What they say');
  await worker.type(word);
  await worker.opens('Enter', 'button', 'Back');
}

const usual: readonly Deed[] = [
  call('voicemail', '5'),
  noted('In from 4 to 6, not 789', 'no-answer', '6'),
  async (worker) => {
    await worker.press('d');
    await setAppointment(worker);
    return {
      touch: { channel: 'call', outcome: 'appointment', decisionMaker: true },
      appointment: tuesdayAtTwo,
    };
  },
  async (worker) => {
    await worker.press('2', 'Enter');
    return { touch: { channel: 'call', outcome: 'follow-up' }, followUp: inThreeDays };
  },
  // The day that any result may have, and what is owed beside it.
  async (worker) => {
    await worker.opens('q', 'textbox', 'What you owe them');
    await worker.type('the case study');
    await worker.closes('Enter');
    await expect(worker.page.getByRole('region', { name: 'Who' }).getByText('the case study')).toBeVisible();
    await worker.press('f', '5');
    return {
      touch: { channel: 'call', outcome: 'voicemail' },
      followUp: { kind: 'follow-up', dueOn: '2026-11-20' },
      owed: 'the case study',
    };
  },
  // Read from the script, as far as what they said first.
  async (worker) => {
    await worker.press('c');
    await expect(worker.page.getByRole('timer')).toBeVisible();
    await worker.press('j', '2', 'Enter');
    return {
      touch: { channel: 'call', outcome: 'follow-up', timed: true },
      followUp: inThreeDays,
      choices: [0],
    };
  },
  async (worker) => {
    await worker.press('r');
    await worker.opens('3', 'radio', 'No time');
    await worker.closes('Enter');
    return { touch: { channel: 'call', outcome: 'declined', tone: 'positive' } };
  },
  async (worker) => {
    await raise(worker, 'budget');
    await worker.opens('3', 'radio', 'No budget');
    await worker.closes('Enter');
    return { touch: { channel: 'call', outcome: 'declined', objection: 'no budget' } };
  },
  call('gatekeeper', '4'),
  call('wrong-number', '7'),
  async (worker) => {
    await worker.press('8', '8');
    return { word: true };
  },
  async (worker) => {
    await worker.press('c', '8', '8');
    return { touch: { channel: 'call', outcome: 'do-not-contact', timed: true } };
  },
  async (worker, name) => {
    await worker.opens('9', 'textbox', 'Referred to');
    await worker.type('Ruth Tanner');
    await worker.opens('Enter', 'textbox', 'Name');
    await expect(worker.page.getByRole('heading', { name: `Whom ${name} named` })).toBeVisible();
    await worker.closes('Escape');
    return { touch: { channel: 'call', outcome: 'referred' } };
  },
  written('email', 1, 'sent', '5'),
  written('email', 1, 'reply-positive', '2'),
  written('linkedin', 2, 'reply-negative', '3'),
  written('linkedin', 2, 'sent', '5'),
  written('email', 1, 'reply-neutral', '4'),
  written('email', 1, 'bounced', '7'),
  // Opened where it is sent from, and on return: not sent, then sent after all.
  async (worker) => {
    const happened = worker.page.getByText('What happened?');
    await worker.press('w', 'u');
    await expect(happened).toBeVisible();
    await worker.press('k');
    await expect(happened).toHaveCount(0);
    await worker.press('u');
    await expect(happened).toBeVisible();
    await worker.press('j');
    return { touch: { channel: 'email', outcome: 'sent', direction: 'out' } };
  },
  async (worker) => {
    await worker.press('w');
    await setAppointment(worker);
    return {
      touch: { channel: 'email', outcome: 'appointment', direction: 'out' },
      appointment: tuesdayAtTwo,
    };
  },
  elsewhere('call', 'in', 'follow-up', '2', 'Enter'),
  elsewhere('email', 'in', 'reply-neutral', '4'),
  elsewhere('linkedin', 'out', 'sent', '5'),
  elsewhere('x', 'in', 'reply-positive', '2'),
  elsewhere('text', 'out', 'sent', '5'),
  elsewhere('letter', 'out', 'sent', '5'),
  elsewhere('visit', 'out', 'no-answer', '6'),
  elsewhere('visit', 'out', 'follow-up', '2', 'Enter'),
  ...[
    ['j', 'not now'],
    ['k', 'wrong person'],
    ['l', 'need research'],
    ['m', 'other'],
  ].map(([key = '', skipped = '']): Deed => {
    return async (worker) => {
      await worker.opens('s', 'radio', 'Not now');
      await worker.closes(key);
      return { skipped };
    };
  }),
];

/** What is done with so many people: the usual over and over, something awkward after every third of them. */
export function deedsFor(people: number): readonly Deed[] {
  const deeds: Deed[] = [];
  let [at, odd] = [0, 0];
  while (deeds.length < people) {
    const deed = deeds.length % 4 === 3 ? awkward[odd++ % awkward.length] : usual[at++ % usual.length];
    if (deed !== undefined) deeds.push(deed);
  }
  return deeds;
}
