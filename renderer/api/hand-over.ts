import { desktop } from './client.ts';

/** Opens an address in whatever program is there for it; a page of the web in a tab of its own. */
export async function openOutside(uri: string): Promise<void> {
  const shell = desktop();
  if (shell !== null) {
    await shell.open(uri);
    return;
  }
  const anchor = document.createElement('a');
  anchor.href = uri;
  anchor.rel = 'noreferrer';
  if (uri.startsWith('https:')) anchor.target = '_blank';
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
}

/**
 * Hands an address made by the core, such as `tel:`, to the program that the operating system has for it.
 * Whether anything rang cannot be known from here.
 *
 * @returns whether the number is now on the clipboard as well
 */
export async function handOver(uri: string, number: string): Promise<{ readonly copied: boolean }> {
  await openOutside(uri);
  try {
    await navigator.clipboard.writeText(number);
    return { copied: true };
  } catch {
    return { copied: false };
  }
}
