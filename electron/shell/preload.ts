import { contextBridge, ipcRenderer } from 'electron';
import { bridgeName, type DesktopBridge, type MenuItem, portMessage } from '#shared/contract/desktop.ts';
import { channels } from './desktop/channels.ts';

// The page's own globals: this layer is otherwise without a document.
declare const window: { postMessage(data: string, origin: string, ports: readonly object[]): void };
declare const location: { readonly origin: string };

const bridge: DesktopBridge = {
  connect() {
    const { port1, port2 } = new MessageChannel();
    ipcRenderer.postMessage(channels.connect, null, [port2]);
    window.postMessage(portMessage, location.origin, [port1]);
  },
  hello: () => ipcRenderer.invoke(channels.hello),
  open: (uri) => ipcRenderer.invoke(channels.open, uri),
  program: () => ipcRenderer.invoke(channels.program),
  remind: (title, body) => ipcRenderer.invoke(channels.remind, title, body),
  onMenu(chosen) {
    const listen = (_event: unknown, item: MenuItem): void => chosen(item);
    ipcRenderer.on(channels.menu, listen);
    return () => ipcRenderer.off(channels.menu, listen);
  },
};

contextBridge.exposeInMainWorld(bridgeName, bridge);
