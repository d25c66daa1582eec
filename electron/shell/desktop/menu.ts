import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuItem } from '#shared/contract/desktop.ts';

/** The window's menu. Each item is the system's own, or one that the page carries out. */
export function setMenu(choose: (item: MenuItem) => void): void {
  const item = (label: string, chosen: MenuItem, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => choose(chosen),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const isMac = process.platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: 'File',
      submenu: [
        item('Import a list…', 'import', 'CmdOrCtrl+O'),
        item('Someone new…', 'add', 'CmdOrCtrl+N'),
        { type: 'separator' },
        item('Fill with the demo book', 'demo'),
        { type: 'separator' },
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    {
      label: 'Edit',
      submenu: [
        item('Take back the last step', 'undo', 'CmdOrCtrl+Shift+Z'),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        { type: 'separator' },
        item('Find…', 'find', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: 'Go',
      submenu: [
        item('Today', 'today'),
        item('Session', 'session'),
        item('Lists', 'lists'),
        item('Week', 'week'),
      ],
    },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    { role: 'help', submenu: [item('Keys of this screen', 'keys')] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
