import type { Page } from '@playwright/test';

const named: Readonly<
  Record<string, { readonly code: string; readonly at: number; readonly text?: string }>
> = {
  Enter: { code: 'Enter', at: 13, text: '\r' },
  Escape: { code: 'Escape', at: 27 },
  Tab: { code: 'Tab', at: 9 },
  ' ': { code: 'Space', at: 32, text: ' ' },
};

/**
 * Presses keys faster than the page can paint: the next one is on its way before the last was answered.
 * Whoever waits for a screen between two keys never sees what is lost between them.
 *
 * @param keys letters, digits, `Enter`, `Escape`, `Tab`, or `Control+` and a letter
 */
export async function pressAtOnce(page: Page, ...keys: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const sent: Promise<unknown>[] = [];
  for (const each of keys) {
    const control = each.startsWith('Control+');
    const key = control ? each.slice('Control+'.length) : each;
    const { code, at, text } = named[key] ?? {
      code: /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`,
      at: key.toUpperCase().charCodeAt(0),
      text: key,
    };
    const pressed = { key, code, windowsVirtualKeyCode: at, modifiers: control ? 2 : 0 };
    const written = control || text === undefined ? {} : { text, unmodifiedText: text };
    sent.push(session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...pressed, ...written }));
    sent.push(session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed }));
  }
  await Promise.all(sent);
  await session.detach();
}

/** Lets the page run so many times slower, as on a machine that has other things to do. */
export async function slowDown(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
}
