import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuItem } from '#shared/contract/desktop.ts';

/**
 * The window's menu. Each item is the system's own, or one that the page carries out. The page keeps
 * its own keys, so none is registered here: an accelerator would take them from it.
 */
export function setMenu(choose: (item: MenuItem) => void): void {
  const item = (label: string, chosen: MenuItem): MenuItemConstructorOptions => ({
    label,
    click: () => choose(chosen),
  });
  const isMac = process.platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: 'File',
      submenu: [
        {
          ...item('Somebody is calling', 'calling in'),
          accelerator: 'CommandOrControl+I',
          registerAccelerator: false,
        },
        item('Someone new', 'new'),
        item('Bring in a list', 'import'),
        { type: 'separator' },
        item('Open the demo book', 'demo'),
        { type: 'separator' },
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    {
      label: 'Edit',
      submenu: [
        item('Undo the last step', 'undo'),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        { type: 'separator' },
        item('Find or do', 'find'),
      ],
    },
    {
      label: 'Go',
      submenu: [
        item('Today', 'go today'),
        item('Session', 'go session'),
        item('Lists', 'go lists'),
        item('Week', 'go week'),
        item('Settings', 'go settings'),
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
