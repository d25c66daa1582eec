import { desktop } from './client.ts';

/**
 * Hands an address made by the core, such as `tel:`, to the program that the operating system has for it.
 * Whether anything rang cannot be known from here.
 *
 * @returns whether the number is now on the clipboard as well
 */
export async function handOver(uri: string, number: string): Promise<{ readonly copied: boolean }> {
  const shell = desktop();
  if (shell === null) {
    const anchor = document.createElement('a');
    anchor.href = uri;
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
  } else {
    await shell.open(uri);
  }
  try {
    await navigator.clipboard.writeText(number);
    return { copied: true };
  } catch {
    return { copied: false };
  }
}
