import { desktop, toSystem } from './client.ts';

/** Opens an address in whatever program is there for it; a page of the web in a tab of its own. */
export async function openOutside(uri: string): Promise<void> {
  if (desktop() !== null) {
    await toSystem(uri);
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

/** What became of a number that was to be handed over. Whether anything rang cannot be known from here. */
export interface HandedOver {
  /** False where this machine has no program for calls. */
  readonly handed: boolean;
  /** Whether the number is on the clipboard as well. */
  readonly copied: boolean;
}

/** A number as it is put on the clipboard: with its extension, which most programs read as well. */
export const clipboardNumber = (number: string, ext: string | null): string =>
  ext === null || ext === '' ? number : `${number} ext. ${ext}`;

/**
 * Hands an address made by the core to the program that calls go through, and copies the number. It never goes
 * by the page: a browser puts its question over it, and the keys are gone until somebody answers with the mouse.
 */
export async function handOver(uri: string, number: string, ext: string | null): Promise<HandedOver> {
  const handed = await toSystem(uri);
  try {
    await navigator.clipboard.writeText(clipboardNumber(number, ext));
    return { handed, copied: true };
  } catch {
    return { handed, copied: false };
  }
}
