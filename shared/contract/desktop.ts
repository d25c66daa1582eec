/** What the desktop shell gives its window, beside the operations. A browser has none of it. */
export interface DesktopBridge {
  /** Opens a way to the operations: a message named `portMessage` with the port comes to the window. */
  connect(): void;
  /** The time of the world, UTC milliseconds, which the page sets its clock by. */
  hello(): Promise<{ at: number }>;
  /** Hands an address to the system. False when it is not of a kind that may be opened. */
  open(uri: string): Promise<boolean>;
  /** What the system calls the program that takes the calls; null where it does not say. */
  program(): Promise<string | null>;
  /** Shows a notice of the system. False where there are none. */
  remind(title: string, body: string): Promise<boolean>;
  /** Calls back with each menu item that the page carries out. Returns how to stop that. */
  onMenu(chosen: (item: MenuItem) => void): () => void;
}

/** The name under which the window finds the bridge. */
export const bridgeName = 'handset';
/** The data of the window message that brings the port. */
export const portMessage = 'handset:port';

/** The menu items that the page carries out, by the ids of its own commands; all others are the system's. */
export const menuItems = [
  'new',
  'calling in',
  'demo',
  'find',
  'undo',
  'keys',
  'import',
  'go today',
  'go session',
  'go lists',
  'go week',
  'go settings',
] as const;
export type MenuItem = (typeof menuItems)[number];
