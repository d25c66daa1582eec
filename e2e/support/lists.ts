import { expect, type Page } from '@playwright/test';

export interface GivenFile {
  readonly name: string;
  readonly text: string | Buffer;
}

/** The one heading of the first order: what the screen is about. */
export const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Has the page ask for files, and gives those that the system's own window would. */
export async function chooseFiles(
  page: Page,
  ask: () => Promise<void>,
  files: readonly GivenFile[],
): Promise<void> {
  const given = files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) }));
  const chooser = page.waitForEvent('filechooser');
  // That somebody waits for it is told to the page by another way than its keys, and they may come first:
  // then the system's own window opens instead. What is asked after it by the same way comes after it.
  await page.evaluate(() => null);
  await ask();
  await (await chooser).setFiles(given);
}

/** Ctrl+O, and the files that the system's own window would give. */
export const bringIn = (page: Page, ...files: readonly GivenFile[]): Promise<void> =>
  chooseFiles(page, () => page.keyboard.press('Control+o'), files);

/** Lets files go over the window, wherever one is. */
export async function drop(page: Page, ...files: readonly GivenFile[]): Promise<void> {
  await page.evaluate(
    (given) => {
      const dataTransfer = new DataTransfer();
      for (const { name, bytes } of given) dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    files.map(({ name, text }) => ({ name, bytes: [...Buffer.from(text)] })),
  );
}

/** Presses a key as often as it takes for the focus to come to something of this name, which may not be there yet. */
export async function arrowTo(page: Page, key: 'ArrowDown' | 'ArrowUp', name: RegExp): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    const label = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
    expect(label).toMatch(name);
  }).toPass({ timeout: 30_000, intervals: [10] });
}
