/**
 * A stand-in for the `electron` module, as far as the main bundle uses it. The window is a tab of a
 * real Chromium that the test drives: what would go to it goes to the test over the process channel,
 * and what it would do comes back the same way. Order of calls that Electron insists on is insisted on.
 */
import { EventEmitter } from 'node:events';

const tell = (message) => process.send?.(message);
const state = { ready: false, windows: [], opened: [], menu: null, noOpener: false, programs: {} };

const insist = (holds, sentence) => {
  if (!holds) throw new Error(sentence);
};

class App extends EventEmitter {
  isPackaged = false;
  #ready = new Promise((resolve) => {
    setImmediate(() => {
      state.ready = true;
      resolve();
    });
  });

  whenReady() {
    return this.#ready;
  }

  setPath(name, path) {
    insist(!state.ready, 'setPath came after ready');
    tell({ kind: 'path', name, path });
  }

  requestSingleInstanceLock() {
    return true;
  }

  getApplicationNameForProtocol(url) {
    insist(/^[a-z]+:\/\/$/.test(url), 'a program is asked for by a scheme alone');
    return state.programs[url.slice(0, -3)] ?? '';
  }

  enableSandbox() {
    insist(!state.ready, 'enableSandbox came after ready');
    tell({ kind: 'sandbox' });
  }

  quit() {
    let prevented = false;
    this.emit('before-quit', { preventDefault: () => (prevented = true) });
    if (!prevented) this.exit(0);
  }

  exit(code) {
    process.exit(code);
  }
}
export const app = new App();

class WebContents extends EventEmitter {
  mainFrame = { url: '' };
  openHandler = () => ({ action: 'allow' });

  setWindowOpenHandler(handler) {
    this.openHandler = handler;
  }

  send(channel, ...args) {
    tell({ kind: 'send', channel, args });
  }

  async executeJavaScript(_code, userGesture = false) {
    if (userGesture) tell({ kind: 'gesture' });
  }
}

export class BrowserWindow extends EventEmitter {
  static getAllWindows() {
    return state.windows;
  }

  constructor(options) {
    super();
    insist(state.ready, 'a window came before ready');
    this.webContents = new WebContents();
    state.windows.push(this);
    tell({ kind: 'window', webPreferences: options.webPreferences });
  }

  async loadURL(url) {
    this.webContents.mainFrame.url = url;
    tell({ kind: 'load', url });
    this.emit('ready-to-show');
  }

  isMinimized() {
    return false;
  }

  restore() {}
  show() {
    tell({ kind: 'show' });
  }
  focus() {
    tell({ kind: 'focus' });
  }
}

export const dialog = {
  showErrorBox: (title, content) => tell({ kind: 'error-box', title, content }),
};

class IpcMain extends EventEmitter {
  handlers = new Map();

  handle(channel, handler) {
    insist(!this.handlers.has(channel), `${channel} has a handler already`);
    this.handlers.set(channel, handler);
  }

  removeHandler(channel) {
    this.handlers.delete(channel);
  }
}
export const ipcMain = new IpcMain();

export const Menu = {
  buildFromTemplate: (template) => template,
  setApplicationMenu: (template) => {
    state.menu = template;
    const labels = template.flatMap(({ submenu = [] }) =>
      submenu.flatMap(({ label }) => (label ? [label] : [])),
    );
    tell({ kind: 'menu', labels });
  },
};

export const protocol = {
  registerSchemesAsPrivileged: (schemes) => {
    insist(!state.ready, 'registerSchemesAsPrivileged came after ready');
    tell({ kind: 'schemes', schemes });
  },
};

const permissions = {};
let servePage = null;
export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handler) => (permissions.request = handler),
    setPermissionCheckHandler: (handler) => (permissions.check = handler),
    setSpellCheckerEnabled: () => {},
    protocol: {
      handle: (_scheme, handler) => {
        insist(state.ready, 'protocol.handle came before ready');
        servePage = handler;
      },
    },
  },
};

export class Notification extends EventEmitter {
  static isSupported() {
    return true;
  }

  constructor({ title, body }) {
    super();
    this.told = { title, body };
  }

  show() {
    insist(state.ready, 'a notice came before ready');
    tell({ kind: 'notice', ...this.told });
  }
}

export const shell = {
  openExternal: async (uri) => {
    if (state.noOpener) throw new Error('nothing opens this');
    state.opened.push(uri);
  },
};

/** One end of a channel whose other end is in the page, in the shape of Electron's MessagePortMain. */
class PortMain extends EventEmitter {
  constructor(id) {
    super();
    this.id = id;
  }
  start() {}
  postMessage(data) {
    tell({ kind: 'port', id: this.id, data });
  }
  close() {
    tell({ kind: 'port-closed', id: this.id });
  }
}
const ports = new Map();

const eventFrom = ({ url, frame = 'main' }, extra = {}) => {
  const { webContents } = state.windows[0];
  webContents.mainFrame.url = url;
  const senderFrame = frame === 'main' ? webContents.mainFrame : { url };
  return { sender: webContents, senderFrame, ...extra };
};

const asked = {
  async fetch({ url }) {
    const response = await servePage(new Request(url));
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    };
  },
  async invoke(message) {
    const handler = ipcMain.handlers.get(message.channel);
    insist(handler, `nobody handles ${message.channel}`);
    return handler(eventFrom(message), ...message.args);
  },
  async post(message) {
    const opened = message.ports.map((id) => {
      const port = new PortMain(id);
      ports.set(id, port);
      return port;
    });
    ipcMain.emit(message.channel, eventFrom(message, { ports: opened }), message.message);
  },
  async port({ id, data }) {
    ports.get(id)?.emit('message', { data });
  },
  async navigate({ url }) {
    let prevented = false;
    state.windows[0].webContents.emit('will-navigate', { url, preventDefault: () => (prevented = true) });
    return { prevented };
  },
  async open({ url }) {
    return state.windows[0].webContents.openHandler({ url });
  },
  async permission({ name }) {
    const requested = await new Promise((answer) => permissions.request(null, name, answer));
    return { requested, checked: permissions.check(null, name) };
  },
  async choose({ label }) {
    const item = state.menu.flatMap(({ submenu = [] }) => submenu).find((each) => each.label === label);
    insist(item, `the menu has no ${label}`);
    item.click();
  },
  async opened() {
    return state.opened;
  },
  async programs({ names }) {
    state.programs = names;
  },
  async noOpener() {
    state.noOpener = true;
  },
  async quit() {
    setImmediate(() => app.emit('window-all-closed'));
  },
};

const answer = async ({ n, kind, ...message }) => {
  try {
    tell({ kind: 'answer', n, value: await asked[kind](message) });
  } catch (error) {
    tell({ kind: 'answer', n, error: error instanceof Error ? error.message : String(error) });
  }
};

process.on('message', (message) => void answer(message));
process.on('disconnect', () => process.exit(0));
