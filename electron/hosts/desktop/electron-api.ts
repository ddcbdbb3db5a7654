import type * as Electron from 'electron';

/** The part of Electron that the desktop host uses; given to it, so that its wiring can be tested without the binary. */
export type ElectronApi = Pick<typeof Electron, 'app' | 'BrowserWindow' | 'MessageChannelMain' | 'Menu' | 'dialog' | 'protocol' | 'session' | 'shell' | 'utilityProcess'>;
