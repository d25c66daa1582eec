import { expect, type CDPSession, type Page } from '@playwright/test';
import { expectFocusSeen } from './focus.ts';
import { title } from './lists.ts';

/** Somebody who works by keyboard alone, and whose focus is to be seen after each key. */
export class Worker {
  readonly page: Page;
  #devtools: CDPSession | undefined;

  constructor(page: Page) {
    this.page = page;
  }

  get note() {
    return this.page.getByRole('textbox', { name: 'Note' });
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await expectFocusSeen(this.page);
    }
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
    await expectFocusSeen(this.page);
  }

  /** Into the note, words, and out of it again. */
  async noteDown(words: string): Promise<void> {
    await this.press('t');
    await expect(this.note).toBeFocused();
    await this.type(words);
    await this.press('Escape');
  }

  /** Words that an input method puts together: its own keys come in between, and are none of the page's. */
  async compose(unfinished: string, keys: readonly string[], words: string): Promise<void> {
    this.#devtools ??= await this.page.context().newCDPSession(this.page);
    const devtools = this.#devtools;
    const at = unfinished.length;
    await devtools.send('Input.imeSetComposition', {
      text: unfinished,
      selectionStart: at,
      selectionEnd: at,
    });
    for (const key of keys) {
      // As systems send it: the key is known, and marked as the input method's.
      const pressed = { key, code: /\d/.test(key) ? `Digit${key}` : key, windowsVirtualKeyCode: 229 };
      await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...pressed });
      await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed });
    }
    await devtools.send('Input.insertText', { text: words });
  }

  /** Holds the answer to an operation back while something is done. */
  async whileWaitingFor(operation: RegExp, work: () => Promise<void>): Promise<void> {
    let letGo = () => {};
    let asked = () => {};
    const end = new Promise<void>((resolve) => (letGo = resolve));
    const arrived = new Promise<void>((resolve) => (asked = resolve));
    await this.page.route(operation, async (route) => {
      asked();
      await end;
      await route.continue();
    });
    const working = work();
    await Promise.race([arrived, working]);
    await working;
    letGo();
    await this.page.unroute(operation);
  }

  /** The card of somebody else than before. */
  async nextCard(before: string): Promise<void> {
    await expect(title(this.page)).not.toHaveText(before);
    await expectFocusSeen(this.page);
  }
}
