// Runs in the tab before the page's own scripts: the `electron` that the real preload bundle requires.
(() => {
  const ports = new Map();
  let lastPort = 0;
  const listeners = new Map();

  const encode = (data) =>
    typeof data === 'string' ? data : { base64: btoa(String.fromCharCode(...new Uint8Array(data))) };
  const decode = (data) =>
    typeof data === 'string' ? data : Uint8Array.from(atob(data.base64), (char) => char.charCodeAt(0)).buffer;

  const register = (port) => {
    lastPort += 1;
    const id = lastPort;
    ports.set(id, port);
    port.addEventListener('message', ({ data }) =>
      globalThis.standIn({ kind: 'port', id, data: encode(data) }),
    );
    port.start();
    return id;
  };

  const ipcRenderer = {
    postMessage: (channel, message, transfer = []) => {
      globalThis.standIn({ kind: 'post', channel, message, ports: transfer.map(register) });
    },
    invoke: (channel, ...args) => globalThis.standIn({ kind: 'invoke', channel, args }),
    on: (channel, listener) => listeners.set(listener, channel),
    off: (_channel, listener) => listeners.delete(listener),
  };

  const contextBridge = {
    exposeInMainWorld: (name, api) => {
      globalThis[name] = api;
    },
  };

  globalThis.standInReceives = (message) => {
    if (message.kind === 'port') ports.get(message.id)?.postMessage(decode(message.data));
    if (message.kind === 'port-closed') ports.get(message.id)?.close();
    if (message.kind !== 'send') return;
    for (const [listener, channel] of listeners)
      if (channel === message.channel) listener({}, ...message.args);
  };

  globalThis.standInRequire = (name) => {
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`);
    return { contextBridge, ipcRenderer };
  };
})();
