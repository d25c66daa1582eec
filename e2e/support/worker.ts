import { expect, type CDPSession, type Locator, type Page } from '@playwright/test';
import { expectFocusSeen } from './focus.ts';
import { title } from './lists.ts';

/** Somebody who works by keyboard alone, and whose focus is to be seen after each key, where they look. */
export class Worker {
  readonly page: Page;
  #devtools: CDPSession | undefined;
  /** What has the focus: the name of who is on the card, but for what has opened and asks for words or a choice. */
  #at: Locator;

  constructor(page: Page) {
    this.page = page;
    this.#at = title(page);
  }

  get note() {
    return this.page.getByRole('textbox', { name: 'Note' });
  }

  /** Keys that leave the focus where it is. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await expectFocusSeen(this.page);
      await expect(this.#at, `the focus after ${key}`).toBeFocused();
    }
  }

  /** A key that opens something, or goes on in it: the focus is in what it asks for. */
  async opens(key: string, role: 'textbox' | 'radio' | 'button', name: string): Promise<void> {
    // What has opened stands after what it lies over.
    this.#at = this.page.getByRole(role, { name, exact: true }).last();
    await this.press(key);
  }

  /** A key that is the end of what was open: the focus is at the name again, of whoever it is then. */
  async closes(key: string): Promise<void> {
    this.#at = title(this.page);
    await this.press(key);
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
    await expectFocusSeen(this.page);
    await expect(this.#at, `the focus after “${words}”`).toBeFocused();
  }

  /** To another screen, and away from whatever is on this one. */
  async goTo(screen: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await expect(this.page.getByRole('dialog').getByRole('textbox')).toBeFocused();
    await this.page.keyboard.type(`go to ${screen}`);
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }

  /** Into the note, words, and out of it again. */
  async noteDown(words: string): Promise<void> {
    await this.opens('t', 'textbox', 'Note');
    await this.type(words);
    await this.closes('Escape');
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
    this.#at = title(this.page);
    await expect(this.#at, 'the focus on the next card').toBeFocused();
  }
}
