import { contextBridge, ipcRenderer } from 'electron';
import { PORT_CHANNEL, READY_CHANNEL } from './messages.ts';

/**
 * The whole bridge: the window asks to be connected, and gets a message port to the services. Nothing generic is
 * exposed; what the port understands is the contract.
 */
ipcRenderer.on(PORT_CHANNEL, (event) => {
  window.postMessage(PORT_CHANNEL, window.location.origin, event.ports);
});

contextBridge.exposeInMainWorld('soThuKy', {
  connect: (): void => {
    ipcRenderer.send(READY_CHANNEL);
  },
});
