import { expect } from '@playwright/test';
import type { Deed } from './deeds.ts';
import { title } from './lists.ts';
import { pressAtOnce } from './typist.ts';

/** What is easily lost: words typed at every awkward moment, and digits and letters among them. */
export const awkward: readonly Deed[] = [
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
      await worker.opens('t', 'textbox', 'Note');
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
    await worker.opens('t', 'textbox', 'Note');
    await worker.press('Control+z');
    await worker.type('Under the toast, 7 of 9');
    await worker.closes('Escape');
    await worker.press('4');
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
    await worker.opens('Space', 'button', 'Go on');
    await expect(title(worker.page)).toHaveText('Paused.');
    await worker.press('5', 's', '8', '8', 'w');
    await worker.closes('Space');
    await expect(title(worker.page)).toHaveText(name);
    await worker.noteDown(' way');
    await worker.press('6');
    return { touch: { channel: 'call', outcome: 'no-answer' }, note: 'Half way' };
  },
  // While an input method puts a word together.
  async (worker) => {
    await worker.opens('t', 'textbox', 'Note');
    await worker.compose('に', ['5', '8', 'Escape', 'Enter'], '日本の会社');
    await expect(worker.note).toBeFocused();
    await worker.closes('Escape');
    await worker.press('5');
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
    await worker.press('2');
    await worker.opens('p', 'textbox', 'Promised at');
    await worker.type('15:30');
    await worker.closes('Enter');
    return {
      touch: { channel: 'call', outcome: 'follow-up' },
      note: 'Call 1 to 3, then F or P',
      followUp: { kind: 'promise', dueOn: '2026-11-23', dueAt: '2026-11-23T21:30:00.000Z' },
    };
  },
  // The card is left while its result is on its way: on the way back whoever is next stands there.
  async (worker) => {
    await worker.noteDown('Rang out at 9');
    await worker.whileWaitingFor(/\/touches\/log$/, async () => {
      await worker.press('6');
      await worker.goTo('week');
      await expect(worker.page.getByRole('heading', { level: 1 })).toContainText('conversation');
    });
    await worker.goTo('session');
    return { touch: { channel: 'call', outcome: 'no-answer' }, note: 'Rang out at 9' };
  },
];
