import type { Client } from '#shared/contract/contract.ts';
import type { DesktopBridge } from '#shared/contract/desktop.ts';
import { type Connection, connect } from './connection.ts';

type Reached = Extract<Connection, { kind: 'connected' }>;

let reached: Reached | null = null;

/** Reaches the core, once a window. False for a tab that has no key to the book. */
export async function reach(): Promise<boolean> {
  const connection = await connect();
  if (connection.kind === 'no key') return false;
  reached = connection;
  return true;
}

function there(): Reached {
  if (reached === null) throw new Error('A screen asked before the book was reached.');
  return reached;
}

/** Every operation of the contract. Nothing is drawn before `reach` has said yes. */
export function api(): Client {
  return there().client;
}

/** What the desktop app can do beyond a browser; null in a browser. */
export function desktop(): DesktopBridge | null {
  return there().desktop;
}

/** What the system calls the program that takes the calls; null where it does not say. */
export function systemsProgram(): Promise<string | null> {
  return there().program();
}

/** Hands an address to the program that the system has for it; false where it has none. */
export function toSystem(uri: string): Promise<boolean> {
  return there().toSystem(uri);
}
