import { desktop } from './client.ts';

/** Whether notices of the system can be shown: in a browser only where the rep has allowed them. */
export type Notices = 'shown' | 'ask' | 'refused';

export function notices(): Notices {
  if (desktop() !== null) return 'shown';
  if (typeof Notification === 'undefined') return 'refused';
  if (Notification.permission === 'granted') return 'shown';
  return Notification.permission === 'default' ? 'ask' : 'refused';
}

/** Asks a browser for its leave; only a click may. */
export async function askForNotices(): Promise<Notices> {
  if (notices() === 'ask') await Notification.requestPermission();
  return notices();
}

/** Shows a notice of the system, and brings this window to the front when it is chosen. */
export function remind(title: string, body: string): void {
  const shell = desktop();
  if (shell !== null) {
    void shell.remind(title, body);
    return;
  }
  if (notices() !== 'shown') return;
  const notice = new Notification(title, { body });
  notice.addEventListener('click', () => window.focus());
}
