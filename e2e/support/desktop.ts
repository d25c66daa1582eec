import type { Page } from '@playwright/test';

export interface ErrorBox {
  readonly title: string;
  readonly content: string;
}

/** The desktop shell with its one window, whether under Electron itself or under the stand-in. */
export interface Desktop {
  readonly page: Page;
  /** What was handed to other programs so far. */
  opened(): Promise<string[]>;
  /** Chooses an item of the menu by its label. */
  choose(label: string): Promise<void>;
  menuLabels(): Promise<string[]>;
  /** Closes the window, and with it the book, in order. */
  close(): Promise<void>;
}
