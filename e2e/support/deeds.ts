import { expect } from '@playwright/test';
import { title } from './lists.ts';
import { pressAtOnce } from './typist.ts';
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
  readonly promised?: boolean;
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
    await worker.press('b', letters[channel] ?? '', direction === 'in' ? 'i' : 'o', 'Enter');
    await worker.press(...keys);
    return { touch: { channel, direction, outcome } };
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
  await expect(worker.page.getByRole('textbox', { name: 'Day' })).toBeFocused();
  await worker.type('tue');
  await worker.press('Tab');
  await worker.type('14:00');
  await worker.press('Enter');
}

/** What is easily lost: words typed at every awkward moment, and digits and letters among them. */
const awkward: readonly Deed[] = [
  // While a call is being handed over.
  async (worker) => {
    await worker.whileWaitingFor(/\/calls\/launch$/, async () => {
      await worker.press('c');
      await worker.noteDown('Rings at 5, said 6 and 8 8');
    });
    await expect(worker.page.getByRole('timer')).toBeVisible();
    await worker.press('5');
    return {
      touch: { channel: 'call', outcome: 'voicemail', timed: true },
      note: 'Rings at 5, said 6 and 8 8',
    };
  },
  // While a result is on its way: no key is another, and what is typed is still of them.
  async (worker) => {
    await worker.noteDown('Before the key.');
    await worker.whileWaitingFor(/\/touches\/log$/, async () => {
      await worker.press('6');
      await worker.press('5', '4');
      await worker.press('t');
      await worker.page.keyboard.press('End');
      await worker.type(' After it, 3 words');
    });
    return {
      touch: { channel: 'call', outcome: 'no-answer' },
      note: 'Before the key.',
      aside: 'After it, 3 words',
    };
  },
  // With a toast up, whose Undo is on the same keys as the field's own.
  async (worker) => {
    await worker.press('t', 'Control+z');
    await worker.type('Under the toast, 7 of 9');
    await worker.press('Escape', '4');
    return { touch: { channel: 'call', outcome: 'gatekeeper' }, note: 'Under the toast, 7 of 9' };
  },
  // A slip taken back: the note comes back with the card, and goes on.
  async (worker, name) => {
    await worker.noteDown('First half');
    await worker.press('6');
    await worker.nextCard(name);
    await worker.press('Control+z');
    await expect(title(worker.page)).toHaveText(name);
    await expect(worker.note).toHaveValue('First half');
    await worker.noteDown(', second half 5');
    await worker.press('5');
    return { touch: { channel: 'call', outcome: 'voicemail' }, note: 'First half, second half 5' };
  },
  // A pause in the middle of it, and keys that do nothing meanwhile.
  async (worker, name) => {
    await worker.noteDown('Half');
    await worker.press('Space');
    await expect(title(worker.page)).toHaveText('Paused.');
    await worker.press('5', 's', '8', '8', 'w');
    await worker.press('Space');
    await expect(title(worker.page)).toHaveText(name);
    await worker.noteDown(' way');
    await worker.press('6');
    return { touch: { channel: 'call', outcome: 'no-answer' }, note: 'Half way' };
  },
  // While an input method puts a word together.
  async (worker) => {
    await worker.press('t');
    await worker.compose('に', ['5', '8', 'Escape', 'Enter'], '日本の会社');
    await expect(worker.note).toBeFocused();
    await worker.press('Escape', '5');
    return { touch: { channel: 'call', outcome: 'voicemail' }, note: '日本の会社' };
  },
  // Faster than the page can paint.
  async (worker) => {
    await pressAtOnce(worker.page, 't', ...'456 told', 'Escape', '5');
    return { touch: { channel: 'call', outcome: 'voicemail' }, note: '456 told' };
  },
  // Beside a line that is open, whose keys are letters in the note.
  async (worker) => {
    await worker.noteDown('Call 1 to 3, then F or P');
    await worker.press('2', 'p');
    await worker.type('15:30');
    await worker.press('Enter');
    return {
      touch: { channel: 'call', outcome: 'follow-up' },
      note: 'Call 1 to 3, then F or P',
      promised: true,
    };
  },
];

const usual: readonly Deed[] = [
  call('voicemail', '5'),
  noted('In from 4 to 6, not 789', 'no-answer', '6'),
  async (worker) => {
    await worker.press('d', '1');
    await setAppointment(worker);
    return { touch: { channel: 'call', outcome: 'appointment', decisionMaker: true } };
  },
  call('follow-up', '2', 'Enter'),
  async (worker) => {
    await worker.press('r', '3', 'Enter');
    return { touch: { channel: 'call', outcome: 'declined', tone: 'positive' } };
  },
  async (worker) => {
    await worker.press('o');
    await worker.type('budget');
    await worker.press('Enter', '3', 'Enter');
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
    await worker.press('9');
    await worker.type('Ruth Tanner');
    await worker.press('Enter');
    await expect(worker.page.getByRole('heading', { name: `Whom ${name} named` })).toBeVisible();
    await worker.press('Escape');
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
    await worker.press('w', '1');
    await setAppointment(worker);
    return { touch: { channel: 'email', outcome: 'appointment', direction: 'out' } };
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
      await worker.press('s', key);
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
